package org.galibra.evaluation.survey;

import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.Range;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

import java.util.Arrays;
import java.util.List;

/// Brings predicted masses onto the scale of a survey's: corrected = p − g(p), where g is a
/// polynomial of the predicted log10 mass p alone, fitted to p − m of galaxies with a fitted mass
/// m. (A curve against m would correct with the answer, and could not serve galaxies without one.)
///
/// g(p) = Σ_k c_k u^k, u = (p − middle)/half the fitted range of p. Robust: it minimises Huber's
/// loss (1964), quadratic up to 1.345 σ and linear beyond, with σ = σ_MAD of the least-squares
/// residuals; by iteratively reweighted least squares. Beyond the fitted range, g stays at its end
/// value and [#covers] is false.
///
/// @param coefficients c_0 … c_degree, in dex
/// @param fitted the range of p that the fit saw, in dex
/// @param galaxies how many it saw
public record MassCorrection(List<Double> coefficients, Range fitted, int galaxies) {
    /// The degree that is taken where none is named.
    public static final int DEGREE = 3;

    private static final double HUBER = 1.345;
    private static final double NORMAL_MAD = 1.4826;
    private static final int MOST_ROUNDS = 200;
    private static final double CONVERGED_DEX = 1e-10;

    public MassCorrection {
        coefficients = List.copyOf(coefficients);
    }

    /// Fits g. Pairs with a NaN are left out; modifies neither array.
    ///
    /// @param predicted n values of p, in dex
    /// @param reference n masses m, in dex
    /// @param degree of the polynomial, 0 … 10
    /// @throws IllegalArgumentException if the lengths differ, the degree is out of range, or there
    ///   are fewer than degree + 2 different galaxies or no range of p
    public static MassCorrection fit(double[] predicted, double[] reference, int degree) {
        if (predicted.length != reference.length || degree < 0 || degree > 10) {
            throw new IllegalArgumentException(
                    "%d predicted, %d reference masses, degree %d"
                            .formatted(predicted.length, reference.length, degree));
        }
        int n = 0;
        double[] p = new double[predicted.length];
        double[] residuals = new double[predicted.length];
        for (int i = 0; i < predicted.length; i++) {
            double residual = predicted[i] - reference[i];
            if (Double.isFinite(residual)) {
                p[n] = predicted[i];
                residuals[n++] = residual;
            }
        }
        p = Arrays.copyOf(p, n);
        residuals = Arrays.copyOf(residuals, n);
        if (n < degree + 2) {
            throw new IllegalArgumentException(
                    n + " galaxies for a correction of degree " + degree);
        }
        var range =
                new Range(
                        Arrays.stream(p).min().orElseThrow(), Arrays.stream(p).max().orElseThrow());
        if (!(range.length() > 0)) {
            throw new IllegalArgumentException("every predicted mass is " + range.from());
        }
        double[] u = new double[n];
        for (int i = 0; i < n; i++) {
            u[i] = place(range, p[i]);
        }
        double[] fit = robust(u, residuals, degree);
        return new MassCorrection(Arrays.stream(fit).boxed().toList(), range, n);
    }

    private static double[] robust(double[] u, double[] residuals, int degree) {
        double[] weights = new double[u.length];
        Arrays.fill(weights, 1);
        double[] fit = weighted(u, residuals, weights, degree);
        double sigma = sigmaMad(u, residuals, fit);
        for (int round = 0; round < MOST_ROUNDS && sigma > 0; round++) {
            for (int i = 0; i < u.length; i++) {
                double off = Math.abs(residuals[i] - polynomial(fit, u[i]));
                weights[i] = off > HUBER * sigma ? HUBER * sigma / off : 1;
            }
            double[] next = weighted(u, residuals, weights, degree);
            double moved = 0;
            for (int k = 0; k <= degree; k++) {
                moved = Math.max(moved, Math.abs(next[k] - fit[k]));
            }
            fit = next;
            if (moved < CONVERGED_DEX) {
                break;
            }
        }
        return fit;
    }

    /// Weighted least squares by the normal equations in u, which stay well conditioned up to
    /// degree 10 because |u| ≤ 1; solved by QR.
    private static double[] weighted(double[] u, double[] y, double[] weights, int degree) {
        double[] moments = new double[2 * degree + 1];
        double[] right = new double[degree + 1];
        for (int i = 0; i < u.length; i++) {
            double power = weights[i];
            for (int k = 0; k < moments.length; k++) {
                moments[k] += power;
                if (k <= degree) {
                    right[k] += power * y[i];
                }
                power *= u[i];
            }
        }
        double[][] normal = new double[degree + 1][degree + 1];
        for (int j = 0; j <= degree; j++) {
            System.arraycopy(moments, j, normal[j], 0, degree + 1);
        }
        var qr = new QRDecomposition(new Array2DRowRealMatrix(normal, false), 1e-14);
        if (!qr.getSolver().isNonSingular()) {
            throw new IllegalArgumentException(
                    "too few different predicted masses for a correction of degree " + degree);
        }
        return qr.getSolver().solve(new ArrayRealVector(right, false)).toArray();
    }

    private static double sigmaMad(double[] u, double[] residuals, double[] fit) {
        double[] off = new double[u.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = residuals[i] - polynomial(fit, u[i]);
        }
        double median = Percentiles.of(off).median();
        for (int i = 0; i < off.length; i++) {
            off[i] = Math.abs(off[i] - median);
        }
        return NORMAL_MAD * Percentiles.of(off).median();
    }

    private static double place(Range range, double p) {
        return (p - (range.from() + range.to()) / 2) / (range.length() / 2);
    }

    private static double polynomial(double[] coefficients, double u) {
        double value = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            value = value * u + coefficients[k];
        }
        return value;
    }

    /// g(p) in dex, that of the nearest end where p is beyond the fitted range; NaN for NaN.
    public double at(double predicted) {
        if (Double.isNaN(predicted)) {
            return Double.NaN;
        }
        double u = place(fitted, Math.clamp(predicted, fitted.from(), fitted.to()));
        double value = 0;
        for (int k = coefficients.size() - 1; k >= 0; k--) {
            value = value * u + coefficients.get(k);
        }
        return value;
    }

    /// p − g(p) in dex; NaN for NaN.
    public double correct(double predicted) {
        return predicted - at(predicted);
    }

    /// Whether the fit saw galaxies as light and as heavy as this one.
    public boolean covers(double predicted) {
        return fitted.contains(predicted);
    }
}
