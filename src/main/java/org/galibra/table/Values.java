package org.galibra.table;

/// The values of one column. Immutable.
public sealed interface Values permits Reals, Integers, Texts, Flags {
    int size();

    boolean isMissing(int row);

    /// The value as text that reads back to the same value; an empty string where missing.
    String text(int row);

    /// The kind's name: `real`, `integer`, `text` or `flag`.
    String type();

    /// The values of these rows, in this order; a negative row holds none.
    Values at(int[] rows);

    /// Missing rows in all.
    default long missing() {
        long count = 0;
        for (int row = 0; row < size(); row++) {
            if (isMissing(row)) {
                count++;
            }
        }
        return count;
    }
}
