package org.galibra.catalogue;

import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Texts;
import org.galibra.table.Values;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Numbers that stand for "missing" in galaxy tables. −9999, −999 and −99.99 do in any column, and
/// −99 in all that hold no light. In light 99 and −99 may be values, and are asked about.
public final class Sentinels {
    /// The sentinels of every numeric column.
    static final List<Double> ANYWHERE = List.of(-9999.0, -999.0, -99.99);

    /// The sentinel of every numeric column that is read neither as magnitudes nor as fluxes.
    static final List<Double> BUT_IN_LIGHT = List.of(-99.0);

    /// Numbers in a column of light that are sentinels only if somebody says so.
    static final List<Double> IN_LIGHT = List.of(-99.0, 99.0);

    private static final Sought ALL =
            new Sought(Stream.concat(ANYWHERE.stream(), IN_LIGHT.stream()).toList());

    private Sentinels() {}

    /// How often each of the `declared` sentinels occurs in a column; those that do not are left
    /// out. Text and flags hold none.
    public static Map<Double, Long> count(Values values, List<Double> declared) {
        var counts = new TreeMap<Double, Long>();
        var sought = new Sought(declared);
        long[] found = new long[declared.size()];
        switch (values) {
            case Reals reals -> {
                for (int row = 0; row < reals.size(); row++) {
                    sought.count(reals.at(row), found);
                }
            }
            case Integers integers -> {
                for (int row = 0; row < integers.size(); row++) {
                    sought.count(number(integers, row), found);
                }
            }
            case Texts _, Flags _ -> {}
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] > 0) {
                counts.put(declared.get(i), found[i]);
            }
        }
        return counts;
    }

    /// Whether a number is a sentinel, or may be one.
    static boolean mayBe(double value) {
        return ALL.which(value) >= 0;
    }

    /// Numbers that are looked for. A file of single precision holds −99.99 as −99.98999786376953.
    static final class Sought {
        private final double[] exact;
        private final double[] single;

        /// The sizes of the smallest beside 0, and of the largest.
        private final double least;

        private final double most;

        Sought(List<Double> declared) {
            exact = declared.stream().mapToDouble(Double::doubleValue).toArray();
            single = declared.stream().mapToDouble(Double::floatValue).toArray();
            double[] sizes =
                    DoubleStream.concat(Arrays.stream(exact), Arrays.stream(single))
                            .map(Math::abs)
                            .filter(size -> size > 0)
                            .toArray();
            least = Arrays.stream(sizes).min().orElse(Double.POSITIVE_INFINITY);
            most = Arrays.stream(sizes).max().orElse(0);
        }

        void count(double value, long[] counts) {
            int which = which(value);
            if (which >= 0) {
                counts[which]++;
            }
        }

        /// The place of the sentinel that a number is, or −1.
        int which(double value) {
            // Most values of most columns are smaller or larger than all of them.
            double size = Math.abs(value);
            if ((size >= least || size == 0) && size <= most) {
                for (int i = 0; i < exact.length; i++) {
                    if (value == exact[i] || value == single[i]) {
                        return i;
                    }
                }
            }
            return -1;
        }
    }

    /// The column with the `declared` sentinels turned into missing values.
    public static Column without(Column column, List<Double> declared) {
        var sought = new Sought(declared);
        return switch (column.values()) {
            case Reals reals -> {
                double[] array = reals.toArray();
                for (int row = 0; row < array.length; row++) {
                    if (sought.which(array[row]) >= 0) {
                        array[row] = Double.NaN;
                    }
                }
                yield column.with(Reals.owning(array));
            }
            case Integers integers -> {
                var array = new long[integers.size()];
                var missing = new BitSet();
                for (int row = 0; row < array.length; row++) {
                    if (integers.isMissing(row) || sought.which((double) integers.at(row)) >= 0) {
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
