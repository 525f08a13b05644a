package org.galibra.catalogue.synthetic;

import org.galibra.photometry.Band;

import java.util.List;
import java.util.stream.Stream;

/// What dust gives back of the starlight that it absorbed, W1 to S500: molecules (PAH) and hot
/// grains as shares of the dust luminosity, and two grey bodies, cold and warm. The shares are
/// tuned.
final class DustEmission {
    /// The bands of a galaxy's light: [Band#ELSON_2025], then [Band#HERSCHEL].
    static final List<Band> BANDS =
            Stream.concat(Band.ELSON_2025.stream(), Band.HERSCHEL.stream()).toList();

    private static final int W1 = 11;
    private static final int W2 = 12;
    private static final int W3 = 13;
    private static final int W4 = 14;

    /// Γ(5.8) ζ(5.8): the integral of x^4.8/(e^x − 1), for grey bodies of β = 1.8.
    private static final double GREY_BODY_INTEGRAL = 103.3;

    private static final double[] FREQUENCIES =
            BANDS.stream().mapToDouble(Cgs::frequency).toArray();

    /// ν^4.8, the greater part of a grey body's x^4.8.
    private static final double[] FREQUENCY_POWERS =
            BANDS.stream().mapToDouble(b -> StrictMath.pow(Cgs.frequency(b), 4.8)).toArray();

    private DustEmission() {}

    /// Adds the dust's light to `observed`.
    ///
    /// @param luminosity L_d, all that the dust radiates, in L☉
    /// @param cloudShare f_c, the share of it from birth clouds
    /// @param observed L_ν in erg/s/Hz, one per band of [#BANDS]; added to
    static void add(
            DustContent content,
            DustProperties dust,
            double luminosity,
            double cloudShare,
            double[] observed) {
        double molecules =
                0.080
                        * Math.min(1, StrictMath.pow(content.metallicity() / 0.7, 0.6))
                        * Dex.power(dust.moleculeScatter());
        double hot = (0.055 + 0.10 * cloudShare) * Dex.power(dust.hotScatter());
        double energy = luminosity * Cgs.SOLAR_LUMINOSITY;
        observed[W1] += energy * 0.030 * molecules / FREQUENCIES[W1];
        observed[W2] += energy * (0.05 * molecules + 0.02 * hot) / FREQUENCIES[W2];
        observed[W3] += energy * (molecules + 0.15 * hot) / FREQUENCIES[W3];
        observed[W4] += energy * hot / FREQUENCIES[W4];

        double middle = Math.clamp(1.6 * molecules + 0.8 * hot, 0.0, 0.5);
        double warm = Math.clamp(0.12 + 0.45 * cloudShare, 0.0, 0.6);
        double perMass = luminosity / content.dustMass() / 120;
        double coldKelvin =
                Math.clamp(
                        15.8
                                * StrictMath.pow(perMass, 1 / 5.8)
                                * Dex.power(dust.temperatureScatter() / 2),
                        13.0,
                        32.0);
        addGreyBody(energy * (1 - middle) * (1 - warm), coldKelvin, observed);
        addGreyBody(energy * (1 - middle) * warm, 42 + 18 * cloudShare, observed);
    }

    /// L_ν = L (h/kT) x^4.8/((e^x − 1) 103.3), x = hν/kT, in W3 and beyond.
    private static void addGreyBody(double energy, double kelvin, double[] observed) {
        double perHertz = Cgs.PLANCK / (Cgs.BOLTZMANN * kelvin);
        double scale = energy * StrictMath.pow(perHertz, 5.8) / GREY_BODY_INTEGRAL;
        for (int b = W3; b < FREQUENCIES.length; b++) {
            observed[b] +=
                    scale * FREQUENCY_POWERS[b] / StrictMath.expm1(perHertz * FREQUENCIES[b]);
        }
    }
}
