package org.galibra.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the rows of two tables found their partners.
///
/// @param left the first table: its name, key and counts
/// @param right the second table: its name, key and counts
/// @param matched rows of the first table that have a partner in the second
/// @param butForCase rows of the first table that would have one if `A` and `a` were alike
public record JoinReport(Side left, Side right, long matched, long butForCase) {
    /// One of the two tables.
    ///
    /// @param table the table's name
    /// @param key the column that names its galaxies
    /// @param rows all rows
    /// @param unmatched rows whose key is in no row of the other table
    /// @param duplicated rows whose key already stands in a row above
    /// @param missing rows without a key
    public record Side(
            String table, String key, long rows, long unmatched, long duplicated, long missing) {}

    /// The report as sentences without their full stop, the counts first.
    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(
                String.format(
                        Locale.ROOT,
                        "%,d of %,d rows of %s have a partner in %s (%s = %s)",
                        matched,
                        left.rows(),
                        left.table(),
                        right.table(),
                        left.key(),
                        right.key()));
        if (left.unmatched() > 0) {
            sentences.add(
                    rows(left.unmatched(), left)
                            + " without: the columns of "
                            + right.table()
                            + " are missing there");
        }
        if (right.unmatched() > 0) {
            sentences.add(rows(right.unmatched(), right) + " left out: no row asks for them");
        }
        for (Side side : List.of(left, right)) {
            if (side.missing() > 0) {
                sentences.add(rows(side.missing(), side) + " without a " + side.key());
            }
            if (side.duplicated() > 0) {
                sentences.add(
                        rows(side.duplicated(), side)
                                + " repeating the "
                                + side.key()
                                + " of a row above");
            }
        }
        if (butForCase > 0) {
            sentences.add(
                    String.format(
                            Locale.ROOT,
                            "%,d more would have one if capital and small letters were alike",
                            butForCase));
        }
        return sentences;
    }

    private static String rows(long count, Side side) {
        return String.format(
                Locale.ROOT, "%,d %s of %s", count, count == 1 ? "row" : "rows", side.table());
    }
}
