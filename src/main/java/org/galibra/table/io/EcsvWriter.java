package org.galibra.table.io;

import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.table.Values;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Writes Enhanced Character-Separated Values (ECSV 1.0) in UTF-8, with UCDs where astropy and STIL
/// look for them: in each column's `meta`.
final class EcsvWriter implements TableWriter {
    @Override
    public List<String> extensions() {
        return List.of(".ecsv");
    }

    @Override
    public void write(OutputStream out, Table table, Progress progress, StopSignal stop)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        header(writer, table);
        var line = new StringBuilder();
        for (int row = 0; row < table.rows(); row++) {
            line.setLength(0);
            for (Column column : table.columns()) {
                line.append(line.isEmpty() ? "" : ",").append(cell(column.values(), row));
            }
            writer.append(line).append('\n');
            TableWriter.report(table, row, progress, stop);
        }
        writer.flush();
    }

    private static void header(Writer writer, Table table) throws IOException {
        writer.write("# %ECSV 1.0\n# ---\n# delimiter: ','\n# datatype:\n");
        var names = new StringBuilder();
        for (Column column : table.columns()) {
            writer.write("# - {name: " + yaml(column.name()));
            writer.write(entry("unit", column.unit()));
            writer.write(", datatype: " + datatype(column.values()));
            writer.write(entry("description", column.description()));
            if (!column.ucd().isEmpty()) {
                writer.write(", meta: {ucd: " + yaml(column.ucd()) + "}");
            }
            writer.write("}\n");
            names.append(names.isEmpty() ? "" : ",").append(quoted(column.name()));
        }
        if (!table.metadata().isEmpty()) {
            writer.write("# meta:\n");
            for (var fact : table.metadata().entrySet()) {
                writer.write("#   " + yaml(fact.getKey()) + ": " + yaml(fact.getValue()) + "\n");
            }
        }
        writer.append("# schema: astropy-2.0\n").append(names).append('\n');
    }

    private static String entry(String key, String value) {
        return value.isEmpty() ? "" : ", " + key + ": " + yaml(value);
    }

    private static String datatype(Values values) {
        return switch (values) {
            case Reals _ -> "float64";
            case Integers _ -> "int64";
            case Flags _ -> "bool";
            case Texts _ -> "string";
        };
    }

    /// A missing integer, flag or text is an empty cell in quotes, so that no row is a blank line.
    private static String cell(Values values, int row) {
        return switch (values) {
            case Reals reals -> real(reals.at(row));
            case Flags flags when !flags.isMissing(row) -> flags.at(row) ? "True" : "False";
            case Integers integers when !integers.isMissing(row) -> integers.text(row);
            default -> quoted(values.text(row));
        };
    }

    private static String real(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return Double.isNaN(value) ? "nan" : Double.toString(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /// A double-quoted YAML scalar in ASCII.
    private static String yaml(String text) {
        var scalar = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                scalar.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                scalar.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                scalar.append(c);
            }
        }
        return scalar.append('"').toString();
    }
}
