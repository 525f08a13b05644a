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
        // Bin in the high half, row in the low: one sort of primitives gathers each bin's rows,
        // and memory does not grow with the distance of an outlier.
        long[] keys = new long[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                keys[n++] = ((long) bins.index(x[i]) << 32) | i;
            }
        }
        Arrays.sort(keys, 0, n);
        var occupied = new ArrayList<Bin>();
        for (int from = 0, to; from < n; from = to) {
            int index = (int) (keys[from] >> 32);
            to = from + 1;
            while (to < n && (int) (keys[to] >> 32) == index) {
                to++;
            }
            double[] inside = new double[to - from];
            for (int i = 0; i < inside.length; i++) {
                inside[i] = y[(int) keys[from + i]];
            }
            var percentiles = Percentiles.of(inside);
            occupied.add(
                    new Bin(
                            bins.centre(index),
                            inside.length,
                            percentiles.at(16),
                            percentiles.median(),
                            percentiles.at(84)));
        }
        return new BinnedMedians(bins, occupied);
    }

    /// The largest |median| of all occupied bins; NaN if there is none.
    public double worstMedian() {
        return occupied.stream()
                .mapToDouble(bin -> Math.abs(bin.median()))
                .max()
                .orElse(Double.NaN);
    }
}
