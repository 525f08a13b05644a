package org.galibra.table;

import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of the second table by their identifier.
final class Partners {
    private final Table table;
    private final Identifiers identifiers;
    private final Map<Object, Integer> rows;
    private final Map<Object, Integer> repeated = new HashMap<>();
    private long missing;
    private long duplicated;

    Partners(Table table, Identifiers identifiers) {
        this.table = table;
        this.identifiers = identifiers;
        rows = HashMap.newHashMap(identifiers.size());
        for (int row = 0; row < identifiers.size(); row++) {
            Object identifier = identifiers.at(row);
            if (identifier == null) {
                missing++;
            } else if (rows.putIfAbsent(identifier, row) != null) {
                duplicated++;
                repeated.putIfAbsent(identifier, row);
            }
        }
    }

    Identifiers identifiers() {
        return identifiers;
    }

    /// The row of a galaxy, or [Join#NO_ROW].
    ///
    /// @param leftRow the row of the first table that asks, from 0
    /// @throws GalibraException if several rows name the galaxy
    int rowOf(Object identifier, Table left, long leftRow) throws GalibraException {
        Integer row = rows.get(identifier);
        if (row == null) {
            return Join.NO_ROW;
        }
        Integer second = repeated.get(identifier);
        if (second != null) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "%s stands in rows %,d and %,d, so row %,d of %s has no"
                                            + " single partner (%,d %s)",
                                    Problem.quoted(identifier.toString()),
                                    row + 1,
                                    second + 1,
                                    leftRow + 1,
                                    left.name(),
                                    duplicated,
                                    duplicated == 1 ? "row repeats a key" : "rows repeat a key"))
                    .inFile(table.name())
                    .inColumn(identifiers.name())
                    .remedy(
                            "Keep one row for each galaxy, or begin with "
                                    + table.name()
                                    + " and join the other table to it")
                    .exception();
        }
        return row;
    }

    long butForCase(Identifiers asked, int[] partners) {
        Set<Object> folded =
                rows.keySet().stream().map(Identifiers::folded).collect(Collectors.toSet());
        long count = 0;
        for (int row = 0; row < partners.length; row++) {
            Object identifier = partners[row] == Join.NO_ROW ? asked.at(row) : null;
            count += folded.contains(Identifiers.folded(identifier)) ? 1 : 0;
        }
        return count;
    }

    /// What became of the second table's rows.
    ///
    /// @param taken those that the first table asks for
    JoinReport.Side side(String key, BitSet taken) {
        return new JoinReport.Side(
                table.name(),
                key,
                table.rows(),
                table.rows() - missing - taken.cardinality(),
                duplicated,
                missing);
    }
}
