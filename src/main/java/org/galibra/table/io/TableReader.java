package org.galibra.table.io;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;

/// Reads tables of one format.
public interface TableReader {
    /// The format's name, such as `CSV`.
    String format();

    /// Whether a file that begins with these (uncompressed) bytes may be of this format.
    boolean accepts(byte[] head);

    /// Reads a whole table, or nothing.
    ///
    /// @throws GalibraException if the file is not a table of this format, naming the place
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    Table read(Path path, Progress progress, StopSignal stop) throws GalibraException;
}
