package org.galibra.catalogue;

import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Values;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Numbers that stand for "missing" in galaxy tables: −9999, −999, −99 and −99.99 in any column,
/// and 99 in a column of magnitudes, where no galaxy has it.
public final class Sentinels {
    /// The sentinels of every numeric column.
    public static final List<Double> ANYWHERE = List.of(-9999.0, -999.0, -99.0, -99.99);

    /// The sentinels of a column of magnitudes.
    public static final List<Double> IN_MAGNITUDES = List.of(-9999.0, -999.0, -99.0, -99.99, 99.0);

    private Sentinels() {}

    /// How often each of the `declared` sentinels occurs in a column; those that do not are left
    /// out. Text and flags hold none.
    public static Map<Double, Long> count(Values values, List<Double> declared) {
        var counts = new TreeMap<Double, Long>();
        for (int row = 0; row < values.size(); row++) {
            double value = number(values, row);
            if (declared.contains(value)) {
                counts.merge(value, 1L, Long::sum);
            }
        }
        return counts;
    }

    /// The column with the `declared` sentinels turned into missing values.
    public static Column without(Column column, List<Double> declared) {
        return switch (column.values()) {
            case Reals reals -> {
                double[] array = reals.toArray();
                for (int row = 0; row < array.length; row++) {
                    if (declared.contains(array[row])) {
                        array[row] = Double.NaN;
                    }
                }
                yield column.with(Reals.owning(array));
            }
            case Integers integers -> {
                var array = new long[integers.size()];
                var missing = new BitSet();
                for (int row = 0; row < array.length; row++) {
                    if (integers.isMissing(row) || declared.contains((double) integers.at(row))) {
                        missing.set(row);
                    } else {
                        array[row] = integers.at(row);
                    }
                }
                yield column.with(Integers.of(array, missing));
            }
            default -> column;
        };
    }

    /// A value as a number: NaN where missing, or where the column is no number.
    static double number(Values values, int row) {
        return switch (values) {
            case Reals reals -> reals.at(row);
            case Integers integers ->
                    integers.isMissing(row) ? Double.NaN : (double) integers.at(row);
            default -> Double.NaN;
        };
    }
}
