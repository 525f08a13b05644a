package org.galibra.table;

import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A column that names galaxies, read so that equal names are equal whatever kind of column holds
/// them: text without outer blanks, or, where either column holds numbers, the whole number that a
/// cell spells, so that the text `12` and the real 12.0 are the integer 12.
final class Identifiers {
    /// Beyond this a real number no longer tells neighbouring integers apart.
    private static final double EXACT = 0x1p53;

    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d+)(\\.0*)?");

    private final Column column;
    private final boolean numbers;

    /// @param numbers whether texts count as the whole numbers that they spell
    private Identifiers(Column column, boolean numbers) {
        this.column = column;
        this.numbers = numbers;
    }

    /// The identifiers of a column, to be compared with those of `other`.
    ///
    /// @throws GalibraException if it holds fractions, numbers too large to be exact, or flags
    static Identifiers of(Table table, Column column, Column other) throws GalibraException {
        boolean texts = column.values() instanceof Texts && other.values() instanceof Texts;
        switch (column.values()) {
            case Texts _, Integers _ -> {}
            case Reals reals -> check(table, column, reals);
            case Flags _ ->
                    throw problem(table, column, "true or false cannot name a galaxy").exception();
        }
        return new Identifiers(column, !texts);
    }

    private static void check(Table table, Column column, Reals reals) throws GalibraException {
        for (int row = 0; row < reals.size(); row++) {
            double value = reals.at(row);
            if (Double.isNaN(value)) {
                continue;
            }
            if (value != Math.rint(value) || Math.abs(value) > EXACT) {
                String why =
                        value == Math.rint(value)
                                ? "%s is too large to be exact as a real number"
                                : "%s is no whole number, and fractions cannot name galaxies";
                throw problem(table, column, String.format(Locale.ROOT, why, value))
                        .inRow(row + 1L)
                        .exception();
            }
        }
    }

    private static Problem problem(Table table, Column column, String why) {
        return Problem.of(why)
                .inFile(table.name())
                .inColumn(column.name())
                .remedy("Join on a column of integers or text that names each galaxy");
    }

    int size() {
        return column.values().size();
    }

    String name() {
        return column.name();
    }

    /// What names the galaxy of a row: a text or a Long; null where it is missing.
    Object at(int row) {
        if (column.values().isMissing(row)) {
            return null;
        }
        return switch (column.values()) {
            case Integers integers -> integers.at(row);
            case Reals reals -> (long) reals.at(row);
            default -> of(column.values().text(row).strip());
        };
    }

    private Object of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher whole = WHOLE.matcher(text);
        if (!numbers || !whole.matches()) {
            return text;
        }
        try {
            return Long.valueOf(whole.group(1));
        } catch (NumberFormatException beyond64Bits) {
            return text;
        }
    }

    /// The same for comparing without regard to case.
    static Object folded(Object identifier) {
        return identifier instanceof String text ? text.toLowerCase(Locale.ROOT) : identifier;
    }
}
