package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class SavedMappingsTest {
    @TempDir Path folder;

    private static Table table(String... columns) {
        return new Table(
                "t.fits",
                Arrays.stream(columns).map(name -> Column.of(name, Reals.of(1, 2, 3))).toList(),
                new Source("", "FITS", ""),
                Map.of());
    }

    private Path mapping(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> reasons(SavedMappings mappings, Table table) {
        return mappings.fitting(table).stream().map(fit -> fit.match().reason()).toList();
    }

    @Test
    void aMappingFitsWhereEveryColumnThatItNamesIs() throws Exception {
        var mappings = SavedMappings.none();
        mappings.remember(
                mapping("a.yaml", "target: m\nbands: {u: fu, g: {column: fg, error: eg}}\n"));
        assertThat(reasons(mappings, table("m", "fu", "fg", "eg", "more")))
                .containsExactly(
                        "a.yaml: 4 of 5 columns recognised; all 4 columns that it names are here");
        assertThat(reasons(mappings, table("m", "fu", "fg"))).as("no error column").isEmpty();
        assertThat(reasons(mappings, table("M", "fu", "fg", "eg"))).as("another case").isEmpty();
    }

    @Test
    void theOneThatKnowsMostComesFirst() throws Exception {
        var mappings = SavedMappings.none();
        mappings.remember(mapping("more.yaml", "target: m\nbands: {u: fu, g: fg}\n"));
        mappings.remember(mapping("less.yaml", "target: m\nbands: {u: fu}\n"));
        assertThat(mappings.fitting(table("m", "fu", "fg")))
                .extracting(fit -> fit.file().getFileName().toString())
                .containsExactly("more.yaml", "less.yaml");
    }

    /// What a convention makes of the table's columns need not be in it.
    @Test
    void aProposalOfAConventionFitsTheNextTableOfItsKind() throws Exception {
        String[] columns = {"CATAID", "Z", "nQ", "fluxscale", "logmstar", "dellogmstar"};
        Meaning meaning =
                Meaning.of(table(columns), ColumnMapping.RECOGNISED, Band.KNOWN, Conventions.ALL);
        assertThat(meaning.target()).contains("logMstar_total");
        Path file = folder.resolve("gama.yaml");
        MappingFile.write(file, meaning.proposal());
        var mappings = SavedMappings.none();
        mappings.remember(file);
        assertThat(reasons(mappings, table(columns)))
                .containsExactly(
                        "gama.yaml: 6 of 6 columns recognised; all 2 columns that it names are"
                                + " here");
        assertThat(reasons(mappings, table("CATAID", "Z", "logmstar")))
                .as("the total mass cannot be made")
                .isEmpty();
    }

    @Test
    void whatSaysNothingOrIsNoMappingIsPassedOver() throws Exception {
        var mappings = SavedMappings.none();
        mappings.remember(mapping("empty.yaml", "target: null\nbands: {}\n"));
        mappings.remember(mapping("broken.yaml", "bands: [u\n"));
        mappings.remember(mapping("old.yaml", "target: m\nbands: {}\nconvention: sloan\n"));
        mappings.remember(folder.resolve("gone.yaml"));
        assertThat(mappings.fitting(table("m", "fu"))).isEmpty();
        assertThat(mappings.files()).hasSize(4);
    }

    @Test
    void theListIsKeptAndTheOneUsedLastIsFirst() throws Exception {
        Path list = folder.resolve("new folder/mappings.txt");
        var mappings = SavedMappings.in(list);
        assertThat(mappings.files()).isEmpty();
        for (String name : List.of("a", "b", "a")) {
            mappings.remember(folder.resolve(name + ".yaml"));
        }
        assertThat(SavedMappings.in(list).files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.yaml", "b.yaml");
        for (int i = 0; i < 60; i++) {
            mappings.remember(folder.resolve(i + ".yaml"));
        }
        assertThat(mappings.files()).hasSize(50).startsWith(folder.resolve("59.yaml"));
    }

    @Test
    void whereNothingCanBeKeptItIsKnownUntilTheEnd() throws Exception {
        Path file = mapping("a.yaml", "target: m\nbands: {u: fu}\n");
        var mappings = SavedMappings.in(file.resolve("below a file/mappings.txt"));
        mappings.remember(file);
        assertThat(mappings.fitting(table("m", "fu"))).hasSize(1);
    }
}
