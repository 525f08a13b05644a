package org.galibra.table.io;

import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Texts;
import org.galibra.work.Parallel;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How the rows of a FITS binary table lie in bytes, big end first: 8 for a real or an integer, one
/// for a flag, for a text as many as it was given beforehand. Immutable.
public final class FitsLayout {
    private static final int ROWS_AT_ONCE = 512;

    private final int[] widths;
    private final int rowBytes;

    private FitsLayout(int[] widths) {
        this.widths = widths;
        rowBytes = Arrays.stream(widths).sum();
    }

    /// The layout of these columns.
    ///
    /// @param columns what they are; their values do not matter
    /// @param textWidths by name, the letters of each column of texts
    /// @throws IllegalArgumentException if a column of texts has no width
    public static FitsLayout of(List<Column> columns, Map<String, Integer> textWidths) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            widths[i] =
                    switch (column.values()) {
                        case Reals _, Integers _ -> 8;
                        case Flags _ -> 1;
                        case Texts _ -> {
                            Integer width = textWidths.get(column.name());
                            if (width == null || width < 1) {
                                throw new IllegalArgumentException(
                                        "no width for the texts of " + column.name());
                            }
                            yield width;
                        }
                    };
        }
        return new FitsLayout(widths);
    }

    int rowBytes() {
        return rowBytes;
    }

    int width(int column) {
        return widths[column];
    }

    /// Some rows as a table holds them. Runs on all cores.
    ///
    /// @param columns as at the beginning
    /// @throws IllegalArgumentException if a text is longer than its width or not ASCII, naming its
    ///   column
    public byte[] bytes(List<Column> columns) {
        int count = columns.getFirst().values().size();
        byte[] bytes = new byte[Math.multiplyExact(count, rowBytes)];
        Parallel.blocks(
                count,
                ROWS_AT_ONCE,
                (from, to) -> {
                    int offset = 0;
                    for (int i = 0; i < widths.length; i++) {
                        put(bytes, offset, columns.get(i), from, to, widths[i]);
                        offset += widths[i];
                    }
                });
        return bytes;
    }

    /// Puts some rows of a column.
    ///
    /// @param offset where a row's value lies in it
    private void put(byte[] bytes, int offset, Column column, int from, int to, int width) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        switch (column.values()) {
            case Reals reals -> {
                for (int row = from; row < to; row++) {
                    buffer.putDouble(row * rowBytes + offset, reals.at(row));
                }
            }
            case Integers integers -> {
                for (int row = from; row < to; row++) {
                    buffer.putLong(
                            row * rowBytes + offset,
                            integers.isMissing(row) ? Long.MIN_VALUE : integers.at(row));
                }
            }
            case Flags flags -> {
                for (int row = from; row < to; row++) {
                    bytes[row * rowBytes + offset] =
                            (byte) (flags.isMissing(row) ? 0 : flags.at(row) ? 'T' : 'F');
                }
            }
            case Texts texts -> put(bytes, offset, texts, column.name(), from, to, width);
        }
    }

    private void put(
            byte[] bytes, int offset, Texts texts, String column, int from, int to, int width) {
        for (int row = from; row < to; row++) {
            int at = row * rowBytes + offset;
            String text = texts.text(row);
            if (row > from && text.equals(texts.text(row - 1))) {
                System.arraycopy(bytes, at - rowBytes, bytes, at, width);
            } else {
                put(bytes, at, text, column, width);
            }
        }
    }

    private static void put(byte[] bytes, int at, String text, String column, int width) {
        int length = Math.min(text.length(), width);
        // Becomes negative where the text is too long or a letter none of ASCII.
        int sign = width - text.length();
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            sign |= (letter - ' ') | ('~' - letter);
            bytes[at + i] = (byte) letter;
        }
        if (sign < 0) {
            throw new IllegalArgumentException(
                    "'%s' of %s is longer than %d letters or not ASCII"
                            .formatted(text, column, width));
        }
        Arrays.fill(bytes, at + text.length(), at + width, (byte) ' ');
    }

    /// Whether a table can hold a text.
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
