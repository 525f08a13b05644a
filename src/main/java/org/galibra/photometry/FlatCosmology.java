package org.galibra.photometry;

import java.util.Locale;

/// A flat universe of matter and a cosmological constant; radiation is left out. Distances agree
/// with astropy's `FlatLambdaCDM` to 1e-6 for redshifts from 1e-4 to 6.
///
/// @param hubble H0 in km/s/Mpc
/// @param matter Ωm, the density of matter over the critical one; Ω_Λ = 1 − Ωm
public record FlatCosmology(double hubble, double matter) {
    /// H0 = 70 km/s/Mpc, Ωm = 0.3.
    public static final FlatCosmology DEFAULT = new FlatCosmology(70, 0.3);

    /// c in km/s.
    public static final double LIGHT_SPEED_KM_S = 299_792.458;

    /// 1/(1 km/s/Mpc) in Gyr.
    private static final double HUBBLE_TIME_GYR = 977.8;

    private static final double LN_10 = StrictMath.log(10);
    private static final double LARGEST_HUBBLE = 1000;

    /// Simpson's rule with steps of at most 0.6/16 in redshift errs by less than 1e-7.
    private static final int INTERVALS = 16;

    private static final double LONGEST_STRETCH = 0.6;

    /// The parameters.
    ///
    /// @throws IllegalArgumentException if H0 is not in 1 … 1,000 km/s/Mpc, or Ωm not in 0 … 1
    public FlatCosmology {
        if (!(hubble >= 1 && hubble <= LARGEST_HUBBLE)) {
            throw new IllegalArgumentException(
                    "H0 lies from 1 to 1,000 km/s/Mpc, not at " + hubble);
        }
        if (!(matter >= 0 && matter <= 1)) {
            throw new IllegalArgumentException("Ωm lies from 0 to 1, not at " + matter);
        }
    }

    /// h = H0/(100 km/s/Mpc).
    public double h() {
        return hubble / 100;
    }

    /// The luminosity distance in Mpc: d_L = (1+z) (c/H0) ∫₀ᶻ dz'/√(Ωm (1+z')³ + 1 − Ωm), by
    /// Simpson's rule (Hogg 1999, equations 15 and 21). NaN for a redshift that is NaN, infinite or
    /// not above 0.
    public double luminosityDistanceMpc(double redshift) {
        if (!(redshift > 0) || Double.isInfinite(redshift)) {
            return Double.NaN;
        }
        int intervals = INTERVALS;
        if (redshift > LONGEST_STRETCH) {
            intervals *= (int) Math.ceil(Math.min(redshift, 1000) / LONGEST_STRETCH);
        }
        double step = redshift / intervals;
        double sum = inverseExpansion(0) + inverseExpansion(redshift);
        for (int i = 1; i < intervals; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * inverseExpansion(i * step);
        }
        return (1 + redshift) * LIGHT_SPEED_KM_S / hubble * sum * step / 3;
    }

    /// The comoving volume of the whole sky out to a redshift in Mpc³: 4π/3 D³, with the comoving
    /// distance D = d_L/(1+z) of a flat universe (Hogg 1999, equations 21 and 29). 0 for a redshift
    /// not above 0, NaN for one that is NaN or infinite.
    public double comovingVolumeMpc3(double redshift) {
        if (redshift <= 0) {
            return 0;
        }
        double distance = luminosityDistanceMpc(redshift) / (1 + redshift);
        return 4 * Math.PI / 3 * distance * distance * distance;
    }

    /// The distance modulus 5 log₁₀(d_L/10 pc) in mag; NaN where there is no distance.
    public double distanceModulus(double redshift) {
        return modulusOfMpc(luminosityDistanceMpc(redshift));
    }

    /// The distance modulus of a luminosity distance: 5 log₁₀(d/Mpc) + 25, in mag. NaN for a
    /// distance that is NaN or not above 0.
    public static double modulusOfMpc(double megaparsec) {
        return megaparsec > 0 ? 5 * (StrictMath.log(megaparsec) / LN_10) + 25 : Double.NaN;
    }

    /// The age of the universe at redshift z, in Gyr: t = (2/3)(977.8/H0)/√(1−Ωm) ·
    /// asinh[√((1−Ωm)/Ωm) (1+z)^−1.5], for 0 < Ωm < 1.
    public double ageGyr(double redshift) {
        double lambda = 1 - matter;
        double stretch = 1 + redshift;
        double x = Math.sqrt(lambda / matter) / (stretch * Math.sqrt(stretch));
        double asinh = StrictMath.log(x + Math.sqrt(x * x + 1));
        return 2.0 / 3.0 * HUBBLE_TIME_GYR / hubble / Math.sqrt(lambda) * asinh;
    }

    private double inverseExpansion(double redshift) {
        double stretch = 1 + redshift;
        return 1 / Math.sqrt(matter * stretch * stretch * stretch + (1 - matter));
    }

    /// In words: `flat ΛCDM, H0 = 70 km/s/Mpc, Ωm = 0.3`.
    public String description() {
        return "flat ΛCDM, H0 = %s km/s/Mpc, Ωm = %s".formatted(plain(hubble), plain(matter));
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
