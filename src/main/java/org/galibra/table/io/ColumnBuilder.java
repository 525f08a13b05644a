package org.galibra.table.io;

import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Numeral;
import org.galibra.table.Reals;
import org.galibra.table.Texts;
import org.galibra.table.Values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Gathers one column's texts into values of the narrowest kind that holds them all: flags or
/// 64-bit integers, then reals, then text. Blank, `nan`, `null` and `--` are missing. Whole numbers
/// beyond 64 bits, which only identifiers are, stay text with every digit.
final class ColumnBuilder {
    private static final Set<String> MISSING = Set.of("", "nan", "-nan", "+nan", "null", "--");

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    /// No plain number is longer; others are read in another way.
    private static final int LONGEST_NUMBER = 32;

    private enum Kind {
        UNKNOWN,
        FLAG,
        INTEGER,
        REAL,
        TEXT
    }

    private Kind kind;
    private int size;
    private int row;
    private int expected;
    private long letters;
    private long[] integers = new long[0];
    private double[] reals = new double[0];
    private List<String> texts = new ArrayList<>();
    private final BitSet set = new BitSet();
    private final BitSet missing = new BitSet();
    private final char[] digits = new char[LONGEST_NUMBER];
    private boolean lostText;

    /// @param text whether the column is known to hold text, from an earlier pass
    ColumnBuilder(boolean text) {
        kind = text ? Kind.TEXT : Kind.UNKNOWN;
    }

    /// Whether text turned up in a column after values had been kept as numbers or flags: their
    /// spelling is gone, so the file must be read again with this column as text. Then all such
    /// columns are added to `textColumns`.
    static boolean lostText(List<ColumnBuilder> builders, Set<Integer> textColumns) {
        boolean lost = false;
        for (int i = 0; i < builders.size(); i++) {
            if (builders.get(i).lostText) {
                lost = true;
                textColumns.add(i);
            }
        }
        return lost;
    }

    /// Makes room for so many rows when room is next made: copying ever longer arrays costs more
    /// than a guess that is somewhat wrong.
    void expect(int rows) {
        expected = rows;
    }

    /// Adds the next row's cell.
    void add(String raw) {
        put(size, raw);
    }

    /// Puts a cell in place of that of a row, or behind the last row.
    void put(int at, String raw) {
        if (isPutAsNumber(at, raw)) {
            return;
        }
        String text = raw.strip();
        row = at;
        if (isMissing(text)) {
            missing.set(row);
            append("", 0, Double.NaN);
            return;
        }
        missing.clear(row);
        switch (kind) {
            case UNKNOWN -> start(text);
            case FLAG -> addFlag(text);
            case INTEGER -> addInteger(text);
            case REAL -> addReal(text);
            case TEXT -> append(text, 0, Double.NaN);
        }
    }

    /// Puts a plain number into a column of such numbers; false if the cell has to be looked at.
    private boolean isPutAsNumber(int at, String raw) {
        int length = raw.length();
        if (kind != Kind.REAL || length > digits.length) {
            return false;
        }
        raw.getChars(0, length, digits, 0);
        double value = Numeral.exactly(digits, 0, length);
        if (Double.isNaN(value)) {
            return false;
        }
        row = at;
        missing.clear(at);
        append("", 0, value);
        return true;
    }

    private static boolean isMissing(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        boolean number = first >= '0' && first <= '9';
        return !number && text.length() <= 4 && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    private void start(String text) {
        if (isFlag(text)) {
            kind = Kind.FLAG;
            addFlag(text);
        } else {
            kind = Kind.INTEGER;
            integers = new long[Math.max(16, size)];
            addInteger(text);
        }
    }

    private static boolean isFlag(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    private void addFlag(String text) {
        if (isFlag(text)) {
            set.set(row, Boolean.parseBoolean(text));
            append("", 0, Double.NaN);
        } else {
            becomeText(text);
        }
    }

    private void addInteger(String text) {
        long value;
        try {
            value = Long.parseLong(text);
        } catch (NumberFormatException notAnInteger) {
            if (WHOLE.matcher(text).matches()) {
                becomeText(text);
                return;
            }
            kind = Kind.REAL;
            reals = new double[Math.max(16, integers.length)];
            for (int i = 0; i < size; i++) {
                reals[i] = missing.get(i) ? Double.NaN : integers[i];
            }
            integers = new long[0];
            addReal(text);
            return;
        }
        append("", value, Double.NaN);
    }

    private void addReal(String text) {
        double value;
        try {
            value = Numeral.parse(text);
        } catch (NumberFormatException notANumber) {
            becomeText(text);
            return;
        }
        append("", 0, value);
    }

    private void becomeText(String text) {
        lostText = missing.cardinality() < size;
        kind = Kind.TEXT;
        reals = new double[0];
        texts.clear();
        for (int i = 0; i < size; i++) {
            texts.add("");
        }
        append(text, 0, Double.NaN);
    }

    private void append(String text, long integer, double real) {
        switch (kind) {
            case TEXT -> {
                letters += text.length();
                if (row < size) {
                    letters -= texts.set(row, text).length();
                } else {
                    texts.add(text);
                }
            }
            case INTEGER -> {
                if (row == integers.length) {
                    integers = Arrays.copyOf(integers, longer(row));
                }
                integers[row] = integer;
            }
            case REAL -> {
                if (row == reals.length) {
                    reals = Arrays.copyOf(reals, longer(row));
                }
                reals[row] = real;
            }
            case FLAG, UNKNOWN -> {}
        }
        size = Math.max(size, row + 1);
    }

    /// As long as is expected, or else a quarter as long again, so that n additions cost O(n) and
    /// no more than that is empty.
    private int longer(int length) {
        return expected > length ? expected : Math.max(16, length + (length >> 2));
    }

    /// About as many bytes as the cells so far take in memory.
    long bytesInMemory() {
        return switch (kind) {
            case INTEGER, REAL -> (long) Double.BYTES * size;
            case TEXT -> (long) Cells.TEXT_BYTES * size + letters;
            case FLAG, UNKNOWN -> size / Byte.SIZE;
        };
    }

    /// The values gathered; this builder forgets them, so that no more than one column is there
    /// twice.
    Values build() {
        Values built = values();
        integers = new long[0];
        reals = new double[0];
        texts = List.of();
        return built;
    }

    private Values values() {
        return switch (kind) {
            case UNKNOWN -> {
                var values = new double[size];
                Arrays.fill(values, Double.NaN);
                yield Reals.owning(values);
            }
            case FLAG -> Flags.of(size, set, missing);
            case INTEGER -> Integers.owning(Arrays.copyOf(integers, size), missing);
            case REAL -> Reals.owning(Arrays.copyOf(reals, size));
            case TEXT -> Texts.of(texts);
        };
    }
}
