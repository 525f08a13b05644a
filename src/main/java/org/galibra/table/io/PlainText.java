package org.galibra.table.io;

/// Tells text from binary data.
final class PlainText {
    private static final String WHITE_SPACE = "\t\n\r\f";

    private PlainText() {}

    /// Whether these bytes hold no control characters but white space.
    static boolean is(byte[] bytes) {
        for (byte value : bytes) {
            if (value >= 0 && value < ' ' && WHITE_SPACE.indexOf(value) < 0) {
                return false;
            }
        }
        return true;
    }
}
