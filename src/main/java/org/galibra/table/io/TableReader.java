package org.galibra.table.io;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads tables of one format.
public interface TableReader {
    /// The format's name, such as `CSV`.
    String format();

    /// Whether a file that begins with these (uncompressed) bytes may be of this format.
    boolean accepts(byte[] head);

    /// Reads a table, or a random sample of its rows where it has more than allowed, in one pass
    /// over its rows; or nothing.
    ///
    /// @throws GalibraException if the file is not a table of this format, naming the place
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    Table read(TablePlace place, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException;

    /// Whether a file of this format may hold several tables.
    default boolean holdsSeveral() {
        return false;
    }

    /// Whether a file holds several tables of which none is the obvious one.
    ///
    /// @throws GalibraException if it is damaged
    default boolean isToChoose(Path file) throws GalibraException {
        return false;
    }

    /// What the file is made of, as far as it can be made out without reading its rows; empty if
    /// this format holds one table to a file.
    ///
    /// @throws IOException if the file cannot be read
    /// @throws GalibraException if it is damaged
    default List<TablePart> parts(Path file) throws IOException, GalibraException {
        return List.of();
    }
}
