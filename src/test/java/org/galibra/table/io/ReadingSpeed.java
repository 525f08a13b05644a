package org.galibra.table.io;

import com.sun.management.OperatingSystemMXBean;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import uk.ac.starlink.fits.FitsTableBuilder;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.TableSink;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/// Times our reading of a table of 33 columns against the libraries' own, in turn in one run:
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.executable=java \
///     -Dexec.classpathScope=test -Dexec.args="-Xmx600m -cp %classpath \
///     org.galibra.table.io.ReadingSpeed 1000000"
/// ```
///
/// For FITS, STIL streams the rows to a sink that forgets them; for CSV, Commons CSV parses them
/// and every cell is looked at. Ours reads, digests and keeps them. The heap limit shows the
/// memory: 33 columns of 1,000,000 numbers are 264 MB.
final class ReadingSpeed {
    private static final int TURNS = 5;

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("galibra-speed");
        Path fits = folder.resolve("t.fits");
        Path csv = folder.resolve("t.csv");
        try {
            write(rows, fits, csv);
            compare("FITS", fits, () -> stil(fits));
            compare("CSV", csv, () -> commons(csv));
        } finally {
            Files.deleteIfExists(fits);
            Files.deleteIfExists(csv);
            Files.deleteIfExists(folder);
        }
    }

    private static void write(int rows, Path... files) throws Exception {
        var random = new Random(1);
        var columns = new ArrayList<Column>();
        columns.add(
                Column.of(
                        "id", Integers.of(LongStream.range(0, rows).map(i -> i << 20).toArray())));
        for (int i = 1; i < 33; i++) {
            var values = new double[rows];
            for (int row = 0; row < rows; row++) {
                values[row] = Math.rint(random.nextGaussian() * 1e6) / 1e5;
            }
            columns.add(Column.of("c" + i, Reals.owning(values)));
        }
        var table = new Table("t", columns, new Source("", "", ""), Map.of());
        for (Path file : files) {
            TableFiles.write(file, table, Progress.UNWATCHED, new StopSignal());
        }
    }

    @FunctionalInterface
    private interface Reading {
        long rows() throws Exception;
    }

    private static void compare(String format, Path file, Reading library) throws Exception {
        var theirs = new double[TURNS];
        var ours = new double[TURNS];
        var theirWork = new double[TURNS];
        var ourWork = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            double before = processorSeconds();
            theirs[turn] = seconds(library);
            double between = processorSeconds();
            ours[turn] =
                    seconds(() ->
                            TableFiles.read(file, Progress.UNWATCHED, new StopSignal()).rows());
            theirWork[turn] = between - before;
            ourWork[turn] = processorSeconds() - between;
        }
        // The first turn warms up.
        double their = median(theirs);
        double our = median(ours);
        System.out.printf(
                Locale.ROOT,
                "%s, %.0f MB: library %.2f s, ours %.2f s, ratio %.2f;"
                        + " of processor time %.2f s, %.2f s, ratio %.2f%n",
                format,
                Files.size(file) * 1e-6,
                their,
                our,
                our / their,
                median(theirWork),
                median(ourWork),
                median(ourWork) / median(theirWork));
    }

    /// All threads of this program, which tells more than a clock where others share the cores.
    private static double processorSeconds() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() * 1e-9;
    }

    private static double median(double[] seconds) {
        double[] warm = Arrays.copyOfRange(seconds, 1, seconds.length);
        Arrays.sort(warm);
        return (warm[(warm.length - 1) / 2] + warm[warm.length / 2]) / 2;
    }

    private static double seconds(Reading reading) throws Exception {
        long begun = System.nanoTime();
        if (reading.rows() < 1) {
            throw new IOException("no rows");
        }
        return (System.nanoTime() - begun) * 1e-9;
    }

    private static long stil(Path file) throws IOException {
        var counter = new Counter();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            new FitsTableBuilder().streamStarTable(in, counter, null);
        }
        return counter.rows;
    }

    private static final class Counter implements TableSink {
        private long rows;

        @Override
        public void acceptMetadata(StarTable table) {}

        @Override
        public void acceptRow(Object[] row) {
            rows++;
        }

        @Override
        public void endRows() {}
    }

    private static long commons(Path file) throws IOException {
        long rows = 0;
        long letters = 0;
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.DEFAULT)) {
            for (CSVRecord line : parser) {
                for (String cell : line) {
                    letters += cell.length();
                }
                rows++;
            }
        }
        return Math.min(rows, letters);
    }
}
