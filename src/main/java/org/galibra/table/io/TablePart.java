package org.galibra.table.io;

import java.util.List;

/// One part of a file that may hold several tables.
///
/// @param number its N in `FILE#N`; −1 where parts have paths
/// @param name its own name, empty where it has none; or its path, as in `FILE#/path`
/// @param kind `table`, or what else it is, such as `image`
/// @param rows its rows; −1 where the file does not say
/// @param columns its columns, 0 if it is no table
/// @param shape the lengths of an array's dimensions; empty for what is no array
/// @param type the type of an array's elements, such as `float32`; empty for what is no array
/// @param unit the unit of an array's elements; empty where none is known
public record TablePart(
        int number,
        String name,
        String kind,
        long rows,
        int columns,
        List<Long> shape,
        String type,
        String unit) {
    /// The kind of what can be opened.
    public static final String TABLE = "table";

    /// The kind of an array that can be a column.
    public static final String DATASET = "dataset";

    public TablePart {
        shape = List.copyOf(shape);
    }

    /// A part that is known by its number.
    public TablePart(int number, String name, String kind, long rows, int columns) {
        this(number, name, kind, rows, columns, List.of(), "", "");
    }

    public boolean isTable() {
        return kind.equals(TABLE);
    }

    /// Whether it can be a column of a table, or several.
    public boolean isColumn() {
        return isDataset() && (isTable() || kind.equals(DATASET));
    }

    /// Whether it is an array of numbers or texts that has a path.
    public boolean isDataset() {
        return !type.isEmpty();
    }

    /// What follows the file's name to open this part: `#2`, `#/galaxies`.
    public String suffix() {
        return "#" + (number < 0 ? name : number);
    }
}
