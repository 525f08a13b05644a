package org.galibra.catalogue;

import java.util.Locale;

/// How numbers are written in sentences.
public final class Numbers {
    private static final double LARGEST_WRITTEN_OUT = 1e12;

    private Numbers() {}

    /// Without needless decimals, with a true minus sign and thousands commas: `−9,999`, `−99.99`.
    public static String plain(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WRITTEN_OUT;
        String text =
                whole ? String.format(Locale.ROOT, "%,d", (long) value) : Double.toString(value);
        return text.replace('-', '\u2212');
    }

    /// As the command line takes it: `-1`, `9.99999`.
    static String option(double value) {
        return plain(value).replace('\u2212', '-').replace(",", "");
    }

    /// To three significant digits, with a true minus sign: `10.2`, `3.4e+10`.
    public static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3g", value).replace('-', '\u2212');
    }
}
