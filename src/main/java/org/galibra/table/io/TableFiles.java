package org.galibra.table.io;

import org.galibra.table.Table;
import org.galibra.table.io.hdf5.Hdf5Reader;
import org.galibra.table.io.hdf5.SharkReader;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.galibra.work.WholeFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Opens and writes table files of any known format: the one door for them.
public final class TableFiles {
    private static final int HEAD_BYTES = 8192;

    /// Formats that say at their beginning what they are.
    private static final List<TableReader> MARKED =
            List.of(new FitsReader(), new Hdf5Reader(), new VotableReader(), new EcsvReader());

    /// Plain text, in the order in which they are asked: CSV accepts any.
    private static final List<TableReader> PLAIN = List.of(new AsciiReader(), new CsvReader());

    /// Plain text whose name, or what is said of it, tells its layout.
    private static final TableReader SHARK = new SharkCsvReader();

    /// How well-known formats without a reader begin, so that a refusal can name them.
    private static final Map<String, String> SIGNATURES =
            Map.of(
                    "\u0089HDF", "a damaged HDF5 file",
                    "\u000e\u0003\u0013\u0001", "an HDF4 file",
                    "PAR1", "a Parquet file",
                    "PK\u0003\u0004", "a ZIP archive or a spreadsheet",
                    "%PDF", "a PDF document",
                    "\u0089PNG", "a PNG picture",
                    "<?xml", "an XML file, but no VOTable,",
                    "<!DOCTYPE", "a web page",
                    "\u00ff\u00fe", "text in UTF-16");

    private static final String SAVE_ANEW =
            "Save the table as FITS, VOTable, ECSV or as CSV in UTF-8, and open that";

    private static final List<TableWriter> WRITERS =
            List.of(new CsvWriter(), new EcsvWriter(), StilWriter.fits(), StilWriter.votable());

    private TableFiles() {}

    /// Reads the table in `path`, choosing the reader by content. Where a file holds several, that
    /// is the first, or the one that `FILE#N` or `FILE#/path` names (see [TablePlace]). A folder is
    /// SHARK's model or light cone.
    ///
    /// @throws GalibraException if the file is absent, unreadable, empty, or of no known format
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public static Table read(Path path, Progress progress, StopSignal stop)
            throws GalibraException {
        return read(path, RowLimit.NONE, progress, stop);
    }

    /// Reads a table, or a random sample of its rows where it has more than allowed.
    ///
    /// @throws GalibraException as the other, or if even so the memory is too small
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public static Table read(Path path, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException {
        TablePlace place = TablePlace.of(path);
        if (Files.isDirectory(place.file())) {
            return SharkReader.readFolder(place, limit, progress, stop);
        }
        TableReader reader = reader(place);
        boolean wholeFile = place.part().isEmpty() && place.within().isEmpty();
        if (!wholeFile && !reader.holdsSeveral()) {
            throw problem(
                    path,
                    "a " + reader.format() + " file holds one table",
                    "Open " + place.file().getFileName());
        }
        try {
            return reader.read(place, limit, progress, stop);
        } catch (OutOfMemoryError tooLarge) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "the table does not fit into this program's memory of %.1f GB",
                                    Runtime.getRuntime().maxMemory() * 1e-9))
                    .inFile(path.toString())
                    .remedy("Read a random sample of its rows (--sample-rows N)")
                    .exception(tooLarge);
        }
    }

    /// What a file is made of that may hold several tables; empty for a format that holds one.
    ///
    /// @param path the file, with or without `#N` or `#/path`
    /// @throws GalibraException if the file is absent, unreadable, empty, or of no known format
    public static List<TablePart> parts(Path path) throws GalibraException {
        TablePlace place = TablePlace.of(path);
        Path file = place.file();
        if (Files.isDirectory(file)) {
            return List.of();
        }
        try {
            return reader(place).parts(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Whether a file holds several tables of which none is the obvious one, and arrays to choose
    /// from.
    ///
    /// @throws GalibraException if the file is absent, unreadable, empty, or of no known format
    public static boolean isToChoose(Path path) throws GalibraException {
        TablePlace place = TablePlace.of(path);
        return place.within().isEmpty()
                && place.part().isEmpty()
                && Files.isRegularFile(place.file())
                && reader(place).isToChoose(place.file());
    }

    /// Writes a table, whole or not at all, in the format that the file's name asks for: `.csv`,
    /// `.ecsv`, `.fits` or `.vot`, gzipped if `.gz` follows.
    ///
    /// @throws GalibraException if the name asks for no known format, the format cannot hold the
    ///   table without loss, or the file cannot be written
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public static void write(Path path, Table table, Progress progress, StopSignal stop)
            throws GalibraException {
        TableWriter writer = writer(path);
        writer.check(table);
        boolean gzipped = lowerName(path).endsWith(".gz");
        WholeFile.write(
                path,
                out -> {
                    if (gzipped) {
                        var compressed = new GZIPOutputStream(out);
                        writer.write(compressed, table, progress, stop);
                        compressed.finish();
                    } else {
                        writer.write(out, table, progress, stop);
                    }
                });
    }

    /// Refuses a name that asks for no format that can be written, before long work begins.
    ///
    /// @throws GalibraException if it asks for none
    public static void checkWritable(Path path) throws GalibraException {
        writer(path);
    }

    private static TableWriter writer(Path path) throws GalibraException {
        String name = lowerName(path).replaceFirst("\\.gz$", "");
        for (TableWriter writer : WRITERS) {
            if (writer.extensions().stream().anyMatch(name::endsWith)) {
                return writer;
            }
        }
        throw problem(
                path,
                "its name does not say in which format to write it",
                "Let it end in .csv, .ecsv, .fits or .vot, and .gz to compress it");
    }

    private static String lowerName(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static TableReader reader(TablePlace place) throws GalibraException {
        Path path = place.file();
        byte[] head = head(path);
        if (head.length == 0) {
            throw problem(path, "the file is empty", "Choose a table with a header and rows");
        }
        for (TableReader reader : MARKED) {
            if (reader.accepts(head)) {
                return reader;
            }
        }
        for (var signature : SIGNATURES.entrySet()) {
            byte[] start = signature.getKey().getBytes(StandardCharsets.ISO_8859_1);
            if (startsWith(head, start)) {
                throw problem(
                        path, "this is " + signature.getValue() + " and cannot be read", SAVE_ANEW);
            }
        }
        if (SharkCsvReader.isNamed(place) && SHARK.accepts(head)) {
            return SHARK;
        }
        for (TableReader reader : PLAIN) {
            if (reader.accepts(head)) {
                return reader;
            }
        }
        throw problem(path, "this is no table of a known format: it holds binary data", SAVE_ANEW);
    }

    private static byte[] head(Path path) throws GalibraException {
        if (!Files.exists(path)) {
            throw problem(path, "there is no such file", "Check the name and the folder");
        }
        if (!Files.isRegularFile(path)) {
            throw problem(
                    path,
                    "this is a pipe or a device, and a table is read twice",
                    "Save the table in a file and open that");
        }
        try (InputStream in = TableStream.open(path)) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        if (head.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (head[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    static GalibraException unreadable(Path path, IOException cause) {
        return Problem.of("the file cannot be read: " + FileFault.in(cause))
                .inFile(path.toString())
                .remedy("Check that it is whole and that you may read it")
                .exception(cause);
    }

    private static GalibraException problem(Path path, String reason, String remedy) {
        return Problem.of(reason).inFile(path.toString()).remedy(remedy).exception();
    }
}
