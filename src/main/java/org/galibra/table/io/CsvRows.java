package org.galibra.table.io;

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
/// first line.
///
/// @param place the file
/// @param header the cells of the first line if they are names, which must not come again; empty
///   where it is a row itself
/// @param cells how many each row has
/// @param column which column a cell goes to; negative for a cell to pass over
record CsvRows(TablePlace place, List<String> header, int cells, IntUnaryOperator column) {
    private static final int ROWS_PER_REPORT = 5000;

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
            CsvScanner scanner,
            TextRows rows,
            TableStream stream,
            long bytes,
            Progress progress,
            StopSignal stop)
            throws IOException, GalibraException {
        String what = "Reading " + place.name();
        long row = 0;
        while (scanner.nextRecord()) {
            row++;
            try {
                read(scanner, rows, row);
            } catch (CsvScanner.BrokenQuotesException e) {
                throw brokenQuotes(place).inRow(row).exception(e);
            }
            if (row % ROWS_PER_REPORT == 0) {
                rows.checkRoom();
                progress.at(what, stream.bytesRead(), bytes);
                if (stop.isStopped()) {
                    throw new CancellationException("reading " + place.name());
                }
            }
        }
        if (row == 0) {
            throw problem("there is a header, but no row follows it")
                    .remedy("Choose a table with rows")
                    .exception();
        }
        progress.at(what, bytes, bytes);
    }

    private void read(CsvScanner scanner, TextRows rows, long row)
            throws IOException, GalibraException {
        boolean kept = rows.begin();
        int count = 0;
        int like = 0;
        do {
            scanner.nextCell();
            int to = count < cells && kept ? column.applyAsInt(count) : -1;
            if (to >= 0) {
                rows.put(to, scanner);
            }
            like += like == count && isNamed(scanner, count) ? 1 : 0;
            count++;
        } while (!scanner.atEndOfRecord());
        if (count != cells) {
            throw ragged(count, scanner.lines()).inRow(row).exception();
        }
        if (like == count) {
            throw problem("the header stands here a second time")
                    .inRow(row)
                    .remedy("Remove that line: two tables were joined end to end")
                    .exception();
        }
    }

    private boolean isNamed(CsvScanner scanner, int cell) {
        return cell < header.size()
                && scanner.to() - scanner.from() >= header.get(cell).length()
                && scanner.cell().strip().equals(header.get(cell));
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
