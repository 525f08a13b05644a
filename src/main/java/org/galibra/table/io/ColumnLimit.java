package org.galibra.table.io;

import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.Locale;

/// The most columns that a table may have. A list of 10,000 is still made and searched in a few
/// seconds; beyond twice that a file is no catalogue of galaxies, but a matrix, or damaged.
public final class ColumnLimit {
    static final int COLUMNS = 20_000;

    private ColumnLimit() {}

    /// Refuses a table of more columns.
    ///
    /// @throws GalibraException if there are more
    public static void check(TablePlace place, int columns) throws GalibraException {
        if (columns > COLUMNS) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "the table has %,d columns; at most %,d can be opened",
                                    columns,
                                    COLUMNS))
                    .inFile(place.toString())
                    .remedy("Save the columns that you need as a table of their own")
                    .exception();
        }
    }
}
