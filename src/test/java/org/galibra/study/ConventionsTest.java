package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.galibra.study.SmallTables.band;
import static org.galibra.study.SmallTables.meaning;
import static org.galibra.study.SmallTables.table;
import static org.galibra.study.SmallTables.values;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.ColumnRole;
import org.galibra.catalogue.Convention;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ConventionsTest {
    @Test
    void sharkMassesLoseTheFilesOwnH() throws Exception {
        Object[] columns = {
            "id_galaxy",
            SmallTables.of(1, 2, 3),
            "mstars_disk",
            SmallTables.of(6.751e9, 0, 1e10),
            "mstars_bulge",
            SmallTables.of(0, 6.751e10, 1e10),
            "zobs",
            SmallTables.of(0.1, 0.2, 0.3)
        };
        Meaning meaning =
                meaning(
                        table("galaxies.hdf5", Map.of("h", "0.6751", "omega_m", "0.3121"), columns),
                        ColumnMapping.RECOGNISED);
        assertThat(meaning.cosmology()).isEqualTo(new FlatCosmology(67.51, 0.3121));
        assertThat(meaning.massCard().cosmology()).contains(new FlatCosmology(67.51, 0.3121));
        assertThat(meaning.convention().name()).isEqualTo("shark");
        assertThat(values(meaning.table().column("logMstar").orElseThrow()))
                .containsExactly(SmallTables.of(10, 11, Math.log10(2e10 / 0.6751)), offset(1e-12));
        assertThat(values(meaning.table().column("bulge_to_total").orElseThrow()))
                .containsExactly(0, 1, 0.5);
        assertThat(meaning.massCard().source()).isEqualTo("SHARK");
        assertThat(meaning.frame().dust()).isEqualTo("not known");
        Table without = table("galaxies.hdf5", Map.of(), columns);
        assertThat(meaning(without, ColumnMapping.RECOGNISED).target()).isEmpty();
        assertThat(meaning(without, ColumnMapping.RECOGNISED.withConstant("h", 0.6751)).target())
                .contains("logMstar");
    }

    private static Convention convention(String name) throws Exception {
        String text =
                """
                name: %s
                title: Survey %s
                signature: {least: 1, columns: [u]}
                columns: [{pattern: "u|logMstar", role: known, meaning: Something}]
                """;
        return Conventions.convention(
                new Fields(Yaml.MAPPER.readTree(text.formatted(name, name)), ""));
    }

    @Test
    void whatFitsEquallyWellFallsToTheNames() throws Exception {
        Table table =
                table(
                        "t.csv",
                        Map.of(),
                        "u",
                        SmallTables.of(-18, -19, -20),
                        "logMstar",
                        SmallTables.of(9, 10, 11));
        Meaning meaning =
                Meaning.of(
                        table,
                        ColumnMapping.RECOGNISED,
                        Band.KNOWN,
                        List.of(convention("A"), convention("B")));
        assertThat(meaning.convention().name()).isEqualTo(Convention.BY_HAND);
        assertThat(meaning.bands()).containsOnlyKeys(band("u"));
        assertThat(meaning.notes())
                .contains(
                        "Survey A and Survey B fit equally well, so columns are recognised by their"
                                + " names");
        assertThat(meaning.conventions()).hasSize(3);
    }

    @Test
    void anUnknownConventionIsNamedWithTheKnownOnes() {
        Table table = table("t.csv", Map.of(), "u", SmallTables.of(-18, -19, -20));
        assertThatThrownBy(() ->
                        meaning(
                                table,
                                ColumnMapping.RECOGNISED.withConvention(Optional.of("sloan"))))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("there is no convention 'sloan'")
                .hasMessageContaining("gama-lambdarcat");
    }

    @Test
    void columnsHaveRolesForPeople() throws Exception {
        Table table =
                table(
                        "x.csv",
                        Map.of(),
                        "LOGMSTAR",
                        SmallTables.of(9, 10, 11),
                        "LOGMSTARERR",
                        SmallTables.of(.1, .1, .1),
                        "LOGSFRSED",
                        SmallTables.of(0, 0, 0),
                        "Z",
                        SmallTables.of(.1, .1, .1),
                        "M_u",
                        SmallTables.of(-18, -19, -20));
        Meaning meaning =
                meaning(table, ColumnMapping.RECOGNISED.withBand("u", BandColumn.of("M_u")));
        assertThat(meaning.roles().get("LOGMSTAR").role()).isEqualTo(ColumnRole.Role.MASS);
        assertThat(meaning.roles().get("Z").role()).isEqualTo(ColumnRole.Role.REDSHIFT);
        assertThat(meaning.roles().get("M_u"))
                .isEqualTo(new ColumnRole(ColumnRole.Role.BAND, "u", ""));
        assertThat(meaning.roles().get("LOGMSTARERR").meaning())
                .isEqualTo("Uncertainty of the mass");
    }

    @Test
    void tenThousandColumnsAreNoTrouble() throws Exception {
        var columns = new ArrayList<Column>();
        columns.add(Column.of("id", Integers.of(1, 2, 3)));
        columns.add(Column.of("logMstar", Reals.of(9, 10, 11)));
        columns.add(Column.of("M_u", Reals.of(-18, -19, -20)));
        for (int i = columns.size(); i < 10_000; i++) {
            columns.add(Column.of("column_" + i, Reals.of(i, -999, 3)));
        }
        var table = new Table("wide.fits", columns, new Source("", "FITS", ""), Map.of());
        Catalogue catalogue = Catalogue.of(meaning(table, ColumnMapping.RECOGNISED));
        assertThat(catalogue.bands()).containsOnlyKeys(band("u"));
        assertThat(catalogue.sentinels()).hasSize(9_997);
    }
}
