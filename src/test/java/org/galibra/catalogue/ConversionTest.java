package org.galibra.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.galibra.catalogue.Tables.band;
import static org.galibra.catalogue.Tables.catalogue;

import static java.lang.Double.NaN;

import org.galibra.catalogue.Detections.State;
import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Reals;
import org.galibra.table.Values;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.SplittableRandom;

class ConversionTest {
    private static final Values MASSES = Reals.of(9, 10, 11);
    private static final ColumnMapping BY_MEGAPARSEC =
            ColumnMapping.RECOGNISED.withDistance(
                    Optional.of(new DistanceColumn("d", DistanceColumn.Unit.MEGAPARSEC)));

    private static BandColumn flux(String column) {
        return BandColumn.of(column).withUnit(PhotometricUnit.JANSKY);
    }

    private static double[] magnitudes(Catalogue catalogue, String band) {
        return Columns.numbers(catalogue.bands().get(band(band)));
    }

    /// M = 8.9 − 2.5 log10(F/Jy) − 5 log10(d/Mpc) − 25.
    @Test
    void fluxesBecomeAbsoluteMagnitudes() throws Exception {
        Catalogue catalogue =
                catalogue(
                        BY_MEGAPARSEC.withBand("u", flux("F")),
                        "F",
                        Reals.of(1, 3631, 1e-5),
                        "d",
                        Reals.of(10, 1e-5, 100),
                        "logMstar",
                        MASSES);
        double[] expected = {-21.1, 8.9 - 2.5 * Math.log10(3631), -13.6};
        assertThat(magnitudes(catalogue, "u")).containsExactly(expected, offset(1e-12));
        assertThat(catalogue.table().column("M_u")).contains(catalogue.bands().get(band("u")));
        assertThat(catalogue.bands().get(band("u")).unit()).isEqualTo("mag");
        assertThat(catalogue.frame().wavelengths()).isEqualTo(Frame.Wavelengths.OBSERVED);
        assertThat(catalogue.frame().kCorrection()).isEqualTo("none");
        assertThat(catalogue.notes())
                .contains(
                        "apparent light becomes absolute with the distances of d; no K-correction,"
                                + " Galactic extinction as in the table");
    }

    @Test
    void aColumnsOwnUnitIsTaken() throws Exception {
        Catalogue catalogue =
                catalogue(
                        BY_MEGAPARSEC,
                        "u [uJy]",
                        Reals.of(1, 10, 100),
                        "M_r [mag]",
                        Reals.of(-20, -21, -22),
                        "d",
                        Reals.of(10, 10, 10),
                        "logMstar",
                        MASSES);
        assertThat(magnitudes(catalogue, "u"))
                .containsExactly(new double[] {-6.1, -8.6, -11.1}, offset(1e-12));
        assertThat(magnitudes(catalogue, "r")).containsExactly(-20, -21, -22);
    }

    @Test
    void theRedshiftMakesDistancesInTheChosenCosmology() throws Exception {
        ColumnMapping mapping =
                ColumnMapping.RECOGNISED
                        .withMagnitudes(Optional.of(BandColumn.Kind.APPARENT))
                        .withCosmology(Optional.of(new FlatCosmology(67.74, 0.3089)));
        Catalogue catalogue =
                catalogue(
                        mapping,
                        "r",
                        Reals.of(17, 18, 19),
                        "z_obs",
                        Reals.of(0.1, 0.2, -0.1),
                        "logMstar",
                        MASSES);
        var cosmology = new FlatCosmology(67.74, 0.3089);
        assertThat(magnitudes(catalogue, "r"))
                .containsExactly(
                        17 - cosmology.distanceModulus(0.1),
                        18 - cosmology.distanceModulus(0.2),
                        NaN);
        assertThat(catalogue.frame().distance())
                .isEqualTo("z_obs (redshift), flat ΛCDM, H0 = 67.74 km/s/Mpc, Ωm = 0.3089");
        assertThat(catalogue.notes())
                .contains(
                        "1 row of z_obs is missing or not above 0: it has no distance and no"
                                + " absolute magnitude");
        assertThat(catalogue.detections().get(band("r")).count(State.MEASURED)).isEqualTo(3);
    }

