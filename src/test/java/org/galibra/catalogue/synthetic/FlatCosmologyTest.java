package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(FlatCosmology.distanceModulus(redshift))
                .isCloseTo(distanceModulus, within(1e-7));
        assertThat(FlatCosmology.ageGyr(redshift)).isCloseTo(ageGyr, within(1e-6));
    }
}
