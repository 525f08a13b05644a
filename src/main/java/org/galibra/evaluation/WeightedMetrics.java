package org.galibra.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// How far predictions lie from the truth where galaxy i counts w_i times, so that galaxies drawn
/// from one distribution of masses tell what would be found in another. r is the residual,
/// predicted − true, in dex.
///
/// The quantile at a share q lies on the line through the points (c_i, r_i) of the galaxies in
/// order of r, with c_i = (Σ_{j<i} w_j + w_i/2) / Σ w; beyond the first and last it is their r.
/// Without galaxies, or with a residual that is not finite, every metric is NaN.
///
/// @param n the number of galaxies
/// @param effective (Σw)²/Σw²: how many galaxies of equal weight tell as much
/// @param rms √(Σ w r² / Σ w)
/// @param median of r
/// @param scatter half the range from the 16th to the 84th percentile of r
/// @param outlierShare the share of weight with |r| > 0.3 dex, 0 … 1
public record WeightedMetrics(
        int n, double effective, double rms, double median, double scatter, double outlierShare) {
    private static final double OUTLIER_DEX = 0.3;

    /// Compares n predictions with n true values, both in dex; modifies nothing.
    ///
    /// @param weights n, above 0
    /// @throws IllegalArgumentException if the lengths differ
    public static WeightedMetrics of(double[] truth, double[] predicted, double[] weights) {
        double[] residuals = Residuals.of(truth, predicted);
        int n = residuals.length;
        if (weights.length != n) {
            throw new IllegalArgumentException(weights.length + " weights of " + n + " galaxies");
        }
        double nan = Double.NaN;
        if (n == 0 || !Arrays.stream(residuals).allMatch(Double::isFinite)) {
            return new WeightedMetrics(n, n == 0 ? 0 : nan, nan, nan, nan, nan);
        }
        double sum = 0;
        double sumOfSquares = 0;
        double squares = 0;
        double outliers = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[i];
            sumOfSquares += weights[i] * weights[i];
            squares += weights[i] * residuals[i] * residuals[i];
            outliers += Math.abs(residuals[i]) > OUTLIER_DEX ? weights[i] : 0;
        }
        DoubleUnaryOperator quantile = quantiles(residuals, weights, sum);
        return new WeightedMetrics(
                n,
                sum * sum / sumOfSquares,
                Math.sqrt(squares / sum),
                quantile.applyAsDouble(0.5),
                (quantile.applyAsDouble(0.84) - quantile.applyAsDouble(0.16)) / 2,
                outliers / sum);
    }

    private static DoubleUnaryOperator quantiles(double[] values, double[] weights, double sum) {
        int[] order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[] shares = new double[order.length];
        double below = 0;
        for (int k = 0; k < order.length; k++) {
            shares[k] = (below + weights[order[k]] / 2) / sum;
            below += weights[order[k]];
        }
        return q -> {
            int found = Arrays.binarySearch(shares, q);
            int next = found < 0 ? -found - 1 : found;
            if (next == 0 || next == order.length) {
                return values[order[Math.min(next, order.length - 1)]];
            }
            double from = values[order[next - 1]];
            double step = (q - shares[next - 1]) / (shares[next] - shares[next - 1]);
            return from + step * (values[order[next]] - from);
        };
    }
}
