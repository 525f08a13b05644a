package org.galibra.evaluation;

import org.galibra.model.Matrix;

import java.util.stream.IntStream;

/// Whether a mass is nearly a function of the features, as one that was computed from a magnitude
/// and a colour is (SAMI's `mstar` from `m_r` and `g_i`): a network that is compared with it, or
/// learns it, finds the formula again and learns nothing of galaxies.
///
/// Least squares on the features and their squares is fitted to every other galaxy and judged on
/// the rest. Masses of spectral fits scatter by some 0.1 dex around such a surface, a formula by
/// what it leaves out.
///
/// @param galaxies it was judged on
/// @param sigmaMad 1.4826 · median |r − median r| of the residuals, in dex; NaN with too few
///   galaxies to tell
public record CircularTarget(int galaxies, double sigmaMad) {
    /// Below this σ_MAD a mass is suspected to be a formula, in dex.
    public static final double SUSPECT_DEX = 0.03;

    /// Galaxies for each number that is fitted.
    private static final int PER_COEFFICIENT = 5;

    /// More tell nothing more.
    private static final int MOST_GALAXIES = 20_000;

    /// Looks at n galaxies; those with a NaN are left out. Modifies nothing.
    ///
    /// @param features n × d, in mag; with the redshift as one more column where formulas may use
    ///   it, as SAMI's does
    /// @param masses n, in dex
    /// @throws IllegalArgumentException if the lengths differ
    public static CircularTarget of(Matrix features, double[] masses) {
        if (features.rows() != masses.length) {
            throw new IllegalArgumentException(features + " with " + masses.length + " masses");
        }
        int d = features.columns();
        int[] usable =
                IntStream.range(0, masses.length)
                        .filter(row -> Double.isFinite(masses[row]))
                        .filter(row ->
                                IntStream.range(0, d)
                                        .allMatch(i -> Double.isFinite(features.at(row, i))))
                        .limit(2L * MOST_GALAXIES)
                        .toArray();
        int half = usable.length / 2;
        if (half < PER_COEFFICIENT * (2 * d + 1)) {
            return new CircularTarget(half, Double.NaN);
        }
        int[] fitted = IntStream.range(0, half).map(i -> usable[2 * i]).toArray();
        int[] judged = IntStream.range(0, half).map(i -> usable[2 * i + 1]).toArray();
        var surface = LeastSquares.fit(withSquares(features, fitted), chosen(masses, fitted));
        double[] predicted = surface.predict(withSquares(features, judged));
        double sigma = Metrics.of(chosen(masses, judged), predicted).sigmaMad();
        return new CircularTarget(half, sigma);
    }

    /// Whether a person should be warned.
    public boolean isSuspect() {
        return sigmaMad < SUSPECT_DEX;
    }

    private static Matrix withSquares(Matrix features, int[] rows) {
        int d = features.columns();
        double[] values = new double[Math.multiplyExact(rows.length, 2 * d)];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < d; j++) {
                double x = features.at(rows[i], j);
                values[2 * d * i + j] = x;
                values[2 * d * i + d + j] = x * x;
            }
        }
        return Matrix.owning(rows.length, 2 * d, values);
    }

    private static double[] chosen(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }
}
