package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Table;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Our decoding against STIL's, on the same random bytes.
class FitsFieldTest {
    /// STIL decodes a table that has a column of bits.
    private static final String LEFT_TO_STIL = "8X";

    private static final int ROWS = 3000;

    @TempDir Path folder;

    private static int bytes(String form) {
        String digits = form.replaceAll("\\D.*", "");
        int count = digits.isEmpty() ? 1 : Integer.parseInt(digits);
        return switch (form.charAt(digits.length())) {
            case 'I' -> 2 * count;
            case 'J', 'E' -> 4 * count;
            case 'K', 'D', 'P' -> 8 * count;
            case 'X' -> 1;
            default -> count;
        };
    }

    /// A file of one table: a column for each of these `TFORM;KEY=VALUE;…`, filled with rows.
    private Path fits(List<String> columns, byte[] rows) throws IOException {
        var cards = new ArrayList<String>();
        int width = columns.stream().mapToInt(column -> bytes(column.split(";", -1)[0])).sum();
        cards.addAll(
                List.of(
                        "XTENSION= 'BINTABLE'",
                        "BITPIX  = 8",
                        "NAXIS   = 2",
                        "NAXIS1  = " + width,
                        "NAXIS2  = " + rows.length / width,
                        "PCOUNT  = 0",
                        "GCOUNT  = 1",
                        "TFIELDS = " + columns.size()));
        for (int i = 1; i <= columns.size(); i++) {
            String[] parts = columns.get(i - 1).split(";", -1);
            cards.add(card("TTYPE" + i, "'c" + i + "'"));
            cards.add(card("TFORM" + i, "'" + parts[0] + "'"));
            for (int k = 1; k < parts.length; k++) {
                String[] pair = parts[k].split("=", -1);
                cards.add(card(pair[0] + i, pair[1]));
            }
        }
        var out = new ByteArrayOutputStream();
        block(out, List.of("SIMPLE  = T", "BITPIX  = 8", "NAXIS   = 0"));
        block(out, cards);
        out.write(rows);
        out.write(new byte[Math.floorMod(-rows.length, 2880)]);
        return Files.write(folder.resolve("t" + columns.size() + ".fits"), out.toByteArray());
    }

    private static String card(String key, String value) {
        return String.format(Locale.ROOT, "%-8s= %s", key, value);
    }

    private static void block(ByteArrayOutputStream out, List<String> cards) throws IOException {
        for (String card : cards) {
            boolean logical = card.endsWith("= T");
            String text =
                    logical ? String.format(Locale.ROOT, "%-10s%20s", "SIMPLE  =", "T") : card;
            out.write(
                    String.format(Locale.ROOT, "%-80s", text).getBytes(StandardCharsets.US_ASCII));
        }
        out.write(String.format(Locale.ROOT, "%-80s", "END").getBytes(StandardCharsets.US_ASCII));
        while (out.size() % 2880 != 0) {
            out.write(' ');
        }
    }

