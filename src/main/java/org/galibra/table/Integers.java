package org.galibra.table;

import java.util.Arrays;
import java.util.BitSet;

/// 64-bit integers, exact, with the missing rows marked apart. Copies what it is given, but for
/// [#owning].
public final class Integers implements Values {
    private final long[] values;
    private final BitSet missing;

    private Integers(long[] values, BitSet missing) {
        this.values = values;
        this.missing = missing;
    }

    public static Integers of(long... values) {
        return new Integers(values.clone(), new BitSet());
    }

    /// Integers of which some rows hold no value.
    ///
    /// @param missing the rows that hold no value, whatever `values` says there
    public static Integers of(long[] values, BitSet missing) {
        return new Integers(values.clone(), (BitSet) missing.clone());
    }

    /// Integers that take `values` and `missing` over without a copy: the caller must not touch
    /// them again.
    public static Integers owning(long[] values, BitSet missing) {
        return new Integers(values, missing);
    }

    /// The value of a row that is not missing.
    public long at(int row) {
        if (missing.get(row)) {
            throw new IllegalArgumentException("row " + row + " is missing");
        }
        return values[row];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return missing.get(row);
    }

    @Override
    public String text(int row) {
        return missing.get(row) ? "" : Long.toString(values[row]);
    }

    @Override
    public Integers at(int[] rows) {
        var chosen = new long[rows.length];
        var none = new BitSet();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] < 0 || missing.get(rows[i])) {
                none.set(i);
            } else {
                chosen[i] = values[rows[i]];
            }
        }
        return new Integers(chosen, none);
    }

    @Override
    public String type() {
        return "integer";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Integers integers
                && missing.equals(integers.missing)
                && Arrays.equals(values, integers.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + missing.hashCode();
    }
}
