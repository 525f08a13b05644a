package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void haveTrueMinusSignsCommasAndThreeDecimals() {
        assertThat(Numbers.count(8213)).isEqualTo("8,213");
        assertThat(Numbers.dex(-0.0126)).isEqualTo("−0.013");
        assertThat(Numbers.scientific(2.73e-4)).isEqualTo("2.73 × 10⁻⁴");
        assertThat(Numbers.scientific(-1.5e12)).isEqualTo("−1.50 × 10¹²");
    }

    @Test
    void aSignBelongsToWhatIsPrinted() {
        assertThat(Numbers.signedDex(0.013)).isEqualTo("+0.013");
        assertThat(Numbers.signedDex(-0.009)).isEqualTo("−0.009");
        assertThat(Numbers.signedDex(-0.0004)).isEqualTo("0.000");
        assertThat(Numbers.signedDex(0.0004)).isEqualTo("0.000");
    }

    @Test
    void whatIsNotFiniteIsADash() {
        assertThat(Numbers.dex(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.signedDex(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.scientific(Double.POSITIVE_INFINITY)).isEqualTo("–");
    }
}
