package org.galibra.evaluation;

import java.util.Arrays;

/// The percentiles of a set of values, by linear interpolation between the order statistics: with h
/// = (n − 1) p / 100, x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), numpy's method `linear` (definition 7
/// of Hyndman & Fan 1996).
///
/// Holds a sorted copy. No values, or a NaN among them, give NaN.
public final class Percentiles {
    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    /// Copies and sorts `values`.
    public static Percentiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /// The value below which `percent` per cent of the values lie.
    ///
    /// @throws IllegalArgumentException if `percent` is not within 0 … 100
    public double at(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("percentile " + percent);
        }
        int n = sorted.length;
        // Arrays.sort puts NaN last.
        if (n == 0 || Double.isNaN(sorted[n - 1])) {
            return Double.NaN;
        }
        double place = (n - 1) * (percent / 100);
        int below = (int) place;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, n - 1)];
        return low + (high - low) * (place - below);
    }

    public double median() {
        return at(50);
    }

    /// Half the range from the 16th to the 84th percentile.
    public double halfRange() {
        return (at(84) - at(16)) / 2;
    }
}
