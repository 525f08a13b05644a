package org.galibra.figure;

import java.util.Locale;

/// Numbers as people read them: a true minus sign, commas between thousands, three decimals for
/// dex, raised exponents. What is not finite is a dash.
final class Numbers {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    static String count(double value) {
        return fixed(value, 0);
    }

    /// Such as 1 step, 2 steps.
    static String counted(long value, String singular, String plural) {
        return count((double) value) + " " + (value == 1 ? singular : plural);
    }

    static String dex(double value) {
        return fixed(value, 3);
    }

    static String signedDex(double value) {
        // The sign of what is printed: −0.0004 is 0.000.
        double printed = Math.rint(value * 1000) / 1000;
        return printed > 0 ? "+" + dex(value) : printed == 0 ? dex(0) : dex(value);
    }

    /// With its sign, + or −; what prints as zero has none.
    static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + text : text;
    }

    static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '−');
    }

    /// Such as 2.73 × 10⁻⁴.
    static String scientific(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String[] parts = String.format(Locale.ROOT, "%.2e", value).split("e", 2);
        return parts[0].replace('-', '−') + " × " + powerOfTen(Integer.parseInt(parts[1]));
    }

    /// Such as 10⁻⁴.
    static String powerOfTen(int exponent) {
        var text = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
        }
        return text.toString();
    }
}
