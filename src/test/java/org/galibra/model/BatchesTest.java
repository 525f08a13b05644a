package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

class BatchesTest {
    private static int[] next(Batches batches) {
        batches.next();
        return Arrays.copyOfRange(batches.order(), batches.from(), batches.to());
    }

    @Test
    void everySubsetIsEquallyLikelyAndHoldsNoGalaxyTwice() {
        var batches = new Batches(5, 3, Drawing.SUBSETS, 1);
        Map<String, Integer> counts = new HashMap<>();
        for (int draw = 0; draw < 100_000; draw++) {
            int[] batch = next(batches);
            assertThat(Arrays.stream(batch).distinct().count()).isEqualTo(3);
            Arrays.sort(batch);
            counts.merge(Arrays.toString(batch), 1, Integer::sum);
        }
        assertThat(counts).hasSize(10);
        assertThat(counts.values()).allMatch(count -> Math.abs(count - 10_000) < 400);
    }

    @Test
    void aBatchDoesNotRememberTheOneBefore() {
        var batches = new Batches(5, 3, Drawing.SUBSETS, 1);
        int[] before = new int[0];
        int repeated = 0;
        for (int draw = 0; draw < 100_000; draw++) {
            int[] batch = next(batches);
            Arrays.sort(batch);
            repeated += Arrays.equals(batch, before) ? 1 : 0;
            before = batch;
        }
        assertThat(repeated).isBetween(9_600, 10_400);
    }

    @Test
    void aPassTakesEveryGalaxyOnceInAFreshOrder() {
        var batches = new Batches(11, 4, Drawing.PASSES, 1);
        int[] before = new int[0];
        for (int pass = 1; pass <= 50; pass++) {
            int[] first = next(batches);
            int[] second = next(batches);
            int[] third = next(batches);
            assertThat(third).hasSize(3);
            int[] all =
                    IntStream.concat(
                                    Arrays.stream(first),
                                    IntStream.concat(Arrays.stream(second), Arrays.stream(third)))
                            .toArray();
            assertThat(all).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            assertThat(all).isNotEqualTo(before);
            assertThat(batches.drawn()).isEqualTo(11L * pass);
            before = all;
        }
    }

    @Test
    void fewerGalaxiesThanABatchAreAllDrawn() {
        for (Drawing drawing : Drawing.values()) {
            var batches = new Batches(2, 50, drawing, 1);
            assertThat(batches.size()).isEqualTo(2);
            assertThat(next(batches)).containsExactlyInAnyOrder(0, 1);
            assertThat(next(batches)).containsExactlyInAnyOrder(0, 1);
        }
    }
}
