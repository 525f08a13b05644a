package org.galibra.catalogue;

import java.util.Locale;

/// How well a convention fits a table.
///
/// @param name the convention's name
/// @param title the convention's title
/// @param recognised how many of the table's columns have a known meaning
/// @param columns how many columns the table has
/// @param reason one sentence, such as `GAMA StellarMasses: 31 of 34 columns recognised`
public record ConventionMatch(
        String name, String title, int recognised, int columns, String reason) {
    /// The share of the table's columns that have a known meaning, 0 … 1.
    public double score() {
        return columns == 0 ? 0 : (double) recognised / columns;
    }

    static ConventionMatch of(String name, String title, int recognised, int columns) {
        return new ConventionMatch(
                name,
                title,
                recognised,
                columns,
                String.format(
                        Locale.ROOT,
                        "%s: %,d of %,d columns recognised",
                        title,
                        recognised,
                        columns));
    }
}
