package org.galibra.app;

import org.galibra.app.chart.Brush;
import org.galibra.app.control.Numbers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Galaxies that a person has picked out: rows of the catalogue's table, from 0. Immutable; copies
/// what it is given and hands out.
public final class Selection {
    public static final Selection NONE = new Selection(new BitSet());

    private final BitSet rows;

    private Selection(BitSet rows) {
        this.rows = rows;
    }

    /// These rows, in any order, each counted once.
    public static Selection of(int... rows) {
        var set = new BitSet();
        Arrays.stream(rows).forEach(set::set);
        return new Selection(set);
    }

    public int count() {
        return rows.cardinality();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean contains(int row) {
        return rows.get(row);
    }

    /// The rows, ascending.
    public int[] rows() {
        return rows.stream().toArray();
    }

    /// The places in `among` whose rows are selected, ascending.
    public int[] places(int[] among) {
        return IntStream.range(0, among.length).filter(i -> rows.get(among[i])).toArray();
    }

    public Selection plus(Selection other) {
        BitSet both = (BitSet) rows.clone();
        both.or(other.rows);
        return new Selection(both);
    }

    public Selection minus(Selection other) {
        BitSet rest = (BitSet) rows.clone();
        rest.andNot(other.rows);
        return new Selection(rest);
    }

    /// This selection after a brush over galaxies.
    public Selection after(Brush.Mode mode, Selection brushed) {
        return switch (mode) {
            case SELECT -> brushed;
            case ADD -> plus(brushed);
            case REMOVE -> minus(brushed);
        };
    }

    /// What the status bar says; empty where nothing is selected.
    public String words() {
        return isEmpty()
                ? ""
                : Numbers.counted(count(), "galaxy", "galaxies") + " selected, Esc clears";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Selection that && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }
}
