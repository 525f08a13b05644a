package org.galibra.sample;

import org.galibra.work.GalibraException;

import java.util.Optional;
import java.util.regex.Pattern;

/// A cut on one column alone, as a slider with two ends makes it.
///
/// @param column the table's own name of the column
/// @param from the lower end; −∞ where there is none
/// @param fromIncluded whether the lower end itself passes
/// @param to the upper end; ∞ where there is none
/// @param toIncluded whether the upper end itself passes
public record Interval(
        String column, double from, boolean fromIncluded, double to, boolean toIncluded) {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");

    /// The interval that a cut is, if it compares one column with at most a number below and a
    /// number above.
    public static Optional<Interval> of(Cut cut) {
        String column = "";
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        boolean fromIncluded = true;
        boolean toIncluded = true;
        for (Cut.Comparison comparison : cut.comparisons()) {
            boolean columnLeft = comparison.right().number().isPresent();
            Cut.Operand named = columnLeft ? comparison.left() : comparison.right();
            Cut.Operand bound = columnLeft ? comparison.right() : comparison.left();
            boolean oneColumn =
                    named.number().isEmpty()
                            && bound.number().isPresent()
                            && (column.isEmpty() || column.equals(named.column()));
            if (!oneColumn) {
                return Optional.empty();
            }
            column = named.column();
            double value = bound.number().getAsDouble();
            boolean included;
            boolean upper;
            switch (comparison.operator()) {
                case LESS, AT_MOST -> {
                    upper = columnLeft;
                    included = comparison.operator() == Cut.Operator.AT_MOST;
                }
                case GREATER, AT_LEAST -> {
                    upper = !columnLeft;
                    included = comparison.operator() == Cut.Operator.AT_LEAST;
                }
                default -> {
                    return Optional.empty();
                }
            }
            boolean again = upper ? to < Double.POSITIVE_INFINITY : from > Double.NEGATIVE_INFINITY;
            if (again) {
                return Optional.empty();
            }
            if (upper) {
                to = value;
                toIncluded = included;
            } else {
                from = value;
                fromIncluded = included;
            }
        }
        return column.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(column, from, fromIncluded, to, toIncluded));
    }

    /// Whether it has no end at all, and so cuts nothing.
    public boolean isOpen() {
        return from == Double.NEGATIVE_INFINITY && to == Double.POSITIVE_INFINITY;
    }

    /// The cut that this is, such as `0.15<=bulge_to_total<=0.65`.
    ///
    /// @throws IllegalArgumentException if it has no end, since no expression says that
    public Cut cut() {
        if (isOpen()) {
            throw new IllegalArgumentException("an interval of " + column + " without an end");
        }
        String name = PLAIN.matcher(column).matches() ? column : '`' + column + '`';
        String below = fromIncluded ? "<=" : "<";
        String above = toIncluded ? "<=" : "<";
        String expression;
        if (to == Double.POSITIVE_INFINITY) {
            expression = name + (fromIncluded ? ">=" : ">") + number(from);
        } else {
            String start = from == Double.NEGATIVE_INFINITY ? "" : number(from) + below;
            expression = start + name + above + number(to);
        }
        try {
            return Cut.parse(expression);
        } catch (GalibraException e) {
            throw new AssertionError("an interval is well formed: " + expression, e);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
