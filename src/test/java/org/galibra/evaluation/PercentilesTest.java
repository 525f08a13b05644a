package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;

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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 511, 512, 513, 2000, 40_000})
    void ofManyValuesAreThoseOfTheSortedOnesInWhateverOrderTheyAreAskedFor(int n) {
        var random = new Random(n);
        for (int ties : new int[] {1, 7, Integer.MAX_VALUE}) {
            double[] values = new double[n];
            Arrays.setAll(values, i -> ties == 1 ? i * 0.5 : random.nextInt(ties));
            var percentiles = Percentiles.of(values);
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int asked = 0; asked < 40; asked++) {
                double percent = asked % 10 == 0 ? 100.0 * (asked % 20) / 10 : random.nextInt(101);
                double place = (n - 1) * (percent / 100);
                double low = sorted[(int) place];
                double high = sorted[Math.min((int) place + 1, n - 1)];
                assertThat(percentiles.at(percent))
                        .isEqualTo(low + (high - low) * (place - (int) place));
            }
        }
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
