package org.galibra.photometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatCosmologyTest {
    /// Values of NumPy 2.4.6 on a fine grid: src/test/python/synthetic_reference.py.
    @ParameterizedTest
    @CsvSource({
        "0.001, 28.238924914, 13.795308675",
        "0.02, 34.775184710, 13.524308395",
        "0.1, 38.391895059, 12.461674596",
        "0.3, 41.028408242, 10.274249199",
        "0.5, 42.330784606, 8.603454868"
    })
    void distanceAndAgeAgreeWithIntegration(
            double redshift, double distanceModulus, double ageGyr) {
        var cosmology = new FlatCosmology(67.51, 0.3121);
        assertThat(cosmology.distanceModulus(redshift)).isCloseTo(distanceModulus, within(1e-7));
        assertThat(cosmology.ageGyr(redshift)).isCloseTo(ageGyr, within(1e-6));
    }

    /// astropy 5.2.1: cosmology.py beside the file.
    @ParameterizedTest
    @CsvFileSource(resources = "cosmology.csv", numLinesToSkip = 2)
    void distancesAgreeWithAstropyToAMillionth(
            double hubble,
            double matter,
            double redshift,
            double megaparsec,
            double modulus,
            double volume) {
        var cosmology = new FlatCosmology(hubble, matter);
        assertThat(cosmology.luminosityDistanceMpc(redshift) / megaparsec)
                .isCloseTo(1, offset(1e-6));
        assertThat(cosmology.distanceModulus(redshift)).isCloseTo(modulus, offset(1e-6));
        assertThat(cosmology.comovingVolumeMpc3(redshift) / volume).isCloseTo(1, offset(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.001, -999, Double.NaN, Double.POSITIVE_INFINITY})
    void withoutAPositiveRedshiftThereIsNoDistance(double redshift) {
        assertThat(FlatCosmology.DEFAULT.luminosityDistanceMpc(redshift)).isNaN();
        assertThat(FlatCosmology.DEFAULT.distanceModulus(redshift)).isNaN();
        double volume = FlatCosmology.DEFAULT.comovingVolumeMpc3(redshift);
        if (redshift <= 0) {
            assertThat(volume).isZero();
        } else {
            assertThat(volume).isNaN();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.3", "NaN, 0.3", "70, -0.1", "70, 1.1", "70, NaN"})
    void impossibleUniversesAreRefused(double hubble, double matter) {
        assertThatThrownBy(() -> new FlatCosmology(hubble, matter))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
