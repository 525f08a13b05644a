package org.galibra.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.table.JoinReport;
import org.galibra.table.Joined;
import org.galibra.table.Table;

import java.util.List;

/// What was joined to a table, as records and people read it.
public final class JoinRecord {
    private JoinRecord() {}

    /// The reports of all joins, one sentence each, without full stops.
    public static List<String> sentences(Table table) {
        return table.source().joined().stream()
                .flatMap(joined -> joined.report().sentences().stream())
                .toList();
    }

    /// Adds `joins: [{name, path, format, sha256, matched, butForCase, left, right, columns}]` to a
    /// tree; nothing where nothing was joined. `left` and `right` are `{key, rows, unmatched,
    /// duplicated, missing}`; `columns` are the names now and in the file.
    static void put(ObjectNode tree, Table table) {
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
