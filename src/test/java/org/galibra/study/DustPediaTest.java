package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.photometry.Band;
import org.galibra.table.JoinReport;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// DustPedia's three tables as they were published against the ready-made join of them, which holds
/// absolute magnitudes M = 8.9 − 2.5 log10(F/Jy) − 5 log10(d/Mpc) − 25 to six digits.
class DustPediaTest {
    private static final Path FOLDER = Path.of("../shared/data/dustpedia");
    private static final List<String> BANDS =
            List.of("FUV", "NUV", "u", "g", "r", "i", "z", "J", "H", "Ks", "W1", "W2", "W3", "W4");

    @BeforeEach
    void dustPediaIsHere() {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: ../shared/data is absent");
    }

    private static TableReference published() {
        return new TableReference(
                FOLDER.resolve("DustPedia_Aperture_Photometry_2.2.csv").toString(),
                "",
                List.of(
                        Joining.parse(
                                FOLDER.resolve("DustPedia_HyperLEDA_Herschel.csv")
                                        + ":name=objname"),
                        Joining.parse(
                                FOLDER.resolve("dustpedia_cigale_results_final_version.csv")
                                        + ":name=id")));
    }

    private static Table ready() throws Exception {
        Path file = FOLDER.resolve("dustpedia_absmag_mass.csv");
        return new TableReference(file.toString(), "").open(Progress.UNWATCHED, new StopSignal());
    }

    private static double number(Table table, String column, int row) {
        return Catalogue.number(table.column(column).orElseThrow(), row);
    }

    @Test
    void theJoinedRowsAreThoseOfTheReadyJoin() throws Exception {
        Table joined = published().open(Progress.UNWATCHED, new StopSignal());
        Table ready = ready();
        assertThat(joined.rows()).isEqualTo(ready.rows());
        for (int row = 0; row < ready.rows(); row++) {
            assertThat(joined.column("name").orElseThrow().values().text(row))
                    .isEqualTo(ready.column("name").orElseThrow().values().text(row));
            assertThat(number(joined, "dist_best", row))
                    .isCloseTo(number(ready, "dist_Mpc", row), within(1e-3));
        }
        assertThat(joined.column("Mstar__Msol").orElseThrow().values().missing())
                .isEqualTo(875 - 814);
        JoinReport report = joined.source().joined().getLast().report();
        assertThat(report.matched()).isEqualTo(875);
    }

    @Test
    void fluxesDistancesAndMassesBecomeTheReadyFeatures() throws Exception {
        ColumnMapping mapping = ColumnMapping.RECOGNISED.withStandIn("2MASS", true);
        Recipe recipe = Recipe.on(published(), 1).withMapping(mapping);
        Table joined = recipe.table().open(Progress.UNWATCHED, new StopSignal());
        Catalogue galaxies = Experiment.prepare(joined, recipe).catalogue();
        Table ready = ready();
        for (int row = 0; row < ready.rows(); row++) {
            assertClose(
                    Catalogue.number(galaxies.target(), row),
                    number(ready, "logMstar", row),
                    1e-4,
                    "mass of row " + row);
        }
        for (String name : BANDS) {
            Band band =
                    galaxies.bands().keySet().stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElseThrow();
            var ours = (Reals) galaxies.bands().get(band).values();
            for (int row = 0; row < ready.rows(); row++) {
                assertClose(
                        ours.at(row),
                        number(ready, "M_" + name, row),
                        1e-3,
                        name + " of row " + row);
            }
        }
    }

    private static void assertClose(double ours, double expected, double most, String what) {
        assertThat(Double.isNaN(ours)).as(what).isEqualTo(Double.isNaN(expected));
        if (!Double.isNaN(expected)) {
            assertThat(ours).as(what).isCloseTo(expected, within(most));
        }
    }
}
