package org.galibra.evaluation;

import java.util.Arrays;

/// How far predictions lie from the truth. r is the residual, predicted − true, in dex; every
/// metric but the share is in dex. Without galaxies, or with a residual that is not finite, every
/// metric is NaN.
///
/// @param n the number of galaxies
/// @param rms √⟨r²⟩
/// @param median the signed median of r
/// @param worstBinMedian the largest |median of r| over the occupied 0.1 dex bins of true mass
///   (what Elson 2025 calls the median error)
/// @param standardDeviation √⟨(r − ⟨r⟩)²⟩, divided by n
/// @param scatter half the range from the 16th to the 84th percentile of r
/// @param sigmaMad 1.4826 · median|r − median r|, the standard deviation of a normal distribution
///   with that median deviation
/// @param outlierShare the share of galaxies with |r| > 0.3 dex, 0 … 1
public record Metrics(
        int n,
        double rms,
        double median,
        double worstBinMedian,
        double standardDeviation,
        double scatter,
        double sigmaMad,
        double outlierShare) {
    /// 1 / Φ⁻¹(3/4), rounded as in the literature.
    private static final double NORMAL_MAD = 1.4826;

    private static final double OUTLIER_DEX = 0.3;

    /// Compares n predictions with n true values, both in dex; modifies neither.
    ///
    /// @throws IllegalArgumentException if the lengths differ
    public static Metrics of(double[] truth, double[] predicted) {
        double[] residuals = Residuals.of(truth, predicted);
        int n = residuals.length;
        if (n == 0 || !Arrays.stream(residuals).allMatch(Double::isFinite)) {
            double nan = Double.NaN;
            return new Metrics(n, nan, nan, nan, nan, nan, nan, nan);
        }
        double sum = 0;
        double squares = 0;
        int outliers = 0;
        for (double residual : residuals) {
            sum += residual;
            squares += residual * residual;
            if (Math.abs(residual) > OUTLIER_DEX) {
                outliers++;
            }
        }
        double mean = sum / n;
        var percentiles = Percentiles.of(residuals);
        double median = percentiles.median();
        double deviations = 0;
        double[] absolute = new double[n];
        for (int i = 0; i < n; i++) {
            deviations += (residuals[i] - mean) * (residuals[i] - mean);
            absolute[i] = Math.abs(residuals[i] - median);
        }
        return new Metrics(
                n,
                Math.sqrt(squares / n),
                median,
                BinnedMedians.of(truth, residuals, BinnedMedians.TENTH_DEX).worstMedian(),
                Math.sqrt(deviations / n),
                percentiles.halfRange(),
                NORMAL_MAD * Percentiles.of(absolute).median(),
                (double) outliers / n);
    }
}
