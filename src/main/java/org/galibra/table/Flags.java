package org.galibra.table;

import java.util.BitSet;

/// True or false, with the missing rows marked apart. Copies what it is given.
public final class Flags implements Values {
    private final int size;
    private final BitSet set;
    private final BitSet missing;

    private Flags(int size, BitSet set, BitSet missing) {
        this.size = size;
        this.set = set;
        this.missing = missing;
    }

    public static Flags of(int size, BitSet set, BitSet missing) {
        return new Flags(size, (BitSet) set.clone(), (BitSet) missing.clone());
    }

    /// Whether the flag of a row is set; false where missing.
    public boolean at(int row) {
        return set.get(row) && !missing.get(row);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isMissing(int row) {
        return missing.get(row);
    }

    @Override
    public String text(int row) {
        return missing.get(row) ? "" : Boolean.toString(set.get(row));
    }

    @Override
    public Flags at(int[] rows) {
        var chosen = new BitSet();
        var none = new BitSet();
        for (int i = 0; i < rows.length; i++) {
            none.set(i, rows[i] < 0 || missing.get(rows[i]));
            chosen.set(i, rows[i] >= 0 && set.get(rows[i]));
        }
        return new Flags(rows.length, chosen, none);
    }

    @Override
    public String type() {
        return "flag";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flags flags
                && size == flags.size
                && set.equals(flags.set)
                && missing.equals(flags.missing);
    }

    @Override
    public int hashCode() {
        return 31 * set.hashCode() + missing.hashCode();
    }
}