    @Test
    void measuredUndetectedAndUnobservedAreKeptApart() throws Exception {
        ColumnMapping mapping = BY_MEGAPARSEC.withBand("u", flux("F").withError(Optional.of("e")));
        Object[] table = {
            "F",
            Reals.of(4, 2, -1, 0, NaN, -999, 5, 5, 5, 5, -1),
            "e",
            Reals.of(1, 1, 1, 1, 1, 1, 0, -1, NaN, -999, -999),
            "d",
            Reals.of(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10),
            "logMstar",
            Reals.of(9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9)
        };
        Catalogue catalogue = catalogue(mapping, table);
        Detections detections = catalogue.detections().get(band("u"));
        assertThat(detections.at(0)).isEqualTo(State.MEASURED);
        assertThat(detections.at(2)).isEqualTo(State.NOT_DETECTED);
        assertThat(detections.at(3)).isEqualTo(State.NOT_DETECTED);
        assertThat(detections.at(4)).isEqualTo(State.NOT_OBSERVED);
        assertThat(detections.at(5)).isEqualTo(State.NOT_OBSERVED);
        for (int row = 6; row < 11; row++) {
            assertThat(detections.at(row))
                    .as("a flux without an error")
                    .isEqualTo(State.NOT_OBSERVED);
        }
        assertThat(detections.count(State.MEASURED)).isEqualTo(2);
        assertThat(catalogue.notes())
                .contains(
                        "observed but not detected: u 2",
                        "5 fluxes of F have no error above 0 in e and count as not observed");
        assertThat(Columns.numbers(catalogue.errors().get(band("u")))[0])
                .isCloseTo(1.0857362 / 4, offset(1e-7));

        Detections strict =
                catalogue(mapping.withDetectionLimit(3), table).detections().get(band("u"));
        assertThat(strict.count(State.MEASURED)).isEqualTo(1);
        assertThat(strict.count(State.NOT_DETECTED)).isEqualTo(3);
        assertThat(strict.count(State.NOT_OBSERVED)).isEqualTo(7);
    }

    @Test
    void magnitudesHaveASignalToNoiseRatioToo() throws Exception {
        Catalogue catalogue =
                catalogue(
                        ColumnMapping.RECOGNISED
                                .withDetectionLimit(5)
                                .withBand("u", BandColumn.of("M_u").withError(Optional.of("e"))),
                        "M_u",
                        Reals.of(-18, -19, -20),
                        "e",
                        Reals.of(0.1, 0.5, NaN),
                        "logMstar",
                        MASSES);
        assertThat(magnitudes(catalogue, "u")).containsExactly(-18, NaN, -20);
        assertThat(catalogue.detections().get(band("u")).at(1)).isEqualTo(State.NOT_DETECTED);
    }

    @Test
    void vegaMagnitudesMoveByTheirBandsOffset() throws Exception {
        Catalogue catalogue =
                catalogue(
                        ColumnMapping.RECOGNISED.withUnit("W1", PhotometricUnit.VEGA_MAGNITUDE),
                        "M_W1",
                        Reals.of(-20, -21, -22),
                        "logMstar",
                        MASSES);
        assertThat(magnitudes(catalogue, "W1"))
                .containsExactly(new double[] {-17.301, -18.301, -19.301}, offset(1e-12));
        assertThatThrownBy(() ->
                        catalogue(
                                ColumnMapping.RECOGNISED.withUnit(
                                        "g", PhotometricUnit.VEGA_MAGNITUDE),
                                "M_g",
                                Reals.of(-20, -21, -22),
                                "logMstar",
                                MASSES))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("column M_g: no AB − Vega is known for band g");
    }

    @Test
    void linearMassesBecomeLogarithmsWhenSaidSo() throws Exception {
        Object[] table = {
            "M_u", Reals.of(-18, -19, -20), "logmass", Reals.of(1e9, 1e10, 0),
        };
        assertThatThrownBy(() -> catalogue(ColumnMapping.RECOGNISED, table))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("logmass looks like masses in M☉")
                .hasMessageContaining("--mass-scale linear");
        Catalogue catalogue =
                catalogue(
                        ColumnMapping.RECOGNISED.withMassScale(Optional.of(MassScale.LINEAR)),
                        table);
        assertThat(Columns.numbers(catalogue.target())).containsExactly(9, 10, NaN);
        assertThat(catalogue.target().name()).isEqualTo("log10_logmass");
        assertThat(catalogue.notes())
                .contains("1 value of logmass is not above 0 M☉ and has no logarithm");
    }

