package org.galibra.table.io;

import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Texts;
import org.galibra.work.Parallel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes a FITS binary table block by block (FITS standard 4.0, section 7.3): reals as D, integers
/// as K with a TNULL, flags as L, texts as A of a width told beforehand. Units, UCDs and
/// descriptions stand in TUNITn, TUCDn and TCOMMn, facts in HISTORY cards; a header is ASCII, and
/// what is not becomes a question mark.
public final class FitsTableWriter {
    private static final int BLOCK = 2880;
    private static final int CARD = 80;
    private static final int ROWS_AT_ONCE = 512;

    private final OutputStream out;
    private final long rows;
    private final int[] widths;
    private final int rowBytes;
    private long written;

    private FitsTableWriter(OutputStream out, long rows, int[] widths) {
        this.out = out;
        this.rows = rows;
        this.widths = widths;
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        rowBytes = sum;
    }

    /// Begins a table.
    ///
    /// @param columns what they are; their values do not matter
    /// @param textWidths by name, the letters of each column of texts
    /// @param facts about the whole table
    /// @throws IllegalArgumentException if a column of texts has no width
    public static FitsTableWriter begin(
            OutputStream out,
            List<Column> columns,
            Map<String, Integer> textWidths,
            long rows,
            Map<String, String> facts)
            throws IOException {
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
        var writer = new FitsTableWriter(out, rows, widths);
        writer.headers(columns, facts);
        return writer;
    }

    private void headers(List<Column> columns, Map<String, String> facts) throws IOException {
        var primary = new StringBuilder();
        card(primary, "SIMPLE", "T");
        card(primary, "BITPIX", "8");
        card(primary, "NAXIS", "0");
        card(primary, "EXTEND", "T");
        end(primary);
        var table = new StringBuilder();
        table.append(padded("XTENSION= 'BINTABLE'"));
        card(table, "BITPIX", "8");
        card(table, "NAXIS", "2");
        card(table, "NAXIS1", Integer.toString(rowBytes));
        card(table, "NAXIS2", Long.toString(rows));
        card(table, "PCOUNT", "0");
        card(table, "GCOUNT", "1");
        card(table, "TFIELDS", Integer.toString(columns.size()));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int n = i + 1;
            text(table, "TTYPE" + n, column.name());
            text(
                    table,
                    "TFORM" + n,
                    switch (column.values()) {
                        case Reals _ -> "1D";
                        case Integers _ -> "1K";
                        case Flags _ -> "1L";
                        case Texts _ -> widths[i] + "A";
                    });
            text(table, "TUNIT" + n, column.unit());
            text(table, "TUCD" + n, column.ucd());
            text(table, "TCOMM" + n, column.description());
            if (column.values() instanceof Integers) {
                card(table, "TNULL" + n, Long.toString(Long.MIN_VALUE));
            }
        }
        for (var fact : facts.entrySet()) {
            history(table, fact.getKey() + ": " + fact.getValue());
        }
        end(table);
        out.write(primary.toString().getBytes(StandardCharsets.US_ASCII));
        out.write(table.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void card(StringBuilder header, String key, String value) {
        header.append(padded(String.format(Locale.ROOT, "%-8s= %20s", key, value)));
    }

    private static void text(StringBuilder header, String key, String value) {
        if (!value.isEmpty()) {
            String quoted = plain(value).replace("'", "''");
            String held = quoted.substring(0, Math.min(quoted.length(), CARD - 12));
            header.append(padded(String.format(Locale.ROOT, "%-8s= '%s'", key, held)));
        }
    }

    private static void history(StringBuilder header, String text) {
        String plain = plain(text);
        for (int at = 0; at < plain.length(); at += CARD - 8) {
            header.append(
                    padded(
                            "HISTORY "
                                    + plain.substring(
                                            at, Math.min(plain.length(), at + CARD - 8))));
        }
    }

    private static String plain(String text) {
        return text.replace('−', '-')
                .replace("Λ", "Lambda")
                .replace("Ωm", "Omega_m")
                .replaceAll("[^ -~]", "?");
    }

    private static String padded(String card) {
        return card + " ".repeat(CARD - card.length());
    }

    private static void end(StringBuilder header) {
        header.append(padded("END"));
        header.append(" ".repeat(Math.floorMod(-header.length(), BLOCK)));
    }

    /// Writes some more rows.
    ///
    /// @param columns as at the beginning
    /// @throws IllegalArgumentException if a text is longer than its width or not ASCII, naming its
    ///   column
    public void add(List<Column> columns) throws IOException {
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
        out.write(bytes);
        written += count;
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
            case Texts texts -> {
                for (int row = from; row < to; row++) {
                    put(bytes, row * rowBytes + offset, texts.text(row), column.name(), width);
                }
            }
        }
    }

    private static void put(byte[] bytes, int at, String text, String column, int width) {
        if (text.length() > width || !isAscii(text)) {
            throw new IllegalArgumentException(
                    "'%s' of %s is longer than %d letters or not ASCII"
                            .formatted(text, column, width));
        }
        for (int i = 0; i < text.length(); i++) {
            bytes[at + i] = (byte) text.charAt(i);
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

    /// Ends the table.
    ///
    /// @throws IllegalArgumentException if there were other rows than said
    public void end() throws IOException {
        if (written != rows) {
            throw new IllegalArgumentException(written + " rows written of " + rows);
        }
        out.write(new byte[(int) Math.floorMod(-written * rowBytes, (long) BLOCK)]);
    }
}
