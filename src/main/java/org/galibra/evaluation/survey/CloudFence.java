package org.galibra.evaluation.survey;

import org.galibra.evaluation.Percentiles;
import org.galibra.model.Matrix;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

import java.util.Arrays;

/// The distance from the cloud of training galaxies, in band magnitudes (features with their
/// colours have a singular covariance): d² = (m − μ)ᵀ (C + s² 1)⁻¹ (m − μ), with μ and C the mean
/// and covariance of the training galaxies and s a tolerance in mag, below which no difference is
/// news. Without s the directions in which simulated galaxies hardly differ, thinner than any
/// survey's errors, would decide alone.
///
/// A galaxy is outside if its d is above the 99th percentile of training galaxies that the fence
/// was not fitted on. It bounds novelty, not error, and a cloud is taken for an ellipsoid.
public final class CloudFence {
    /// s, in mag: as large as the offsets between surveys and simulations.
    public static final double TOLERANCE_MAG = 0.05;

    /// The percentile of the held-out galaxies' distances that is still inside.
    public static final double PERCENT = 99;

    /// Galaxies whose distances are computed side by side.
    private static final int BLOCK = 64;

    private final double[] centre;

    /// L⁻¹ of C + s² 1 = L Lᵀ, lower triangular.
    private final double[][] whitening;

    private final double threshold;

    private CloudFence(double[] centre, double[][] whitening, double threshold) {
        this.centre = centre;
        this.whitening = whitening;
        this.threshold = threshold;
    }

