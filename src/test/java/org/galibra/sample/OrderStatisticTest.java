package org.galibra.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class OrderStatisticTest {
    @Test
    void theKthSmallestIsThatOfASort() {
        var random = new Random(3);
        for (int n = 1; n < 200; n++) {
            // Few different values, so that many are equal.
            double[] values = random.doubles(n).map(x -> Math.rint(x * 20)).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int k = 0; k < n; k++) {
                assertThat(OrderStatistic.of(values.clone(), k)).isEqualTo(sorted[k]);
            }
        }
    }

    @Test
    void sortedAndReversedValuesAreNoTrouble() {
        int n = 100_000;
        double[] rising = new double[n];
        Arrays.setAll(rising, i -> i);
        double[] falling = new double[n];
        Arrays.setAll(falling, i -> n - 1 - i);
        assertThat(OrderStatistic.of(rising, 1234)).isEqualTo(1234);
        assertThat(OrderStatistic.of(falling, 99)).isEqualTo(99);
    }
}
