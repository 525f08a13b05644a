package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.study.Conventions;
import org.galibra.study.TableReference;
import org.galibra.study.survey.Weigher.Look;
import org.galibra.table.BlockJoin.Part;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.table.io.FitsBlocks;
import org.galibra.table.io.FitsLayout;
import org.galibra.table.io.FitsTableWriter;
import org.galibra.work.GalibraException;
import org.galibra.work.InTurn;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.galibra.work.WholeFile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Scales applied to a table of any length, FITS to FITS, in blocks: the memory holds a few blocks,
/// the galaxies that calibrate, and the tables that are joined. Where there are masses the table is
/// read twice: to calibrate, and to write. Rows get what [Application] gives them.
public final class StreamedApplication {
    /// Rows of a block. One takes some 20 MB, and as many are under way as there are threads.
    public static final int BLOCK_ROWS = 1 << 12;

    /// On as many blocks it is settled what the columns mean.
    private static final int FIRST_BLOCKS = 8;

    private final Scales scales;
    private final SurveyPlan plan;
    private final Path table;
    private final int blockRows;
    private final Progress progress;
    private final StopSignal stop;
    private final Siblings siblings;
    private final Weigher weigher;
    private final String allBands;
    private final OutputTexts texts;

    private Survey survey;
    private Meaning settled;
    private Optional<Set<String>> used = Optional.empty();
    private final Joins.Opener opener;
    private Joins joins = new Joins(List.of());
    private long rows;

    /// Prepares; nothing is read yet.
    ///
    /// @param reference a file that [#isPossible], and what is joined to it
    /// @param blockRows rows of a block, at least 1
    public StreamedApplication(
            Scales scales,
            SurveyPlan plan,
            TableReference reference,
            int blockRows,
            Progress progress,
            StopSignal stop) {
        this(
                scales,
                plan,
                reference,
                () -> reference.blockJoins(progress, stop),
                blockRows,
                progress,
                stop);
    }

    /// The same with tables to join that are opened otherwise than the reference does.
    StreamedApplication(
            Scales scales,
            SurveyPlan plan,
            TableReference reference,
            Joins.Opener opener,
            int blockRows,
            Progress progress,
            StopSignal stop) {
        this.scales = scales;
        this.plan = plan;
        this.opener = opener;
        table = Path.of(reference.path());
        this.blockRows = blockRows;
        this.progress = progress;
        this.stop = stop;
        siblings = new Siblings(scales, progress, stop);
        weigher = new Weigher(scales, plan, siblings);
        allBands = Weigher.names(scales.model().features().bands());
        texts = OutputTexts.of(scales.model().features());
    }

    /// How the rows found their partners in the tables that are joined, one sentence each.
    public List<String> joined() {
        return joins.sentences();
    }

