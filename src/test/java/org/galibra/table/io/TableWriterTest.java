package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;

class TableWriterTest {
    private static final double[] AWKWARD = {
        Double.NaN,
        -0.0,
        0.1,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1e22,
        -999
    };
    private static final long[] WIDE = {
        Long.MIN_VALUE, Long.MAX_VALUE, 9007199254740993L, 0, -1, Long.MIN_VALUE + 1
    };
    private static final String[] WORDS = {
        "",
        "NGC 7",
        "a,b",
        "say \"so\"",
        "<&>'",
        "--",
        "12",
        "nan",
        "null",
        "True",
        "x;y",
        "#1",
        " led"
    };

    @TempDir Path folder;

    private static Table table(int rows, long seed, boolean accents) {
        var random = new Random(seed);
        var reals = new double[rows];
        var integers = new long[rows];
        var texts = new ArrayList<String>();
        var missing = new BitSet();
        var set = new BitSet();
        for (int row = 0; row < rows; row++) {
            reals[row] =
                    random.nextBoolean()
                            ? AWKWARD[random.nextInt(AWKWARD.length)]
                            : random.nextGaussian() * 1e-7;
            integers[row] = random.nextBoolean() ? WIDE[random.nextInt(WIDE.length)] : row;
            texts.add(WORDS[random.nextInt(WORDS.length - (accents ? 0 : 2))]);
            missing.set(row, random.nextInt(4) == 0);
            set.set(row, random.nextBoolean() && !missing.get(row));
        }
        var zeroed = integers.clone();
        missing.stream().forEach(row -> zeroed[row] = 0);
        var facts = new LinkedHashMap<String, String>();
        facts.put("synthetic", "yes: made of \"formulae\" & <not> observed");
        facts.put("seed", "7");
        return new Table(
                "made",
                List.of(
                        new Column(
                                "M_u",
                                "mag",
                                "phot.mag;em.opt.U",
                                "u: rest frame ± 'x'",
                                Reals.of(reals)),
                        new Column("id", "", "meta.id", "", Integers.of(integers)),
                        new Column(
                                "count",
                                "dex(Msun)",
                                "",
                                "some are missing",
                                Integers.of(zeroed, missing)),
                        new Column("the name", "", "", "", Texts.of(texts)),
                        new Column("flag[0]", "", "", "", Flags.of(rows, set, missing))),
                new Source("", "", ""),
                facts);
    }

    private Table roundTrip(String name, Table table) throws GalibraException {
        Path path = folder.resolve(name);
        TableFiles.write(path, table, Progress.UNWATCHED, new StopSignal());
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.ecsv", "t.fits", "t.vot", "t.ecsv.gz", "t.fits.gz", "T.VOT.gz"})
    void aRoundTripLosesNothing(String name) throws Exception {
        for (int seed = 0; seed < 30; seed++) {
            int rows = new int[] {1, 2, 3, 17, 400}[seed % 5];
            Table table = table(rows, seed, name.contains("ecsv"));
            Table back = roundTrip(name, table);
            for (int i = 0; i < table.columns().size(); i++) {
                assertThat(back.columns().get(i))
                        .as("seed %d", seed)
                        .isEqualTo(table.columns().get(i));
            }
            assertThat(back.metadata()).containsAllEntriesOf(table.metadata());
        }
    }

    @Test
    void fitsRefusesTextThatItWouldChange() {
        for (String text : List.of("Größe", "ends in a blank ", "two\nlines")) {
            Table table =
                    new Table(
                            "t",
                            List.of(Column.of("s", Texts.of("a", text))),
                            new Source("", "", ""),
                            Map.of());
            assertThatThrownBy(() -> roundTrip("t.fits", table))
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContainingAll("column s", "row 2", ".ecsv");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void fitsRefusesMoreColumnsThanEveryReaderSees() {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < 1000; i++) {
            columns.add(Column.of("c" + i, Reals.of(i)));
        }
        var table = new Table("t", columns, new Source("", "", ""), Map.of());
        assertThatThrownBy(() -> roundTrip("t.fits", table))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("999 columns");
    }

    @Test
    void aNameWithoutAFormatIsRefused() {
        assertThatThrownBy(() -> roundTrip("t.dat", table(2, 1, false)))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("t.dat", ".fits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.ecsv", "t.fits", "t.vot", "t.csv"})
    void aWriteThatIsStoppedLeavesNothing(String name) {
        var stop = new StopSignal();
        stop.stop();
        assertThatThrownBy(() ->
                        TableFiles.write(
                                folder.resolve(name), table(9, 1, false), Progress.UNWATCHED, stop))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.ecsv", "t.fits", "t.vot", "t.csv"})
    void oneTableIsAlwaysTheSameBytes(String name) throws Exception {
        Path path = folder.resolve(name);
        TableFiles.write(path, table(20, 1, false), Progress.UNWATCHED, new StopSignal());
        byte[] once = Files.readAllBytes(path);
        TableFiles.write(path, table(20, 1, false), Progress.UNWATCHED, new StopSignal());
        assertThat(Files.readAllBytes(path)).isEqualTo(once);
    }
}
