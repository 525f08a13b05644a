package org.galibra.catalogue;

import org.galibra.table.Column;
import org.galibra.table.Numeral;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Values;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The columns of a table by name, and as plain numbers.
final class Columns {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Columns() {}

    /// The column of exactly this name.
    ///
    /// @throws GalibraException if there is none, naming one that differs only in case
    static Column named(Table table, String name) throws GalibraException {
        Optional<Column> exact = table.column(name);
        if (exact.isPresent()) {
            return exact.get();
        }
        String hint =
                table.columns().stream()
                        .map(Column::name)
                        .filter(other -> other.equalsIgnoreCase(name))
                        .findFirst()
                        .map(other -> "Write it as the table does: " + other)
                        .orElse("Its columns are: " + some(table));
        throw Problem.of("there is no such column")
                .inFile(table.name())
                .inColumn(name)
                .remedy(hint)
                .exception();
    }

    /// The first few names, for a message.
    static String some(Table table) {
        var names = table.columns().stream().map(Column::name).limit(12).toList();
        return String.join(", ", names) + (table.columns().size() > names.size() ? ", …" : "");
    }

    /// The values as numbers, NaN where missing or where they are none.
    static double[] numbers(Column column) {
        if (column.values() instanceof Reals reals) {
            return reals.toArray();
        }
        var numbers = new double[column.values().size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = Sentinels.number(column.values(), row);
        }
        return numbers;
    }

    /// The median of what is there (the upper of the middle two), NaN where nothing is.
    static double median(Column column) {
        return median(numbers(column));
    }

    static double median(double[] values) {
        double[] there = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        Arrays.sort(there);
        return there.length == 0 ? Double.NaN : there[there.length / 2];
    }

    static boolean isEmpty(Column column) {
        Values values = column.values();
        for (int row = 0; row < values.size(); row++) {
            if (!values.isMissing(row)) {
                return false;
            }
        }
        return true;
    }

    /// A text in which `{key}` stands for what a table's metadata say under that key.
    static String told(String text, Map<String, String> metadata) {
        return PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                metadata.getOrDefault(place.group(1), "not known")));
    }

    /// The number that a text begins with, such as a value of a table's metadata.
    static OptionalDouble parsed(String text) {
        try {
            return OptionalDouble.of(Numeral.parse(text.strip()));
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }
}
