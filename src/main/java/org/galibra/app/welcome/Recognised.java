package org.galibra.app.welcome;

/// One line of what was recognised in a table.
///
/// @param name what it is, such as `Ks`
/// @param detail more of it, such as `2.15 µm`
/// @param column the column it was found in, empty where there is none
/// @param least the smallest value, NaN where there is no column
/// @param largest the largest value, NaN where there is no column
/// @param missing how many of its values are missing
public record Recognised(
        String name, String detail, String column, double least, double largest, long missing) {
    public boolean found() {
        return !column.isEmpty();
    }
}
