package org.galibra.catalogue;

import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number per row made of columns: `log10((mstars_disk + mstars_bulge) / h)`.
///
/// Sums, products and powers (`+ - * / ^`, `^` binds tightest and from the right), brackets, and
/// `log10 ln exp sqrt abs` of one, `min max` of two values. A name is a column or a constant; one
/// with other characters than letters, digits, `_` and `.` stands between backquotes. What has no
/// value (a missing operand, the logarithm of a number not above 0, a division by 0) is NaN:
/// missing.
public final class Formula {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
                            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_.]*|`[^`]+`)"
                            + "|(?<symbol>[-+*/^(),]))");

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS =
            Map.of(
                    "log10", StrictMath::log10,
                    "ln", StrictMath::log,
                    "exp", StrictMath::exp,
                    "sqrt", StrictMath::sqrt,
                    "abs", Math::abs);

    private static final Map<String, DoubleBinaryOperator> BINARY_FUNCTIONS =
            Map.of("min", Math::min, "max", Math::max);

    /// Brackets beyond this depth are a slip, and would exhaust the stack.
    private static final int DEEPEST = 100;

    private final String text;
    private final Term root;
    private final Set<String> names;

    private Formula(String text, Term root, Set<String> names) {
        this.text = text;
        this.root = root;
        this.names = names;
    }

    /// Reads a formula.
    ///
    /// @throws GalibraException if it is none, naming what was not understood
    public static Formula parse(String text) throws GalibraException {
        var parser = new Parser(text);
        Term root = parser.sum(0);
        parser.end();
        return new Formula(text.strip(), root, parser.names);
    }

    /// A formula's text with its columns and constants called otherwise.
    static String renamed(String text, UnaryOperator<String> names) {
        return TOKEN.matcher(text)
                .replaceAll(token -> {
                    String name = token.group("name");
                    String plain = name == null ? "" : name.replace("`", "");
                    String now = names.apply(plain);
                    return Matcher.quoteReplacement(
                            now.equals(plain)
                                    ? token.group()
                                    : token.group().replace(name, "`" + now + "`"));
                });
    }

    /// Every column or constant that it needs, in order of first use.
    public List<String> names() {
        return List.copyOf(names);
    }

    /// The formula as it was written.
    public String text() {
        return text;
    }

    /// One number for each of `rows` rows; what is infinite becomes NaN.
    ///
    /// @param values for each of [#names], `rows` numbers, or one number for all rows; they are
    ///   read only
    public double[] values(Map<String, double[]> values, int rows) {
        double[] result = root.values(values, rows);
        double[] whole =
                result.length == rows ? result : filled(result.length == 0 ? 0 : result[0], rows);
        var finite = new double[rows];
        for (int row = 0; row < rows; row++) {
            finite[row] = Double.isInfinite(whole[row]) ? Double.NaN : whole[row];
        }
        return finite;
    }

    private static double[] filled(double value, int rows) {
        var values = new double[rows];
        Arrays.fill(values, value);
        return values;
    }

    @Override
    public String toString() {
        return text;
    }

    /// A part of a formula: numbers for all rows, or a single one where all rows have the same.
    private interface Term {
        double[] values(Map<String, double[]> values, int rows);
    }

    private record Literal(double value) implements Term {
        @Override
        public double[] values(Map<String, double[]> values, int rows) {
            return new double[] {value};
        }
    }

    private record Name(String name) implements Term {
        @Override
        public double[] values(Map<String, double[]> values, int rows) {
            double[] own = values.get(name);
            if (own == null || (own.length != 1 && own.length != rows)) {
                throw new IllegalArgumentException(name + " has no values for " + rows + " rows");
            }
            return own;
        }
    }

    private record Unary(DoubleUnaryOperator operator, Term operand) implements Term {
        @Override
        public double[] values(Map<String, double[]> values, int rows) {
            double[] inner = operand.values(values, rows);
            var outer = new double[inner.length];
            for (int row = 0; row < outer.length; row++) {
                outer[row] = operator.applyAsDouble(inner[row]);
            }
            return outer;
        }
    }

    private record Binary(DoubleBinaryOperator operator, Term left, Term right) implements Term {
        @Override
        public double[] values(Map<String, double[]> values, int rows) {
            double[] lefts = left.values(values, rows);
            double[] rights = right.values(values, rows);
            var result = new double[lefts.length == 1 && rights.length == 1 ? 1 : rows];
            for (int row = 0; row < result.length; row++) {
                result[row] =
                        operator.applyAsDouble(
                                lefts[lefts.length == 1 ? 0 : row],
                                rights[rights.length == 1 ? 0 : row]);
            }
            return result;
        }
    }

    /// Reads sums of products of powers, each level by one method.
    private static final class Parser {
        private final String text;
        private final List<String> tokens = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
        private int at;

        Parser(String text) throws GalibraException {
            this.text = text;
            String stripped = text.stripTrailing();
            Matcher token = TOKEN.matcher(stripped);
            int from = 0;
            while (from < stripped.length()) {
                if (!token.find(from) || token.start() != from) {
                    throw bad(Problem.quoted(stripped.substring(from).strip()) + " is no formula");
                }
                tokens.add(token.group().strip());
                from = token.end();
            }
        }

        Term sum(int depth) throws GalibraException {
            if (depth > DEEPEST) {
                throw bad("its brackets are nested more than " + DEEPEST + " deep");
            }
            Term left = product(depth);
            while (true) {
                if (taken("+")) {
                    left = new Binary(Double::sum, left, product(depth));
                } else if (taken("-")) {
                    left = new Binary((a, b) -> a - b, left, product(depth));
                } else {
                    return left;
                }
            }
        }

        private Term product(int depth) throws GalibraException {
            Term left = signed(depth);
            while (true) {
                if (taken("*")) {
                    left = new Binary((a, b) -> a * b, left, signed(depth));
                } else if (taken("/")) {
                    left = new Binary((a, b) -> a / b, left, signed(depth));
                } else {
                    return left;
                }
            }
        }

        private Term signed(int depth) throws GalibraException {
            boolean negative = false;
            while (true) {
                if (taken("-")) {
                    negative = !negative;
                } else if (!taken("+")) {
                    break;
                }
            }
            Term power = power(depth);
            return negative ? new Unary(x -> -x, power) : power;
        }

        private Term power(int depth) throws GalibraException {
            Term base = atom(depth);
            return taken("^") ? new Binary(StrictMath::pow, base, exponent(depth + 1)) : base;
        }

        private Term exponent(int depth) throws GalibraException {
            if (depth > DEEPEST) {
                throw bad("its powers are nested more than " + DEEPEST + " deep");
            }
            return signed(depth);
        }

        private Term atom(int depth) throws GalibraException {
            if (at == tokens.size()) {
                throw bad("it ends before it is whole");
            }
            String token = tokens.get(at++);
            char first = token.charAt(0);
            if (token.equals("(")) {
                Term inner = sum(depth + 1);
                need(")");
                return inner;
            }
            if (Character.isDigit(first) || first == '.') {
                return new Literal(Double.parseDouble(token));
            }
            if (first == '`') {
                return name(token.substring(1, token.length() - 1));
            }
            if (!Character.isLetter(first) && first != '_') {
                throw bad("a value is missing before '" + token + "'");
            }
            if (!taken("(")) {
                return token.equals("pi") ? new Literal(Math.PI) : name(token);
            }
            return function(token, depth);
        }

        private Term function(String name, int depth) throws GalibraException {
            String known = name.toLowerCase(Locale.ROOT);
            Term argument = sum(depth + 1);
            Term term;
            if (FUNCTIONS.containsKey(known)) {
                term = new Unary(FUNCTIONS.get(known), argument);
            } else if (BINARY_FUNCTIONS.containsKey(known)) {
                need(",");
                term = new Binary(BINARY_FUNCTIONS.get(known), argument, sum(depth + 1));
            } else {
                throw bad("there is no function " + name);
            }
            need(")");
            return term;
        }

        private Term name(String name) {
            names.add(name);
            return new Name(name);
        }

        private boolean taken(String symbol) {
            boolean there = at < tokens.size() && tokens.get(at).equals(symbol);
            at += there ? 1 : 0;
            return there;
        }

        private void need(String symbol) throws GalibraException {
            if (!taken(symbol)) {
                throw bad(
                        at == tokens.size()
                                ? "a '" + symbol + "' is missing at its end"
                                : "a '%s' is missing before '%s'"
                                        .formatted(symbol, tokens.get(at)));
            }
        }

        void end() throws GalibraException {
            if (at < tokens.size()) {
                throw bad("an operator is missing before '" + tokens.get(at) + "'");
            }
        }

        private GalibraException bad(String reason) {
            return Problem.of("the formula '" + text.strip() + "' is not understood: " + reason)
                    .remedy(
                            "Write sums, products, powers and log10, ln, exp, sqrt, abs, min, max,"
                                    + " such as log10((disk + bulge) / h)")
                    .exception();
        }
    }
}
