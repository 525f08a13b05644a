package org.galibra.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The median and the 16–84 per cent range of y in bins of x.
///
/// @param bins the bins of x
/// @param occupied the bins that hold at least one galaxy, by increasing x
public record BinnedMedians(Bins bins, List<Bin> occupied) {
    /// The bins of the papers' figures, 0.1 dex wide.
    public static final Bins TENTH_DEX = new Bins(0.1);

    /// Over more bins than these an outlier has stretched the range.
    private static final int MOST_BINS = 4096;

    /// The bin of a pair that is left out.
    private static final int NONE = Integer.MIN_VALUE;

    /// One bin.
    ///
    /// @param centre its middle in x
    /// @param n the number of galaxies in it
    /// @param p16 the 16th percentile of y
    /// @param median the median of y
    /// @param p84 the 84th percentile of y
    public record Bin(double centre, int n, double p16, double median, double p84) {}

    public BinnedMedians {
        occupied = List.copyOf(occupied);
    }

    /// Bins n pairs; pairs with a value that is not finite are left out.
    ///
    /// @throws IllegalArgumentException if the lengths differ
    public static BinnedMedians of(double[] x, double[] y, Bins bins) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x, " + y.length + " y");
        }
        int[] index = new int[x.length];
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < x.length; i++) {
            index[i] = NONE;
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                index[i] = Math.max(NONE + 1, bins.index(x[i]));
                least = Math.min(least, index[i]);
                most = Math.max(most, index[i]);
            }
        }
        if (least > most) {
            return new BinnedMedians(bins, List.of());
        }
        long span = (long) most - least + 1;
        return span <= MOST_BINS
                ? counted(bins, index, y, least, (int) span)
                : sorted(bins, index, y);
    }

    /// Counts the bins first, then fills an array for each.
    private static BinnedMedians counted(Bins bins, int[] index, double[] y, int least, int span) {
        int[] counts = new int[span];
        for (int bin : index) {
            if (bin != NONE) {
                counts[bin - least]++;
            }
        }
        double[][] inside = new double[span][];
        Arrays.setAll(inside, bin -> new double[counts[bin]]);
        int[] filled = new int[span];
        for (int i = 0; i < index.length; i++) {
            if (index[i] != NONE) {
                int bin = index[i] - least;
                inside[bin][filled[bin]++] = y[i];
            }
        }
        var occupied = new ArrayList<Bin>();
        for (int bin = 0; bin < span; bin++) {
            if (counts[bin] > 0) {
                occupied.add(bin(bins, least + bin, inside[bin]));
            }
        }
        return new BinnedMedians(bins, occupied);
    }

    /// Bin in the high half, row in the low: one sort of primitives gathers each bin's rows, and
    /// memory does not grow with the distance of an outlier.
    private static BinnedMedians sorted(Bins bins, int[] index, double[] y) {
        long[] keys = new long[index.length];
        int n = 0;
        for (int i = 0; i < index.length; i++) {
            if (index[i] != NONE) {
                keys[n++] = ((long) index[i] << 32) | i;
            }
        }
        Arrays.sort(keys, 0, n);
        var occupied = new ArrayList<Bin>();
        for (int from = 0, to; from < n; from = to) {
            int bin = (int) (keys[from] >> 32);
            to = from + 1;
            while (to < n && (int) (keys[to] >> 32) == bin) {
                to++;
            }
            double[] inside = new double[to - from];
            for (int i = 0; i < inside.length; i++) {
                inside[i] = y[(int) keys[from + i]];
            }
            occupied.add(bin(bins, bin, inside));
        }
        return new BinnedMedians(bins, occupied);
    }

    private static Bin bin(Bins bins, int index, double[] inside) {
        var percentiles = Percentiles.of(inside);
        return new Bin(
                bins.centre(index),
                inside.length,
                percentiles.at(16),
                percentiles.median(),
                percentiles.at(84));
    }

    /// The largest |median| of all occupied bins; NaN if there is none.
    public double worstMedian() {
        return occupied.stream()
                .mapToDouble(bin -> Math.abs(bin.median()))
                .max()
                .orElse(Double.NaN);
    }
}
