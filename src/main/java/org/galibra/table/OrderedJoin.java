package org.galibra.table;

import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Joins a second table that is read block by block beside the first: the keys of both ascend, so
/// that the memory holds one block of each. A block of the first table that reaches over the end of
/// one of the second's is parted there.
public final class OrderedJoin implements BlockJoin {
    /// Opens the second table at its beginning.
    @FunctionalInterface
    public interface Opener {
        /// The second table before its first row.
        ///
        /// @param wanted whether a column of this name is asked for
        TableRows open(Predicate<String> wanted) throws GalibraException;
    }

    private final Opener opener;
    private final String leftKey;
    private final String rightKey;
    private final Predicate<String> wanted;

    /// The second table, once there was a block of the first; until then null.
    private TableRows rows;

    /// The block of the second table at hand, its keys, and how many rows came before it.
    private Table right;

    private Column rightColumn;
    private Identifiers given;
    private long before;

    /// The row of the block that was reached, and the last keys of both tables.
    private int reached = -1;

    private Object rightLast;
    private Object leftLast;
    private boolean isLastTaken;
    private boolean isEnded;

    private String name = "";
    private long leftRows;
    private long leftMissing;
    private long leftDuplicated;
    private long rightMissing;
    private long rightDuplicated;
    private long matched;
    private long taken;

    /// The second table is opened with the first block.
    ///
    /// @param leftKey the column of the first table that names each galaxy
    /// @param rightKey the second table's
    public OrderedJoin(Opener opener, String leftKey, String rightKey) {
        this(opener, leftKey, rightKey, _ -> true);
    }

    private OrderedJoin(Opener opener, String leftKey, String rightKey, Predicate<String> wanted) {
        this.opener = opener;
        this.leftKey = leftKey;
        this.rightKey = rightKey;
        this.wanted = wanted;
    }

    @Override
    public BlockJoin again(Predicate<String> wanted) {
        close();
        return new OrderedJoin(opener, leftKey, rightKey, wanted);
    }

    private void open() throws GalibraException {
        if (rows == null) {
            rows = opener.open(name -> name.equals(rightKey) || wanted.test(name));
            right = rows.next().orElseThrow();
            rightColumn = Join.key(right, rightKey);
        }
    }

    @Override
    public String leftKey() {
        return leftKey;
    }

    @Override
    public boolean isInOrder() {
        return true;
    }

    /// @throws GalibraException also if the second table cannot be read, or the keys of one do not
    ///   ascend
    @Override
    public List<Part> joined(Part block) throws GalibraException {
        open();
        Table left = block.table();
        Column key = Join.key(left, leftKey);
        given = Identifiers.of(right, rightColumn, key);
        var asked = Identifiers.of(left, key, rightColumn);
        name = left.name();
        var parts = new ArrayList<Part>();
        int[] partners = new int[left.rows()];
        Arrays.fill(partners, Join.NO_ROW);
        int from = 0;
        for (int row = 0; row < partners.length; row++) {
            leftRows++;
            Object identifier = asked.at(row);
            if (identifier == null) {
                leftMissing++;
                continue;
            }
            int order = order(leftLast, identifier);
            if (order > 0) {
                throw unordered(left, key, leftLast, identifier, block.first() + row);
            }
            leftDuplicated += leftLast != null && order == 0 ? 1 : 0;
            leftLast = identifier;
            while (!isEnded && !reach(identifier)) {
                add(parts, block, partners, from, row);
                from = row;
                isEnded = !hasNextBlock(key);
            }
            if (identifier.equals(rightLast)) {
                partners[row] = reached;
                matched++;
                taken += isLastTaken ? 0 : 1;
                isLastTaken = true;
            }
        }
        add(parts, block, partners, from, partners.length);
        return parts;
    }

