package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/// Blocks against the whole table as astropy wrote it, and as the writer does.
class FitsBlocksTest {
    private static final StopSignal STOP = new StopSignal();

    @TempDir private Path folder;

    private static List<Column> read(Path file, int rows, Predicate<String> wanted)
            throws Exception {
        var columns = new ArrayList<Column>();
        FitsBlocks.read(
                file,
                rows,
                wanted,
                Progress.UNWATCHED,
                STOP,
                (block, first) -> {
                    assertThat(first).isZero();
                    columns.addAll(block.columns());
                    return false;
                });
        return columns;
    }

    /// The fixture has a scaled column, a vector and texts.
    @Test
    void columnsThatAreWantedAreThoseOfTheWholeTable() throws Exception {
        Path file = Path.of(getClass().getResource("usual.fits").toURI());
        Table whole = TableFiles.read(file, Progress.UNWATCHED, STOP);
        assertThat(read(file, 1000, _ -> true)).isEqualTo(whole.columns());
        for (Column one : whole.columns()) {
            assertThat(read(file, 1000, name -> one.name().startsWith(name)))
                    .as(one.name())
                    .contains(one)
                    .hasSizeLessThan(whole.columns().size());
        }
    }

    @Test
    void rowsComeBackAsTheyWereWritten() throws Exception {
        var random = new Random(2);
        String[] words = {"", "inside", "above u-g", "x"};
        Path file = folder.resolve("table.fits");
        for (int n : new int[] {1, 2, 511, 512, 513, 1500}) {
            String[] texts = new String[n];
            var flags = new BitSet();
            var missing = new BitSet();
            long[] numbers = new long[n];
            for (int row = 0; row < n; row++) {
                // Runs of one text, which are copied, and of others between them.
                texts[row] =
                        row > 0 && random.nextInt(3) > 0
                                ? texts[row - 1]
                                : words[random.nextInt(words.length)];
                flags.set(row, random.nextBoolean());
                missing.set(row, random.nextInt(10) == 0);
                numbers[row] = missing.get(row) ? 0 : random.nextLong();
            }
            List<Column> columns =
                    List.of(
                            Column.of("text", Texts.of(texts)),
                            Column.of("real", Reals.of(random.doubles(n).toArray())),
                            Column.of("flag", Flags.of(n, flags, new BitSet())),
                            Column.of("whole", Integers.of(numbers, missing)));
            var layout = FitsLayout.of(columns, Map.of("text", 9));
            try (var out = Files.newOutputStream(file)) {
                var writer = FitsTableWriter.begin(out, columns, layout, n, Map.of());
                writer.add(layout.bytes(columns));
                writer.end();
            }
            assertThat(read(file, n, _ -> true)).as("%d rows", n).isEqualTo(columns);
        }
    }

    @Test
    void textsThatDoNotFitAreRefused() {
        for (String text : List.of("0123456789", "naïve", "a\tb", "−1", "\u007f")) {
            List<Column> columns = List.of(Column.of("text", Texts.of("x", text)));
            var layout = FitsLayout.of(columns, Map.of("text", 9));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> layout.bytes(columns))
                    .withMessageContaining(text);
        }
    }
}
