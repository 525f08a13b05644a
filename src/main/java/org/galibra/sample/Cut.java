package org.galibra.sample;

import org.galibra.catalogue.Catalogue;
import org.galibra.table.Column;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A cut on a catalogue: comparisons over the table's own column names, chained and joined by `&&`,
/// such as `0.15<=bulge_to_total<=0.65 && z_obs<0.3`. A name with other characters than letters,
/// digits, `_` and `.` stands between backquotes. A row with a missing value in a compared column
/// never passes.
///
/// @param expression the cut as it was written
/// @param comparisons what it says, all of which must hold
public record Cut(String expression, List<Comparison> comparisons) {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<number>[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
                            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_.]*|`[^`]+`)"
                            + "|(?<operator><=|>=|==|!=|<|>)"
                            + "|(?<and>&&))");

    public Cut {
        comparisons = List.copyOf(comparisons);
    }

    /// Reads a cut.
    ///
    /// @throws GalibraException if it is no chain of comparisons, naming what was not understood
    public static Cut parse(String expression) throws GalibraException {
        var comparisons = new ArrayList<Comparison>();
        Matcher token = TOKEN.matcher(expression);
        int at = 0;
        Operand left = null;
        Operator operator = null;
        int chained = 0;
        while (at < expression.stripTrailing().length()) {
            if (!token.find(at) || token.start() != at) {
                throw bad(
                        expression,
                        at,
                        Problem.quoted(expression.substring(at).strip()) + " is no comparison");
            }
            at = token.end();
            if (token.group("operator") != null) {
                if (left == null || operator != null) {
                    throw bad(
                            expression,
                            token.start(),
                            token.group().strip() + " needs a value on its left");
                }
                operator = Operator.of(token.group("operator"));
            } else if (token.group("and") != null) {
                if (operator != null || chained == 0) {
                    throw bad(expression, token.start(), "a comparison is missing before &&");
                }
                left = null;
                chained = 0;
            } else {
                Operand operand = operand(token);
                if (operator != null) {
                    comparisons.add(new Comparison(left, operator, operand));
                    chained++;
                    operator = null;
                } else if (left != null) {
                    throw bad(
                            expression,
                            token.start(),
                            "an operator is missing before '" + token.group().strip() + "'");
                }
                left = operand;
            }
        }
        if (operator != null || chained == 0) {
            throw bad(expression, -1, "it ends before the comparison is whole");
        }
        return new Cut(expression.strip(), comparisons);
    }

    private static Operand operand(Matcher token) {
        if (token.group("number") != null) {
            return new Operand("", OptionalDouble.of(Double.parseDouble(token.group("number"))));
        }
        String name = token.group("name");
        return new Operand(
                name.startsWith("`") ? name.substring(1, name.length() - 1) : name,
                OptionalDouble.empty());
    }

    /// @param at where, from 0; negative for the end
    private static GalibraException bad(String expression, int at, String reason) {
        int place = at;
        while (at >= 0 && Character.isWhitespace(expression.charAt(place))) {
            place++;
        }
        String where = at < 0 ? "" : ", at character " + (place + 1);
        return Problem.of(
                        "the cut '" + expression.strip() + "' is not understood: " + reason + where)
                .remedy("Write comparisons such as 0.15<=bulge_to_total<=0.65 && z_obs<0.3")
                .exception();
    }

    /// The columns that it compares, each once, in their order.
    public List<String> columns() {
        return comparisons.stream()
                .flatMap(comparison -> Stream.of(comparison.left(), comparison.right()))
                .filter(operand -> operand.number().isEmpty())
                .map(Operand::column)
                .distinct()
                .toList();
    }

    /// The rows of `rows` that pass, in order.
    ///
    /// @throws GalibraException if the catalogue lacks a column, or it holds no numbers
    public int[] pass(Catalogue catalogue, int[] rows) throws GalibraException {
        int[] passing = rows;
        for (Comparison comparison : comparisons) {
            passing = comparison.pass(catalogue, passing);
        }
        return passing;
    }

    /// A number, or the name of a column.
    public record Operand(String column, OptionalDouble number) {}

    /// One comparison of two operands.
    public record Comparison(Operand left, Operator operator, Operand right) {
        int[] pass(Catalogue catalogue, int[] rows) throws GalibraException {
            double[] lefts = values(left, catalogue, rows);
            double[] rights = values(right, catalogue, rows);
            int count = 0;
            var passing = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                if (operator.holds(lefts[i], rights[i])) {
                    passing[count++] = rows[i];
                }
            }
            return Arrays.copyOf(passing, count);
        }

        private static double[] values(Operand operand, Catalogue catalogue, int[] rows)
                throws GalibraException {
            var values = new double[rows.length];
            if (operand.number().isPresent()) {
                Arrays.fill(values, operand.number().getAsDouble());
                return values;
            }
            Column column = Catalogue.numeric(catalogue.table(), operand.column());
            for (int i = 0; i < rows.length; i++) {
                values[i] = Catalogue.number(column, rows[i]);
            }
            return values;
        }
    }

    /// How two numbers are compared. Nothing holds of a missing value.
    public enum Operator {
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        EQUAL("=="),
        UNEQUAL("!=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        static Operator of(String symbol) {
            for (Operator operator : values()) {
                if (operator.symbol.equals(symbol)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException("no operator " + symbol);
        }

        boolean holds(double left, double right) {
            return switch (this) {
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case GREATER -> left > right;
                case AT_LEAST -> left >= right;
                case EQUAL -> left == right;
                case UNEQUAL -> left < right || left > right;
            };
        }
    }
}
