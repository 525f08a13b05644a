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
        double value = exactly(text);
        return Double.isNaN(value) ? anyhow(text) : value;
    }

    /// A decimal such as `-17.512` or `2.1e-7` whose digits make an integer up to 2^53 and whose
    /// power of ten is at most 22: both are exact, so their product or quotient is rounded once and
    /// is the nearest number (Clinger 1990, *How to read floating point numbers accurately*). NaN
    /// for every other text.
    private static double exactly(String text) {
        int length = text.length();
        int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        long mantissa = 0;
        int digits = 0;
        int places = 0;
        boolean behindPoint = false;
        for (; at < length && digits < MOST_DIGITS; at++) {
            char c = text.charAt(at);
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
        int power = (at < length ? exponent(text, at) : 0) - places;
        if (digits == 0 || mantissa > MOST_EXACT || Math.abs(power) >= POWERS_OF_TEN.length) {
            return Double.NaN;
        }
        double value =
                power < 0 ? mantissa / POWERS_OF_TEN[-power] : mantissa * POWERS_OF_TEN[power];
        return text.charAt(0) == '-' ? -value : value;
    }

    /// What follows a mantissa: `e-07`; beyond all powers if it is anything else.
    private static int exponent(String text, int from) {
        int at = from + 1;
        boolean letter = text.charAt(from) == 'e' || text.charAt(from) == 'E';
        boolean signed = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
        boolean negative = signed && text.charAt(at) == '-';
        at += signed ? 1 : 0;
        if (!letter || at == text.length() || text.length() - at > 2) {
            return NO_POWER;
        }
        int exponent = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
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
