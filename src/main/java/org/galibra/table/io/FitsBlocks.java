package org.galibra.table.io;

import org.galibra.table.Table;
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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Reads the first binary table of a FITS file in blocks of rows, each a table by itself: a table
/// of any length in the memory of one block.
public final class FitsBlocks {
    private FitsBlocks() {}

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
        Stil.quiet();
        TablePlace place = TablePlace.of(path);
        try (TableStream bytes = TableStream.open(place.file())) {
            Hdus hdus = toTable(bytes);
            FitsScaling scaling = FitsScaling.of(hdus.header());
            List<FitsField> all = FitsField.of(hdus.header(), scaling).orElseThrow();
            StarTable whole =
                    BintableStarTable.createTable(
                            scaling.without(hdus.header()),
                            FitsReader.WITHOUT_ROWS,
                            WideFits.DEFAULT);
            int[] kept = kept(whole, wanted);
            List<FitsField> fields = Arrays.stream(kept).mapToObj(all::get).toList();
            StarTable columns = new ColumnPermutedStarTable(whole, kept);
            FitsScaling scaled = scaling.at(kept);
            long rows = hdus.whole("NAXIS2");
            int rowBytes = (int) hdus.whole("NAXIS1");
            byte[][] room = FitsRows.room(rowBytes);
            for (long first = 0; first < rows; first += blockRows) {
                progress.at("Reading and weighing " + place.name(), first, rows);
                if (stop.isStopped()) {
                    throw new CancellationException("reading " + place.name());
                }
                int count = (int) Math.min(blockRows, rows - first);
                var sink = new StilSink(place, count, RowLimit.NONE, Progress.UNWATCHED, stop);
                sink.scale(scaled);
                sink.acceptMetadata(ofRows(columns, count));
                try {
                    new FitsRows(bytes, rowBytes, fields, sink, room).read(count);
                } catch (EOFException e) {
                    throw sink.truncated(e);
                }
                if (!taker.take(sink.table("FITS", ""), first)) {
                    return;
                }
            }
        } catch (RefusedTableException e) {
            throw Problem.of("the file cannot be read: " + FileFault.in(e))
                    .inFile(path.toString())
                    .exception(e);
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
