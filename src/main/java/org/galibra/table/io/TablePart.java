package org.galibra.table.io;

/// One part of a file that may hold several tables.
///
/// @param number its N in `FILE#N`
/// @param name its own name; empty where it has none
/// @param kind `table`, or what else it is, such as `image`
/// @param rows its rows; −1 where the file does not say
/// @param columns its columns, 0 if it is no table
public record TablePart(int number, String name, String kind, long rows, int columns) {
    static final String TABLE = "table";

    public boolean isTable() {
        return kind.equals(TABLE);
    }
}