    @Test
    void lightWithoutADistanceIsRefused() {
        assertThatThrownBy(() ->
                        catalogue(
                                ColumnMapping.RECOGNISED.withBand("u", flux("F")),
                                "F",
                                Reals.of(1, 2, 3),
                                "logMstar",
                                MASSES))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("t.csv: F holds fluxes in Jy, and no column tells")
                .hasMessageContaining("--redshift COLUMN");
    }

    @Test
    void anUnknownUnitIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() ->
                        catalogue(
                                ColumnMapping.RECOGNISED,
                                "M_u [counts]",
                                Reals.of(-18, -19, -20),
                                "logMstar",
                                MASSES))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("the unit 'counts' of M_u is not known")
                .hasMessageContaining("nanomaggy")
                .hasMessageContaining("--unit u=");
    }

    @Test
    void derivedColumnsServeLikeAnyOther() throws Exception {
        Catalogue catalogue =
                catalogue(
                        ColumnMapping.RECOGNISED
                                .withDerived("total", "log10((disk + bulge) / h)")
                                .withDerived("M_r", "`r mag` - 5 * log10(h)")
                                .withConstant("h", 0.5)
                                .withTarget("total"),
                        "disk",
                        Reals.of(4e9, -999, 4e10),
                        "bulge",
                        Reals.of(1e9, 1e9, 1e10),
                        "r mag",
                        Reals.of(-20, -21, -22),
                        "M_u",
                        Reals.of(-18, -19, -20));
        assertThat(Columns.numbers(catalogue.target())).containsExactly(10, NaN, 11);
        assertThatThrownBy(() ->
                        catalogue(
                                ColumnMapping.RECOGNISED.withDerived("x", "disk / hubble"),
                                "disk",
                                MASSES))
                .hasMessageContaining("the formula of x needs hubble");
    }

    @Test
    void brighterLightIsAlwaysASmallerMagnitude() throws Exception {
        var random = new SplittableRandom(21);
        for (int round = 0; round < 50; round++) {
            double flux = Math.pow(10, random.nextDouble(-8, 2));
            double factor = random.nextDouble(1.001, 100);
            Catalogue catalogue =
                    catalogue(
                            BY_MEGAPARSEC.withBand("g", flux("F")),
                            "F",
                            Reals.of(flux, flux * factor, flux),
                            "d",
                            Reals.of(20, 20, 40),
                            "logMstar",
                            MASSES);
            double[] magnitude = magnitudes(catalogue, "g");
            assertThat(magnitude[0] - magnitude[1])
                    .isCloseTo(2.5 * Math.log10(factor), offset(1e-10));
            assertThat(magnitude[0] - magnitude[2]).isCloseTo(5 * Math.log10(2), offset(1e-10));
        }
    }

    @Test
    void distancesOfEveryUnitAgree() throws Exception {
        double[] values = {20, 20_000, 2e7, 5 * Math.log10(2e7 / 10)};
        DistanceColumn.Unit[] units = {
            DistanceColumn.Unit.MEGAPARSEC,
            DistanceColumn.Unit.KILOPARSEC,
            DistanceColumn.Unit.PARSEC,
            DistanceColumn.Unit.MODULUS
        };
        for (int i = 0; i < units.length; i++) {
            assertThat(new DistanceColumn("d", units[i]).modulus(values[i], FlatCosmology.DEFAULT))
                    .isCloseTo(31.505149978, offset(1e-8));
        }
        assertThat(
                        new DistanceColumn("v", DistanceColumn.Unit.VELOCITY)
                                .modulus(29_979.2458, FlatCosmology.DEFAULT))
                .isCloseTo(FlatCosmology.DEFAULT.distanceModulus(0.1), offset(1e-12));
        assertThat(Band.KNOWN).isNotEmpty();
    }
}
