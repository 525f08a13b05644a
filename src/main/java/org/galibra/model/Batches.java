package org.galibra.model;

import java.util.Arrays;

/// Draws batches of galaxies, all different within a batch: in subsets every one equally likely at
/// every draw, or in passes.
final class Batches {
    private final Drawing drawing;
    private final int[] order;

    /// 1 / (galaxies − k) at k.
    private final double[] reciprocals;

    private final int size;
    private final Draws draws;

    /// How far behind a place lies the one that it is exchanged with.
    private final int[] ahead;

    private int from;
    private int to;
    private long drawn;

    /// Batches of `size` of `galaxies` galaxies, or of all where there are fewer.
    Batches(int galaxies, int size, Drawing drawing, long seed) {
        this.drawing = drawing;
        this.order = new int[galaxies];
        Arrays.setAll(order, row -> row);
        this.reciprocals = new double[galaxies];
        Arrays.setAll(reciprocals, k -> 1.0 / (galaxies - k));
        this.size = Math.min(size, galaxies);
        this.ahead = new int[this.size];
        this.draws = Draws.forBatches(seed);
        this.to = galaxies;
    }

    /// The largest number of galaxies in a batch.
    int size() {
        return size;
    }

    /// Draws the next batch: the places [#from] (included) to [#to] (excluded) of [#order]. Partial
    /// Fisher–Yates shuffles, uniform whatever order the last one left.
    void next() {
        from = drawing == Drawing.SUBSETS || to == order.length ? 0 : to;
        to = Math.min(from + size, order.length);
        draws.below(order.length - from, reciprocals, from, to - from, ahead);
        for (int k = from; k < to; k++) {
            int chosen = k + ahead[k - from];
            int row = order[chosen];
            order[chosen] = order[k];
            order[k] = row;
        }
        drawn += to - from;
    }

    /// The rows, of which some are the batch; stays ours.
    int[] order() {
        return order;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// The galaxies of all batches so far.
    long drawn() {
        return drawn;
    }
}
