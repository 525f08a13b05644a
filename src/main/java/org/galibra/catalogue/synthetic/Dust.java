package org.galibra.catalogue.synthetic;

import org.galibra.photometry.Band;

import java.util.List;

/// What dust takes from starlight: a slab that holds the disc's stars, a layer before half of the
/// bulge, and clouds around stars younger than 10 Myr (the form of Charlot & Fall 2000).
///
/// Slab T_d = (1 − e^−τ)/τ; bulge T_b = ½ + ½ e^(−0.7 τ); clouds T_c = exp[−bc clip(Z_g, 0.05, 3)
/// (λ/0.55)^−1.3]. τ_λ = τ_V (λ/0.55)^−n′, n′ = n − 0.12 log clip(τ_V, 0.03, 10), with the 0.22 µm
/// bump on NUV and its wing on FUV. Absorbed energy: trapezium of νL_ν in ln ν over FUV … Ks, and
/// FUV's value on to the Lyman limit.
///
/// Holds the result of one galaxy at a time: each thread has its own.
final class Dust {
    private static final List<Band> BANDS = Band.ELSON_2025;
    private static final int FUV = 0;
    private static final int NUV = 1;
    private static final int REDDEST_ABSORBED = 10;
    private static final double LYMAN_LIMIT_MICRON = 0.0912;

    /// ln(λ/0.55 µm).
    private static final double[] LOG_WAVELENGTHS = new double[BANDS.size()];

    /// (λ/0.55 µm)^−1.3.
    private static final double[] CLOUD_CURVE = new double[BANDS.size()];

    /// L☉ absorbed in all per erg/s/Hz absorbed in a band.
    private static final double[] ENERGIES = new double[BANDS.size()];

    static {
        for (int b = 0; b < BANDS.size(); b++) {
            LOG_WAVELENGTHS[b] = StrictMath.log(BANDS.get(b).wavelengthMicron() / 0.55);
            CLOUD_CURVE[b] = StrictMath.exp(-1.3 * LOG_WAVELENGTHS[b]);
        }
        for (int b = 0; b <= REDDEST_ABSORBED; b++) {
            double width = b < REDDEST_ABSORBED ? LOG_WAVELENGTHS[b + 1] - LOG_WAVELENGTHS[b] : 0;
            width += b > 0 ? LOG_WAVELENGTHS[b] - LOG_WAVELENGTHS[b - 1] : 0;
            ENERGIES[b] = Cgs.frequency(BANDS.get(b)) * width / 2 / Cgs.SOLAR_LUMINOSITY;
        }
        ENERGIES[FUV] +=
                Cgs.frequency(BANDS.get(FUV))
                        * StrictMath.log(BANDS.get(FUV).wavelengthMicron() / LYMAN_LIMIT_MICRON)
                        / Cgs.SOLAR_LUMINOSITY;
    }

    private double cloudLuminosity;
    private double diffuseLuminosity;

    /// Dims starlight and keeps account of what was absorbed. Luminosity densities in erg/s/Hz, one
    /// per band in the first elements.
    ///
    /// @param young the disc's stars under 10 Myr
    /// @param old the disc's other stars
    /// @param bulge the bulge's stars
    /// @param observed what gets through; overwritten
    void dim(
            DustContent content,
            DustProperties dust,
            double[] young,
            double[] old,
            double[] bulge,
            double[] observed) {
        double depth = content.opticalDepth();
        double slope = dust.slope() - 0.12 * Dex.of(Math.clamp(depth, 0.03, 10.0));
        double cloudDepth = dust.birthCloud() * Math.clamp(content.metallicity(), 0.05, 3.0);
        cloudLuminosity = 0;
        diffuseLuminosity = 0;
        for (int b = 0; b < BANDS.size(); b++) {
            double bump = b == NUV ? 1 + 0.45 * dust.bump() : b == FUV ? 1 + 0.05 * dust.bump() : 1;
            double tau = depth * bump * StrictMath.exp(-slope * LOG_WAVELENGTHS[b]);
            double throughSlab = -StrictMath.expm1(-tau) / tau;
            double throughLayer = 0.5 + 0.5 * StrictMath.exp(-0.7 * tau);
            double throughCloud = StrictMath.exp(-cloudDepth * CLOUD_CURVE[b]);
            double disc = young[b] + old[b];
            observed[b] =
                    throughSlab * (young[b] * throughCloud + old[b]) + throughLayer * bulge[b];
            cloudLuminosity += ENERGIES[b] * young[b] * throughSlab * (1 - throughCloud);
            diffuseLuminosity +=
                    ENERGIES[b] * (disc * (1 - throughSlab) + bulge[b] * (1 - throughLayer));
        }
    }

    /// Absorbed in birth clouds, L☉.
    double cloudLuminosity() {
        return cloudLuminosity;
    }

    /// Absorbed elsewhere, L☉.
    double diffuseLuminosity() {
        return diffuseLuminosity;
    }
}
