package org.galibra.catalogue.synthetic;

/// The initial mass function of Chabrier (2003), single stars, 0.08–100 M☉, per M☉ formed: dn/dm =
/// ξ(m)/(m ln 10), ξ = 0.158 exp(−½ [(log m − log 0.079)/0.69]²) below 1 M☉ and ξ(1) m^−1.3 above,
/// divided by ∫ m dn.
final class InitialMassFunction {
    static final double LEAST_MASS = 0.08;
    static final double GREATEST_MASS = 100;

    private static final double LOG_PEAK = Dex.of(0.079);
    private static final int BINS = 2000;

    private final double[] masses = new double[BINS];
    private final double[] numbers = new double[BINS];
    private final double normalisation;

    InitialMassFunction() {
        double logWidth = StrictMath.log(GREATEST_MASS / LEAST_MASS) / BINS;
        double total = 0;
        for (int bin = 0; bin < BINS; bin++) {
            masses[bin] = LEAST_MASS * StrictMath.exp((bin + 0.5) * logWidth);
            numbers[bin] = shape(masses[bin]) * masses[bin] * logWidth;
            total += masses[bin] * numbers[bin];
        }
        normalisation = total;
        for (int bin = 0; bin < BINS; bin++) {
            numbers[bin] /= normalisation;
        }
    }

    /// dn/dm at `mass`, stars per M☉ per M☉ formed.
    double density(double mass) {
        return shape(mass) / normalisation;
    }

    /// The number of logarithmic mass bins.
    int bins() {
        return BINS;
    }

    /// The geometric centre of a bin, in M☉.
    double mass(int bin) {
        return masses[bin];
    }

    /// The stars in a bin per M☉ formed.
    double number(int bin) {
        return numbers[bin];
    }

    private static double shape(double mass) {
        return logarithmic(mass) / (mass * Dex.LN_10);
    }

    private static double logarithmic(double mass) {
        if (mass < 1) {
            return lognormal(Dex.of(mass));
        }
        return lognormal(0) * StrictMath.pow(mass, -1.3);
    }

    private static double lognormal(double logMass) {
        double deviation = (logMass - LOG_PEAK) / 0.69;
        return 0.158 * StrictMath.exp(-0.5 * deviation * deviation);
    }
}
