package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A damaged file is a table or a sentence, never anything else.
class MutatedCsvTest {
    private static final byte[] TABLE =
            """
            # made by: hand
            id,name,M_u,flag,"log, Mstar"
            9007199254740993,"NGC ""7"", A",-17.5,true,9.5
            12,Größe,nan,false,-999
            13,,inf,,1e1
            """
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] TELLING =
            "\",;\t\n\r#\u0000.-e0123456789aXnN".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void everyDamagedTableIsReadOrRefusedInWords() throws Exception {
        var random = new Random(11);
        int read = 0;
        for (int trial = 0; trial < 600; trial++) {
            read += outcome("t.csv", "", mutated(TABLE, random), trial);
        }
        assertThat(read).isBetween(50, 550);
    }

    @Test
    void everyDamagedGzipIsReadOrRefusedInWords() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(TABLE);
        }
        var random = new Random(12);
        for (int trial = 0; trial < 200; trial++) {
            outcome("t.csv", "", mutated(bytes.toByteArray(), random), trial);
        }
    }

    /// `-Dgalibra.mutations=2000` for a long look.
    private static int trials() {
        return Integer.getInteger("galibra.mutations", 60);
    }

    @Test
    void everyDamagedTextWithoutAHeaderIsReadOrRefusedInWords() throws Exception {
        byte[] numbers = "1,-17.5,nan\n2,-18,3e1\n3,,inf\n".getBytes(StandardCharsets.UTF_8);
        byte[] words = "f_u F1\ne_u E1\nf_g \"F 2\"\n".getBytes(StandardCharsets.UTF_8);
        var random = new Random(13);
        for (int trial = 0; trial < trials(); trial++) {
            outcome("t.csv", "", mutated(numbers, random), trial);
            outcome("t.csv", "", mutated(words, random), trial);
        }
    }

    /// SHARK's magnitudes of two bands.
    @Test
    void everyDamagedSharkTextIsReadOrRefusedInWords() throws Exception {
        var text = new StringBuilder();
        for (int row = 0; row < 4; row++) {
            text.append(row).append(",-17.25,-999".repeat(20)).append('\n');
        }
        byte[] whole = text.toString().getBytes(StandardCharsets.UTF_8);
        var random = new Random(14);
        int read = 0;
        for (int trial = 0; trial < trials(); trial++) {
            read += outcome("Shark-SED.csv", "#band-order=u,g", mutated(whole, random), trial);
        }
        assertThat(read).isBetween(trials() / 10, trials() - 1);
    }

    /// 1 for a table, 0 for a problem that names the file and says what to do.
    private int outcome(String name, String choices, byte[] bytes, int trial) throws IOException {
        Path path = Path.of(Files.write(folder.resolve(name), bytes) + choices);
        RowLimit limit = trial % 3 == 0 ? RowLimit.of(2, trial) : RowLimit.NONE;
        try {
            Table table = TableFiles.read(path, limit, Progress.UNWATCHED, new StopSignal());
            assertThat(table.rows()).as("trial %d", trial).isPositive();
            return 1;
        } catch (GalibraException bad) {
            assertThat(bad.problem().file()).as("trial %d", trial).contains(name);
            assertThat(bad.problem().reason()).as("trial %d", trial).doesNotContain("null");
            assertThat(bad.problem().remedy()).as("trial %d", trial).isNotEmpty();
            return 0;
        }
    }

    /// One to four bytes changed, put in or left out, or the end cut off.
    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original;
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(bytes.length + 1);
            int skipped = random.nextInt(20) == 0 ? bytes.length - at : random.nextInt(2);
            var out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            if (random.nextBoolean()) {
                out.write(
                        random.nextInt(4) == 0
                                ? random.nextInt(256)
                                : TELLING[random.nextInt(TELLING.length)]);
            }
            int rest = Math.min(bytes.length, at + skipped);
            out.write(bytes, rest, bytes.length - rest);
            bytes = out.toByteArray();
        }
        return bytes;
    }
}
