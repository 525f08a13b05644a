package org.galibra.study.survey;

import com.sun.management.OperatingSystemMXBean;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.catalogue.synthetic.SyntheticSurvey;
import org.galibra.study.TableReference;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Join;
import org.galibra.table.Table;
import org.galibra.table.io.FitsBlocks;
import org.galibra.table.io.FitsLayout;
import org.galibra.table.io.FitsTableWriter;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Times the weighing of a long FITS table into another against reading the one and writing the
/// other alone, in turn several times over in one run:
///
/// ```
/// galibra train synthetic:galaxies=60000 --features elson-2026 --steps 3000 --out RUN
/// mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
///     -Dexec.args="-Xmx512m --add-modules jdk.incubator.vector -cp %classpath \
///     org.galibra.study.survey.WeighingSpeed RUN 10000000 DIR"
/// ```
///
/// The table repeats 50,000 galaxies of the synthetic survey under identifiers of their own; with a
/// last argument `masses` it has their SED masses too, and is read twice: to calibrate first. What
/// is written alone are the weighed columns of one block over and over, so the bytes are as many.
/// `DIR` takes about 1.2 kB a row; the files are deleted at the end.
final class WeighingSpeed {
    private static final int GALAXIES = 50_000;
    private static final int ROUNDS = 3;
    private static final StopSignal STOP = new StopSignal();
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private WeighingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path run = Path.of(arguments[0]);
        long rows = Long.parseLong(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        boolean masses = arguments.length > 3 && arguments[3].equals("masses");
        Path in = folder.resolve("survey.fits");
        Path out = folder.resolve("weighed.fits");
        try {
            write(in, rows, masses);
            Scales scales = Scales.open(run, Progress.UNWATCHED, STOP);
            var plan = SurveyPlan.DEFAULT.withDraws(0);
            var watched = new Peak();
            var alone = new ArrayList<Cost>();
            var weighed = new ArrayList<Cost>();
            for (int round = 0; round <= ROUNDS; round++) {
                Files.deleteIfExists(out);
                alone.add(readAndWrite(scales, plan, in, out, rows));
                Files.deleteIfExists(out);
                weighed.add(Cost.of(() -> weigh(scales, plan, in, out, watched)));
            }
            long bytes = Files.size(out);
            // The first round warms up: HotSpot, and memory that the machine had not touched yet.
            Cost least = median(alone.subList(1, alone.size()));
            Cost own = median(weighed.subList(1, weighed.size()));
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows, %.2f GB in, %.2f GB out%nreading and writing alone %s%n"
                            + "weighing %s%nmedians after the first round: %,.0f and %,.0f rows/s,"
                            + " %.2f of the throughput of reading and writing alone%n%d reports of"
                            + " progress, at most %.0f MB of heap in use, %.0f MB allowed%n",
                    rows,
                    Files.size(in) / 1e9,
                    bytes / 1e9,
                    alone,
                    weighed,
                    rows / least.seconds(),
                    rows / own.seconds(),
                    least.seconds() / own.seconds(),
                    watched.reports,
                    watched.bytes / 1e6,
                    Runtime.getRuntime().maxMemory() / 1e6);
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }

    private static void weigh(Scales scales, SurveyPlan plan, Path in, Path out, Progress watched)
            throws Exception {
        new StreamedApplication(
                        scales,
                        plan,
                        new TableReference(in.toString(), ""),
                        StreamedApplication.BLOCK_ROWS,
                        watched,
                        STOP)
                .into(out, ColumnMapping.RECOGNISED, _ -> {});
    }

