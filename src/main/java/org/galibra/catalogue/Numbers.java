package org.galibra.catalogue;

/// How numbers are written in sentences.
final class Numbers {
    private Numbers() {}

    /// Without needless decimals, with a true minus sign: `−999`, `−99.99`.
    static String plain(double value) {
        String text =
                value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return text.replace('-', '\u2212');
    }
}
