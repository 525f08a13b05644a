package org.galibra.catalogue.synthetic;

/// The end of star formation in a disc: exponential decline since some time ago.
///
/// @param happened whether it did; the rest means nothing if not
/// @param agoGyr t_q, lookback time at which the decline began
/// @param timescaleGyr τ_q of the decline
record Quenching(boolean happened, double agoGyr, double timescaleGyr) {
    private static final double LEAST_LOG_REMAINING = -600;

    /// By mass and bulge (centrals and satellites), or by environment (satellites alone).
    static Quenching draw(Draws draws, double logMass, double bulgeToTotal, boolean satellite) {
        double byMass = logistic((logMass - 10.60 + 1.3 * (bulgeToTotal - 0.35)) / 0.28);
        double byPlace = satellite ? Math.clamp(0.46 + 0.06 * (logMass - 9.5), 0.3, 0.75) : 0;
        boolean happened = draws.uniform() < 1 - (1 - byMass) * (1 - byPlace);
        double ago = 0.3 + draws.uniform() * (satellite ? 6 : 10);
        double timescale = Dex.power(-0.3 + 0.3 * draws.normal());
        return new Quenching(happened, ago, timescale);
    }

    /// ln of the star formation that remains at a lookback time: −(t_q − t)/τ_q after the decline
    /// began, else 0; never so low that nothing at all remains.
    double logRemaining(double lookbackGyr) {
        if (!happened || lookbackGyr >= agoGyr) {
            return 0;
        }
        return Math.max((lookbackGyr - agoGyr) / timescaleGyr, LEAST_LOG_REMAINING);
    }

    /// 1/(1 + e^−x).
    static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
