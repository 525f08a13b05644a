package org.galibra.table.io;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.galibra.work.WholeFile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;

/// Writes a table as comma-separated text, gzipped where the name ends in `.gz`. Metadata go before
/// the header as comments, which [CsvReader] reads back. Every number reads back to the same bits.
public final class CsvWriter {
    private static final int ROWS_PER_REPORT = 5000;

    private CsvWriter() {}

    /// Writes the whole table or, if it is stopped or fails, nothing.
    ///
    /// @throws GalibraException if the file cannot be written
    /// @throws CancellationException if `stop` was set meanwhile
    public static void write(Path path, Table table, Progress progress, StopSignal stop)
            throws GalibraException {
        boolean gzipped = path.toString().endsWith(".gz");
        WholeFile.write(
                path,
                out -> {
                    if (gzipped) {
                        var compressed = new GZIPOutputStream(out);
                        content(compressed, table, progress, stop);
                        compressed.finish();
                    } else {
                        content(out, table, progress, stop);
                    }
                });
    }

    private static void content(OutputStream out, Table table, Progress progress, StopSignal stop)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (var fact : table.metadata().entrySet()) {
            writer.write("# " + fact.getKey() + ": " + fact.getValue() + "\n");
        }
        var printer =
                new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        printer.printRecord(table.columns().stream().map(Column::name).toList());
        var cells = new ArrayList<String>(table.columns().size());
        for (int row = 0; row < table.rows(); row++) {
            cells.clear();
            for (Column column : table.columns()) {
                cells.add(column.values().text(row));
            }
            printer.printRecord(cells);
            if (row % ROWS_PER_REPORT == 0) {
                progress.at("Writing " + table.name(), row, table.rows());
                if (stop.isStopped()) {
                    throw new CancellationException("writing " + table.name());
                }
            }
        }
        printer.flush();
    }
}