    /// Fits the cloud.
    ///
    /// @param fitted n × b magnitudes of the galaxies that make the cloud, n ≥ 2; finite
    /// @param heldOut m × b magnitudes of other training galaxies, m ≥ 1; finite
    /// @param tolerance s above 0, in mag
    /// @param percent of the held-out galaxies that are inside, 0 … 100
    /// @throws IllegalArgumentException if shapes differ, a value is not finite, or there are too
    ///   few galaxies
    public static CloudFence fit(Matrix fitted, Matrix heldOut, double tolerance, double percent) {
        int n = fitted.rows();
        int b = fitted.columns();
        if (n < 2 || heldOut.rows() < 1 || heldOut.columns() != b || !(tolerance > 0)) {
            throw new IllegalArgumentException(
                    "%s fitted, %s held out, tolerance %s".formatted(fitted, heldOut, tolerance));
        }
        double[] centre = new double[b];
        for (int j = 0; j < b; j++) {
            centre[j] = Arrays.stream(fitted.column(j)).sum() / n;
        }
        double[][] covariance = new double[b][b];
        double[] row = new double[b];
        for (int i = 0; i < n; i++) {
            fitted.copyRow(i, row);
            for (int j = 0; j < b; j++) {
                for (int k = 0; k <= j; k++) {
                    covariance[j][k] += (row[j] - centre[j]) * (row[k] - centre[k]);
                }
            }
        }
        for (int j = 0; j < b; j++) {
            for (int k = 0; k <= j; k++) {
                double value = covariance[j][k] / (n - 1) + (j == k ? tolerance * tolerance : 0);
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "a magnitude of column " + j + " or " + k + " is not finite");
                }
                covariance[j][k] = value;
                covariance[k][j] = value;
            }
        }
        double[][] whitening = inverseOfLower(covariance);
        var open = new CloudFence(centre, whitening, Double.POSITIVE_INFINITY);
        double threshold = Percentiles.of(open.distances(heldOut)).at(percent);
        if (Double.isNaN(threshold)) {
            throw new IllegalArgumentException("a held-out magnitude is not finite");
        }
        return new CloudFence(centre, whitening, threshold);
    }

    private static double[][] inverseOfLower(double[][] covariance) {
        RealMatrix lower =
                new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false)).getL();
        int b = covariance.length;
        double[][] inverse = new double[b][b];
        for (int column = 0; column < b; column++) {
            for (int i = column; i < b; i++) {
                double sum = i == column ? 1 : 0;
                for (int k = column; k < i; k++) {
                    sum -= lower.getEntry(i, k) * inverse[k][column];
                }
                inverse[i][column] = sum / lower.getEntry(i, i);
            }
        }
        return inverse;
    }

    /// d of a galaxy, in units of the whitened cloud: its root mean square over the training
    /// galaxies is a little below √b. NaN if a magnitude is missing.
    ///
    /// @param magnitudes b, in mag; left as they are
    /// @throws IllegalArgumentException if there are not b magnitudes
    public double distance(double[] magnitudes) {
        if (magnitudes.length != centre.length) {
            throw new IllegalArgumentException(
                    magnitudes.length + " magnitudes for a cloud of " + centre.length);
        }
        double squares = 0;
        for (int i = 0; i < centre.length; i++) {
            double component = 0;
            for (int k = 0; k <= i; k++) {
                component += whitening[i][k] * (magnitudes[k] - centre[k]);
            }
            squares += component * component;
        }
        return Math.sqrt(squares);
    }

    /// d of n galaxies, n × b; a new array, with the bits of one galaxy alone.
    ///
    /// @throws IllegalArgumentException if there are not b magnitudes
    public double[] distances(Matrix magnitudes) {
        int b = centre.length;
        if (magnitudes.columns() != b) {
            throw new IllegalArgumentException(magnitudes + " for a cloud of " + b);
        }
        double[] distances = new double[magnitudes.rows()];
        double[][] centred = new double[b][BLOCK];
        double[] component = new double[BLOCK];
        double[] squares = new double[BLOCK];
        for (int first = 0; first < distances.length; first += BLOCK) {
            int count = Math.min(BLOCK, distances.length - first);
            for (int k = 0; k < b; k++) {
                for (int row = 0; row < count; row++) {
                    centred[k][row] = magnitudes.at(first + row, k) - centre[k];
                }
            }
            Arrays.fill(squares, 0);
            for (int i = 0; i < b; i++) {
                Arrays.fill(component, 0);
                for (int k = 0; k <= i; k++) {
                    add(whitening[i][k], centred[k], component);
                }
                for (int row = 0; row < BLOCK; row++) {
                    squares[row] += component[row] * component[row];
                }
            }
            for (int row = 0; row < count; row++) {
                distances[first + row] = Math.sqrt(squares[row]);
            }
        }
        return distances;
    }

    private static void add(double factor, double[] values, double[] into) {
        for (int row = 0; row < BLOCK; row++) {
            into[row] += factor * values[row];
        }
    }

    /// The fence of numbers that were kept: [#centre], [#whitening], [#threshold].
    ///
    /// @throws IllegalArgumentException if their shapes differ
    public static CloudFence of(double[] centre, Matrix whitening, double threshold) {
        int b = centre.length;
        if (whitening.rows() != b || whitening.columns() != b) {
            throw new IllegalArgumentException(whitening + " for " + b + " magnitudes");
        }
        double[][] rows = new double[b][];
        for (int i = 0; i < b; i++) {
            rows[i] = whitening.row(i);
        }
        return new CloudFence(centre.clone(), rows, threshold);
    }

    /// μ, b values in mag; a copy.
    public double[] centre() {
        return centre.clone();
    }

    /// L⁻¹ of C + s² 1 = L Lᵀ, b × b, lower triangular, in 1/mag.
    public Matrix whitening() {
        int b = centre.length;
        double[] values = new double[b * b];
        for (int i = 0; i < b; i++) {
            System.arraycopy(whitening[i], 0, values, i * b, b);
        }
        return Matrix.owning(b, b, values);
    }

    /// The greatest d that is inside.
    public double threshold() {
        return threshold;
    }

    /// Whether a distance is inside; NaN is not.
    public boolean isInside(double distance) {
        return distance <= threshold;
    }
}
