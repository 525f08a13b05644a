package org.galibra.evaluation;

import java.util.Arrays;

/// Counts in bins of equal width. Holds its own counts; value equality.
public final class Histogram {
    private final Bins bins;
    private final int first;
    private final int[] counts;
    private final int below;
    private final int above;

    private Histogram(Bins bins, int first, int[] counts, int below, int above) {
        this.bins = bins;
        this.first = first;
        this.counts = counts;
        this.below = below;
        this.above = above;
    }

    /// Counts `values` in the bins that touch `range` (a bin that begins at the range's end is left
    /// out). NaN is not counted.
    public static Histogram of(double[] values, Bins bins, Range range) {
        int first = bins.index(range.from());
        int[] counts = new int[size(bins, range)];
        int below = 0;
        int above = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                continue;
            }
            // The difference of two far bins overflows an int.
            long place = (long) bins.index(value) - first;
            if (place < 0) {
                below++;
            } else if (place >= counts.length) {
                above++;
            } else {
                counts[(int) place]++;
            }
        }
        return new Histogram(bins, first, counts, below, above);
    }

    /// The number of bins that touch `range`, at least 1.
    static int size(Bins bins, Range range) {
        int last = bins.index(range.to());
        if (bins.edge(last) == range.to()) {
            last--;
        }
        return Math.max(1, Math.addExact(Math.subtractExact(last, bins.index(range.from())), 1));
    }

    /// The number of bins.
    public int size() {
        return counts.length;
    }

    public int count(int bin) {
        return counts[bin];
    }

    /// The lower edge of `bin`, 0 … size; `edge(size())` is the upper edge of the last.
    public double edge(int bin) {
        return bins.edge(first + bin);
    }

    /// The largest count, 0 if all bins are empty.
    public int largest() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /// The number of values below the first bin.
    public int below() {
        return below;
    }

    /// The number of values above the last bin.
    public int above() {
        return above;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that
                && bins.equals(that.bins)
                && first == that.first
                && below == that.below
                && above == that.above
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * bins.hashCode() + first) + Arrays.hashCode(counts);
    }
}
