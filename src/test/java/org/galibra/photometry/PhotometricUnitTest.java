package org.galibra.photometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

class PhotometricUnitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jy | JANSKY",
                "jansky | JANSKY",
                "Janskys | JANSKY",
                "mJy | MILLIJANSKY",
                "10-3Jy | MILLIJANSKY",
                "10**-3 Jy | MILLIJANSKY",
                "1e-3.Jy | MILLIJANSKY",
                "uJy | MICROJANSKY",
                "\u00b5Jy | MICROJANSKY",
                "\u03bcJy | MICROJANSKY",
                "microJansky | MICROJANSKY",
                "10^-6Jy | MICROJANSKY",
                "nJy | NANOJANSKY",
                "nanomaggy | NANOMAGGY",
                "nanomaggies | NANOMAGGY",
                "nmgy | NANOMAGGY",
                "nMgy | NANOMAGGY",
                "maggies | MAGGY",
                "erg/s/cm**2/Hz | CGS",
                "erg s-1 cm-2 Hz-1 | CGS",
                "mag | AB_MAGNITUDE",
                "MAG | AB_MAGNITUDE",
                "mag(AB) | AB_MAGNITUDE",
                "AB mag | AB_MAGNITUDE",
                "ABmag | AB_MAGNITUDE",
                "Vega mag | VEGA_MAGNITUDE",
                "mag (Vega) | VEGA_MAGNITUDE",
                "vega | VEGA_MAGNITUDE",
            })
    void spellingsOfTablesAreKnown(String spelling, PhotometricUnit unit) {
        assertThat(PhotometricUnit.parse(spelling)).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MJy", "MJy/sr", "counts", "dex", "Msun", "km/s", "mag/arcsec2"})
    void whatIsNoPhotometryIsNotGuessed(String spelling) {
        assertThat(PhotometricUnit.parse(spelling)).isEmpty();
    }

    @Test
    void everySymbolReadsBack() {
        for (PhotometricUnit unit : PhotometricUnit.values()) {
            assertThat(PhotometricUnit.parse(unit.symbol())).as(unit.symbol()).contains(unit);
        }
    }

    /// astropy 5.2.1: absolute.py beside the file. Astropy's zero point is 8.900066 for the jansky.
    @ParameterizedTest
    @CsvFileSource(resources = "absolute.csv", numLinesToSkip = 2)
    void absoluteMagnitudesAgreeWithAstropy(
            String unit, double flux, double redshift, double absolute) {
        double apparent = PhotometricUnit.parse(unit).orElseThrow().toAb(flux);
        double modulus = new FlatCosmology(67.51, 0.3121).distanceModulus(redshift);
        assertThat(apparent - modulus).isCloseTo(absolute, offset(1e-4));
    }

    @Test
    void aFluxComesBackFromItsMagnitude() {
        var random = new SplittableRandom(5);
        for (PhotometricUnit unit : PhotometricUnit.values()) {
            for (int i = 0; unit.isFlux() && i < 1000; i++) {
                double flux = Math.pow(10, random.nextDouble(-9, 6));
                assertThat(unit.fromAb(unit.toAb(flux)) / flux).isCloseTo(1, offset(1e-12));
            }
        }
    }

    @Test
    void theErrorIsTheSlopeOfTheMagnitude() {
        var random = new SplittableRandom(6);
        for (int i = 0; i < 1000; i++) {
            double flux = Math.pow(10, random.nextDouble(-6, 3));
            double error = flux * 1e-6;
            double moved =
                    PhotometricUnit.JANSKY.toAb(flux - error)
                            - PhotometricUnit.JANSKY.toAb(flux + error);
            assertThat(PhotometricUnit.JANSKY.magnitudeError(flux, error))
                    .isCloseTo(moved / 2, offset(1e-11));
        }
        assertThat(PhotometricUnit.AB_MAGNITUDE.magnitudeError(-20, 0.1)).isEqualTo(0.1);
    }

    @Test
    void withoutALightThereIsNoMagnitude() {
        for (double none : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(PhotometricUnit.JANSKY.toAb(none)).isNaN();
        }
        assertThat(PhotometricUnit.JANSKY.magnitudeError(-1, 0.1)).isNaN();
        assertThat(PhotometricUnit.JANSKY.magnitudeError(1, 0)).isNaN();
        assertThat(PhotometricUnit.AB_MAGNITUDE.magnitudeError(Double.NaN, 0.1)).isNaN();
    }

    @Test
    void aVegaMagnitudeNeedsItsBand() {
        assertThatThrownBy(() -> PhotometricUnit.VEGA_MAGNITUDE.toAb(1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PhotometricUnit.AB_MAGNITUDE.fromAb(1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
