package org.galibra.table;

/// One column of a table: what it is called, what it means, what it holds.
///
/// @param name the column's name, as the file has it
/// @param unit unit in FITS/VOUnits spelling (`mag`, `Msun`, `dex(Msun)`); empty where none is
///   known
/// @param ucd IVOA unified content descriptor; empty where none is known
/// @param description one line for people; empty where none is known
/// @param values one value per row
public record Column(String name, String unit, String ucd, String description, Values values) {
    public Column {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a column needs a name");
        }
    }

    /// A column of which only the name is known.
    public static Column of(String name, Values values) {
        return new Column(name, "", "", "", values);
    }

    public Column with(Values others) {
        return new Column(name, unit, ucd, description, others);
    }
}
