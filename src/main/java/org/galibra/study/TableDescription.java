package org.galibra.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.table.io.TablePart;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a table holds and means, before anything is made of it.
///
/// @param table the table as it was read
/// @param columns what each column holds, in the table's order
/// @param meaning what the columns mean
/// @param parts what its file is made of; empty for a format that holds one table to a file
public record TableDescription(
        Table table, List<ColumnDescription> columns, Meaning meaning, List<TablePart> parts) {
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
    /// @param undecided how often each number occurs that may stand for "missing", or be a value
    public record ColumnDescription(
            Column column,
            long missing,
            Map<Double, Long> sentinels,
            Map<Double, Long> undecided) {}

    /// Describes a table whose file holds `parts`, as a person's mapping says.
    ///
    /// @throws GalibraException if the mapping names what is not there
    public static TableDescription of(Table table, ColumnMapping mapping, List<TablePart> parts)
            throws GalibraException {
        Meaning meaning = Meaning.of(table, mapping, Band.KNOWN, Conventions.ALL);
        var columns = new ArrayList<ColumnDescription>();
        for (Column column : table.columns()) {
            columns.add(
                    new ColumnDescription(
                            column,
                            column.values().missing(),
                            meaning.sentinels().getOrDefault(column.name(), Map.of()),
                            meaning.undecided().getOrDefault(column.name(), Map.of())));
        }
        return new TableDescription(table, columns, meaning, parts);
    }

    /// `format, rows, columns: [{name, type, unit, missing, sentinels, undecided}], bands: {band:
    /// column}`, `questions: [{id, needed, what, answers}]` where something is undecided, `joins`
    /// where tables were joined (see [SourceRecord]), and `hdus: [{number, name, kind, rows,
    /// columns}]` where the file has several parts, or `datasets: [{path, shape, type, unit}]`
    /// where it is a tree of arrays.
    public ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", table.source().format());
        root.put("rows", table.rows());
        SourceRecord.put(root, table);
        ArrayNode list = root.putArray("columns");
        for (ColumnDescription description : columns) {
            ObjectNode node = list.addObject();
            node.put("name", description.column().name());
            node.put("type", description.column().values().type());
            node.put("unit", description.column().unit());
            node.put("missing", description.missing());
            put(node.putObject("sentinels"), description.sentinels());
            if (!description.undecided().isEmpty()) {
                put(node.putObject("undecided"), description.undecided());
            }
        }
        ObjectNode bands = root.putObject("bands");
        meaning.bands().forEach((band, column) -> bands.put(band.name(), column.column()));
        root.set("convention", MeaningRecord.convention(meaning));
        if (!meaning.questions().isEmpty()) {
            root.set("questions", MeaningRecord.questions(meaning));
        }
        if (parts.stream().anyMatch(TablePart::isDataset)) {
            ArrayNode datasets = root.putArray("datasets");
            parts.stream()
                    .filter(TablePart::isDataset)
                    .forEach(part -> put(datasets.addObject(), part));
        } else if (parts.size() > 1) {
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

    /// The same with `mappings: [{file, recognised, columns, score}]` where a person's saved
    /// mappings fit the table.
    public ObjectNode json(List<SavedMappings.Fit> mappings) {
        ObjectNode root = json();
        for (SavedMappings.Fit fit : mappings) {
            root.withArray("mappings")
                    .addObject()
                    .put("file", fit.file().toString())
                    .put("recognised", fit.match().recognised())
                    .put("columns", fit.match().columns())
                    .put("score", fit.match().score());
        }
        return root;
    }

    private static void put(ObjectNode node, Map<Double, Long> counts) {
        counts.forEach((value, count) -> node.put(plain(value), count));
    }

    private static void put(ObjectNode node, TablePart dataset) {
        node.put("path", dataset.name());
        ArrayNode shape = node.putArray("shape");
        dataset.shape().forEach(shape::add);
        node.put("type", dataset.type());
        if (!dataset.unit().isEmpty()) {
            node.put("unit", dataset.unit());
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
