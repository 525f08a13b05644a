package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.photometry.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StellarSpectrumTest {
    private static final StellarSpectrum SPECTRUM = new StellarSpectrum();

    /// AB magnitudes of the Sun, Willmer (2018), SDSS and 2MASS; his uncertainty is 0.02 mag.
    @ParameterizedTest
    @CsvSource({
        "u, 6.39",
        "g, 5.11",
        "r, 4.65",
        "i, 4.53",
        "z, 4.50",
        "J, 4.54",
        "H, 4.66",
        "Ks, 5.08"
    })
    void theSunHasItsPublishedMagnitudes(String band, double magnitude) {
        assertThat(magnitude(band, 5772, 0)).isCloseTo(magnitude, within(0.01));
    }

    @Test
    void aHotStarIsABlackBody() {
        double temperature = 40_000;
        double frequency = Cgs.frequency(Band.named("r").orElseThrow());
        double x = Cgs.PLANCK * frequency / (Cgs.BOLTZMANN * temperature);
        double brightness = 2 * Cgs.PLANCK * Math.pow(frequency, 3) / Math.pow(Cgs.LIGHT_SPEED, 2);
        double expected =
                Math.PI
                        * brightness
                        / Math.expm1(x)
                        / (Cgs.STEFAN_BOLTZMANN * Math.pow(temperature, 4))
                        * Cgs.SOLAR_LUMINOSITY;

        assertThat(magnitude("r", temperature, 0.3))
                .isCloseTo(Cgs.absoluteMagnitude(expected), within(1e-9));
    }

    @Test
    void metalsDimTheUltravioletOfCoolStarsOnly() {
        assertThat(magnitude("FUV", 5772, 0.3) - magnitude("FUV", 5772, 0))
                .isCloseTo(1.2 * 0.3, within(1e-9));
        assertThat(magnitude("FUV", 9600, 0.3)).isCloseTo(magnitude("FUV", 9600, 0), within(1e-9));
        assertThat(magnitude("Ks", 4000, 0.3)).isEqualTo(magnitude("Ks", 4000, 0));
    }

    @Test
    void addsToWhatIsThere() {
        double[] once = new double[StellarSpectrum.BANDS];
        SPECTRUM.add(2, 3.7, 0, once);
        double[] twice = new double[StellarSpectrum.BANDS];
        SPECTRUM.add(1, 3.7, 0, twice);
        SPECTRUM.add(1, 3.7, 0, twice);

        assertThat(twice).containsExactly(once, within(1e-6 * once[0]));
    }

    private static double magnitude(String band, double temperature, double metallicity) {
        double[] light = new double[StellarSpectrum.BANDS];
        SPECTRUM.add(1, Dex.of(temperature), metallicity, light);
        int index = Band.ELSON_2025.indexOf(Band.named(band).orElseThrow());
        return Cgs.absoluteMagnitude(light[index]);
    }
}
