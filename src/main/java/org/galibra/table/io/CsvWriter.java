package org.galibra.table.io;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes comma-separated text. Metadata go before the header as comments, which [CsvReader] reads
/// back; units and descriptions have no place in it.
final class CsvWriter implements TableWriter {
    @Override
    public List<String> extensions() {
        return List.of(".csv");
    }

    @Override
    public void write(OutputStream out, Table table, Progress progress, StopSignal stop)
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
            TableWriter.report(table, row, progress, stop);
        }
        printer.flush();
    }
}