    /// Random bytes, of which many are small, so that blanks and flags occur.
    private static byte[] random(int length, long seed) {
        var random = new Random(seed);
        var bytes = new byte[length];
        random.nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(3) == 0) {
                bytes[i] = (byte) " TFtf\0\u0001a".charAt(random.nextInt(8));
            }
        }
        return bytes;
    }

    private static Table read(Path path) throws Exception {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L",
                "B",
                "B;TNULL=32",
                "B;TZERO=-128",
                "B;TZERO=-128;TNULL=32",
                "B;TSCAL=0.1",
                "B;TSCAL=2;TZERO=0.5;TNULL=32",
                "4B",
                "I",
                "I;TNULL=8224",
                "I;TZERO=32768",
                "I;TZERO=32768;TNULL=8224",
                "I;TSCAL=0.01;TZERO=100;TNULL=8224",
                "5I",
                "5I;TNULL=8224",
                "5I;TZERO=32768",
                "J",
                "J;TNULL=538976288",
                "J;TZERO=2147483648",
                "J;TZERO=2147483648.0",
                "J;TSCAL=1E-3",
                "2J;TSCAL=1E-3;TNULL=1",
                "K",
                "K;TNULL=2314885530818453536",
                "K;TSCAL=0.5",
                "2K",
                "E",
                "7E",
                "E;TSCAL=0.1;TZERO=3",
                "E;TZERO=0",
                "E;TNULL=0",
                "3E;TSCAL=10",
                "D",
                "10D",
                "D;TSCAL=0.1",
                "D;TZERO=5",
                "A",
                "1A",
                "12A",
                "1200E",
            })
    void everyKindOfColumnIsStilsBitForBit(String column) throws Exception {
        int width = bytes(column.split(";", -1)[0]);
        int rows = Math.min(ROWS, (1 << 21) / width);
        byte[] ours = random(rows * width, column.hashCode());
        if (column.endsWith("A")) {
            // FITS knows ASCII alone.
            for (int i = 0; i < ours.length; i++) {
                ours[i] &= 0x7f;
            }
        }
        var stils = new byte[rows * (width + 1)];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(ours, row * width, stils, row * (width + 1), width);
        }
        Path plain = fits(List.of(column), ours);
        Path left = fits(List.of(column, LEFT_TO_STIL), stils);
        List<Column> expected = new ArrayList<>(read(left).columns());
        expected.removeIf(each -> each.name().startsWith("c2"));
        if (expected.isEmpty()) {
            assertThat(column).isEqualTo("1200E");
            return;
        }
        assertThat(read(plain).columns()).isEqualTo(expected);
    }

    @Test
    void manyBlocksOfManyKindsAreStilsBitForBit() throws Exception {
        var columns = List.of("K", "D", "E;TSCAL=2", "3E", "J;TNULL=1", "L", "9A", "I", "B", "L");
        int width = columns.stream().mapToInt(column -> bytes(column.split(";", -1)[0])).sum();
        for (int rows : new int[] {1, 10_484, 10_485, 10_486, 40_000}) {
            byte[] ours = random(rows * width, rows);
            var stils = new byte[rows * (width + 1)];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(ours, row * width, stils, row * (width + 1), width);
            }
            Table table = read(fits(columns, ours));
            var withBits = new ArrayList<>(columns);
            withBits.add(LEFT_TO_STIL);
            List<Column> expected = new ArrayList<>(read(fits(withBits, stils)).columns());
            expected.removeIf(each -> each.name().startsWith("c11"));
            assertThat(table.columns()).as("%d rows", rows).isEqualTo(expected);
            assertThat(table.rows()).isEqualTo(rows);
        }
    }

    @Test
    void vectorsOfVaryingLengthAreLeftOutAndSaidSo() throws Exception {
        var row = new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 7};
        Table table = read(fits(List.of("1PE(3)", "I"), row));
        assertThat(table.columns()).containsExactly(Column.of("c2", Integers.of(7)));
        assertThat(table.metadata())
                .containsEntry("left out (bits, vectors of varying or great length)", "c1");
    }

    /// STIL's vectors of flags know true and false only.
    @Test
    void aVectorOfFlagsMayHoldMissingOnes() throws Exception {
        Table table = read(fits(List.of("3L"), "TF\0".getBytes(StandardCharsets.US_ASCII)));
        assertThat(table.columns())
                .extracting(column -> column.values().text(0))
                .containsExactly("true", "false", "");
    }

    /// STIL compares a blank with what a vector's element stands for; FITS, with what is stored.
    @Test
    void theBlankOfAVectorIsWhatIsStored() throws Exception {
        Table table =
                read(fits(List.of("2I;TZERO=32768;TNULL=-32768"), new byte[] {-128, 0, 0, 1}));
        assertThat(table.columns().getFirst().values().isMissing(0)).isTrue();
        assertThat(table.columns().getLast().values()).isEqualTo(Integers.of(32769));
    }
}
