package org.galibra.table.io;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Writes tables in one format. What is written reads back to the same values, bit for bit.
interface TableWriter {
    int ROWS_PER_REPORT = 5000;

    /// The ends of file names that ask for this format, such as `.csv`.
    List<String> extensions();

    /// Refuses a table that this format cannot hold without loss.
    ///
    /// @throws GalibraException if there is such a value, naming its column
    default void check(Table table) throws GalibraException {}

    /// Writes the whole table; leaves the stream open.
    ///
    /// @throws CancellationException if `stop` was set meanwhile
    void write(OutputStream out, Table table, Progress progress, StopSignal stop)
            throws IOException;

    /// Reports a row written, now and then, and ends the work if asked to.
    static void report(Table table, int row, Progress progress, StopSignal stop) {
        if (row % ROWS_PER_REPORT == 0) {
            progress.at("Writing " + table.name(), row, table.rows());
            if (stop.isStopped()) {
                throw new CancellationException("writing " + table.name());
            }
        }
    }
}
