package org.galibra.table;

import org.galibra.work.GalibraException;

import java.util.Optional;

/// The rows of a table that is read block by block, each a table by itself.
public interface TableRows extends AutoCloseable {
    /// The next rows; empty at the end.
    Optional<Table> next() throws GalibraException;

    /// All rows of the table.
    long rows();

    @Override
    void close();
}
