package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Values;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Tables written by astropy 5.2.1 (`src/test/python/table_fixtures.py`), value by value.
class TableFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/galibra/table/io");
    private static final Path SURVEYS = Path.of("../shared/data");

    @TempDir Path folder;

    private static Table read(Path path) throws GalibraException {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    private static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kinds.fits",
                "usual.fits",
                "tabledata.vot",
                "binary.vot",
                "binary2.vot",
                "boolean.vot",
                "types-tabledata.vot",
                "types-binary.vot",
                "types-binary2.vot",
                "kinds.ecsv",
                "commented.txt"
            })
    void everyValueIsAstropysBitForBit(String name) throws Exception {
        List<String> expected = Files.readAllLines(FIXTURES.resolve(name + ".values"));
        assertTable(read(FIXTURES.resolve(name)), expected);

        Path gzipped = folder.resolve(name + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
            Files.copy(FIXTURES.resolve(name), out);
        }
        assertTable(read(gzipped), expected);
    }

    private static void assertTable(Table table, List<String> expected) {
        assertThat(table.columns()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String[] cells = expected.get(i).split("\t", -1);
            Column column = table.columns().get(i);
            assertThat(column.name()).isEqualTo(cells[0]);
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

    /// Python writes fewer zeros and its own infinity; and ASCII shows no kind, so an integer may
    /// be read as a real.
    private static String normal(Values values, String cell) {
        if (!(values instanceof Reals) || cell.isEmpty()) {
            return cell;
        }
        String java = cell.replace("inf", "Infinity");
        return Double.toHexString(Double.parseDouble(java));
    }

    @Test
    void unitUcdAndDescriptionComeAlong() throws Exception {
        Table fits = read(FIXTURES.resolve("kinds.fits"));
        assertThat(column(fits, "id").ucd()).isEqualTo("meta.id;meta.main");
        assertThat(column(fits, "real").unit()).isEqualTo("mag");
        assertThat(column(fits, "real").description()).isEqualTo("a magnitude");
        assertThat(column(fits, "flux[3]").unit()).isEqualTo("mJy");
        for (String name : List.of("tabledata.vot", "kinds.ecsv")) {
            Column real = column(read(FIXTURES.resolve(name)), "real");
            assertThat(real.unit()).isEqualTo("mag");
            assertThat(real.description())
                    .isEqualTo("a magnitude ± its error: 'quoted', \"twice\"");
        }
    }

    @Test
    void aNumberAfterTheNameChoosesTheHdu() throws Exception {
        Table table = read(FIXTURES.resolve("kinds.fits#3"));
        assertThat(column(table, "k").values()).isEqualTo(Integers.of(1, -2, 30000, 4));
        assertThat(column(table, "x").values()).isEqualTo(Reals.of(0.1, -1e-7, 3.25, 9.5));
        assertThat(column(table, "s").values().text(1)).isEqualTo("c d");
        assertThat(table.source().path()).endsWith("kinds.fits#3");
        assertThat(read(Path.of(table.source().path()))).isEqualTo(table);
        assertThat(read(FIXTURES.resolve("kinds.fits#2")).columns())
                .isEqualTo(read(FIXTURES.resolve("kinds.fits")).columns());
        assertThat(read(FIXTURES.resolve("binary.vot#0")).columns())
                .isEqualTo(read(FIXTURES.resolve("binary.vot")).columns());
    }

    @Test
    void theHdusAreListed() throws Exception {
        assertThat(TableFiles.parts(FIXTURES.resolve("kinds.fits")))
                .containsExactly(
                        new TablePart(0, "", "empty", 0, 0),
                        new TablePart(1, "PICTURE", "image", 0, 0),
                        new TablePart(2, "GALAXIES", "table", 7, 13),
                        new TablePart(3, "ASCII", "table", 4, 3));
        assertThat(TableFiles.parts(FIXTURES.resolve("binary.vot")))
                .containsExactly(new TablePart(0, "", "table", -1, 5));
        assertThat(TableFiles.parts(FIXTURES.resolve("commented.txt"))).isEmpty();
    }

    @Test
    void whatIsNoTableIsRefusedWithWhatThereIs() {
        assertRefused("kinds.fits#1", "HDU 1 is no table");
        assertRefused("kinds.fits#9", "there is no HDU 9", "kinds.fits#2");
        assertRefused("image.fits", "holds no table", "HDU 0 image");
        assertRefused("binary.vot#4", "binary.vot#4");
        assertRefused("commented.txt#1", "holds one table");
    }

    @Test
    void aSingleBitInBinaryIsRefusedNamingItsColumn() {
        // astropy writes a column of flags so, and each as 0x08; the standard has 0x80
        assertRefused("boolean2.vot", "column flag", "row 1", "single bit", "TABLEDATA");
    }

    private static void assertRefused(String name, String... words) {
        assertThatThrownBy(() -> read(FIXTURES.resolve(name)))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void theBytesOfATableThatDoesNotCountItsRowsTellHowFarItHasCome() throws Exception {
        var rows = new StringBuilder();
        for (int row = 0; row < 60_000; row++) {
            rows.append("<TR><TD>").append(row).append("</TD></TR>\n");
        }
        Path file = folder.resolve("uncounted.vot");
        Files.writeString(
                file,
                "<VOTABLE version='1.4'><RESOURCE><TABLE><FIELD name='a' datatype='int'/>"
                        + "<DATA><TABLEDATA>"
                        + rows
                        + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
        var shares = new ArrayList<Double>();
        Progress watched =
                (what, done, total) -> {
                    if (total > 0) {
                        shares.add((double) done / total);
                    }
                };
        assertThat(TableFiles.read(file, watched, new StopSignal()).rows()).isEqualTo(60_000);
        assertThat(shares)
                .isSorted()
                .filteredOn(share -> share > 0.1 && share < 0.9)
                .hasSizeGreaterThan(5);
    }

    @Test
    void readingStopsWhenAsked() {
        var stop = new StopSignal();
        stop.stop();
        for (String name : List.of("kinds.fits", "binary.vot", "kinds.ecsv")) {
            assertThatThrownBy(
                            () -> TableFiles.read(FIXTURES.resolve(name), Progress.UNWATCHED, stop))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void everyTableOfTheSurveysOpens() throws Exception {
        assumeTrue(Files.isDirectory(SURVEYS), "the survey tables are not here");
        List<Path> files;
        try (Stream<Path> all = Files.walk(SURVEYS)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(path -> !path.toString().endsWith(".md"))
                            .toList();
        }
        assertThat(files).hasSizeGreaterThan(40);
        for (Path file : files) {
            assertThat(read(file).rows()).as(file.toString()).isPositive();
        }
        Table joined = read(SURVEYS.resolve("gswlc_sga/combxSGA.fits"));
        assertThat(joined.rows()).isEqualTo(820);
        Table fluxes = read(SURVEYS.resolve("hatlas/hatlas_fluxes_full.mag"));
        assertThat(fluxes.rows()).isEqualTo(3618);
        assertThat(fluxes.columns()).hasSize(42);
    }
}
