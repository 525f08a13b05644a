package org.galibra.table;

import org.galibra.work.GalibraException;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// Joins a second table that is held. Blocks may be joined on several threads.
public final class HeldJoin implements BlockJoin {
    private final Table right;
    private final String leftKey;
    private final Column rightColumn;
    private final BitSet taken = new BitSet();
    private Partners partners;
    private String name = "";
    private long rows;
    private long matched;
    private long missing;

    /// @param leftKey the column of the first table that names each galaxy
    /// @param rightKey the second table's
    /// @throws GalibraException if the second table has no such column
    public HeldJoin(Table right, String leftKey, String rightKey) throws GalibraException {
        this.right = right;
        this.leftKey = leftKey;
        rightColumn = Join.key(right, rightKey);
    }

    @Override
    public synchronized BlockJoin again(Predicate<String> wanted) throws GalibraException {
        var other = new HeldJoin(right, leftKey, rightColumn.name());
        other.partners = partners;
        return other;
    }

    @Override
    public String leftKey() {
        return leftKey;
    }

    @Override
    public boolean isInOrder() {
        return false;
    }

    @Override
    public List<Part> joined(Part block) throws GalibraException {
        return List.of(new Part(joined(block.table(), block.first()), block.first()));
    }

    private Table joined(Table block, long first) throws GalibraException {
        Column key = Join.key(block, leftKey);
        var asked = Identifiers.of(block, key, rightColumn);
        Partners found = partners(key);
        int[] partnered = new int[block.rows()];
        long without = 0;
        long unnamed = 0;
        for (int row = 0; row < partnered.length; row++) {
            Object identifier = asked.at(row);
            partnered[row] =
                    identifier == null ? Join.NO_ROW : found.rowOf(identifier, block, first + row);
            unnamed += identifier == null ? 1 : 0;
            without += partnered[row] == Join.NO_ROW ? 1 : 0;
        }
        return Join.joined(
                block,
                right,
                rightColumn,
                partnered,
                count(block.name(), partnered, without, unnamed));
    }

    /// All blocks of a table have keys of one kind, so the first decides how they are compared.
    private synchronized Partners partners(Column key) throws GalibraException {
        if (partners == null) {
            partners = new Partners(right, Identifiers.of(right, rightColumn, key));
        }
        return partners;
    }

    private synchronized JoinReport count(
            String table, int[] partnered, long without, long unnamed) {
        name = table;
        rows += partnered.length;
        matched += partnered.length - without;
        missing += unnamed;
        taken.or(Join.taken(partnered));
        return report();
    }

    /// Rows that repeat a key of the first table are not counted: that would need all keys.
    @Override
    public synchronized JoinReport report() {
        if (partners == null) {
            throw new IllegalStateException("no block was joined");
        }
        return new JoinReport(
                new JoinReport.Side(name, leftKey, rows, rows - matched - missing, 0, missing),
                partners.side(rightColumn.name(), taken),
                matched,
                0);
    }

    @Override
    public void check(Table some) throws GalibraException {
        Column key = Join.key(some, leftKey);
        if (report().matched() == 0) {
            throw Join.strangers(
                    some,
                    Identifiers.of(some, key, rightColumn),
                    right,
                    partners(key).identifiers(),
                    0);
        }
    }

    @Override
    public void close() {}
}
