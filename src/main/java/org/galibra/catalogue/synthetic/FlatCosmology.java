package org.galibra.catalogue.synthetic;

/// A flat universe of matter and a cosmological constant: H0 = 67.51 km/s/Mpc, Ωm = 0.3121.
final class FlatCosmology {
    /// The parameters in words, for the table's metadata.
    static final String DESCRIPTION = "flat ΛCDM, H0 = 67.51 km/s/Mpc, Ωm = 0.3121";

    static final double LIGHT_SPEED_KM_S = 299_792.458;

    private static final double HUBBLE = 67.51;
    private static final double MATTER = 0.3121;
    private static final double LAMBDA = 1 - MATTER;

    /// 1/(1 km/s/Mpc) in Gyr.
    private static final double HUBBLE_TIME_GYR = 977.8;

    private static final int SIMPSON_INTERVALS = 16;

    private FlatCosmology() {}

    /// The age of the universe at redshift z, in Gyr: t0 = (2/3)(977.8/H0)/√(1−Ωm) ·
    /// asinh[√((1−Ωm)/Ωm) (1+z)^−1.5].
    static double ageGyr(double redshift) {
        double stretch = 1 + redshift;
        double x = Math.sqrt(LAMBDA / MATTER) / (stretch * Math.sqrt(stretch));
        double asinh = StrictMath.log(x + Math.sqrt(x * x + 1));
        return 2.0 / 3.0 * HUBBLE_TIME_GYR / HUBBLE / Math.sqrt(LAMBDA) * asinh;
    }

    /// The distance modulus 5 log(d_L/10 pc), d_L = (1+z) (c/H0) ∫ dz/√(Ωm (1+z)³ + 1 − Ωm), by
    /// Simpson's rule; exact to 1e-7 mag up to z = 0.6.
    ///
    /// @param redshift above 0
    static double distanceModulus(double redshift) {
        double step = redshift / SIMPSON_INTERVALS;
        double sum = inverseExpansion(0) + inverseExpansion(redshift);
        for (int i = 1; i < SIMPSON_INTERVALS; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * inverseExpansion(i * step);
        }
        double megaparsec = (1 + redshift) * LIGHT_SPEED_KM_S / HUBBLE * sum * step / 3;
        return 5 * Dex.of(megaparsec) + 25;
    }

    private static double inverseExpansion(double redshift) {
        double stretch = 1 + redshift;
        return 1 / Math.sqrt(MATTER * stretch * stretch * stretch + LAMBDA);
    }
}
