package org.galibra.table.io;

import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Texts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes a FITS binary table block by block (FITS standard 4.0, section 7.3), its rows as a
/// [FitsLayout] makes them, reals as D, integers as K with a TNULL, flags as L, texts as A. Units,
/// UCDs and descriptions stand in TUNITn, TUCDn and TCOMMn, facts in HISTORY cards; a header is
/// ASCII, and what is not becomes a question mark.
public final class FitsTableWriter {
    private static final int BLOCK = 2880;
    private static final int CARD = 80;

    private final OutputStream out;
    private final long rows;
    private final FitsLayout layout;
    private long written;

    private FitsTableWriter(OutputStream out, long rows, FitsLayout layout) {
        this.out = out;
        this.rows = rows;
        this.layout = layout;
    }

    /// Begins a table.
    ///
    /// @param columns what they are; their values do not matter
    /// @param layout of these columns
    /// @param facts about the whole table
    public static FitsTableWriter begin(
            OutputStream out,
            List<Column> columns,
            FitsLayout layout,
            long rows,
            Map<String, String> facts)
            throws IOException {
        var writer = new FitsTableWriter(out, rows, layout);
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
        card(table, "NAXIS1", Integer.toString(layout.rowBytes()));
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
                        case Texts _ -> layout.width(i) + "A";
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
    /// @param bytes as the layout makes them
    public void add(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length / layout.rowBytes();
    }

    /// Ends the table.
    ///
    /// @throws IllegalArgumentException if there were other rows than said
    public void end() throws IOException {
        if (written != rows) {
            throw new IllegalArgumentException(written + " rows written of " + rows);
        }
        out.write(new byte[(int) Math.floorMod(-written * layout.rowBytes(), (long) BLOCK)]);
    }
}
