package org.galibra.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An immutable table: columns of equal length with unique names.
///
/// @param name a short name for people, such as the file's name
/// @param columns the columns, in the file's order
/// @param source where it came from
/// @param metadata facts about the whole table, such as `synthetic`, in the order to show them
public record Table(
        String name, List<Column> columns, Source source, Map<String, String> metadata) {
    public Table {
        columns = List.copyOf(columns);
        metadata = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(metadata));
        var seen = new HashMap<String, Integer>();
        for (Column column : columns) {
            int rows = column.values().size();
            if (rows != columns.getFirst().values().size()) {
                throw new IllegalArgumentException(
                        "column "
                                + column.name()
                                + " has "
                                + rows
                                + " rows, column "
                                + columns.getFirst().name()
                                + " has "
                                + columns.getFirst().values().size());
            }
            if (seen.put(column.name(), rows) != null) {
                throw new IllegalArgumentException("two columns are called " + column.name());
            }
        }
    }

    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().values().size();
    }

    /// The column of exactly this name.
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
