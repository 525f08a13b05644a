package org.galibra.study;

import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.catalogue.synthetic.SyntheticCatalogue;
import org.galibra.catalogue.synthetic.SyntheticSurvey;
import org.galibra.table.BlockJoin;
import org.galibra.table.HeldJoin;
import org.galibra.table.Join;
import org.galibra.table.OrderedJoin;
import org.galibra.table.RowSample;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.io.FitsBlocks;
import org.galibra.table.io.RowLimit;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which table a recipe is about: a file with its checksum, or the synthetic catalogue with its
/// size and seed.
///
/// @param path the file's absolute path, or `synthetic:galaxies=N,seed=S`
/// @param sha256 checksum of the file's bytes; empty for the synthetic catalogue
/// @param joins the tables to join to it, in order
/// @param rows how many of the file's rows are read at most, drawn at random; 0 for as many as the
///   memory holds
/// @param rowSeed governs which
public record TableReference(
        String path, String sha256, List<Joining> joins, long rows, long rowSeed) {
    /// The catalogue that the window begins with and the demonstration uses.
    public static final TableReference SYNTHETIC = synthetic(180_000, 1);

    /// The synthetic survey that the window offers: fluxes with masses, redshifts and types joined,
    /// in GAMA's columns.
    public static final TableReference SYNTHETIC_SURVEY =
            new TableReference("synthetic:survey=gama,galaxies=20000,seed=1,light=rest", "");

    /// Rows of a block of a long table that is joined.
    private static final int ROWS_BESIDE = 1 << 15;

    /// What finding a row by its key takes in memory, about.
    private static final long BYTES_OF_KEY = 80;

    /// What names a galaxy in both tables of the survey.
    private static final String KEY = "CATAID";

    private static final Pattern SURVEY_PATH =
            Pattern.compile("synthetic:survey=gama,galaxies=([1-9]\\d*),seed=(-?\\d+),light=rest");
    private static final Pattern SYNTHETIC_PATH =
            Pattern.compile("synthetic:galaxies=([1-9]\\d*),seed=(-?\\d+)");

    public TableReference {
        joins = List.copyOf(joins);
        if (rows < 0) {
            throw new IllegalArgumentException("rows to read: 1 or more, not " + rows);
        }
    }

    /// As many rows as the memory holds.
    public TableReference(String path, String sha256, List<Joining> joins) {
        this(path, sha256, joins, 0, 1);
    }

    /// A table by itself.
    public TableReference(String path, String sha256) {
        this(path, sha256, List.of());
    }

    /// The synthetic catalogue of a size and seed.
    public static TableReference synthetic(int galaxies, long seed) {
        return new TableReference("synthetic:galaxies=" + galaxies + ",seed=" + seed, "");
    }

    /// The reference that opens a table of this source again.
    public static TableReference to(Source source) {
        return new TableReference(
                source.path(),
                source.sha256(),
                source.joined().stream()
                        .map(joined ->
                                new Joining(
                                        joined.source().path(),
                                        joined.source().sha256(),
                                        joined.report().left().key(),
                                        joined.report().right().key()))
                        .toList(),
                source.sample().map(RowSample::rows).orElse(0L),
                source.sample().map(RowSample::seed).orElse(1L));
    }

    /// The same table in another place, with the same tables joined to it.
    public TableReference movedTo(Path other) {
        return new TableReference(other.toAbsolutePath().toString(), sha256, joins, rows, rowSeed);
    }

    /// The same file, and as many of its rows, read in another of the ways that its layout allows.
    ///
    /// @param other the address that says so
    public TableReference at(String other) {
        return new TableReference(other, sha256, joins, rows, rowSeed);
    }

    /// The same files, whatever their checksums.
    TableReference unchecked() {
        return new TableReference(
                path,
                "",
                joins.stream()
                        .map(join -> new Joining(join.path(), "", join.key(), join.otherKey()))
                        .toList(),
                rows,
                rowSeed);
    }

    public TableReference withJoins(List<Joining> others) {
        return new TableReference(path, sha256, others, rows, rowSeed);
    }

    /// The same table, of which at most so many rows are read; 0 for as many as the memory holds.
    public TableReference withRows(long most, long seed) {
        return new TableReference(path, sha256, joins, most, seed);
    }

    public boolean isSynthetic() {
        return path.startsWith("synthetic:");
    }

    /// Opens the table, or computes it, and joins to it what belongs to it.
    ///
    /// @throws GalibraException if a file cannot be read or differs from its checksum, or a join is
    ///   impossible
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public Table open(Progress progress, StopSignal stop) throws GalibraException {
        RowLimit limit = rows == 0 ? RowLimit.whatFits() : RowLimit.of(rows, rowSeed);
        Table table =
                isSynthetic() ? make(progress, stop) : read(path, sha256, limit, progress, stop);
        for (Joining join : joins) {
            table = Join.of(table, join.key(), other(join, progress, stop), join.otherKey());
        }
        return table;
    }

    /// What joins to a table that is read in blocks what belongs to it, in order. A long FITS table
    /// that would take more than half of the memory is read in blocks too.
    ///
    /// @throws GalibraException if a file cannot be read or differs from its checksum, or lacks the
    ///   column that names its galaxies
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public List<BlockJoin> blockJoins(Progress progress, StopSignal stop) throws GalibraException {
        var made = new ArrayList<BlockJoin>();
        for (Joining join : joins) {
            made.add(
                    isLong(join)
                            ? new OrderedJoin(
                                    wanted ->
                                            FitsBlocks.open(
                                                    Path.of(join.path()),
                                                    ROWS_BESIDE,
                                                    wanted,
                                                    stop),
                                    join.key(),
                                    join.otherKey())
                            : new HeldJoin(
                                    other(join, progress, stop), join.key(), join.otherKey()));
        }
        return made;
    }

    private static boolean isLong(Joining join) throws GalibraException {
        Path path = Path.of(join.path());
        Optional<Long> rows = join.sha256().isEmpty() ? FitsBlocks.rows(path) : Optional.empty();
        return rows.isPresent()
                && FitsBlocks.bytesInMemory(path) + rows.get() * BYTES_OF_KEY
                        > RowLimit.whatFits().bytes();
    }

    private static Table other(Joining join, Progress progress, StopSignal stop)
            throws GalibraException {
        return read(join.path(), join.sha256(), RowLimit.NONE, progress, stop);
    }

    private static Table read(
            String path, String sha256, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException {
        Table table = TableFiles.read(Path.of(path), limit, progress, stop);
        if (!sha256.isEmpty() && !sha256.equals(table.source().sha256())) {
            throw Problem.of("the table has changed since the recipe was written")
                    .inFile(path)
                    .remedy(
                            "Restore the file of checksum "
                                    + sha256
                                    + ", or empty sha256 in the recipe to use this one")
                    .exception();
        }
        return table;
    }

    private Table make(Progress progress, StopSignal stop) throws GalibraException {
        Matcher survey = SURVEY_PATH.matcher(path);
        Matcher matcher = survey.matches() ? survey : SYNTHETIC_PATH.matcher(path);
        if (matcher.matches()) {
            try {
                int galaxies = Integer.parseInt(matcher.group(1));
                long seed = Long.parseLong(matcher.group(2));
                if (survey.matches()) {
                    var made =
                            SyntheticSurvey.make(
                                    galaxies, seed, ObservedLight.REST, progress, stop);
                    return Join.of(made.fluxes(), KEY, made.masses(), KEY);
                }
                return SyntheticCatalogue.make(galaxies, seed, progress, stop);
            } catch (NumberFormatException _) {
                // Too large a number is refused like any other misspelling.
            }
        }
        throw Problem.of("'" + path + "' is no synthetic catalogue")
                .remedy("Write synthetic:galaxies=180000,seed=1")
                .exception();
    }
}
