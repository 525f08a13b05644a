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
    /// An array holds no more, and the size is looked at now and then only.
    private static final int MOST_ROWS = Integer.MAX_VALUE - 100_000;

    private final List<String> names;
    private final RowLimit limit;
    private final ColumnBuilder[] builders;
    private Optional<Reservoir> reservoir = Optional.empty();
    private long neededBytes;
    private int rows;
    private int place;

    /// @param textColumns the columns that are known to hold text, from an earlier pass
    TextRows(List<String> names, Set<Integer> textColumns, RowLimit limit) {
        this.names = names;
        this.limit = limit;
        builders = new ColumnBuilder[names.size()];
        for (int i = 0; i < builders.length; i++) {
            builders[i] = new ColumnBuilder(textColumns.contains(i));
        }
        if (limit.rows() <= MOST_ROWS) {
            reservoir = Optional.of(new Reservoir((int) limit.rows(), limit.seed()));
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
        place = reservoir.isPresent() ? reservoir.get().next() : rows;
        rows = Math.max(rows, place + 1);
        return place >= 0;
    }

    /// Puts the cell of a column into the row that was begun.
    void put(int column, CsvScanner cell) {
        builders[column].put(place, cell.characters(), cell.from(), cell.to());
    }

    /// From now on keeps as many rows as there are, if they fill their share of the memory.
    void checkRoom() {
        if (reservoir.isEmpty()) {
            long bytes = Arrays.stream(builders).mapToLong(ColumnBuilder::bytesInMemory).sum();
            if (bytes > limit.bytes() || rows > MOST_ROWS) {
                neededBytes = bytes;
                reservoir = Optional.of(Reservoir.filled(rows, limit.seed()));
            }
        }
    }

    /// Whether columns turned out as text after values had been kept as numbers: then all such
    /// columns are added to `textColumns`.
    boolean lostText(Set<Integer> textColumns) {
        return ColumnBuilder.lostText(List.of(builders), textColumns);
    }

    /// The columns, in the order of the file's rows.
    List<Column> columns() {
        boolean ordered = sample().isEmpty();
        int[] order = ordered ? new int[0] : reservoir.orElseThrow().order();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < builders.length; i++) {
            Values values = builders[i].build();
            columns.add(Column.of(names.get(i), ordered ? values : values.at(order)));
        }
        return columns;
    }

    /// Which rows were kept; empty for all.
    Optional<RowSample> sample() {
        return reservoir
                .filter(Reservoir::hasLeftOut)
                .map(drawn ->
                        new RowSample(
                                rows,
                                drawn.seen(),
                                limit.seed(),
                                neededBytes / Math.max(1, rows) * drawn.seen()));
    }
}
