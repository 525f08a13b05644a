package org.galibra.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.catalogue.BandRecognition;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Sentinels;
import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.table.io.TablePart;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a table holds, before anything is made of it.
///
/// @param table the table as it was read
/// @param columns what each column holds, in the table's order
/// @param recognition which columns are bands
/// @param parts what its file is made of; empty for a format that holds one table to a file
public record TableDescription(
        Table table,
        List<ColumnDescription> columns,
        BandRecognition recognition,
        List<TablePart> parts) {
    private static final JsonMapper JSON = new JsonMapper();

    public TableDescription {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /// What one column holds.
    ///
    /// @param column the column
    /// @param missing cells without a value
    /// @param sentinels how often each number that only stands for "missing" occurs
    public record ColumnDescription(Column column, long missing, Map<Double, Long> sentinels) {}

    /// Describes a table whose file holds `parts`.
    ///
    /// @throws GalibraException if two columns claim one band with equal right
    public static TableDescription of(Table table, List<TablePart> parts) throws GalibraException {
        var recognition = BandRecognition.of(table, ColumnMapping.RECOGNISED, Band.KNOWN);
        var columns = new ArrayList<ColumnDescription>();
        for (Column column : table.columns()) {
            var declared =
                    recognition.columns().containsValue(column)
                            ? Sentinels.IN_MAGNITUDES
                            : Sentinels.ANYWHERE;
            columns.add(
                    new ColumnDescription(
                            column,
                            column.values().missing(),
                            Sentinels.count(column.values(), declared)));
        }
        return new TableDescription(table, columns, recognition, parts);
    }

    /// `format, rows, columns: [{name, type, unit, missing, sentinels}], bands: {band: column}`,
    /// and `hdus: [{number, name, kind, rows, columns}]` where the file has several parts.
    public ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", table.source().format());
        root.put("rows", table.rows());
        ArrayNode list = root.putArray("columns");
        for (ColumnDescription description : columns) {
            ObjectNode node = list.addObject();
            node.put("name", description.column().name());
            node.put("type", description.column().values().type());
            node.put("unit", description.column().unit());
            node.put("missing", description.missing());
            ObjectNode sentinels = node.putObject("sentinels");
            description.sentinels().forEach((value, count) -> sentinels.put(plain(value), count));
        }
        ObjectNode bands = root.putObject("bands");
        for (Map.Entry<Band, Column> band : recognition.columns().entrySet()) {
            bands.put(band.getKey().name(), band.getValue().name());
        }
        if (parts.size() > 1) {
            ArrayNode hdus = root.putArray("hdus");
            for (TablePart part : parts) {
                ObjectNode node = hdus.addObject();
                node.put("number", part.number());
                node.put("name", part.name());
                node.put("kind", part.kind());
                if (part.isTable()) {
                    node.put("rows", part.rows());
                    node.put("columns", part.columns());
                }
            }
        }
        return root;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
