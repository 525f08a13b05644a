package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "2.5", "16", "50", "84", "99.9", "100"})
    void agreeWithNumpy(String percent) {
        double at = Percentiles.of(Reference.column("predicted")).at(Double.parseDouble(percent));
        assertThat(at).isCloseTo(Reference.value("percentile." + percent), within(1e-12));
    }

    @Test
    void ofOneValueAreThatValue() {
        var one = Percentiles.of(new double[] {3});
        assertThat(one.at(0)).isEqualTo(3);
        assertThat(one.median()).isEqualTo(3);
        assertThat(one.at(100)).isEqualTo(3);
        assertThat(one.halfRange()).isZero();
    }

    @Test
    void ofTwoValuesLieBetweenThem() {
        assertThat(Percentiles.of(new double[] {5, 1}).at(25)).isEqualTo(2);
    }

    @Test
    void ofNothingOrOfNaNAreNaN() {
        assertThat(Percentiles.of(new double[0]).median()).isNaN();
        assertThat(Percentiles.of(new double[] {1, Double.NaN, 2}).at(0)).isNaN();
    }

    @Test
    void leaveTheValuesAsTheyWere() {
        double[] values = {3, 1, 2};
        Percentiles.of(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void refuseAPercentageBeyondAHundred() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentiles.of(new double[] {1}).at(101))
                .withMessageContaining("101");
    }
}
