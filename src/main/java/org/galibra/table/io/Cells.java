package org.galibra.table.io;

import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Texts;
import org.galibra.table.Values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Gathers one column's typed cells, null where missing, into primitive arrays. A cell of another
/// kind than the column's is a [ClassCastException]: STIL does err so, and no value is lost in
/// silence.
sealed interface Cells {
    /// Bytes of a text object without its letters, and of the place that knows it.
    int TEXT_BYTES = 56;

    /// Puts a cell in place of that of a row, or behind the last row.
    void put(int row, Object cell);

    /// How many cells there are.
    int size();

    /// Puts a cell behind the last row.
    default void add(Object cell) {
        put(size(), cell);
    }

    /// About as many bytes as the cells so far take in memory.
    long bytesInMemory();

    Values build();

    /// Cells for stored numbers of any kind that stand for others, with room for `rows`.
    static Cells scaled(FitsScaling.Linear scaling, int rows) {
        return new RealCells(scaling, rows);
    }

    /// Cells for values of a class, with room for `rows`.
    static Cells of(Class<?> type, int rows) {
        if (type == Double.class || type == Float.class) {
            return new RealCells(FitsScaling.Linear.IDENTITY, rows);
        }
        if (type == Byte.class
                || type == Short.class
                || type == Integer.class
                || type == Long.class) {
            return new IntegerCells(rows);
        }
        return type == Boolean.class ? new FlagCells() : new TextCells(rows);
    }

    /// Half as long again, so that n additions cost O(n).
    private static int longer(int length) {
        return Math.max(16, length + (length >> 1));
    }

    /// Real numbers; missing is NaN.
    final class RealCells implements Cells {
        private final FitsScaling.Linear scaling;
        private final boolean scaled;
        private double[] values;
        private int size;

        RealCells(FitsScaling.Linear scaling, int rows) {
            this.scaling = scaling;
            scaled = !scaling.equals(FitsScaling.Linear.IDENTITY);
            values = new double[rows];
        }

        /// Its array, with room for `count` values from [#size] on; [#added] says when they are
        /// there.
        double[] grown(int count) {
            if (size + count > values.length) {
                values = Arrays.copyOf(values, Math.max(size + count, longer(size)));
            }
            return values;
        }

        @Override
        public int size() {
            return size;
        }

        void added(int count) {
            size += count;
        }

        @Override
        public void put(int row, Object cell) {
            grown(1);
            double stored = cell == null ? Double.NaN : ((Number) cell).doubleValue();
            values[row] = scaled ? scaling.of(stored) : stored;
            size = Math.max(size, row + 1);
        }

        @Override
        public long bytesInMemory() {
            return (long) Double.BYTES * size;
        }

        @Override
        public Values build() {
            return Reals.owning(size == values.length ? values : Arrays.copyOf(values, size));
        }
    }

    /// Integers of up to 64 bits.
    final class IntegerCells implements Cells {
        private final BitSet missing = new BitSet();
        private long[] values;
        private int size;

        IntegerCells(int rows) {
            values = new long[rows];
        }

        /// Its array, with room for `count` values from [#size] on; [#added] says when they are
        /// there.
        long[] grown(int count) {
            if (size + count > values.length) {
                values = Arrays.copyOf(values, Math.max(size + count, longer(size)));
            }
            return values;
        }

        @Override
        public int size() {
            return size;
        }

        void isMissing(int row) {
            missing.set(row);
        }

        void added(int count) {
            size += count;
        }

        @Override
        public void put(int row, Object cell) {
            grown(1);
            if (cell instanceof Double || cell instanceof Float) {
                throw new ClassCastException("a real number among integers");
            }
            missing.set(row, cell == null);
            values[row] = cell == null ? 0 : ((Number) cell).longValue();
            size = Math.max(size, row + 1);
        }

        @Override
        public long bytesInMemory() {
            return (long) Long.BYTES * size;
        }

        @Override
        public Values build() {
            return Integers.owning(
                    size == values.length ? values : Arrays.copyOf(values, size), missing);
        }
    }

    /// True or false.
    final class FlagCells implements Cells {
        private final BitSet set = new BitSet();
        private final BitSet missing = new BitSet();
        private int size;

        @Override
        public void put(int row, Object cell) {
            missing.set(row, cell == null);
            set.set(row, cell != null && (Boolean) cell);
            size = Math.max(size, row + 1);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public long bytesInMemory() {
            return size / Byte.SIZE;
        }

        @Override
        public Values build() {
            return Flags.of(size, set, missing);
        }
    }

    /// Text, and anything else as it prints. A single letter is missing where it is a blank.
    final class TextCells implements Cells {
        private final List<String> values;
        private long letters;

        TextCells(int rows) {
            values = new ArrayList<>(rows);
        }

        @Override
        public void put(int row, Object cell) {
            boolean blank = cell instanceof Character letter && (letter == ' ' || letter == 0);
            String text = cell == null || blank ? "" : cell.toString();
            letters += text.length();
            if (row < values.size()) {
                letters -= values.set(row, text).length();
            } else {
                values.add(text);
            }
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public long bytesInMemory() {
            return (long) TEXT_BYTES * values.size() + letters;
        }

        @Override
        public Values build() {
            return Texts.of(values);
        }
    }

    /// Integers beyond 63 bits, which STIL hands over as text: exact integers if all of them fit
    /// into 64 bits with a sign, else text, which loses no digit either.
    final class LongTextCells implements Cells {
        private final IntegerCells integers;
        private final TextCells texts;
        private boolean fits = true;

        LongTextCells(int rows) {
            integers = new IntegerCells(rows);
            texts = new TextCells(rows);
        }

        @Override
        public void put(int row, Object cell) {
            texts.put(row, cell);
            Long value = null;
            if (fits && cell instanceof String text && !text.isEmpty()) {
                try {
                    value = Long.valueOf(text);
                } catch (NumberFormatException tooLong) {
                    fits = false;
                }
            }
            integers.put(row, value);
        }

        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public long bytesInMemory() {
            return integers.bytesInMemory() + texts.bytesInMemory();
        }

        @Override
        public Values build() {
            return fits ? integers.build() : texts.build();
        }
    }
}
