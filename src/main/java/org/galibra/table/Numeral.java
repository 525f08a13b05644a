package org.galibra.table;

import java.util.Locale;

/// A number as text, as every tool of the field writes it: `-17.5`, `1e-3`, `inf`.
public final class Numeral {
    private static final long MOST_EXACT = 1L << 53;

    /// As many digits fit into 64 bits whatever they are.
    private static final int MOST_DIGITS = 18;

    private static final int NO_POWER = 1000;

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    private Numeral() {}

    /// The number that a text without outer blanks spells. `inf` and `infinity` count in any case;
    /// what only Java writes, `1.5f` and `0x1p3`, does not. A number beyond the doubles is
    /// infinite.
    ///
    /// @throws NumberFormatException if it spells none
    public static double parse(String text) {
        double value = exactly(text.toCharArray(), 0, text.length());
        return Double.isNaN(value) ? anyhow(text) : value;
    }

    /// The number that `text` spells from `from` to before `to`, if it is a decimal such as
    /// `-17.512` or `2.1e-7` whose digits make an integer up to 2^53 and whose power of ten is at
    /// most 22: both are exact, so their product or quotient is rounded once and is the nearest
    /// number (Clinger 1990, *How to read floating point numbers accurately*). NaN for every other
    /// text, which [#parse] may understand.
    public static double exactly(char[] text, int from, int to) {
        boolean signed = from < to && (text[from] == '-' || text[from] == '+');
        int at = signed ? from + 1 : from;
        long mantissa = 0;
        int digits = 0;
        int places = 0;
        boolean behindPoint = false;
        for (; at < to && digits < MOST_DIGITS; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                mantissa = 10 * mantissa + (c - '0');
                digits++;
                places += behindPoint ? 1 : 0;
            } else if (c == '.' && !behindPoint) {
                behindPoint = true;
            } else {
                break;
            }
        }
        int power = (at < to ? exponent(text, at, to) : 0) - places;
        if (digits == 0 || mantissa > MOST_EXACT || Math.abs(power) >= POWERS_OF_TEN.length) {
            return Double.NaN;
        }
        double value =
                power < 0 ? mantissa / POWERS_OF_TEN[-power] : mantissa * POWERS_OF_TEN[power];
        return text[from] == '-' ? -value : value;
    }

    /// What follows a mantissa: `e-07`; beyond all powers if it is anything else.
    private static int exponent(char[] text, int from, int to) {
        int at = from + 1;
        boolean letter = text[from] == 'e' || text[from] == 'E';
        boolean signed = at < to && (text[at] == '-' || text[at] == '+');
        boolean negative = signed && text[at] == '-';
        at += signed ? 1 : 0;
        if (!letter || at == to || to - at > 2) {
            return NO_POWER;
        }
        int exponent = 0;
        for (; at < to; at++) {
            char c = text[at];
            if (c < '0' || c > '9') {
                return NO_POWER;
            }
            exponent = 10 * exponent + (c - '0');
        }
        return negative ? -exponent : exponent;
    }

    private static double anyhow(String text) {
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
