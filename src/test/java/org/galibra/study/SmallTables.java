package org.galibra.study;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;

/// Tables of three rows for tests of what columns mean, and what they come to mean.
final class SmallTables {
    private SmallTables() {}

    /// A table of three rows: a name, then its values.
    static Table table(String name, Map<String, String> metadata, Object... columns) {
        var made = new ArrayList<Column>();
        for (int i = 0; i < columns.length; i += 2) {
            made.add(Column.of((String) columns[i], Reals.of((double[]) columns[i + 1])));
        }
        return new Table(name, made, new Source("", "FITS", ""), metadata);
    }

    static double[] of(double... values) {
        return values;
    }

    static Meaning meaning(Table table, ColumnMapping mapping) throws GalibraException {
        return Meaning.of(table, mapping, Band.KNOWN, Conventions.ALL);
    }

    static Band band(String name) {
        return Band.named(name).orElseThrow();
    }

    static double[] values(Column column) {
        return IntStream.range(0, column.values().size())
                .mapToDouble(row -> Catalogue.number(column, row))
                .toArray();
    }
}