    /// Goes on in the block at hand until its key is not below another; whether there is such.
    private boolean reach(Object identifier) throws GalibraException {
        while (order(rightLast, identifier) < 0) {
            if (reached + 1 >= right.rows()) {
                return false;
            }
            step();
        }
        return true;
    }

    private void step() throws GalibraException {
        Object key = given.at(reached + 1);
        if (key == null) {
            rightMissing++;
            reached++;
            return;
        }
        int order = order(rightLast, key);
        if (order > 0) {
            throw unordered(right, rightColumn, rightLast, key, before + reached + 1);
        }
        if (order == 0 && isLastTaken) {
            throw Problem.of(
                            Problem.quoted(key.toString())
                                    + " stands in several rows, so a galaxy has no single partner")
                    .inFile(right.name())
                    .inColumn(rightKey)
                    .inRow(before + reached + 2)
                    .remedy("Keep one row for each galaxy")
                    .exception();
        }
        rightDuplicated += rightLast != null && order == 0 ? 1 : 0;
        isLastTaken = false;
        rightLast = key;
        reached++;
    }

    /// Nothing is below everything.
    @SuppressWarnings("unchecked") // both are texts or both whole numbers, or they are compared so
    private static int order(Object one, Object other) {
        if (one == null) {
            return -1;
        }
        return one.getClass() == other.getClass()
                ? ((Comparable<Object>) one).compareTo(other)
                : one.toString().compareTo(other.toString());
    }

    private static GalibraException unordered(
            Table table, Column key, Object last, Object now, long row) {
        return Problem.of(
                        "%s comes after %s: a table that does not fit into the memory is joined only"
                                        .formatted(now, last)
                                + " where the keys ascend")
                .inFile(table.name())
                .inColumn(key.name())
                .inRow(row + 1)
                .remedy(
                        "Sort both tables by their keys, or give the program more memory (-Xmx in"
                                + " JAVA_TOOL_OPTIONS)")
                .exception();
    }

    private void add(List<Part> parts, Part block, int[] partners, int from, int to) {
        if (to == from) {
            return;
        }
        Table left = block.table();
        int[] some = new int[to - from];
        Arrays.setAll(some, i -> from + i);
        List<Column> columns =
                some.length == left.rows()
                        ? left.columns()
                        : left.columns().stream()
                                .map(each -> each.with(each.values().at(some)))
                                .toList();
        parts.add(
                new Part(
                        Join.joined(
                                new Table(left.name(), columns, left.source(), left.metadata()),
                                right,
                                rightColumn,
                                Arrays.copyOfRange(partners, from, to),
                                report()),
                        block.first() + from));
    }

    @Override
    public JoinReport report() {
        if (leftRows == 0) {
            throw new IllegalStateException("no block was joined");
        }
        return new JoinReport(
                new JoinReport.Side(
                        name,
                        leftKey,
                        leftRows,
                        leftRows - matched - leftMissing,
                        leftDuplicated,
                        leftMissing),
                new JoinReport.Side(
                        right.name(),
                        rightKey,
                        rows.rows(),
                        rows.rows() - rightMissing - taken,
                        rightDuplicated,
                        rightMissing),
                matched,
                0);
    }

    /// Reads the second table to its end, too: its keys may be repeated or out of order there.
    @Override
    public void check(Table some) throws GalibraException {
        Column key = Join.key(some, leftKey);
        if (matched == 0) {
            throw Join.strangers(some, Identifiers.of(some, key, rightColumn), right, given, 0);
        }
        do {
            while (reached + 1 < right.rows()) {
                step();
            }
        } while (hasNextBlock(key));
    }

    /// Comes to the second table's next block, if there is one.
    private boolean hasNextBlock(Column leftColumn) throws GalibraException {
        Optional<Table> next = rows.next();
        if (next.isEmpty()) {
            return false;
        }
        before += right.rows();
        right = next.get();
        rightColumn = Join.key(right, rightKey);
        given = Identifiers.of(right, rightColumn, leftColumn);
        reached = -1;
        return true;
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
