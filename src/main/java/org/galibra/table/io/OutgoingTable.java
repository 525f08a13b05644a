package org.galibra.table.io;

import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.table.Values;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import uk.ac.starlink.table.AbstractStarTable;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DefaultValueInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.Tables;

import java.util.HashSet;
import java.util.Set;

/// A table of ours as STIL sees it. STIL may go through its rows more than once.
final class OutgoingTable extends AbstractStarTable {
    private final Table table;
    private final Progress progress;
    private final StopSignal stop;

    OutgoingTable(Table table, Progress progress, StopSignal stop) {
        this.table = table;
        this.progress = progress;
        this.stop = stop;
        for (var fact : table.metadata().entrySet()) {
            var info = new DefaultValueInfo(fact.getKey(), String.class);
            super.getParameters().add(new DescribedValue(info, fact.getValue()));
        }
    }

    @Override
    public int getColumnCount() {
        return table.columns().size();
    }

    @Override
    public long getRowCount() {
        return table.rows();
    }

    @Override
    public ColumnInfo getColumnInfo(int index) {
        Column column = table.columns().get(index);
        var info = new ColumnInfo(column.name(), type(column.values()), null);
        info.setUnitString(known(column.unit()));
        info.setUCD(known(column.ucd()));
        info.setDescription(known(column.description()));
        if (column.values() instanceof Integers integers) {
            info.setNullable(integers.missing() > 0);
            if (integers.missing() > 0) {
                info.setAuxDatum(new DescribedValue(Tables.NULL_VALUE_INFO, unused(integers)));
            }
        }
        return info;
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Class<?> type(Values values) {
        return switch (values) {
            case Reals _ -> Double.class;
            case Integers _ -> Long.class;
            case Flags _ -> Boolean.class;
            case Texts _ -> String.class;
        };
    }

    /// A number that no row holds, which can stand for missing.
    private static Long unused(Integers integers) {
        Set<Long> used = new HashSet<>();
        for (int row = 0; row < integers.size(); row++) {
            if (!integers.isMissing(row) && integers.at(row) < Long.MIN_VALUE + integers.size()) {
                used.add(integers.at(row));
            }
        }
        long candidate = Long.MIN_VALUE;
        while (used.contains(candidate)) {
            candidate++;
        }
        return candidate;
    }

    private static Object cell(Values values, int row) {
        return switch (values) {
            case Reals reals -> reals.at(row);
            case Integers integers -> integers.isMissing(row) ? null : integers.at(row);
            case Flags flags -> flags.isMissing(row) ? null : flags.at(row);
            case Texts texts -> texts.isMissing(row) ? null : texts.text(row);
        };
    }

    @Override
    public RowSequence getRowSequence() {
        return new RowSequence() {
            private int row = -1;

            @Override
            public boolean next() {
                row++;
                TableWriter.report(table, row, progress, stop);
                return row < table.rows();
            }

            @Override
            public Object getCell(int column) {
                return cell(table.columns().get(column).values(), row);
            }

            @Override
            public Object[] getRow() {
                var cells = new Object[table.columns().size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = getCell(i);
                }
                return cells;
            }

            @Override
            public void close() {}
        };
    }
}
