package org.galibra.table.io.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.table.Column;
import org.galibra.table.RowSample;
import org.galibra.table.Table;
import org.galibra.table.Values;
import org.galibra.table.io.Reservoir;
import org.galibra.table.io.RowLimit;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// Samples of HDF5 files: the rows that every other format keeps too.
class Hdf5SampleTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/galibra/table/io/hdf5");

    @TempDir Path folder;

    private static Table read(Path path, RowLimit limit) throws GalibraException {
        return TableFiles.read(path, limit, Progress.UNWATCHED, new StopSignal());
    }

    private static void assertSample(Table sample, Table whole, RowSample drawn) {
        int[] rows =
                Arrays.stream(Reservoir.rows((int) drawn.rows(), drawn.of(), drawn.seed()))
                        .mapToInt(row -> (int) row)
                        .toArray();
        assertThat(sample.source().sample()).contains(drawn);
        assertThat(sample.rows()).isEqualTo(rows.length);
        for (Column column : whole.columns()) {
            Values kept = sample.column(column.name()).orElseThrow().values();
            if (column.name().equals("ulong")) {
                // Text if it holds an integer beyond 63 bits, which a sample may not.
                for (int i = 0; i < rows.length; i++) {
                    assertThat(kept.text(i)).isEqualTo(column.values().text(rows[i]));
                }
            } else {
                assertThat(kept).as(column.name()).isEqualTo(column.values().at(rows));
            }
        }
    }

    /// Chunked, compact, unwritten, two-dimensional and compound arrays, SHARK's snapshots and
    /// sub-volumes, and its light cone, whose magnitudes are found by an identifier.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kinds.h5#/galaxies",
                "latest.h5#/galaxies",
                "kinds.h5#/packed",
                "model#band-order=shark-28",
                "model/199/10/galaxies.hdf5#band-order=shark-28",
                "cone"
            })
    void theChosenRowsAreThoseOfTheWholeTable(String name) throws Exception {
        Path place = FIXTURES.resolve(name);
        Table whole = read(place, RowLimit.NONE);
        for (int rows = 1; rows < whole.rows(); rows++) {
            for (int seed = 1; seed < 5; seed++) {
                assertSample(
                        read(place, RowLimit.of(rows, seed)),
                        whole,
                        new RowSample(rows, whole.rows(), seed, 0));
            }
        }
        assertThat(read(place, RowLimit.of(whole.rows(), 1))).isEqualTo(whole);
    }

    @Test
    void aTableThatDoesNotFitIsSampledAndTheSampleCanBeRepeated() throws Exception {
        int rows = 100_000;
        var text = new ArrayList<String>();
        for (int row = 0; row < rows; row++) {
            text.add("g" + row);
        }
        Path path = folder.resolve("large.h5");
        new Hdf5Writer(Map.of())
                .longs("/t/id", LongStream.range(0, rows).toArray(), "")
                .doubles("/t/x", DoubleStream.iterate(0.5, x -> x + 1).limit(rows).toArray(), "")
                .texts("/t/name", text, "")
                .write(path);
        Table whole = read(path, RowLimit.NONE);
        // A row takes 8 + 8 + 64 bytes.
        Table sample = read(path, new RowLimit(Long.MAX_VALUE, 1, 800_000));
        var drawn = new RowSample(10_000, rows, 1, 8_000_000);
        assertSample(sample, whole, drawn);
        assertThat(read(path, RowLimit.of(10_000, 1)).columns()).isEqualTo(sample.columns());
    }

    @Test
    void everyRowHasItsPlace() {
        for (int rows : new int[] {1, 63, 64, 65, 128, 1000}) {
            for (int kept = 1; kept <= rows; kept += 1 + rows / 7) {
                ChosenRows chosen = ChosenRows.of(rows, 8, RowLimit.of(kept, 5));
                assertThat(chosen.count()).isEqualTo(kept);
                int place = 0;
                for (int row = 0; row < rows; row++) {
                    assertThat(chosen.before(row)).isEqualTo(place);
                    place += chosen.place(row) < 0 ? 0 : 1;
                    assertThat(chosen.place(row)).isIn(-1, place - 1);
                }
                assertThat(place).isEqualTo(kept);
                assertThat(chosen.before(rows)).isEqualTo(kept);
            }
        }
    }
}
