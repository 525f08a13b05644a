package org.galibra.table;

import org.galibra.work.GalibraException;

import java.util.BitSet;

/// Joins a second table to the blocks of a first that is too long to be held, as [Join] joins it to
/// the whole. The second is held. Blocks may be joined on several threads.
public final class BlockJoin {
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
    public BlockJoin(Table right, String leftKey, String rightKey) throws GalibraException {
        this.right = right;
        this.leftKey = leftKey;
        rightColumn = Join.key(right, rightKey);
    }

    /// The same join, of which no block is counted yet.
    public synchronized BlockJoin again() throws GalibraException {
        var other = new BlockJoin(right, leftKey, rightColumn.name());
        other.partners = partners;
        return other;
    }

    /// A block with the second table's columns, missing where no row has a partner.
    ///
    /// @param first the place of the block's first row in the first table
    /// @throws GalibraException if a key is absent or cannot name galaxies, or a row has several
    ///   partners
    public Table joined(Table block, long first) throws GalibraException {
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

    /// How the rows of all blocks so far found their partners. Those that repeat a key of the first
    /// table are not counted: that would need all keys.
    ///
    /// @throws IllegalStateException if there was no block yet
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

    /// Makes sure, after all blocks, that some row had a partner.
    ///
    /// @param some one of the blocks, for an example
    /// @throws GalibraException if none had: the keys name different things
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
}
