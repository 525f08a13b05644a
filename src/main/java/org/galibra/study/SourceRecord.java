package org.galibra.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.table.JoinReport;
import org.galibra.table.Joined;
import org.galibra.table.RowSample;
import org.galibra.table.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a table was made from, as records and people read it: which of its rows, and what was
/// joined to them.
public final class SourceRecord {
    private SourceRecord() {}

    /// What a person should know of it, one sentence each, without full stops.
    public static List<String> sentences(Table table) {
        var sentences = new ArrayList<String>();
        table.source().sample().ifPresent(sample -> sentences.add(sentence(sample)));
        table.source().joined().forEach(joined -> sentences.addAll(joined.report().sentences()));
        return sentences;
    }

    private static String sentence(RowSample sample) {
        String drawn =
                String.format(
                        Locale.ROOT,
                        "a random %,d of %,d rows were read (seed %d)",
                        sample.rows(),
                        sample.of(),
                        sample.seed());
        return sample.bytes() == 0
                ? drawn
                : String.format(
                        Locale.ROOT,
                        "%s, as all would need %,d MB of memory",
                        drawn,
                        Math.ceilDiv(sample.bytes(), 1_000_000));
    }

    /// Adds `sampled: {rows, of, seed}` where a sample was read, and `joins: [{name, path, format,
    /// sha256, matched, butForCase, left, right, columns}]` to a tree; nothing where nothing was
    /// joined. `left` and `right` are `{key, rows, unmatched, duplicated, missing}`; `columns` are
    /// the names now and in the file.
    static void put(ObjectNode tree, Table table) {
        table.source()
                .sample()
                .ifPresent(sample ->
                        tree.putObject("sampled")
                                .put("rows", sample.rows())
                                .put("of", sample.of())
                                .put("seed", sample.seed()));
        if (table.source().joined().isEmpty()) {
            return;
        }
        ArrayNode joins = tree.putArray("joins");
        for (Joined joined : table.source().joined()) {
            JoinReport report = joined.report();
            ObjectNode join = joins.addObject();
            join.put("name", report.right().table())
                    .put("path", joined.source().path())
                    .put("format", joined.source().format())
                    .put("sha256", joined.source().sha256())
                    .put("matched", report.matched())
                    .put("butForCase", report.butForCase());
            side(join.putObject("left"), report.left());
            side(join.putObject("right"), report.right());
            ObjectNode columns = join.putObject("columns");
            joined.columns().forEach(columns::put);
        }
    }

    private static void side(ObjectNode tree, JoinReport.Side side) {
        tree.put("key", side.key())
                .put("rows", side.rows())
                .put("unmatched", side.unmatched())
                .put("duplicated", side.duplicated())
                .put("missing", side.missing());
    }
}