    /// Whether a table can be streamed to this file: both FITS, one binary table.
    public static boolean isPossible(Path table, Path out) {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".fits") || name.endsWith(".fit"))
                && FitsBlocks.rows(table).isPresent();
    }

    /// Weighs the table into a file, moved into place only when it is whole.
    ///
    /// @param mapping what a person said of the columns
    /// @param before hears of the survey before anything is computed
    /// @throws GalibraException if a band is absent, a column does not hold what it should, or the
    ///   file cannot be written
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public Summary into(Path out, ColumnMapping mapping, Consumer<Survey> before)
            throws GalibraException {
        rows = FitsBlocks.rows(table).orElseThrow();
        joins = new Joins(opener.open());
        try (Joins _ = joins) {
            return joinedInto(out, mapping, before);
        }
    }

    private Summary joinedInto(Path out, ColumnMapping mapping, Consumer<Survey> before)
            throws GalibraException {
        var gathered = new Gathered(scales, plan);
        look(mapping, before, gathered);
        Optional<Comparison> comparison = gathered.comparison();
        Calibrated calibrated = gathered.calibrated(comparison);
        var tally = new Tally();
        var provisional = Summary.of(scales, survey, plan, new Tally(), comparison, calibrated, 0);
        GalibraException[] refused = new GalibraException[1];
        try {
            WholeFile.write(
                    out,
                    stream -> {
                        try {
                            write(stream, provisional, calibrated, tally);
                        } catch (GalibraException e) {
                            refused[0] = e;
                            throw new IOException(e);
                        }
                    });
        } catch (GalibraException e) {
            throw refused[0] == null ? e : refused[0];
        }
        return Summary.of(scales, survey, plan, tally, comparison, calibrated, siblings.count());
    }

    /// The first look: what the columns mean is settled on the first rows; where there are masses,
    /// all of the table is weighed once to calibrate.
    private void look(ColumnMapping mapping, Consumer<Survey> before, Gathered gathered)
            throws GalibraException {
        var quick = new Weigher(scales, plan.withDraws(0), siblings);
        try {
            FitsBlocks.read(
                    table,
                    FIRST_BLOCKS * blockRows,
                    _ -> true,
                    Progress.UNWATCHED,
                    stop,
                    (block, first) -> {
                        // One that is read beside another ends where the other's block does.
                        Table raw =
                                joins.joined(new Part(block, first)).stream()
                                        .map(Part::table)
                                        .max(Comparator.comparingInt(Table::rows))
                                        .orElseThrow();
                        survey = Survey.read(scales.model(), raw, mapping, plan.siblings());
                        settle(raw, survey.catalogue().meaning());
                        return false;
                    });
            before.accept(survey);
            if (survey.catalogue().meaning().target().isPresent()) {
                blocks(
                        quick,
                        Look::weighing,
                        (look, weighing) -> gathered.add(look.block(), weighing, look.first()));
            } else {
                Catalogue first = survey.catalogue();
                gathered.add(first, quick.weigh(first, 0, Progress.UNWATCHED, stop), 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps what the first rows told, and leaves aside what the network does not ask for: other
    /// bands, and columns of no use.
    private void settle(Table raw, Meaning meaning) throws GalibraException {
        List<Band> needed = scales.model().features().bands();
        ColumnMapping mapping = meaning.proposal();
        var names = new HashSet<String>();
        for (var each : meaning.bands().entrySet()) {
            if (needed.contains(each.getKey())) {
                names.add(each.getValue().column());
                each.getValue().error().ifPresent(names::add);
            } else {
                mapping = mapping.withLeftOut(each.getKey().name());
            }
        }
        meaning.identifier().ifPresent(names::add);
        meaning.distance().map(DistanceColumn::column).ifPresent(names::add);
        meaning.target().ifPresent(names::add);
        // What a derived column is made of only its formula knows.
        boolean derived = names.stream().anyMatch(name -> raw.column(name).isEmpty());
        used = derived ? Optional.empty() : Optional.of(names);
        settled = Survey.meaning(scales.model(), useful(raw), mapping);
    }

    private void write(OutputStream out, Summary summary, Calibrated calibrated, Tally tally)
            throws IOException, GalibraException {
        FitsTableWriter[] writer = new FitsTableWriter[1];
        blocks(
                weigher,
                look -> output(look, calibrated),
                (look, output) -> {
                    tally.add(look.weighing(), output.reported, allBands);
                    if (writer[0] == null) {
                        writer[0] =
                                FitsTableWriter.begin(
                                        out,
                                        output.columns,
                                        output.layout,
                                        rows,
                                        SurveyFacts.of(scales, survey, plan, summary));
                    }
                    writer[0].add(output.bytes);
                });
        writer[0].end();
    }

    /// What is written of a block.
    private static final class Output {
        private final Reported reported;
        private final List<Column> columns;
        private final FitsLayout layout;
        private final byte[] bytes;

        Output(Reported reported, List<Column> columns, FitsLayout layout) {
            this.reported = reported;
            this.columns = columns;
            this.layout = layout;
            bytes = layout.bytes(columns);
        }
    }

    private Output output(Look look, Calibrated calibrated) throws GalibraException {
        Reported reported =
                Reported.of(scales, siblings, plan, calibrated, look.block(), look.weighing());
        List<Column> columns =
                SurveyColumns.of(look.block(), look.first(), look.weighing(), reported);
        texts.check(columns.getFirst(), table, look.first());
        return new Output(reported, columns, FitsLayout.of(columns, texts.widths(columns)));
    }

    /// Makes something of a weighed block.
    @FunctionalInterface
    private interface Maker<T> {
        T make(Look look) throws GalibraException;
    }

    /// Takes what was made of a weighed block, in the order of the blocks.
    @FunctionalInterface
    private interface Taker<T> {
        void take(Look look, T made) throws GalibraException, IOException;
    }

    private record Made<T>(Look look, T made) {}

    /// Reads the table, weighs its blocks, makes something of each, and hands that over: the blocks
    /// are looked at, weighed and made on several threads, read and taken on this one.
    private <T> void blocks(Weigher with, Maker<T> make, Taker<T> taker)
            throws GalibraException, IOException {
        joins.again(this::isUsed);
        boolean inOrder = joins.isInOrder();
        try (var looked = new InTurn<Look>();
                var made = new InTurn<Made<T>>()) {
            FitsBlocks.read(
                    table,
                    blockRows,
                    this::isRead,
                    progress,
                    stop,
                    (block, first) -> {
                        var whole = new Part(block, first);
                        for (Part part : inOrder ? joins.joined(whole) : List.of(whole)) {
                            looked.add(() -> {
                                Part one = inOrder ? part : joins.joined(part).getFirst();
                                return with.look(galaxies(one), one.first());
                            });
                            if (looked.isFull()) {
                                weigh(with, looked.take(), make, made, taker);
                            }
                        }
                        return true;
                    });
            while (!looked.isEmpty()) {
                weigh(with, looked.take(), make, made, taker);
            }
            while (!made.isEmpty()) {
                take(made, taker);
            }
        }
        joins.check(survey.catalogue().table());
    }

    private <T> void weigh(
            Weigher with, Look look, Maker<T> make, InTurn<Made<T>> made, Taker<T> taker)
            throws GalibraException, IOException {
        with.ready(look);
        made.add(() -> {
            with.weigh(look, Progress.UNWATCHED, stop);
            return new Made<>(look, make.make(look));
        });
        if (made.isFull()) {
            take(made, taker);
        }
    }

    private static <T> void take(InTurn<Made<T>> made, Taker<T> taker)
            throws GalibraException, IOException {
        Made<T> next = made.take();
        taker.take(next.look(), next.made());
    }

    private Catalogue galaxies(Part block) throws GalibraException {
        try {
            return Catalogue.partToWeigh(settled.ofMore(useful(block.table()), Conventions.ALL));
        } catch (GalibraException e) {
            Problem problem = e.problem();
            boolean here = problem.row() > 0 && problem.file().equals(block.table().name());
            throw here ? problem.inRow(block.first() + problem.row()).exception(e) : e;
        }
    }

    /// Whether a column of the file is of use, a join included.
    private boolean isRead(String column) {
        return isUsed(column) || joins.isKey(column);
    }

    /// A vector's elements have its name before theirs, and what a join renames its own name before
    /// the table's.
    private boolean isUsed(String column) {
        return used.isEmpty() || used.get().stream().anyMatch(name -> name.startsWith(column));
    }

    private Table useful(Table block) {
        if (used.isEmpty()) {
            return block;
        }
        List<Column> columns =
                block.columns().stream()
                        .filter(column -> used.get().contains(column.name()))
                        .toList();
        return new Table(block.name(), columns, block.source(), block.metadata());
    }
}
