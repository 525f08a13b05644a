package org.galibra.figure;

/// Round numbers: axis limits and the distances of ticks take these and no others.
final class Ladder {
    private static final double[] COARSE = {1, 2, 5, 10};
    private static final double[] FINE = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    /// Keeps 0.2 at 0.2 when it comes as 0.2000…1.
    private static final double SLACK = 1e-9;

    private Ladder() {}

    /// The smallest of 1, 2, 5 × 10ᵏ that is not below a positive `value`.
    static double atLeast(double value) {
        return rung(COARSE, value);
    }

    /// The smallest of a finer ladder, for the top of an axis that should not stand half empty.
    static double above(double value) {
        return rung(FINE, value);
    }

    /// The largest of 1, 2, 5 × 10ᵏ that is not above a positive `value`.
    static double atMost(double value) {
        // 1 / rung is a rung: 1 ↔ 1, 2 ↔ 5.
        return 1 / atLeast(1 / value);
    }

    private static double rung(double[] factors, double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : factors) {
            if (value <= factor * decade * (1 + SLACK)) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }
}
