package org.galibra.table;

import java.util.Locale;

/// A number as text, as every tool of the field writes it: `-17.5`, `1e-3`, `inf`.
public final class Numeral {
    private Numeral() {}

    /// The number that a text without outer blanks spells. `inf` and `infinity` count in any case;
    /// what only Java writes, `1.5f` and `0x1p3`, does not. A number beyond the doubles is
    /// infinite.
    ///
    /// @throws NumberFormatException if it spells none
    public static double parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                if (lower.endsWith("f") || lower.endsWith("d") || lower.indexOf('x') >= 0) {
                    throw new NumberFormatException(text);
                }
                yield Double.parseDouble(lower);
            }
        };
    }
}
