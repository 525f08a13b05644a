package org.galibra.table.io;

import org.galibra.table.Column;
import org.galibra.table.RowSample;
import org.galibra.table.Values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// Gathers the rows of a text table: all of them or, once there are more than allowed, a random
/// sample of those so far.
final class TextRows {
    private final List<String> names;
    private final RowLimit limit;
    private final KeptRows kept;
    private final ColumnBuilder[] builders;
    private int place;

    /// @param textColumns the columns that are known to hold text, from an earlier pass
    TextRows(List<String> names, Set<Integer> textColumns, RowLimit limit) {
        this.names = names;
        this.limit = limit;
        kept = new KeptRows(limit);
        builders = new ColumnBuilder[names.size()];
        for (int i = 0; i < builders.length; i++) {
            builders[i] = new ColumnBuilder(textColumns.contains(i));
        }
    }

    /// Adds a row, whose cells are asked for by column.
    void add(IntFunction<String> cells) {
        if (begin()) {
            for (int i = 0; i < builders.length; i++) {
                builders[i].put(place, cells.apply(i));
            }
        }
    }

    /// Begins the next row, whose cells then come one by one; false if it is not kept.
    boolean begin() {
        place = kept.next();
        return place >= 0;
    }

    /// Puts the cell of a column into the row that was begun.
    void put(int column, String cell) {
        builders[column].put(place, cell);
    }

    /// About as many rows will come in all, as far as can be told by now.
    void expect(double rows) {
        long kept = limit.rowsOf((long) Double.BYTES * builders.length);
        int room = (int) Math.min(rows, (double) Math.min(kept, KeptRows.MOST_ROWS));
        for (ColumnBuilder builder : builders) {
            builder.expect(room);
        }
    }

    /// From now on keeps as many rows as there are, if they fill their share of the memory.
    void checkRoom() {
        kept.checkRoom(Arrays.stream(builders).mapToLong(ColumnBuilder::bytesInMemory).sum());
    }

    /// Whether columns turned out as text after values had been kept as numbers: then all such
    /// columns are added to `textColumns`.
    boolean lostText(Set<Integer> textColumns) {
        return ColumnBuilder.lostText(List.of(builders), textColumns);
    }

    /// The columns, in the order of the file's rows.
    List<Column> columns() {
        Optional<int[]> order = kept.order();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < builders.length; i++) {
            Values values = builders[i].build();
            columns.add(Column.of(names.get(i), KeptRows.ordered(values, order)));
        }
        return columns;
    }

    /// Which rows were kept; empty for all.
    Optional<RowSample> sample() {
        return kept.sample();
    }
}
