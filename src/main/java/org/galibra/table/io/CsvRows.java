package org.galibra.table.io;

import org.apache.commons.csv.CSVRecord;
import org.galibra.work.Ahead;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;

/// Goes through the rows of character-separated text, each of which must have as many cells as the
/// first line. While one thread takes the text apart, another makes numbers of it.
///
/// @param place the file
/// @param header the cells of the first line if they are names, which must not come again; empty
///   where it is a row itself
/// @param cells how many each row has
/// @param column which column a cell goes to; negative for a cell to pass over
record CsvRows(TablePlace place, List<String> header, int cells, IntUnaryOperator column) {
    /// Room for lines that are somewhat shorter than those before.
    private static final double SPARE = 1.01;

    CsvRows {
        header = List.copyOf(header);
    }

    /// Reads every row.
    ///
    /// @param stream where the text comes from
    /// @param bytes how many of them there are
    /// @throws GalibraException if there is none, or one is broken
    /// @throws CancellationException if `stop` was set meanwhile
    void read(
            CsvRecords records,
            TextRows rows,
            TableStream stream,
            long bytes,
            Progress progress,
            StopSignal stop)
            throws IOException, GalibraException {
        try (var batches = new Ahead<>(records::batch)) {
            long row = 0;
            for (var batch = batches.take(); ; batch = batches.take()) {
                for (CsvRecords.Row record : batch.rows()) {
                    row++;
                    check(record.cells(), row, record.line());
                    if (rows.begin()) {
                        put(record.cells(), rows);
                    }
                }
                if (batch.fault().isPresent()) {
                    throw fault(batch.fault().get(), row + 1);
                }
                if (batch.rows().isEmpty()) {
                    break;
                }
                rows.checkRoom();
                rows.expect(SPARE * row * bytes / stream.bytesRead());
                progress.at("Reading " + place.name(), stream.bytesRead(), bytes);
                if (stop.isStopped()) {
                    throw new CancellationException("reading " + place.name());
                }
            }
            if (row == 0) {
                throw problem("there is a header, but no row follows it")
                        .remedy("Choose a table with rows")
                        .exception();
            }
        }
        progress.at("Reading " + place.name(), bytes, bytes);
    }

    /// @param row the row that would have been next
    private GalibraException fault(IOException fault, long row) throws IOException {
        if (fault instanceof CsvRecords.BrokenQuotesException) {
            return brokenQuotes(place).inRow(row).exception(fault);
        }
        throw fault;
    }

    private void put(CSVRecord record, TextRows rows) {
        for (int i = 0; i < cells; i++) {
            int to = column.applyAsInt(i);
            if (to >= 0) {
                rows.put(to, record.get(i));
            }
        }
    }

    private void check(CSVRecord record, long row, long line) throws GalibraException {
        if (record.size() != cells) {
            throw ragged(record.size(), line).inRow(row).exception();
        }
        if (!header.isEmpty()
                && record.get(0).strip().equals(header.getFirst())
                && record.stream().map(String::strip).toList().equals(header)) {
            throw problem("the header stands here a second time")
                    .inRow(row)
                    .remedy("Remove that line: two tables were joined end to end")
                    .exception();
        }
    }

    private Problem ragged(int count, long line) {
        if (cells == 1) {
            return problem(
                            String.format(
                                    Locale.ROOT,
                                    "this is no table: its first line is one cell, and this row has"
                                            + " %,d",
                                    count))
                    .remedy("Choose a table whose first line names its columns");
        }
        return problem(
                        String.format(
                                Locale.ROOT,
                                "this row has %,d of %,d cells (it ends on line %,d after the"
                                        + " header); nothing was loaded",
                                count,
                                cells,
                                line))
                .remedy("Mend or remove that row");
    }

    private Problem problem(String reason) {
        return Problem.of(reason).inFile(place.toString());
    }

    static Problem brokenQuotes(TablePlace place) {
        return Problem.of("a quoted cell does not end, or goes on after its closing quote")
                .inFile(place.toString())
                .remedy("Mend the quotes");
    }
}
