package org.galibra.table.io;

import org.galibra.table.RowSample;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import uk.ac.starlink.fits.AsciiTableStarTable;
import uk.ac.starlink.fits.BasicInput;
import uk.ac.starlink.fits.BintableStarTable;
import uk.ac.starlink.fits.FitsHeader;
import uk.ac.starlink.fits.InputFactory;
import uk.ac.starlink.fits.WideFits;
import uk.ac.starlink.table.TableSink;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads binary and ASCII tables of FITS files, gzipped or not: the first table, or that of the HDU
/// which `FILE#N` names. A fits-plus file lends its tables the description in its primary HDU.
public final class FitsReader implements TableReader {
    private static final byte[] MAGIC = "SIMPLE  =".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_DESCRIPTION_BYTES = 1 << 26;

    /// For a table of STIL's that is only asked for its columns.
    static final InputFactory WITHOUT_ROWS =
            new InputFactory() {
                @Override
                public boolean isRandom() {
                    return false;
                }

                @Override
                public BasicInput createInput(boolean sequential) throws IOException {
                    throw new IOException("only the columns were asked for");
                }

                @Override
                public void close() {}
            };

    @Override
    public String format() {
        return "FITS";
    }

    @Override
    public boolean accepts(byte[] head) {
        return head.length >= MAGIC.length
                && java.util.Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public Table read(TablePlace place, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException {
        return Stil.read(
                place,
                format(),
                "Check the file with another FITS reader, and save the table anew",
                limit,
                progress,
                stop,
                (bytes, sink) -> stream(place, limit, bytes, sink));
    }

    private static void stream(TablePlace place, RowLimit limit, TableStream bytes, StilSink sink)
            throws IOException, GalibraException {
        var hdus = new Hdus(bytes);
        var parts = new ArrayList<TablePart>();
        FitsPlus description = FitsPlus.NONE;
        while (hdus.next()) {
            TablePart part = hdus.part();
            parts.add(part);
            if (place.part().isPresent()
                    ? place.part().getAsInt() == part.number()
                    : part.isTable()) {
                if (!part.isTable()) {
                    throw refuse(place, "HDU " + part.number() + " is no table", parts);
                }
                checkSize(place, hdus);
                TableSink described = description.describing(sink, part.number());
                if (hdus.isBinary()) {
                    streamBinary(hdus, limit, bytes, sink, described);
                } else {
                    var input = InputFactory.createSequentialInput(bytes.leftOpen());
                    AsciiTableStarTable.streamStarTable(hdus.header(), input, described);
                }
                return;
            }
            if (hdus.isVotable() && hdus.whole("NAXIS1") <= LONGEST_DESCRIPTION_BYTES) {
                description = FitsPlus.of(hdus.data((int) hdus.whole("NAXIS1")));
            }
        }
        String reason =
                place.part().isPresent()
                        ? "there is no HDU " + place.part().getAsInt()
                        : "this FITS file holds no table";
        throw refuse(place, reason, parts);
    }

    /// Decodes the usual kinds of columns here, several times as fast as STIL, which boxes every
    /// cell; a table with any other column is left to STIL.
    private static void streamBinary(
            Hdus hdus, RowLimit limit, TableStream bytes, StilSink sink, TableSink described)
            throws IOException {
        FitsScaling scaling = FitsScaling.of(hdus.header());
        sink.scale(scaling);
        FitsHeader header = scaling.without(hdus.header());
        var fields = FitsField.of(hdus.header(), scaling);
        if (fields.isEmpty()) {
            var input = InputFactory.createSequentialInput(bytes.leftOpen());
            BintableStarTable.streamStarTable(header, input, WideFits.DEFAULT, described);
            return;
        }
        long count = hdus.whole("NAXIS2");
        long inMemory = fields.get().stream().mapToLong(FitsField::bytesInMemory).sum();
        Optional<RowSample> sample = limit.sample(count, inMemory);
        int rowBytes = (int) hdus.whole("NAXIS1");
        var rows = new FitsRows(bytes, rowBytes, fields.get(), sink, FitsRows.room(rowBytes));
        var columns = BintableStarTable.createTable(header, WITHOUT_ROWS, WideFits.DEFAULT);
        sample.ifPresent(sink::keep);
        described.acceptMetadata(columns);
        if (sample.isPresent()) {
            rows.read(count, Reservoir.rows((int) sample.get().rows(), count, sample.get().seed()));
        } else {
            rows.read(count);
        }
    }

    /// Refuses a table whose rows the file is too short to hold, before room is made for them.
    private static void checkSize(TablePlace place, Hdus hdus)
            throws IOException, GalibraException {
        long rowBytes = hdus.whole("NAXIS1");
        long rows = hdus.whole("NAXIS2");
        long held = TableStream.mostBytes(place.file()) - hdus.position();
        if (rowBytes < 1 || rows < 1) {
            throw Problem.of("the table of HDU " + hdus.number() + " has no rows")
                    .inFile(place.toString())
                    .remedy("Choose a table with rows")
                    .exception();
        }
        if (held / rowBytes < rows) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "the table of HDU %d should hold %,d rows of %,d bytes, but the"
                                            + " file ends after %,d of them",
                                    hdus.number(),
                                    rows,
                                    rowBytes,
                                    Math.max(0, held / rowBytes)))
                    .inFile(place.toString())
                    .remedy("Nothing was loaded. Fetch the file again: it was cut short")
                    .exception();
        }
    }

    private static GalibraException refuse(TablePlace place, String reason, List<TablePart> parts) {
        String tables =
                parts.stream()
                        .filter(TablePart::isTable)
                        .map(part -> place.file().getFileName() + "#" + part.number())
                        .collect(Collectors.joining(", "));
        String kinds =
                parts.stream()
                        .map(part -> "HDU " + part.number() + " " + part.kind())
                        .collect(Collectors.joining(", "));
        return Problem.of(reason + " (" + kinds + ")")
                .inFile(place.toString())
                .remedy(tables.isEmpty() ? "Choose a file with a table" : "Open " + tables)
                .exception();
    }

    @Override
    public boolean holdsSeveral() {
        return true;
    }

    /// Every HDU; those before the cut if the file is cut short.
    @Override
    public List<TablePart> parts(Path file) throws IOException {
        var parts = new ArrayList<TablePart>();
        try (InputStream in = TableStream.open(file)) {
            var hdus = new Hdus(in);
            while (hdus.next()) {
                parts.add(hdus.part());
            }
        } catch (EOFException cutShort) {
            return parts;
        }
        return parts;
    }
}
