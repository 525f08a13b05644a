package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
