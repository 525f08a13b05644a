package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.galibra.table.JoinReport;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class JoiningTest {
    private static final Path DUSTPEDIA = Path.of("../shared/data/dustpedia");

    @TempDir Path folder;

    private static Table open(TableReference reference) throws GalibraException {
        return reference.open(Progress.UNWATCHED, new StopSignal());
    }

    @Test
    void theLastColonEndsTheFilesName() {
        assertThat(Joining.parse("/d/a:b.fits#2:CATAID=uberID"))
                .isEqualTo(new Joining("/d/a:b.fits#2", "", "CATAID", "uberID"));
        assertThat(Joining.parse("/d/x.csv:id")).isEqualTo(new Joining("/d/x.csv", "", "id", "id"));
        assertThat(Joining.parse("x.csv:id").path()).startsWith("/").endsWith("/x.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x.csv", ":id", "x.csv:", "x.csv:=id", "x.csv:id=", "\0:id"})
    void whatIsNoJoinIsRefused(String text) {
        assertThatThrownBy(() -> Joining.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReferenceOpensItsJoinsAgainAndChecksTheirFiles() throws Exception {
        Path fluxes = Files.writeString(folder.resolve("f.csv"), "name,g\na,1\nb,2\n");
        Path masses = Files.writeString(folder.resolve("m.csv"), "id,m,next\na,9,7\n");
        Path types = Files.writeString(folder.resolve("t.csv"), "next,type\n7,Sc\n");
        var asked =
                new TableReference(
                        fluxes.toString(),
                        "",
                        List.of(
                                Joining.parse(masses + ":name=id"),
                                Joining.parse(types + ":next")));
        Table table = open(asked);
        assertThat(table.column("type").orElseThrow().values().text(0)).isEqualTo("Sc");
        TableReference again = TableReference.to(table.source());
        assertThat(again.joins()).extracting(Joining::sha256).doesNotContain("").hasSize(2);
        assertThat(open(again)).isEqualTo(table);
        Recipe recipe = Recipe.on(again, 1);
        Path file = Files.writeString(folder.resolve("r.yaml"), RecipeFile.write(recipe));
        assertThat(RecipeFile.read(file)).isEqualTo(recipe);

        Files.writeString(types, "next,type\n7,E\n");
        assertThatThrownBy(() -> open(again))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("t.csv: the table has changed");
    }

    @Test
    void dustPediasThreeTablesAreTheRowsOfTheReadyJoin() throws Exception {
        assumeTrue(Files.isDirectory(DUSTPEDIA), "skipped: ../shared/data is absent");
        var joins =
                List.of(
                        Joining.parse(
                                DUSTPEDIA.resolve("DustPedia_HyperLEDA_Herschel.csv")
                                        + ":name=objname"),
                        Joining.parse(
                                DUSTPEDIA.resolve("dustpedia_cigale_results_final_version.csv")
                                        + ":name=id"));
        Path first = DUSTPEDIA.resolve("DustPedia_Aperture_Photometry_2.2.csv");
        Table joined = open(new TableReference(first.toString(), "", joins));
        Table ready =
                open(new TableReference(DUSTPEDIA.resolve("dustpedia_absmag_mass.csv") + "", ""));
        assertThat(joined.rows()).isEqualTo(ready.rows());
        int masses = 0;
        for (int row = 0; row < ready.rows(); row++) {
            assertThat(text(joined, "name", row)).isEqualTo(text(ready, "name", row));
            double mass = number(text(joined, "Mstar__Msol", row));
            assertThat(Math.log10(mass)).isCloseTo(number(text(ready, "logMstar", row)), within());
            masses += mass > 0 ? 1 : 0;
            assertThat(number(text(joined, "dist_best", row)))
                    .isCloseTo(number(text(ready, "dist_Mpc", row)), within());
        }
        assertThat(masses).isEqualTo(814);
        JoinReport report = joined.source().joined().getLast().report();
        assertThat(report.matched() + report.left().unmatched()).isEqualTo(875);
    }

    private static org.assertj.core.data.Percentage within() {
        return org.assertj.core.data.Percentage.withPercentage(0.01);
    }

    private static String text(Table table, String column, int row) {
        return table.column(column).orElseThrow().values().text(row);
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
