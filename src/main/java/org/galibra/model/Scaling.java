package org.galibra.model;

import java.util.Arrays;

/// Min–max scaling of d features and the target to [0, 1], fitted on the training galaxies and
/// applied with the same numbers to all others (Elson 2025, § 2): x' = (x − min) / (max − min).
/// Values outside the training range leave [0, 1]; NaN stays NaN. Immutable.
public final class Scaling {
    private final double[] minima;
    private final double[] maxima;
    private final double targetMinimum;
    private final double targetMaximum;

    private Scaling(double[] minima, double[] maxima, double targetMinimum, double targetMaximum) {
        if (minima.length != maxima.length) {
            throw new IllegalArgumentException(
                    minima.length + " minima, " + maxima.length + " maxima");
        }
        for (int i = 0; i < minima.length; i++) {
            checkRange("feature " + i, minima[i], maxima[i]);
        }
        checkRange("target", targetMinimum, targetMaximum);
        this.minima = minima;
        this.maxima = maxima;
        this.targetMinimum = targetMinimum;
        this.targetMaximum = targetMaximum;
    }

    private static void checkRange(String what, double minimum, double maximum) {
        double range = maximum - minimum;
        if (!(range > 0) || Double.isInfinite(range)) {
            throw new IllegalArgumentException(
                    what + " cannot be scaled: minimum " + minimum + ", maximum " + maximum);
        }
    }

    /// The scaling of these training galaxies.
    ///
    /// @param features n × d, in mag
    /// @param targets n, in dex
    /// @throws IllegalArgumentException if the lengths differ, n is 0, a value is not finite, or a
    ///   feature or the target is constant; the feature's index is named
    public static Scaling fit(Matrix features, double[] targets) {
        if (features.rows() != targets.length || targets.length == 0) {
            throw new IllegalArgumentException(features + " with " + targets.length + " targets");
        }
        int d = features.columns();
        double[] minima = new double[d];
        double[] maxima = new double[d];
        for (int i = 0; i < d; i++) {
            double[] column = features.column(i);
            minima[i] = minimum(column);
            maxima[i] = maximum(column);
        }
        return new Scaling(minima, maxima, minimum(targets), maximum(targets));
    }

    /// The scaling of known limits, as read from a file. The arrays are copied.
    ///
    /// @throws IllegalArgumentException if a maximum is not finite and above its minimum
    public static Scaling of(
            double[] minima, double[] maxima, double targetMinimum, double targetMaximum) {
        return new Scaling(minima.clone(), maxima.clone(), targetMinimum, targetMaximum);
    }

    // Math.min and Math.max hand NaN on, so that checkRange sees it.
    private static double minimum(double[] values) {
        return Arrays.stream(values).reduce(Double.POSITIVE_INFINITY, Math::min);
    }

    private static double maximum(double[] values) {
        return Arrays.stream(values).reduce(Double.NEGATIVE_INFINITY, Math::max);
    }

    /// The number of features d.
    public int size() {
        return minima.length;
    }

    public double minimum(int feature) {
        return minima[feature];
    }

    public double maximum(int feature) {
        return maxima[feature];
    }

    public double targetMinimum() {
        return targetMinimum;
    }

    public double targetMaximum() {
        return targetMaximum;
    }

    /// Scaled features, n × d; the argument is left as it is.
    ///
    /// @throws IllegalArgumentException if `physical` has another number of columns
    public Matrix features(Matrix physical) {
        int d = size();
        if (physical.columns() != d) {
            throw new IllegalArgumentException(physical + " for a scaling of " + d + " features");
        }
        int n = physical.rows();
        double[] scaled = new double[n * d];
        for (int row = 0; row < n; row++) {
            for (int i = 0; i < d; i++) {
                scaled[row * d + i] = (physical.at(row, i) - minima[i]) / (maxima[i] - minima[i]);
            }
        }
        return Matrix.owning(n, d, scaled);
    }

    /// Scaled targets of targets in dex, a new array.
    public double[] targets(double[] physical) {
        double[] scaled = new double[physical.length];
        for (int row = 0; row < scaled.length; row++) {
            scaled[row] = (physical[row] - targetMinimum) / (targetMaximum - targetMinimum);
        }
        return scaled;
    }

    /// A scaled target back in dex.
    public double target(double scaled) {
        return targetMinimum + scaled * (targetMaximum - targetMinimum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scaling scaling
                && Arrays.equals(minima, scaling.minima)
                && Arrays.equals(maxima, scaling.maxima)
                && Double.compare(targetMinimum, scaling.targetMinimum) == 0
                && Double.compare(targetMaximum, scaling.targetMaximum) == 0;
    }

    @Override
    public int hashCode() {
        int hash = 31 * Arrays.hashCode(minima) + Arrays.hashCode(maxima);
        return 31 * (31 * hash + Double.hashCode(targetMinimum)) + Double.hashCode(targetMaximum);
    }
}
