package org.galibra.model;

import java.util.Arrays;

/// Draws batches: random subsets of the training galaxies (Elson 2025, § 3), all different within a
/// batch, every subset equally likely at every draw.
final class Batches {
    private final int[] order;
    private final int size;
    private final Draws draws;

    /// Batches of `size` of `galaxies` galaxies, or of all where there are fewer.
    Batches(int galaxies, int size, long seed) {
        this.order = new int[galaxies];
        Arrays.setAll(order, row -> row);
        this.size = Math.min(size, galaxies);
        this.draws = Draws.forBatches(seed);
    }

    /// The number of galaxies in a batch.
    int size() {
        return size;
    }

    /// The next batch: the first [#size] places of an array that stays ours. A partial Fisher–Yates
    /// shuffle, uniform whatever order the last one left.
    int[] next() {
        for (int k = 0; k < size; k++) {
            int chosen = k + draws.below(order.length - k);
            int row = order[chosen];
            order[chosen] = order[k];
            order[k] = row;
        }
        return order;
    }
}
