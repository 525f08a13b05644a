package org.galibra.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The percentiles of a set of values, by linear interpolation between the order statistics: with h
/// = (n − 1) p / 100, x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), numpy's method `linear` (definition 7
/// of Hyndman & Fan 1996).
///
/// Holds a copy and puts as much of it in order as is asked for: of many values a few percentiles
/// cost a fraction of sorting them. Safe for several threads. No values, or a NaN among them, give
/// NaN.
public final class Percentiles {
    /// So few values are sorted at once.
    private static final int FEW = 1024;

    /// Many are counted in so many equal bins; those of the bin that holds a percentile are sorted.
    private static final int BINS = 2048;

    /// A bin with more than this share of the values would be no help.
    private static final double CROWD = 0.25;

    private final double[] values;
    private final boolean known;
    private final double least;
    private final double most;

    /// For each bin the number of values below it, with the number of all at the end; empty once
    /// the values are sorted.
    private final int[] below;

    /// The sorted values of those bins that were asked for.
    private final Map<Integer, double[]> inOrder = new HashMap<>();

    private Percentiles(double[] values) {
        this.values = values;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean missing = values.length == 0;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
            missing |= Double.isNaN(value);
        }
        known = !missing;
        least = low;
        most = high;
        below = known ? counted() : new int[0];
        if (known && below.length == 0) {
            Arrays.sort(values);
        }
    }

    /// Empty where counting does not help: few values, or most of them close to each other beside
    /// an outlier.
    private int[] counted() {
        double scale = BINS / (most - least);
        if (values.length <= FEW || !Double.isFinite(scale) || !(most > least)) {
            return new int[0];
        }
        int[] counts = new int[BINS + 1];
        for (double value : values) {
            counts[bin(value) + 1]++;
        }
        for (int bin = 1; bin <= BINS; bin++) {
            if (counts[bin] > CROWD * values.length) {
                return new int[0];
            }
            counts[bin] += counts[bin - 1];
        }
        return counts;
    }

    /// Never smaller for a larger value.
    private int bin(double value) {
        return Math.min((int) ((value - least) / (most - least) * BINS), BINS - 1);
    }

    /// Copies `values`.
    public static Percentiles of(double[] values) {
        return new Percentiles(values.clone());
    }

    /// The value below which `percent` per cent of the values lie.
    ///
    /// @throws IllegalArgumentException if `percent` is not within 0 … 100
    public double at(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("percentile " + percent);
        }
        if (!known) {
            return Double.NaN;
        }
        int n = values.length;
        double place = (n - 1) * (percent / 100);
        int below = (int) place;
        double low = ordered(below);
        double high = ordered(Math.min(below + 1, n - 1));
        return low + (high - low) * (place - below);
    }

    public double median() {
        return at(50);
    }

    /// Half the range from the 16th to the 84th percentile.
    public double halfRange() {
        return (at(84) - at(16)) / 2;
    }

    /// The value at a place of the sorted values.
    private double ordered(int place) {
        if (below.length == 0) {
            return values[place];
        }
        int found = Arrays.binarySearch(below, place);
        int bin = found < 0 ? -found - 2 : found;
        // Of empty bins the last begins where the next value lies.
        while (below[bin + 1] == below[bin]) {
            bin++;
        }
        return ofBin(bin)[place - below[bin]];
    }

    private double[] ofBin(int bin) {
        synchronized (inOrder) {
            return inOrder.computeIfAbsent(
                    bin,
                    at -> {
                        double[] inside = new double[below[at + 1] - below[at]];
                        int n = 0;
                        for (double value : values) {
                            if (bin(value) == at) {
                                inside[n++] = value;
                            }
                        }
                        Arrays.sort(inside);
                        return inside;
                    });
        }
    }
}
