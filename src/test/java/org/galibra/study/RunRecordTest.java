package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunRecordTest {
    @Test
    void dexHaveThreeDecimalsAndATrueMinusSign() {
        assertThat(RunRecord.dex(-0.0235)).isEqualTo("\u22120.024");
        assertThat(RunRecord.dex(1)).isEqualTo("1.000");
    }

    @Test
    void zeroHasNoSignAndWhatDoesNotExistIsADash() {
        assertThat(RunRecord.dex(-0.0001)).isEqualTo("0.000");
        assertThat(RunRecord.dex(Double.NaN)).isEqualTo("–");
    }
}
