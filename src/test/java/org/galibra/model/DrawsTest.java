package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

class DrawsTest {
    @Test
    void deviatesAreStandardNormal() {
        Draws draws = Draws.forInitialValues(7);
        double[] deviates = DoubleStream.generate(draws::gaussian).limit(200_000).toArray();
        assertThat(moment(deviates, 1)).isCloseTo(0, within(0.01));
        assertThat(moment(deviates, 2)).isCloseTo(1, within(0.015));
        assertThat(moment(deviates, 3)).isCloseTo(0, within(0.04));
        assertThat(moment(deviates, 4)).isCloseTo(3, within(0.1));
    }

    private static double moment(double[] values, int order) {
        return DoubleStream.of(values).map(v -> Math.pow(v, order)).average().orElseThrow();
    }

    @Test
    void wholeNumbersAreEquallyLikely() {
        Draws draws = Draws.forBatches(7);
        int[] counts = new int[10];
        IntStream.generate(() -> draws.below(10, 1.0 / 10))
                .limit(100_000)
                .forEach(k -> counts[k]++);
        assertThat(IntStream.of(counts)).allMatch(count -> Math.abs(count - 10_000) < 400);
    }

    @Test
    void batchesOfASeedAreTheSameOnEveryPlatformAndJdk() {
        Draws draws = Draws.forBatches(42);
        assertThat(IntStream.generate(() -> draws.below(7392, 1.0 / 7392)).limit(6))
                .containsExactly(3617, 2749, 1437, 3701, 283, 6268);
    }

    @Test
    void remaindersAreThoseOfADivision() {
        Draws draws = Draws.forBatches(3);
        SplittableGenerator root =
                RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(3);
        root.split();
        RandomGenerator other = root.split();
        var bounds = new Random(5);
        int[] awkward = {
            1, 2, 3, 64, 1 << 30, (1 << 30) + 1, 3 << 29, Integer.MAX_VALUE - 1, Integer.MAX_VALUE
        };
        for (int i = 0; i < 2_000_000; i++) {
            int bound =
                    i % 4 == 0
                            ? awkward[i / 4 % awkward.length]
                            : 1 + (bounds.nextInt() >>> (1 + bounds.nextInt(31)));
            int drawn = draws.below(bound, 1.0 / bound);
            int divided = other.nextInt(bound);
            if (drawn != divided) {
                assertThat(drawn).as("draw %d below %d", i, bound).isEqualTo(divided);
            }
        }
    }

    @Test
    void drawsForABatchAreThoseOfOneAfterTheOther() {
        Draws some = Draws.forBatches(9);
        Draws each = Draws.forBatches(9);
        var random = new Random(6);
        // Large bounds have draws repeated, powers of two have a rule of their own.
        int[] bounds = {1000, 8213, 8192, 1 << 20, 3 << 29, Integer.MAX_VALUE};
        for (int batch = 0; batch < 20_000; batch++) {
            int bound = bounds[batch % bounds.length];
            int count = 1 + random.nextInt(batch % 7 == 0 ? 1000 : 60);
            double[] reciprocals = new double[count + 1];
            int[] expected = new int[count];
            for (int k = 0; k < count; k++) {
                reciprocals[1 + k] = 1.0 / (bound - k);
                expected[k] = each.below(bound - k, reciprocals[1 + k]);
            }
            int[] drawn = new int[count];
            some.below(bound, reciprocals, 1, count, drawn);
            if (!Arrays.equals(drawn, expected)) {
                assertThat(drawn).as("%d below %d", count, bound).containsExactly(expected);
            }
        }
    }
}
