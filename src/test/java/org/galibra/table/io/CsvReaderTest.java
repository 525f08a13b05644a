package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Values;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;

class CsvReaderTest {
    @TempDir Path folder;

    private Table read(String text) throws IOException, GalibraException {
        return read(write("table.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Table read(Path path) throws GalibraException {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Values values(Table table, String column) {
        return table.column(column).orElseThrow().values();
    }

    @Test
    void aSeventeenDigitIdentifierKeepsEveryDigit() throws Exception {
        Table table = read("id,u\n12345678901234567,-17.5\n9007199254740993,-18\n");
        assertThat(values(table, "id"))
                .isEqualTo(Integers.of(12345678901234567L, 9007199254740993L));
    }

    @Test
    void aWholeNumberBeyondSixtyFourBitsKeepsEveryDigitAsText() throws Exception {
        Values ids = values(read("id\n7\n18446744073709551615\n"), "id");
        assertThat(ids.type()).isEqualTo("text");
        assertThat(ids.text(0)).isEqualTo("7");
        assertThat(ids.text(1)).isEqualTo("18446744073709551615");
    }

    @Test
    void aColumnWidensFromIntegersToReals() throws Exception {
        assertThat(values(read("x\n1\n\n2.5\n-3e2\n"), "x")).isEqualTo(Reals.of(1, 2.5, -300));
    }

    @Test
    void blanksAndNansAreMissingWhateverTheirCase() throws Exception {
        Table table = read("x,y\n1.5,a\nnan,b\nNaN,\n ,d\nnull,e\n--,f\n-nan,g\n");
        assertThat(values(table, "x").missing()).isEqualTo(6);
        assertThat(values(table, "y").missing()).isEqualTo(1);
    }

    @Test
    void aColumnOfNothingIsRealAndMissing() throws Exception {
        assertThat(values(read("x,y\n,1\n,2\n"), "x")).isEqualTo(Reals.of(Double.NaN, Double.NaN));
    }

    @Test
    void numbersKeepTheirSpellingInAColumnThatTurnsOutAsText() throws Exception {
        Values names = values(read("name\n007\n1.50\nNGC 7\n"), "name");
        assertThat(names.type()).isEqualTo("text");
        assertThat(names.text(0)).isEqualTo("007");
        assertThat(names.text(1)).isEqualTo("1.50");
    }

    @Test
    void infinityIsReadAsEveryToolWritesIt() throws Exception {
        assertThat(values(read("x\ninf\n-Inf\nInfinity\n1\n"), "x"))
                .isEqualTo(
                        Reals.of(
                                Double.POSITIVE_INFINITY,
                                Double.NEGATIVE_INFINITY,
                                Double.POSITIVE_INFINITY,
                                1));
    }

    @Test
    void aJavaSuffixMakesNoNumber() throws Exception {
        assertThat(values(read("x\n1.5f\n"), "x").type()).isEqualTo("text");
        assertThat(values(read("x\n0x1p4\n"), "x").type()).isEqualTo("text");
    }

    @Test
    void quotedCellsMayHoldDelimitersQuotesAndLineBreaks() throws Exception {
        Table table = read("name,x\n\"a, \"\"b\"\"\nc\",1\n");
        assertThat(table.rows()).isEqualTo(1);
        assertThat(values(table, "name").text(0)).isEqualTo("a, \"b\"\nc");
    }

    @Test
    void semicolonsAndTabsSeparateToo() throws Exception {
        assertThat(read("a;b\n1;2\n").columns()).hasSize(2);
        assertThat(read("a\tb\n1\t2\n").columns()).hasSize(2);
    }

    @Test
    void commentsBeforeTheHeaderBecomeMetadata() throws Exception {
        Table table = read("# synthetic: made of formulae\n# seed: 7\n\nx\n1\n# aside\n2\n");
        assertThat(table.metadata())
                .containsEntry("synthetic", "made of formulae")
                .containsEntry("seed", "7");
        assertThat(table.rows()).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws Exception {
        assertThat(read("\ufeffid,x\n1,2\n").columns().getFirst().name()).isEqualTo("id");
    }

    @Test
    void aGzippedTableIsReadAndItsFileBytesAreDigested() throws Exception {
        Path path = folder.resolve("table.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write("x\n1\n2\n".getBytes(StandardCharsets.UTF_8));
        }
        Table table = read(path);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.source().sha256()).isEqualTo(sha256(path));
    }

    @Test
    void theChecksumIsTheFiles() throws Exception {
        Path path =
                write(
                        "t.csv",
                        "x\n1\n".repeat(5000).replace("\nx", "").getBytes(StandardCharsets.UTF_8));
        assertThat(read(path).source().sha256()).isEqualTo(sha256(path));
    }

    private static String sha256(Path path) throws Exception {
        byte[] digest =
                java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
        return java.util.HexFormat.of().formatHex(digest);
    }

    @Test
    void aRaggedRowIsNamedByItsNumber() {
        assertRefused("a,b\n1,2\n3\n", "row 2", "1 of 2 cells");
        assertRefused("a,b\n1,2,3\n", "row 1", "3 of 2 cells");
    }

    @Test
    void aHeaderThatStandsTwiceIsNamed() {
        assertRefused("a,b\n1,2\na,b\n3,4\n", "row 2", "a second time");
    }

    @Test
    void aHeaderThatStandsTwiceIsNamedEvenWhereItsFirstCellIsBlank() {
        assertRefused(",b\n1,2\n,b\n3,4\n", "row 2", "a second time");
    }

    @Test
    void aColumnWithoutANameIsCalledAfterItsPlace() throws Exception {
        assertThat(read(",b\n1,2\n").columns().getFirst().name()).isEqualTo("column 1");
        assertRefused(",column 1\n1,2\n", "column 1", "two columns");
    }

    @Test
    void latinOneIsReadWhereTextIsNotUtf8() throws Exception {
        byte[] latin = "id,größe\n1,Å\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(values(read(write("latin.csv", latin)), "größe").text(0)).isEqualTo("Å");
        assertThat(values(read("id,größe\n1,Å\n"), "größe").text(0)).isEqualTo("Å");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertRefused("a,b,a\n1,2,3\n", "column a", "two columns");
    }

    @Test
    void brokenQuotesAreRefused() {
        assertRefused("a,b\n1,2\n\"1,2\n", "row 2", "a quoted cell does not end");
        assertRefused("a,b\n\"1\"x,2\n", "row 1", "goes on after its closing quote");
        assertRefused("\"a,b\n1,2\n", "table.csv", "a quoted cell does not end");
    }

    @Test
    void filesThatAreNoTableAreRefusedByName() throws Exception {
        assertRefused("", "table.csv", "empty");
        assertRefused("# only a comment\n", "table.csv", "no table");
        assertRefused("a,b\n", "table.csv", "no row");
        assertThatThrownBy(() -> read(folder.resolve("absent.csv")))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> read(folder)).hasMessageContaining("folder");
        assertRefused("<!DOCTYPE html>\n<p>404\n", "table.csv", "a web page");
        byte[] utf16 = "\ufeffa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> read(write("u.csv", utf16))).hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> read(write("c.csv", new byte[] {'a', 7, 'b'})))
                .hasMessageContaining("binary");
        assertThatThrownBy(() -> read(write("b.csv", new byte[] {1, 0, 2})))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("binary");
        assertThatThrownBy(() ->
                        read(write("f.csv", "SIMPLE  =   T".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("FITS");
        assertThatThrownBy(() -> read(write("z.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0})))
                .isInstanceOf(GalibraException.class);
    }

    private void assertRefused(String text, String place, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("table.csv")
                .hasMessageContaining(place)
                .hasMessageContaining(reason);
    }

    @Test
    void readingStopsWhenAsked() throws Exception {
        Path path =
                write("long.csv", ("x\n" + "1\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
        var stop = new StopSignal();
        stop.stop();
        assertThatThrownBy(() -> TableFiles.read(path, Progress.UNWATCHED, stop))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whatIsWrittenReadsBackToTheSameBits() throws Exception {
        var random = new java.util.Random(3);
        double[] reals = random.doubles(500, -30, 30).map(x -> x * 1e-7).toArray();
        reals[7] = Double.NaN;
        long[] ids = random.longs(500).toArray();
        var table =
                new Table(
                        "made",
                        java.util.List.of(
                                org.galibra.table.Column.of("id", Integers.of(ids)),
                                org.galibra.table.Column.of("x", Reals.of(reals))),
                        new org.galibra.table.Source("", "", ""),
                        java.util.Map.of("synthetic", "yes: made here"));
        for (String name : new String[] {"out.csv", "out.csv.gz"}) {
            Path path = folder.resolve(name);
            TableFiles.write(path, table, Progress.UNWATCHED, new StopSignal());
            Table back = read(path);
            assertThat(back.columns()).isEqualTo(table.columns());
            assertThat(back.metadata()).isEqualTo(table.metadata());
        }
    }
}
