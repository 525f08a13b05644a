package org.galibra.app.control;

import java.util.Locale;

/// Numbers as people read them: true minus sign, comma between thousands.
public final class Numbers {
    private Numbers() {}

    /// A count, such as `7,392`.
    public static String count(long value) {
        return signed(String.format(Locale.ROOT, "%,d", value));
    }

    /// A length in dex with three decimals, such as `−0.009`; a dash for NaN, `∞` for infinity.
    public static String dex(double value) {
        return decimals(value, 3);
    }

    /// A number with `decimals` digits after its point; a dash for NaN.
    public static String decimals(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        // What rounds to zero has no sign.
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : signed(text);
    }

    /// At most three significant digits without trailing zeros, such as `0.25`, `12.5` or `4,860`.
    public static String compact(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return decimals(value, 0);
        }
        int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        String text = decimals(value, digits);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /// A number with all its digits and no needless ones, such as `0.3`, `70` or `−9999`.
    public static String exact(double value) {
        String text = Double.toString(value);
        return signed(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }

    /// Four significant digits at most, whatever the size of the number, such as `−17.36`, `0.0123`
    /// or `1.234×10⁻⁷`; a dash for NaN.
    public static String figures(double value) {
        double size = Math.abs(value);
        if (value == 0 || !Double.isFinite(value) || (size >= 1e-4 && size < 1e7)) {
            int digits =
                    value == 0 || !Double.isFinite(value)
                            ? 0
                            : Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
            String text = decimals(value, digits);
            return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
        }
        String text = String.format(Locale.ROOT, "%.3e", value);
        int e = text.indexOf('e');
        return signed(text.substring(0, e).replaceAll("\\.?0+$", ""))
                + "×10"
                + superscript(Integer.parseInt(text.substring(e + 1)));
    }

    private static String superscript(int exponent) {
        var text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }

    /// `singular` after 1, else `plural`, such as `1 galaxy` and `2 galaxies`.
    public static String counted(long value, String singular, String plural) {
        return count(value) + " " + (value == 1 ? singular : plural);
    }

    private static String signed(String text) {
        return text.replace('-', '−');
    }
}
