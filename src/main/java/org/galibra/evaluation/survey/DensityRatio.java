package org.galibra.evaluation.survey;

import org.galibra.model.Matrix;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/// How much commoner a galaxy is among those weighed than among those that intervals were
/// calibrated on: the ratio of the two densities, by logistic regression of "is weighed" on the
/// band magnitudes (Tibshirani et al. 2019, § 2.3). The ratio is exp(a + w·x), x the magnitudes
/// standardised by the mean and standard deviation of both sets together; a and w minimise the mean
/// logistic loss, each set counting one half, plus ½ λ |w|², by Newton's method.
///
/// A ratio that is linear in magnitudes is a first correction, not the truth.
public final class DensityRatio {
    /// λ: keeps the weights finite where the sets do not overlap.
    public static final double PENALTY = 1e-3;

    private static final int MOST_ROUNDS = 100;
    private static final double CONVERGED = 1e-10;

    private final double[] means;
    private final double[] deviations;

    /// a, then w.
    private final double[] weights;

    private DensityRatio(double[] means, double[] deviations, double[] weights) {
        this.means = means;
        this.deviations = deviations;
        this.weights = weights;
    }

    /// Fits the ratio.
    ///
    /// @param calibration n × b magnitudes of the calibration galaxies, n ≥ 1; finite
    /// @param weighed m × b magnitudes of the galaxies weighed, m ≥ 1; finite
    /// @throws IllegalArgumentException if shapes differ, a set is empty or a value is not finite
    public static DensityRatio fit(Matrix calibration, Matrix weighed, double penalty) {
        int b = calibration.columns();
        if (weighed.columns() != b
                || calibration.rows() == 0
                || weighed.rows() == 0
                || !(penalty > 0)) {
            throw new IllegalArgumentException(
                    "%s and %s, penalty %s".formatted(calibration, weighed, penalty));
        }
        double[] means = new double[b];
        double[] deviations = new double[b];
        int n = calibration.rows() + weighed.rows();
        for (int j = 0; j < b; j++) {
            double sum = 0;
            double squares = 0;
            for (Matrix set : new Matrix[] {calibration, weighed}) {
                for (double value : set.column(j)) {
                    sum += value;
                }
            }
            means[j] = sum / n;
            for (Matrix set : new Matrix[] {calibration, weighed}) {
                for (double value : set.column(j)) {
                    squares += (value - means[j]) * (value - means[j]);
                }
            }
            if (!Double.isFinite(squares)) {
                throw new IllegalArgumentException("a magnitude of column " + j + " is not finite");
            }
            deviations[j] = squares > 0 ? Math.sqrt(squares / n) : 1;
        }
        var start = new DensityRatio(means, deviations, new double[b + 1]);
        return start.newton(calibration, weighed, penalty);
    }

    private DensityRatio newton(Matrix calibration, Matrix weighed, double penalty) {
        int size = weights.length;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            add(calibration, 0, gradient, curvature);
            add(weighed, 1, gradient, curvature);
            for (int j = 1; j < size; j++) {
                gradient[j] += penalty * weights[j];
                curvature[j][j] += penalty;
            }
            // The constant alone is not held by the penalty.
            curvature[0][0] += 1e-12;
            double[] step =
                    new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false))
                            .getSolver()
                            .solve(new ArrayRealVector(gradient, false))
                            .toArray();
            double longest = 0;
            for (int j = 0; j < size; j++) {
                weights[j] -= step[j];
                longest = Math.max(longest, Math.abs(step[j]));
            }
            if (longest < CONVERGED) {
                break;
            }
        }
        return this;
    }

    private void add(Matrix set, int label, double[] gradient, double[][] curvature) {
        int size = weights.length;
        double share = 0.5 / set.rows();
        double[] x = new double[size];
        x[0] = 1;
        for (int row = 0; row < set.rows(); row++) {
            for (int j = 1; j < size; j++) {
                x[j] = (set.at(row, j - 1) - means[j - 1]) / deviations[j - 1];
            }
            double probability = 1 / (1 + Math.exp(-dot(x)));
            double slope = share * (probability - label);
            double bend = share * probability * (1 - probability);
            for (int j = 0; j < size; j++) {
                gradient[j] += slope * x[j];
                for (int k = 0; k < size; k++) {
                    curvature[j][k] += bend * x[j] * x[k];
                }
            }
        }
    }

    private double dot(double[] x) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * x[j];
        }
        return sum;
    }

    /// The ratio for a galaxy, above 0; NaN if a magnitude is missing.
    ///
    /// @param magnitudes b, in mag
    /// @throws IllegalArgumentException if there are not b
    public double at(double[] magnitudes) {
        if (magnitudes.length != means.length) {
            throw new IllegalArgumentException(
                    magnitudes.length + " magnitudes for a ratio of " + means.length);
        }
        double sum = weights[0];
        for (int j = 0; j < means.length; j++) {
            sum += weights[j + 1] * (magnitudes[j] - means[j]) / deviations[j];
        }
        return Math.exp(sum);
    }

    /// The ratios for n galaxies, n × b; a new array.
    public double[] at(Matrix magnitudes) {
        double[] ratios = new double[magnitudes.rows()];
        for (int row = 0; row < ratios.length; row++) {
            ratios[row] = at(magnitudes.row(row));
        }
        return ratios;
    }
}