    private static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(Cost::seconds))
                .toList()
                .get(costs.size() / 2);
    }

    /// The most memory in use at any report of progress.
    private static final class Peak implements Progress {
        private int reports;
        private long bytes;

        @Override
        public void at(String what, long done, long all) {
            reports++;
            Runtime now = Runtime.getRuntime();
            bytes = Math.max(bytes, now.totalMemory() - now.freeMemory());
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /// What work takes: by the clock, and of all processors together.
    private record Cost(double seconds, double processorSeconds) {
        static Cost of(Work work) throws Exception {
            long start = System.nanoTime();
            long busy = MACHINE.getProcessCpuTime();
            work.run();
            return new Cost(
                    (System.nanoTime() - start) / 1e9, (MACHINE.getProcessCpuTime() - busy) / 1e9);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.1f s (%.1f s of processors)", seconds, processorSeconds);
        }
    }

    private static void write(Path file, long rows, boolean masses) throws Exception {
        var survey =
                SyntheticSurvey.make(GALAXIES, 1, ObservedLight.REST, Progress.UNWATCHED, STOP);
        Table joined = Join.of(survey.fluxes(), "CATAID", survey.masses(), "CATAID");
        List<Column> kept =
                joined.columns().stream()
                        .filter(each ->
                                survey.fluxes().column(each.name()).isPresent()
                                        || each.name().equals("Z")
                                        || (masses && each.name().equals("logmstar")))
                        .toList();
        Table table = new Table(joined.name(), kept, joined.source(), Map.of());
        var layout = FitsLayout.of(table.columns(), Map.of());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            var writer = FitsTableWriter.begin(out, table.columns(), layout, rows, Map.of());
            for (long first = 0; first < rows; first += GALAXIES) {
                int count = (int) Math.min(GALAXIES, rows - first);
                var columns = new ArrayList<Column>();
                int[] some = new int[count];
                Arrays.setAll(some, i -> i);
                for (Column column : table.columns()) {
                    columns.add(
                            column.with(
                                    column.name().equals("CATAID")
                                            ? identifiers(first, count)
                                            : column.values().at(some)));
                }
                writer.add(layout.bytes(columns));
            }
            writer.end();
        }
    }

    private static Integers identifiers(long first, int count) {
        long[] numbers = new long[count];
        Arrays.setAll(numbers, i -> first + i + 1);
        return Integers.of(numbers, new BitSet());
    }

    private static Cost readAndWrite(Scales scales, SurveyPlan plan, Path in, Path out, long rows)
            throws Exception {
        List<Column> columns = weighed(scales, plan, in);
        var layout =
                FitsLayout.of(columns, OutputTexts.of(scales.model().features()).widths(columns));
        return Cost.of(() -> {
            try (OutputStream bytes =
                    new BufferedOutputStream(Files.newOutputStream(out), 1 << 20)) {
                var writer = FitsTableWriter.begin(bytes, columns, layout, rows, Map.of());
                FitsBlocks.read(
                        in,
                        StreamedApplication.BLOCK_ROWS,
                        _ -> true,
                        Progress.UNWATCHED,
                        STOP,
                        (block, _) -> {
                            writer.add(layout.bytes(first(columns, block.rows())));
                            return true;
                        });
                writer.end();
            }
        });
    }

    private static List<Column> first(List<Column> columns, int count) {
        if (count == columns.getFirst().values().size()) {
            return columns;
        }
        int[] kept = new int[count];
        Arrays.setAll(kept, i -> i);
        return columns.stream().map(each -> each.with(each.values().at(kept))).toList();
    }

    /// The columns of the first block, as they are weighed.
    private static List<Column> weighed(Scales scales, SurveyPlan plan, Path in) throws Exception {
        var found = new ArrayList<Column>();
        FitsBlocks.read(
                in,
                StreamedApplication.BLOCK_ROWS,
                _ -> true,
                Progress.UNWATCHED,
                STOP,
                (block, _) -> {
                    Survey survey =
                            Survey.read(scales.model(), block, ColumnMapping.RECOGNISED, false);
                    found.addAll(
                            Application.of(scales, survey, plan, Progress.UNWATCHED, STOP)
                                    .table()
                                    .columns());
                    return false;
                });
        return found;
    }
}
