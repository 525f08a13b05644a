package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

class BatchesTest {
    @Test
    void everySubsetIsEquallyLikelyAndHoldsNoGalaxyTwice() {
        var batches = new Batches(5, 3, 1);
        Map<String, Integer> counts = new HashMap<>();
        for (int draw = 0; draw < 100_000; draw++) {
            int[] batch = Arrays.copyOf(batches.next(), batches.size());
            assertThat(Arrays.stream(batch).distinct().count()).isEqualTo(3);
            Arrays.sort(batch);
            counts.merge(Arrays.toString(batch), 1, Integer::sum);
        }
        assertThat(counts).hasSize(10);
        assertThat(counts.values()).allMatch(count -> Math.abs(count - 10_000) < 400);
    }

    @Test
    void aBatchDoesNotRememberTheOneBefore() {
        var batches = new Batches(5, 3, 1);
        int[] before = new int[0];
        int repeated = 0;
        for (int draw = 0; draw < 100_000; draw++) {
            int[] batch = Arrays.copyOf(batches.next(), batches.size());
            Arrays.sort(batch);
            repeated += Arrays.equals(batch, before) ? 1 : 0;
            before = batch;
        }
        assertThat(repeated).isBetween(9_600, 10_400);
    }

    @Test
    void fewerGalaxiesThanABatchAreAllDrawn() {
        var batches = new Batches(2, 50, 1);
        assertThat(batches.size()).isEqualTo(2);
        assertThat(batches.next()).containsExactlyInAnyOrder(0, 1);
    }
}
