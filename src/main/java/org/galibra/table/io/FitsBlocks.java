package org.galibra.table.io;

import org.galibra.table.Table;
import org.galibra.table.TableRows;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import uk.ac.starlink.fits.BintableStarTable;
import uk.ac.starlink.fits.WideFits;
import uk.ac.starlink.table.ColumnPermutedStarTable;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.WrapperStarTable;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Reads the first binary table of a FITS file in blocks of rows, each a table by itself: a table
/// of any length in the memory of one block.
public final class FitsBlocks implements TableRows {
    private final TablePlace place;
    private final TableStream bytes;
    private final int blockRows;
    private final StopSignal stop;
    private final List<FitsField> fields;
    private final StarTable columns;
    private final FitsScaling scaling;
    private final long rows;
    private final int rowBytes;
    private final byte[][] room;
    private long first;

    private FitsBlocks(
            TablePlace place,
            TableStream bytes,
            Hdus hdus,
            int blockRows,
            Predicate<String> wanted,
            StopSignal stop)
            throws IOException {
        this.place = place;
        this.bytes = bytes;
        this.blockRows = blockRows;
        this.stop = stop;
        FitsScaling all = FitsScaling.of(hdus.header());
        StarTable whole =
                BintableStarTable.createTable(
                        all.without(hdus.header()), FitsReader.WITHOUT_ROWS, WideFits.DEFAULT);
        int[] kept = kept(whole, wanted);
        List<FitsField> found = FitsField.of(hdus.header(), all).orElseThrow();
        fields = Arrays.stream(kept).mapToObj(found::get).toList();
        columns = new ColumnPermutedStarTable(whole, kept);
        scaling = all.at(kept);
        rows = hdus.whole("NAXIS2");
        rowBytes = (int) hdus.whole("NAXIS1");
        room = FitsRows.room(rowBytes);
    }

    /// Takes one block after the other.
    @FunctionalInterface
    public interface Taker {
        /// Takes a block.
        ///
        /// @param first the place of its first row in the table
        /// @return whether to go on
        boolean take(Table block, long first) throws GalibraException, IOException;
    }

    /// The rows of the table that [#read] would read, if it is a FITS file's binary table of usual
    /// columns; empty for anything else.
    public static Optional<Long> rows(Path path) {
        TablePlace place = TablePlace.of(path);
        if (place.part().isPresent() || !place.within().isEmpty()) {
            return Optional.empty();
        }
        try (TableStream bytes = TableStream.open(place.file())) {
            byte[] start = bytes.readNBytes(9);
            if (!new FitsReader().accepts(start)) {
                return Optional.empty();
            }
        } catch (IOException _) {
            // Whoever opens it next says what is wrong with it.
            return Optional.empty();
        }
        try (TableStream bytes = TableStream.open(place.file())) {
            Hdus hdus = toTable(bytes);
            boolean usual =
                    hdus != null
                            && hdus.isBinary()
                            && FitsField.of(hdus.header(), FitsScaling.of(hdus.header()))
                                    .isPresent();
            return usual ? Optional.of(hdus.whole("NAXIS2")) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Hdus toTable(TableStream bytes) throws IOException {
        var hdus = new Hdus(bytes);
        while (hdus.next()) {
            if (hdus.part().isTable()) {
                return hdus;
            }
        }
        return null;
    }

    /// About as many bytes as the table that [#rows] knows takes in memory.
    public static long bytesInMemory(Path path) throws GalibraException {
        try (TableStream bytes = TableStream.open(TablePlace.of(path).file())) {
            Hdus hdus = toTable(bytes);
            return hdus.whole("NAXIS2")
                    * FitsField.of(hdus.header(), FitsScaling.of(hdus.header()))
                            .orElseThrow()
                            .stream()
                            .mapToLong(FitsField::bytesInMemory)
                            .sum();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static GalibraException unreadable(Path path, IOException e) {
        return Problem.of("the file cannot be read: " + FileFault.in(e))
                .inFile(path.toString())
                .exception(e);
    }

    /// Opens a table that [#rows] knows, before its first block.
    ///
    /// @param blockRows rows of a block, at least 1
    /// @param wanted whether a column of this name is asked for; the others are left out
    /// @throws GalibraException if the file cannot be read
    public static FitsBlocks open(
            Path path, int blockRows, Predicate<String> wanted, StopSignal stop)
            throws GalibraException {
        Stil.quiet();
        TablePlace place = TablePlace.of(path);
        TableStream bytes = null;
        try {
            bytes = TableStream.open(place.file());
            return new FitsBlocks(place, bytes, toTable(bytes), blockRows, wanted, stop);
        } catch (IOException e) {
            closed(bytes);
            throw unreadable(path, e);
        }
    }

    /// Reads a table that [#rows] knows.
    ///
    /// @param blockRows rows of a block, at least 1
    /// @param wanted whether a column of this name is asked for; the others are left out
    /// @throws GalibraException if the file cannot be read or is cut short
    /// @throws IOException if the taker cannot write
    /// @throws CancellationException if `stop` was set meanwhile
    public static void read(
            Path path,
            int blockRows,
            Predicate<String> wanted,
            Progress progress,
            StopSignal stop,
            Taker taker)
            throws GalibraException, IOException {
        try (var blocks = open(path, blockRows, wanted, stop)) {
            boolean on = true;
            while (on && blocks.first < blocks.rows) {
                long first = blocks.first;
                progress.at("Reading and weighing " + blocks.place.name(), first, blocks.rows);
                on = taker.take(blocks.next().orElseThrow(), first);
            }
        }
    }

    @Override
    public long rows() {
        return rows;
    }

    /// @throws GalibraException if the file cannot be read or is cut short
    /// @throws CancellationException if the signal was set meanwhile
    @Override
    public Optional<Table> next() throws GalibraException {
        if (stop.isStopped()) {
            throw new CancellationException("reading " + place.name());
        }
        int count = (int) Math.min(blockRows, rows - first);
        if (count <= 0) {
            return Optional.empty();
        }
        var sink = new StilSink(place, count, RowLimit.NONE, Progress.UNWATCHED, stop);
        sink.scale(scaling);
        try {
            sink.acceptMetadata(ofRows(columns, count));
            new FitsRows(bytes, rowBytes, fields, sink, room).read(count);
        } catch (EOFException e) {
            throw sink.truncated(e);
        } catch (IOException e) {
            throw unreadable(place.file(), e);
        }
        first += count;
        return Optional.of(sink.table("FITS", ""));
    }

    @Override
    public void close() {
        closed(bytes);
    }

    private static void closed(TableStream bytes) {
        try {
            if (bytes != null) {
                bytes.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The places of the columns that are wanted; of all where one has no name but its place.
    private static int[] kept(StarTable columns, Predicate<String> wanted) {
        List<String> names =
                IntStream.range(0, columns.getColumnCount())
                        .mapToObj(i -> columns.getColumnInfo(i).getName())
                        .map(name -> name == null ? "" : name.strip())
                        .toList();
        boolean whole = names.stream().anyMatch(String::isEmpty);
        return IntStream.range(0, names.size())
                .filter(i -> whole || wanted.test(names.get(i)))
                .toArray();
    }

    private static StarTable ofRows(StarTable columns, int count) {
        return new WrapperStarTable(columns) {
            @Override
            public long getRowCount() {
                return count;
            }
        };
    }
}
