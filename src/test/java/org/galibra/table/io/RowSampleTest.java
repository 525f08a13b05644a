package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.RowSample;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

class RowSampleTest {
    private static final int ROWS = 60_000;

    @TempDir Path folder;

    /// Numbers, gaps, text that comes late, and flags, all of which tell their row.
    private static Table table() {
        var reals = new double[ROWS];
        var texts = new ArrayList<String>();
        var even = new BitSet();
        for (int row = 0; row < ROWS; row++) {
            reals[row] = row % 7 == 0 ? Double.NaN : row + 0.5;
            texts.add(row < ROWS / 2 ? "" + row : "x" + row);
            even.set(row, row % 2 == 0);
        }
        return new Table(
                "t",
                List.of(
                        Column.of("row", Integers.of(LongStream.range(0, ROWS).toArray())),
                        Column.of("real", Reals.owning(reals)),
                        Column.of("text", Texts.of(texts)),
                        Column.of("even", Flags.of(ROWS, even, new BitSet()))),
                new Source("", "", ""),
                Map.of());
    }

    private Table read(String name, RowLimit limit) throws Exception {
        Path path = folder.resolve(name);
        TableFiles.write(path, table(), Progress.UNWATCHED, new StopSignal());
        return TableFiles.read(path, limit, Progress.UNWATCHED, new StopSignal());
    }

    private static void assertSample(Table sample) {
        var kept = (Integers) sample.column("row").orElseThrow().values();
        int[] rows = new int[kept.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) kept.at(i);
        }
        assertThat(rows).isSorted().doesNotHaveDuplicates();
        List<Column> whole = table().columns();
        for (int i = 0; i < whole.size(); i++) {
            assertThat(sample.columns().get(i).values())
                    .as(whole.get(i).name())
                    .isEqualTo(whole.get(i).values().at(rows));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.csv", "t.fits", "t.fits.gz", "t.ecsv", "t.vot"})
    void everyFormatKeepsTheSameRandomRows(String name) throws Exception {
        Table sample = read(name, RowLimit.of(1000, 3));
        assertThat(sample.rows()).isEqualTo(1000);
        assertThat(sample.source().sample()).contains(new RowSample(1000, ROWS, 3, 0));
        assertSample(sample);
        Table csv = read("other.csv", RowLimit.of(1000, 3));
        assertThat(sample.column("row")).isEqualTo(csv.column("row"));
        assertThat(read("other.csv", RowLimit.of(1000, 4)).column("row"))
                .isNotEqualTo(csv.column("row"));
        assertThat(read(name, RowLimit.of(ROWS, 3)).source().sample()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.csv", "t.fits", "t.ecsv", "t.vot", "t.vot.gz"})
    void aTableThatDoesNotFitIsSampledInOnePassAndTheSampleCanBeRepeated(String name)
            throws Exception {
        Table sample = read(name, new RowLimit(Long.MAX_VALUE, 1, 1_000_000));
        RowSample drawn = sample.source().sample().orElseThrow();
        assertThat(drawn.rows()).isBetween(5_000L, 30_000L).isEqualTo(sample.rows());
        assertThat(drawn.of()).isEqualTo(ROWS);
        assertThat(drawn.bytes()).isBetween(3_000_000L, 10_000_000L);
        assertSample(sample);
        Table again = read(name, RowLimit.of(drawn.rows(), drawn.seed()));
        assertThat(again.columns()).isEqualTo(sample.columns());
    }

    @Test
    void eachRowHasEqualRight() {
        var counts = new int[20];
        int draws = 20_000;
        for (int seed = 0; seed < draws; seed++) {
            for (long row : Reservoir.rows(5, 20, seed)) {
                counts[(int) row]++;
            }
        }
        // Each is kept with probability 1/4: 5,000 ± 61; five σ.
        assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(4_690);
        assertThat(Arrays.stream(counts).max().orElseThrow()).isLessThan(5_310);
    }
}
