package org.galibra.table.io.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Values;
import org.galibra.table.io.TableFiles;
import org.galibra.table.io.TablePart;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;

/// Files written by h5py 3.7.0 (`src/test/python/hdf5_fixtures.py`), value by value.
class Hdf5FixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/galibra/table/io/hdf5");

    @TempDir Path folder;

    private static Table read(Path path) throws GalibraException {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    private static Table read(String name) throws GalibraException {
        return read(FIXTURES.resolve(name));
    }

    @ParameterizedTest
    @CsvSource({
        "kinds.h5#/galaxies, kinds.h5",
        "latest.h5#/galaxies, latest.h5",
        "kinds.h5#/compound, kinds.h5.compound",
        "kinds.h5#/packed, kinds.h5.compound",
        "latest.h5#/packed, latest.h5.compound",
    })
    void everyValueIsH5pysBitForBit(String place, String values) throws Exception {
        Table table = read(place);
        List<String> expected = Files.readAllLines(FIXTURES.resolve(values + ".values"));
        assertThat(table.columns().stream().map(Column::name))
                .containsExactlyElementsOf(
                        expected.stream().map(line -> line.split("\t", -1)[0]).toList());
        for (String line : expected) {
            String[] cells = line.split("\t", -1);
            Column column = table.column(cells[0]).orElseThrow();
            assertThat(table.rows()).isEqualTo(cells.length - 1);
            for (int row = 0; row < table.rows(); row++) {
                assertThat(written(column.values(), row))
                        .as("%s, row %d", column.name(), row)
                        .isEqualTo(normal(column.values(), cells[row + 1]));
            }
        }
    }

    private static String written(Values values, int row) {
        return values instanceof Reals reals && !reals.isMissing(row)
                ? Double.toHexString(reals.at(row))
                : values.text(row);
    }

    /// Python writes fewer zeros and its own infinity.
    private static String normal(Values values, String cell) {
        if (!(values instanceof Reals) || cell.isEmpty()) {
            return cell;
        }
        return Double.toHexString(Double.parseDouble(cell.replace("inf", "Infinity")));
    }

    @Test
    void unitsAndDescriptionsComeFromAttributes() throws Exception {
        Table table = read("kinds.h5#/galaxies");
        assertThat(table.column("double").orElseThrow().unit()).isEqualTo("mag");
        assertThat(table.column("half").orElseThrow().unit()).isEqualTo("Jy");
        Column mass = table.column("single").orElseThrow();
        assertThat(mass.unit()).isEqualTo("Msun/h");
        assertThat(mass.description()).isEqualTo("stellar mass in the disk");
        assertThat(table.metadata().values()).contains("cube, extended, other_length");
    }

    @Test
    void theTreeIsListedWithShapesAndTypes() throws Exception {
        List<TablePart> parts = TableFiles.parts(FIXTURES.resolve("kinds.h5#/galaxies"));
        assertThat(parts)
                .contains(
                        new TablePart(
                                -1,
                                "/galaxies/bands",
                                "dataset",
                                0,
                                0,
                                List.of(4L, 7L),
                                "float32",
                                ""),
                        new TablePart(
                                -1,
                                "/galaxies/double",
                                "dataset",
                                0,
                                0,
                                List.of(7L),
                                "float64",
                                "mag"),
                        new TablePart(-1, "/galaxies", "table", 7, 44, List.of(), "", ""),
                        new TablePart(-1, "/empty", "group", 0, 0, List.of(), "", ""),
                        new TablePart(-1, "/links/ring", "broken link", 0, 0, List.of(), "", ""));
        assertThat(parts.stream().map(TablePart::name))
                .contains("/links/above", "/links/soft", "/links/near", "/links/outside")
                .noneMatch(name -> name.startsWith("/links/above/"));
        assertThat(parts.stream().filter(part -> part.name().equals("/galaxies/ulong")))
                .extracting(TablePart::type)
                .containsExactly("uint64");
    }

    @Test
    void linksAreFollowedWithinTheFile() throws Exception {
        Table galaxies = read("kinds.h5#/galaxies");
        for (String name : List.of("soft", "near", "same")) {
            Table linked = read("kinds.h5#/links/" + name);
            assertThat(linked.columns().getFirst().values())
                    .isEqualTo(
                            galaxies.column(name.equals("soft") ? "double" : "single")
                                    .orElseThrow()
                                    .values());
        }
        assertThat(read("kinds.h5#/links/above/galaxies").columns()).isEqualTo(galaxies.columns());
        for (String name : List.of("broken", "outside", "ring")) {
            assertThatThrownBy(() -> read("kinds.h5#/links/" + name))
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContaining("there is no group or dataset /links/" + name);
        }
    }

    @Test
    void theOnlyTableOpensByItself() throws Exception {
        Table table = read("one-table.h5");
        assertThat(table.columns().stream().map(Column::name)).containsExactly("x", "y");
        assertThat(table.metadata()).containsEntry("group", "/deep/down");
        assertThat(read("one-table.h5#/").columns()).isEqualTo(table.columns());
        assertThat(read("one-table.h5#/deep/down/").columns()).isEqualTo(table.columns());
        assertThat(read("one-table.h5#/deep/down/x").columns()).hasSize(1);
        assertThat(read(Path.of(table.source().path()))).isEqualTo(table);
    }

    @Test
    void theTableThatIsLargestInEveryWayOpensAndItIsSaid() throws Exception {
        Table table = read("kinds.h5");
        assertThat(table.columns()).isEqualTo(read("kinds.h5#/galaxies").columns());
        assertThat(table.metadata().get("group")).startsWith("/galaxies, the largest of ");
    }

    @Test
    void aNamedTableOpensAgainFromItsAddress() throws Exception {
        Table table = read("kinds.h5#/compound");
        assertThat(table.source().path()).endsWith("kinds.h5#/compound");
        assertThat(read(Path.of(table.source().path()))).isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-tables.h5 | 2 tables to choose from",
                "two-tables.h5 | two-tables.h5#/long (4 × 1), two-tables.h5#/wide (3 × 2)",
                "kinds.h5#/empty | is no table",
                "kinds.h5#/none | has no rows",
                "kinds.h5#/nothing | there is no group or dataset /nothing",
                "kinds.h5#1 | have paths, not numbers",
                "no-table.h5 | holds no table (2 groups, 1 datasets)",
            })
    void whatIsNoTableIsRefusedWithWhatThereIs(String place, String words) {
        assertThatThrownBy(() -> read(place))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds.h5#/galaxies", "latest.h5#/galaxies"})
    void aFileThatIsCutShortIsRefused(String place) throws Exception {
        String name = place.substring(0, place.indexOf('#'));
        byte[] whole = Files.readAllBytes(FIXTURES.resolve(name));
        for (int length : new int[] {8, 20, 100, 1000, whole.length / 2, whole.length - 1}) {
            Files.write(folder.resolve(name), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> read(folder.resolve(place)))
                    .as("%d bytes", length)
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContaining(name)
                    .satisfies(e ->
                            assertThat(((GalibraException) e).problem().remedy()).isNotEmpty());
        }
    }

    @Test
    void aGzippedFileIsRefusedWithAWayOut() throws Exception {
        Path gzipped = folder.resolve("t.h5.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
            Files.copy(FIXTURES.resolve("one-table.h5"), out);
        }
        assertThatThrownBy(() -> read(gzipped))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("t.h5.gz", "gunzip");
    }

    @Test
    void readingStopsWhenAskedAndTellsHowFarItIs() throws Exception {
        var stop = new StopSignal();
        stop.stop();
        Path path = FIXTURES.resolve("kinds.h5#/galaxies");
        assertThatThrownBy(() -> TableFiles.read(path, Progress.UNWATCHED, stop))
                .isInstanceOf(CancellationException.class);
        var heard = new ArrayList<Long>();
        TableFiles.read(
                path, (what, done, total) -> heard.add(100 * done / total), new StopSignal());
        assertThat(heard).contains(100L).allMatch(percent -> percent >= 0 && percent <= 100);
    }
}
