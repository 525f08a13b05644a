package org.galibra.table;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        var names = new HashSet<String>();
        for (Column column : columns) {
            Column first = columns.getFirst();
            if (column.values().size() != first.values().size()) {
                throw new IllegalArgumentException(
                        "column %s has %d rows, column %s has %d"
                                .formatted(
                                        column.name(),
                                        column.values().size(),
                                        first.name(),
                                        first.values().size()));
            }
            if (!names.add(column.name())) {
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
