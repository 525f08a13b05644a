package org.galibra.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.study.Elson2026;
import org.galibra.study.TableReference;
import org.galibra.table.Column;
import org.galibra.table.Join;
import org.galibra.table.OrderedJoin;
import org.galibra.table.Table;
import org.galibra.table.io.FitsBlocks;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A survey that is weighed in blocks: draws and siblings too, and an end before the end.
class StreamedApplicationTest {
    private static final int GALAXIES = 900;
    private static final String KEY = "CATAID";
    private static final StopSignal STOP = new StopSignal();

    private static Scales scales;
    private static Table joined;

    @TempDir private Path folder;

    private Path in;
    private Path out;

    @BeforeAll
    static void train() throws Exception {
        scales = Scales.of(Elson2026.run(9000, 1500));
        joined = Elson2026.survey(GALAXIES);
    }

    @BeforeEach
    void writeTheSurvey() throws Exception {
        in = folder.resolve("survey.fits");
        out = folder.resolve("weighed.fits");
        TableFiles.write(in, joined, Progress.UNWATCHED, STOP);
    }

    private StreamedApplication streamed(SurveyPlan plan, Progress progress, StopSignal stop) {
        return new StreamedApplication(
                scales, plan, new TableReference(in.toString(), ""), 250, progress, stop);
    }

    @Test
    void drawsAndSiblingsAreTheSameInBlocksToo() throws Exception {
        SurveyPlan plan = SurveyPlan.DEFAULT.withDraws(20).withSiblings(true);
        streamed(plan, Progress.UNWATCHED, STOP).into(out, Elson2026.MAPPING, _ -> {});
        Table read = TableFiles.read(out, Progress.UNWATCHED, STOP);
        Survey survey = Survey.read(scales.model(), joined, Elson2026.MAPPING, true);
        Application whole = Application.of(scales, survey, plan, Progress.UNWATCHED, STOP);
        assertThat(whole.summary().tally().bySiblings()).isPositive();
        assertSame(read, whole.table());
    }

    /// Light and masses in two files, the second read beside the first.
    @Test
    void aLongTableThatIsReadBesideAnotherGivesWhatTheWholeJoinGives() throws Exception {
        Path light = folder.resolve("light.fits");
        Path masses = folder.resolve("masses.fits");
        Set<String> told = Set.of("Z", "logmstar");
        write(light, column -> !told.contains(column.name()), 0);
        write(masses, column -> told.contains(column.name()) || column.name().equals(KEY), 40);
        SurveyPlan plan = SurveyPlan.DEFAULT.withDraws(0);
        var streamed =
                new StreamedApplication(
                        scales,
                        plan,
                        new TableReference(light.toString(), ""),
                        () ->
                                List.of(
                                        new OrderedJoin(
                                                wanted ->
                                                        FitsBlocks.open(masses, 170, wanted, STOP),
                                                KEY,
                                                KEY)),
                        250,
                        Progress.UNWATCHED,
                        STOP);
        streamed.into(out, Elson2026.MAPPING, _ -> {});
        Table read = TableFiles.read(out, Progress.UNWATCHED, STOP);
        Table both =
                Join.of(
                        TableFiles.read(light, Progress.UNWATCHED, STOP),
                        KEY,
                        TableFiles.read(masses, Progress.UNWATCHED, STOP),
                        KEY);
        Survey survey = Survey.read(scales.model(), both, Elson2026.MAPPING, false);
        Application whole = Application.of(scales, survey, plan, Progress.UNWATCHED, STOP);
        assertSame(read, whole.table());
        assertThat(streamed.joined())
                .first()
                .asString()
                .startsWith("%,d of %,d rows".formatted(GALAXIES - 40, GALAXIES));
    }

    /// Some columns of the survey, from a row on.
    private void write(Path file, Predicate<Column> wanted, int from) throws Exception {
        int[] rows = IntStream.range(from, GALAXIES).toArray();
        List<Column> columns =
                joined.columns().stream()
                        .filter(wanted)
                        .map(each -> each.with(each.values().at(rows)))
                        .toList();
        TableFiles.write(
                file,
                new Table(joined.name(), columns, joined.source(), Map.of()),
                Progress.UNWATCHED,
                STOP);
    }

    private static void assertSame(Table read, Table expected) {
        for (Column column : expected.columns()) {
            Column other = read.column(column.name()).orElseThrow();
            for (int row = 0; row < GALAXIES; row++) {
                assertThat(other.values().text(row))
                        .as("%s of row %d", column.name(), row)
                        .isEqualTo(column.values().text(row));
            }
        }
    }

    /// The first pass looks at the masses; the second writes.
    @Test
    void aStreamThatIsCancelledWhileItWritesLeavesTheOlderFileWhole() throws Exception {
        Files.writeString(out, "older");
        var stop = new StopSignal();
        var passes = new AtomicInteger();
        var written = new AtomicBoolean();
        var streamed =
                streamed(
                        SurveyPlan.DEFAULT.withDraws(0),
                        (_, done, _) -> {
                            if (done == 0) {
                                passes.incrementAndGet();
                            }
                            if (passes.get() == 2 && done > 300) {
                                written.set(true);
                                stop.stop();
                            }
                        },
                        stop);

        assertThatThrownBy(() -> streamed.into(out, Elson2026.MAPPING, _ -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(written).isTrue();
        assertThat(out).hasContent("older");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(in, out);
        }
    }
}
