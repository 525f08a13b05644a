package org.galibra.figure.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Rows of one kind, of which columns are made.
///
/// @param <T> a row
final class PanelRows<T> {
    private final String name;
    private final List<T> rows;
    private final List<PanelData.Column> columns = new ArrayList<>();

    PanelRows(String name, List<T> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    PanelRows<T> words(String column, String description, Function<T, String> cell) {
        columns.add(new PanelData.Words(column, description, rows.stream().map(cell).toList()));
        return this;
    }

    PanelRows<T> counts(String column, String description, Function<T, Integer> cell) {
        columns.add(new PanelData.Counts(column, description, rows.stream().map(cell).toList()));
        return this;
    }

    PanelRows<T> reals(String column, String unit, String description, Function<T, Double> cell) {
        columns.add(
                new PanelData.Reals(column, unit, description, rows.stream().map(cell).toList()));
        return this;
    }

    PanelData data() {
        return new PanelData(name, columns);
    }
}
