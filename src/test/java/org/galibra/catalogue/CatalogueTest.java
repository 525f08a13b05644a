package org.galibra.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.lang.Double.NaN;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.table.Values;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class CatalogueTest {
    private static final Values MAGNITUDES = Reals.of(-17.1, -18.2, -19.3);
    private static final Values MASSES = Reals.of(8.5, 9.5, 10.5);

    /// A table of names and values in turn.
    private static Table table(Object... namesAndValues) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.add(Column.of((String) namesAndValues[i], (Values) namesAndValues[i + 1]));
        }
        return new Table("t.csv", columns, new Source("", "CSV", ""), Map.of());
    }

    private static Catalogue catalogue(Object... namesAndValues) throws GalibraException {
        return Catalogue.of(table(namesAndValues), ColumnMapping.RECOGNISED, Band.KNOWN);
    }

    private static Optional<String> column(Catalogue catalogue, String band) {
        return Optional.ofNullable(catalogue.bands().get(Band.named(band).orElseThrow()))
                .map(Column::name);
    }

    @Test
    void bandsAreRecognisedInEverySpelling() throws Exception {
        var catalogue =
                catalogue(
                        "M_FUV",
                        MAGNITUDES,
                        "nuv",
                        MAGNITUDES,
                        "absmag_u",
                        MAGNITUDES,
                        "g",
                        MAGNITUDES,
                        "M_K",
                        MAGNITUDES,
                        "w1",
                        MAGNITUDES,
                        "logmstar",
                        MASSES);
        assertThat(column(catalogue, "FUV")).contains("M_FUV");
        assertThat(column(catalogue, "NUV")).contains("nuv");
        assertThat(column(catalogue, "u")).contains("absmag_u");
        assertThat(column(catalogue, "g")).contains("g");
        assertThat(column(catalogue, "Ks")).contains("M_K");
        assertThat(column(catalogue, "W1")).contains("w1");
        assertThat(catalogue.bands()).hasSize(6);
    }

    @Test
    void dustFreeApparentAndOtherFiltersAreNoBands() throws Exception {
        var catalogue =
                catalogue(
                        "M0_u",
                        MAGNITUDES,
                        "m_g",
                        MAGNITUDES,
                        "A_V",
                        MAGNITUDES,
                        "absmag_Z",
                        MAGNITUDES,
                        "y",
                        MAGNITUDES,
                        "U",
                        MAGNITUDES,
                        "M_r",
                        MAGNITUDES,
                        "logMstar",
                        MASSES);
        assertThat(catalogue.bands()).hasSize(1);
        assertThat(column(catalogue, "r")).contains("M_r");
    }

    @Test
    void theMostExplicitNameWinsAndTheOtherIsNoted() throws Exception {
        var catalogue = catalogue("u", MAGNITUDES, "M_u", MAGNITUDES, "logMstar", MASSES);
        assertThat(column(catalogue, "u")).contains("M_u");
        assertThat(catalogue.notes()).contains("band u is read from M_u; column u is not used");
    }

    @Test
    void aBareZOfSmallValuesIsARedshift() throws Exception {
        var catalogue =
                catalogue("z", Reals.of(0.01, 0.2, 0.3), "M_r", MAGNITUDES, "logMstar", MASSES);
        assertThat(column(catalogue, "z")).isEmpty();
        assertThat(catalogue.notes()).anyMatch(note -> note.contains("read as the redshift"));
    }

    @Test
    void aBareZOfMagnitudesIsABand() throws Exception {
        var catalogue = catalogue("z", MAGNITUDES, "M_r", MAGNITUDES, "logMstar", MASSES);
        assertThat(column(catalogue, "z")).contains("z");
        assertThat(catalogue.notes()).anyMatch(note -> note.contains("read as the z band"));
    }

    @Test
    void aPersonsMappingComesFirst() throws Exception {
        var mapping = new ColumnMapping(Optional.of("mass"), Map.of("u", "ultra"));
        var catalogue =
                Catalogue.of(
                        table("ultra", MAGNITUDES, "M_u", MAGNITUDES, "mass", MASSES),
                        mapping,
                        Band.KNOWN);
        assertThat(column(catalogue, "u")).contains("ultra");
        assertThat(catalogue.target().name()).isEqualTo("mass");
    }

    @Test
    void twoColumnsOfEqualRightAreRefused() {
        assertRefused("M_K and M_Ks", "M_K", MAGNITUDES, "M_Ks", MAGNITUDES, "logMstar", MASSES);
    }

    @Test
    void sentinelsBecomeMissingAndAreCounted() throws Exception {
        var catalogue =
                catalogue(
                        "M_u",
                        Reals.of(-999, -9999, -18, -99.99),
                        "logMstar",
                        Reals.of(9, 9.5, -99, 10),
                        "count",
                        Integers.of(99, 5, -999, 7));
        assertThat(catalogue.sentinels().get("M_u"))
                .isEqualTo(Map.of(-999.0, 1L, -9999.0, 1L, -99.99, 1L));
        assertThat(catalogue.bands().values().iterator().next().values())
                .isEqualTo(Reals.of(NaN, NaN, -18, NaN));
        assertThat(catalogue.target().values().missing()).isEqualTo(1);
        Values counts = catalogue.table().column("count").orElseThrow().values();
        assertThat(counts.isMissing(0)).isFalse();
        assertThat(counts.isMissing(2)).isTrue();
        assertThat(catalogue.notes())
                .contains("2 values of \u2212999 in 2 columns are read as missing: M_u 1, count 1");
    }

    @Test
    void anIdentifierKeepsItsSentinels() throws Exception {
        var catalogue =
                catalogue("id", Integers.of(-999, 99, 3), "M_u", MAGNITUDES, "logMstar", MASSES);
        assertThat(catalogue.identifier(0)).isEqualTo("-999");
    }

    @Test
    void withoutIdentifiersRowsAreNumberedFromOne() throws Exception {
        assertThat(catalogue("M_u", MAGNITUDES, "logMstar", MASSES).identifier(2)).isEqualTo("3");
    }

    @Test
    void apparentMagnitudesAreWarnedOf() throws Exception {
        var catalogue = catalogue("u", Reals.of(17, 18, 19), "logMstar", MASSES);
        assertThat(catalogue.notes()).anyMatch(note -> note.contains("apparent"));
    }

    @Test
    void whatCannotServeIsRefusedByName() {
        assertRefused("log10 stellar mass", "M_u", MAGNITUDES);
        assertRefused("no column is recognised as a band", "x", MAGNITUDES, "logMstar", MASSES);
        assertRefused(
                "column M_u, row 2: 'bright' is no number",
                "M_u",
                Texts.of("-17", "bright", "-18"),
                "logMstar",
                MASSES);
        assertRefused(
                "column M_u, row 2: '0x1p4' is no number",
                "M_u",
                Texts.of("-17", "0x1p4", "-18"),
                "logMstar",
                MASSES);
        assertRefused(
                "whole numbers beyond 64 bits",
                "M_u",
                Texts.of("-17", "18446744073709551615", "-18"),
                "logMstar",
                MASSES);
        assertRefused(
                "column M_u, row 3: the value is infinite",
                "M_u",
                Reals.of(-17, -18, Double.NEGATIVE_INFINITY),
                "logMstar",
                MASSES);
        assertRefused(
                "every value of M_u is missing",
                "M_u",
                Reals.of(-999, NaN, -99.99),
                "logMstar",
                MASSES);
        assertThatThrownBy(() ->
                        Catalogue.of(
                                table("M_u", MAGNITUDES, "Mass", MASSES),
                                ColumnMapping.RECOGNISED.withTarget("mass"),
                                Band.KNOWN))
                .hasMessageContaining("column mass: there is no such column")
                .hasMessageContaining("as the table does: Mass");
    }

    private static void assertRefused(String message, Object... namesAndValues) {
        assertThatThrownBy(() -> catalogue(namesAndValues))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("t.csv")
                .hasMessageContaining(message);
    }

    @Test
    void aBareZIsJudgedByItsMedianNotByAStrayValue() throws Exception {
        var catalogue =
                catalogue("z", Reals.of(0.01, -9, 0.3), "M_r", MAGNITUDES, "logMstar", MASSES);
        assertThat(column(catalogue, "z")).isEmpty();
        assertRefused(
                "column z, row 2: 'bright' is no number",
                "z",
                Texts.of("-17", "bright", "-18"),
                "logMstar",
                MASSES);
    }

    @Test
    void aBareZWithoutANumberIsNotReadAndSaid() throws Exception {
        for (Values none : List.of(Texts.of("a", "b", "c"), Reals.of(NaN, NaN, -999))) {
            var catalogue = catalogue("z", none, "M_r", MAGNITUDES, "logMstar", MASSES);
            assertThat(column(catalogue, "z")).isEmpty();
            assertThat(catalogue.notes()).contains("column z holds no number and is not read");
        }
    }

    @Test
    void aBandWithoutAnyValueIsLeftOut() throws Exception {
        var catalogue =
                catalogue(
                        "M_u", Reals.of(NaN, -999, -99.99), "M_r", MAGNITUDES, "logMstar", MASSES);
        assertThat(column(catalogue, "u")).isEmpty();
        assertThat(catalogue.notes())
                .contains("every value of M_u is missing, so band u is left out");
    }

    @Test
    void whatIsLearnedIsNoFeature() throws Exception {
        var mapping = ColumnMapping.RECOGNISED.withTarget("M_u");
        var catalogue =
                Catalogue.of(table("M_u", MAGNITUDES, "M_r", MAGNITUDES), mapping, Band.KNOWN);
        assertThat(column(catalogue, "u")).isEmpty();
        assertThat(column(catalogue, "r")).contains("M_r");
    }

    @Test
    void valuesThatNoGalaxyHasAreRefused() {
        assertRefused(
                "column M_u, row 2: \u22128,888 is no magnitude",
                "M_u",
                Reals.of(-17, -8888, -18),
                "logMstar",
                MASSES);
        assertRefused(
                "column logMstar, row 1: 3,000,000,000 is no log10 of a stellar mass",
                "M_u",
                MAGNITUDES,
                "logMstar",
                Reals.of(3e9, 9, 11));
    }

    @Test
    void aSecondMassColumnIsNoted() throws Exception {
        var catalogue = catalogue("M_u", MAGNITUDES, "logMstar", MASSES, "log_mass", MASSES);
        assertThat(catalogue.target().name()).isEqualTo("logMstar");
        assertThat(catalogue.notes())
                .contains("the mass is read from logMstar; log_mass could be it too");
    }

    @Test
    void aFeatureSetsOwnBandIsRecognisedLikeTheOthers() throws Exception {
        var y = new Band("y", "LSST", 0.97);
        var catalogue =
                Catalogue.of(
                        table("M_y", MAGNITUDES, "M_r", MAGNITUDES, "logMstar", MASSES),
                        ColumnMapping.RECOGNISED,
                        Band.knownWith(List.of(y)));
        assertThat(catalogue.bands().get(y).name()).isEqualTo("M_y");
    }

    @Test
    void everyNumericColumnCouldBeTheMass() {
        assertThat(
                        Catalogue.possibleTargets(
                                table("a", MASSES, "b", Texts.of("x", "y", "z"), "c", MASSES)))
                .isEqualTo(List.of("a", "c"));
    }
}
