package org.galibra.catalogue;

import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.table.Column;
import org.galibra.table.Joined;
import org.galibra.table.Source;
import org.galibra.table.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the columns of a joined table come from. A join calls a column otherwise where its name is
/// taken, so a convention knows a column by the name that it has in its own file.
final class Origins {
    private final Table table;
    private final List<Part> parts;

    /// One of the tables that were joined.
    ///
    /// @param table as it was, its columns under their own names
    /// @param now its columns' names to those in the joined table
    private record Part(Table table, Map<String, String> now) {}

    Origins(Table table) {
        this.table = table;
        this.parts = parts(table);
    }

    private static List<Part> parts(Table table) {
        var parts = new ArrayList<Part>();
        Set<String> own = new LinkedHashSet<>();
        table.columns().forEach(column -> own.add(column.name()));
        for (Joined joined : table.source().joined()) {
            var now = new LinkedHashMap<String, String>();
            now.put(joined.report().right().key(), joined.report().left().key());
            joined.columns().forEach((name, origin) -> now.put(origin, name));
            own.removeAll(joined.columns().keySet());
            parts.add(new Part(part(table, joined.report().right().table(), now), now));
        }
        var first = new LinkedHashMap<String, String>();
        own.forEach(name -> first.put(name, name));
        parts.addFirst(new Part(part(table, table.name(), first), first));
        return parts;
    }

    private static Table part(Table table, String name, Map<String, String> now) {
        var columns = new ArrayList<Column>();
        now.forEach((origin, current) ->
                table.column(current)
                        .ifPresent(column -> columns.add(Column.of(origin, column.values()))));
        return new Table(name, columns, new Source("", "", ""), Map.of());
    }

    /// The convention as it reads this table, its columns under the names that they have now; empty
    /// where it fits neither one of the joined tables nor the whole.
    Optional<Convention> read(Convention convention) {
        List<Part> fitting =
                parts.size() == 1
                        ? List.of()
                        : parts.stream().filter(part -> convention.fits(part.table())).toList();
        if (!fitting.isEmpty()) {
            return Optional.of(renamed(convention, fitting));
        }
        return convention.fits(table)
                ? Optional.of(known(convention, parts, List.of()))
                : Optional.empty();
    }

    /// The convention as it reads this table, whether it fits or not.
    Convention named(Convention convention) {
        return read(convention).orElse(convention);
    }

    private static Convention renamed(Convention convention, List<Part> fitting) {
        var now = new LinkedHashMap<String, String>();
        fitting.forEach(part -> part.now().forEach(now::putIfAbsent));
        now.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
        return known(convention.renamed(now), fitting, List.copyOf(now.keySet()));
    }

    /// The convention with what it knows of columns by their origin, and without the columns of
    /// other tables that took their names.
    private static Convention known(Convention convention, List<Part> parts, List<String> taken) {
        var columns = new ArrayList<Convention.KnownColumn>();
        for (Part part : parts) {
            part.now()
                    .forEach((origin, name) -> {
                        ColumnRole role = convention.role(origin);
                        if (!origin.equals(name) && role.role() != Role.NOT_RECOGNISED) {
                            columns.add(known(name, role));
                        }
                    });
        }
        taken.forEach(name -> columns.add(known(name, ColumnRole.NOT_RECOGNISED)));
        return columns.isEmpty() ? convention : convention.knowing(columns);
    }

    private static Convention.KnownColumn known(String name, ColumnRole role) {
        return new Convention.KnownColumn(
                Pattern.compile(Pattern.quote(name)), role.role(), role.meaning());
    }
}
