package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.table.Column;
import org.galibra.table.Join;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A damaged file is a table or a sentence, never anything else.
class MutatedTablesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/galibra/table/io");
    private static final byte[] TELLING =
            "\",;\t\n\r#\u0000.-eE0123456789='AXnNTKJPQ<>/&[]{}:".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    private static Table read(Path path) throws GalibraException {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "kinds.fits",
                "tabledata.vot",
                "binary.vot",
                "binary2.vot",
                "kinds.ecsv",
                "commented.txt"
            })
    void everyDamagedTableIsReadOrRefusedInWords(String name) throws Exception {
        byte[] whole = Files.readAllBytes(FIXTURES.resolve(name));
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(whole);
        }
        var random = new Random(name.hashCode());
        for (int trial = 0; trial < trials(); trial++) {
            outcome(mutated(whole, random), trial);
            if (trial % 5 == 0) {
                outcome(mutated(zipped.toByteArray(), random), trial);
            }
        }
    }

    /// Two tables of any format, either of them damaged, joined.
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"kinds.fits", "tabledata.vot", "kinds.ecsv"})
    void everyJoinOfDamagedTablesIsMadeOrRefusedInWords(String name) throws Exception {
        byte[] whole = Files.readAllBytes(FIXTURES.resolve(name));
        Table other = read(FIXTURES.resolve("kinds.ecsv"));
        var random = new Random(name.hashCode());
        for (int trial = 0; trial < trials(); trial++) {
            Path path = Files.write(folder.resolve("t"), mutated(whole, random));
            try {
                Table damaged = read(path);
                String key = damaged.columns().get(random.nextInt(damaged.columns().size())).name();
                Table joined =
                        random.nextBoolean()
                                ? Join.of(damaged, key, other, "id")
                                : Join.of(other, "id", damaged, key);
                assertThat(joined.rows()).as("trial %d", trial).isPositive();
            } catch (GalibraException bad) {
                assertThat(bad.problem().file()).as("trial %d", trial).isNotEmpty();
                assertThat(bad.problem().remedy()).as("trial %d", trial).isNotEmpty();
            }
        }
    }

    /// `mvn test -Dtest='Mutated*' -Dgalibra.mutations=2000` for a long look.
    private static int trials() {
        return Integer.getInteger("galibra.mutations", 60);
    }

    private void outcome(byte[] bytes, int trial) throws IOException {
        Path path = Files.write(folder.resolve("t"), bytes);
        try {
            RowLimit limit = trial % 3 == 0 ? RowLimit.of(2, trial) : RowLimit.NONE;
            assertThat(TableFiles.read(path, limit, Progress.UNWATCHED, new StopSignal()).rows())
                    .as("trial %d", trial)
                    .isPositive();
        } catch (GalibraException bad) {
            assertThat(bad.problem().file()).as("trial %d", trial).endsWith("t");
            assertThat(bad.problem().remedy()).as("trial %d", trial).isNotEmpty();
        }
        try {
            TableFiles.parts(path);
        } catch (GalibraException bad) {
            assertThat(bad.problem().file()).as("trial %d", trial).endsWith("t");
        }
    }

    /// One to four bytes changed, put in or left out, or the end cut off; half of the changes in
    /// the first tenth, where headers are.
    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original;
        for (int change = random.nextInt(4); change >= 0; change--) {
            int reach = random.nextBoolean() ? bytes.length + 1 : bytes.length / 10 + 1;
            int at = random.nextInt(reach);
            boolean inPlace = random.nextBoolean();
            int skipped = random.nextInt(20) == 0 ? bytes.length - at : random.nextInt(2);
            var out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            if (inPlace || random.nextBoolean()) {
                out.write(
                        random.nextInt(4) == 0
                                ? random.nextInt(256)
                                : TELLING[random.nextInt(TELLING.length)]);
            }
            int rest = Math.min(bytes.length, at + (inPlace ? 1 : skipped));
            out.write(bytes, rest, bytes.length - rest);
            bytes = out.toByteArray();
        }
        return bytes;
    }

    @Test
    void aFitsTableThatIsCutShortIsRefusedWithItsRows() throws Exception {
        byte[] whole = Files.readAllBytes(FIXTURES.resolve("kinds.fits"));
        for (int length : new int[] {whole.length - 2 * 2880 - 2700, 2880 * 4, 2880 * 2, 100}) {
            Path path = Files.write(folder.resolve("cut.fits"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> read(path))
                    .as("%d bytes", length)
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContainingAll("cut.fits");
        }
    }

    @Test
    void aGzippedTableThatIsCutShortIsRefused() throws Exception {
        var table =
                new Table(
                        "t",
                        List.of(Column.of("x", Reals.of(new Random(1).doubles(5000).toArray()))),
                        new Source("", "", ""),
                        Map.of());
        for (String name : List.of("t.fits.gz", "t.vot.gz", "t.ecsv.gz", "t.csv.gz")) {
            Path path = folder.resolve(name);
            TableFiles.write(path, table, Progress.UNWATCHED, new StopSignal());
            byte[] whole = Files.readAllBytes(path);
            Files.write(path, Arrays.copyOf(whole, whole.length * 2 / 3));
            assertThatThrownBy(() -> read(path))
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContaining(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.csv", "t.ecsv", "t.vot", "t.txt"})
    void tenThousandColumnsOpenAndMoreThanTwiceAsManyAreRefusedInWords(String name)
            throws Exception {
        assertThat(read(wide(name, 10_000)).columns()).hasSize(10_000);
        Path tooWide = wide(name, 20_001);
        assertThatThrownBy(() -> read(tooWide))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll(name, "20,001 columns", "20,000", "of their own")
                .hasMessageNotContaining("BINARY2");
    }

    private Path wide(String name, int width) throws Exception {
        Path path = folder.resolve(name);
        if (name.endsWith("txt")) {
            String row = "1 ".repeat(width) + "\n";
            return Files.writeString(path, row + row);
        }
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            columns.add(Column.of("c" + i, Reals.of(i, i)));
        }
        var table = new Table("t", columns, new Source("", "", ""), Map.of());
        TableFiles.write(path, table, Progress.UNWATCHED, new StopSignal());
        return path;
    }

    @Test
    void anEcsvCellOfAnotherTypeIsRefusedByColumnAndRow() throws Exception {
        String table = Files.readString(FIXTURES.resolve("kinds.ecsv"));
        Path path =
                Files.writeString(
                        folder.resolve("t.ecsv"), table.replace("12345678901234567 ", "12x "));
        assertThatThrownBy(() -> read(path))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("column id", "row 7", "12x");
    }

    @Test
    void anEmptyTableIsRefused() throws Exception {
        String votable =
                """
                <?xml version="1.0"?><VOTABLE version="1.3"><RESOURCE><TABLE>
                <FIELD name="a" datatype="int"/><DATA><TABLEDATA></TABLEDATA></DATA>
                </TABLE></RESOURCE></VOTABLE>
                """;
        for (String text : List.of("", votable, votable.replaceAll("<TABLE>(?s:.*)</TABLE>", ""))) {
            Path path = Files.writeString(folder.resolve("t.vot"), text);
            assertThatThrownBy(() -> read(path))
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContaining("t.vot");
        }
    }

    @Test
    void rowsInAnotherFileAreRefused() throws Exception {
        String votable =
                """
                <?xml version="1.0"?><VOTABLE version="1.3"><RESOURCE><TABLE>
                <FIELD name="a" datatype="int"/><DATA><BINARY>
                <STREAM href="http://example.org/rows.bin"/></BINARY></DATA>
                </TABLE></RESOURCE></VOTABLE>
                """;
        Path path = Files.writeString(folder.resolve("t.vot"), votable);
        assertThatThrownBy(() -> read(path))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll(
                        "t.vot", "in another file", "example.org/rows.bin", "over the network");
    }

    @Test
    void entitiesAreRefused() throws Exception {
        String bomb =
                """
                <?xml version="1.0"?><!DOCTYPE VOTABLE [<!ENTITY a SYSTEM "file:///etc/hostname">]>
                <VOTABLE><RESOURCE><TABLE><FIELD name="a" datatype="char" arraysize="*"/><DATA>
                <TABLEDATA><TR><TD>&a;</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
                """;
        Path path = Files.writeString(folder.resolve("t.vot"), bomb);
        assertThatThrownBy(() -> read(path))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("entities");
    }
}
