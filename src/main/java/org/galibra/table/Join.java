package org.galibra.table;

import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Joins a second table to a first on an identifier.
///
/// Every row of the first table stays, in its order; where the second has no partner for it, the
/// second's columns are missing there. A galaxy that the second table holds twice has no single
/// partner: that is refused. The second key is left out, as it repeats the first. A column of the
/// second table whose name the first has too is called `NAME_TABLE`.
public final class Join {
    static final int NO_ROW = -1;

    private Join() {}

    /// The joined table. Its [Source] is the first table's with one [Joined] more.
    ///
    /// @param leftKey the first table's column that names each galaxy
    /// @param rightKey the second table's
    /// @throws GalibraException if a key is absent or cannot name galaxies, no row has a partner,
    ///   or a row has several
    public static Table of(Table left, String leftKey, Table right, String rightKey)
            throws GalibraException {
        Column leftColumn = key(left, leftKey);
        Column rightColumn = key(right, rightKey);
        var asked = Identifiers.of(left, leftColumn, rightColumn);
        var found = new Partners(right, Identifiers.of(right, rightColumn, leftColumn));

        var rows = new int[left.rows()];
        Set<Object> seen = HashSet.newHashSet(rows.length);
        long missing = 0;
        long duplicated = 0;
        long matched = 0;
        for (int row = 0; row < rows.length; row++) {
            Object identifier = asked.at(row);
            rows[row] = identifier == null ? NO_ROW : found.rowOf(identifier, left, row);
            missing += identifier == null ? 1 : 0;
            duplicated += identifier != null && !seen.add(identifier) ? 1 : 0;
            matched += rows[row] == NO_ROW ? 0 : 1;
        }
        long unmatched = rows.length - missing - matched;
        long butForCase = unmatched == 0 ? 0 : found.butForCase(asked, rows);
        if (matched == 0) {
            throw strangers(left, asked, right, found.identifiers(), butForCase);
        }
        var report =
                new JoinReport(
                        new JoinReport.Side(
                                left.name(), leftKey, rows.length, unmatched, duplicated, missing),
                        found.side(rightKey, taken(rows)),
                        matched,
                        butForCase);
        return joined(left, right, rightColumn, rows, report);
    }

    static Column key(Table table, String name) throws GalibraException {
        var column = table.column(name);
        if (column.isPresent()) {
            return column.get();
        }
        String alike =
                table.columns().stream()
                        .map(Column::name)
                        .filter(other -> other.equalsIgnoreCase(name))
                        .collect(Collectors.joining(", "));
        String first =
                table.columns().stream()
                        .map(Column::name)
                        .limit(6)
                        .collect(Collectors.joining(", "));
        throw Problem.of("there is no column " + name + " to join on")
                .inFile(table.name())
                .remedy(
                        alike.isEmpty()
                                ? "Its columns begin with " + first
                                : "Its column is called " + alike)
                .exception();
    }

    /// The rows of the second table that the first asks for.
    static BitSet taken(int[] partners) {
        var taken = new BitSet();
        for (int row : partners) {
            if (row != NO_ROW) {
                taken.set(row);
            }
        }
        return taken;
    }

    static GalibraException strangers(
            Table left, Identifiers asked, Table right, Identifiers given, long butForCase) {
        String remedy =
                butForCase > 0
                        ? String.format(
                                Locale.ROOT,
                                "%,d would have one if capital and small letters were alike",
                                butForCase)
                        : "Join on columns that name the same galaxies in the same way";
        return Problem.of(
                        String.format(
                                "no row has a partner in %s: %s%s here, %s%s there",
                                right.name(),
                                asked.name(),
                                example(asked),
                                given.name(),
                                example(given)))
                .inFile(left.name())
                .remedy(remedy)
                .exception();
    }

    private static String example(Identifiers identifiers) {
        for (int row = 0; row < identifiers.size(); row++) {
            Object identifier = identifiers.at(row);
            if (identifier != null) {
                return " is " + Problem.quoted(identifier.toString());
            }
        }
        return " is missing in every row";
    }

    static Table joined(Table left, Table right, Column rightKey, int[] rows, JoinReport report) {
        var columns = new ArrayList<>(left.columns());
        Set<String> names =
                left.columns().stream()
                        .map(Column::name)
                        .collect(Collectors.toCollection(HashSet::new));
        var origins = new LinkedHashMap<String, String>();
        for (Column column : right.columns()) {
            if (!column.name().equals(rightKey.name())) {
                String name = unused(column.name(), right.name(), names);
                origins.put(name, column.name());
                columns.add(
                        new Column(
                                name,
                                column.unit(),
                                column.ucd(),
                                column.description(),
                                column.values().at(rows)));
            }
        }
        var metadata = new LinkedHashMap<>(left.metadata());
        Set<String> keys = new HashSet<>(metadata.keySet());
        right.metadata()
                .forEach((key, value) -> metadata.put(unused(key, right.name(), keys), value));
        Source source = left.source();
        List<Joined> joined = new ArrayList<>(source.joined());
        joined.add(new Joined(right.source(), report, origins));
        return new Table(left.name(), columns, source.withJoined(joined), metadata);
    }

    /// A name that is not among `taken`, to which it is added.
    private static String unused(String name, String table, Set<String> taken) {
        if (taken.add(name)) {
            return name;
        }
        String longer = name + "_" + table.replaceFirst("(\\.[A-Za-z]+)+(#\\d+)?$", "$2");
        String candidate = longer;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = longer + "_" + i;
        }
        return candidate;
    }
}
