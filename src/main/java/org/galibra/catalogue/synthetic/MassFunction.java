package org.galibra.catalogue.synthetic;

/// Stellar masses from the mass function of Baldry et al. (2012), tilted: log M* in 7.5–11.8 with
/// density φ 10^(0.55 (log M* − 10)), φ = e^−x x (3.96 x^−0.35 + 0.79 x^−1.47), x = 10^(log M* −
/// 10.66). The tilt fills the heavy end; [#weight(double)] undoes it.
final class MassFunction {
    static final double LEAST_LOG_MASS = 7.5;
    static final double GREATEST_LOG_MASS = 11.8;

    private static final double TILT = 0.55;
    private static final int CELLS = 4300;
    private static final double WIDTH = (GREATEST_LOG_MASS - LEAST_LOG_MASS) / CELLS;

    /// Shares of the galaxies below each edge between cells, from 0 to 1.
    private final double[] shares = new double[CELLS + 1];

    MassFunction() {
        double below = tilted(LEAST_LOG_MASS);
        for (int edge = 1; edge <= CELLS; edge++) {
            double above = tilted(LEAST_LOG_MASS + edge * WIDTH);
            shares[edge] = shares[edge - 1] + (below + above) / 2;
            below = above;
        }
        double total = shares[CELLS];
        for (int edge = 0; edge <= CELLS; edge++) {
            shares[edge] /= total;
        }
    }

    /// log M* below which the share `uniform` of the galaxies lies.
    ///
    /// @param uniform on [0, 1)
    double logMass(double uniform) {
        int low = 0;
        int high = CELLS;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (shares[middle] <= uniform) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double share = (uniform - shares[low]) / (shares[high] - shares[low]);
        return LEAST_LOG_MASS + (low + share) * WIDTH;
    }

    /// What one galaxy of this mass counts for in an untilted population: 1 at 10^10 M☉.
    static double weight(double logMass) {
        return Dex.power(-TILT * (logMass - 10));
    }

    private static double tilted(double logMass) {
        double x = Dex.power(logMass - 10.66);
        double schechter =
                StrictMath.exp(-x)
                        * x
                        * (3.96 * StrictMath.pow(x, -0.35) + 0.79 * StrictMath.pow(x, -1.47));
        return schechter / weight(logMass);
    }
}
