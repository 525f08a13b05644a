package org.galibra.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;

/// A [TableReference] as part of a YAML file: `path` and `sha256` are always there, `joins` only
/// where something is joined and `rows` and `rowSeed` only where a sample of the rows is read, as
/// recipes of earlier versions lack them; no other key is allowed.
final class TableTree {
    private TableTree() {}

    /// The reference of a tree.
    ///
    /// @throws IllegalArgumentException if it is none, naming the key
    static TableReference read(Fields table) {
        table.holdsOnly("path", "sha256", "rows", "rowSeed", "joins");
        var joins = new ArrayList<Joining>();
        if (table.has("joins")) {
            for (JsonNode each : table.list("joins")) {
                joins.add(join(new Fields(each, "table.joins.")));
            }
        }
        var whole = new TableReference(table.text("path"), table.text("sha256"), joins);
        return table.has("rows")
                ? whole.withRows(table.integer("rows"), table.integer("rowSeed"))
                : whole;
    }

    private static Joining join(Fields join) {
        join.holdsOnly("path", "sha256", "key", "otherKey");
        return new Joining(
                join.text("path"), join.text("sha256"), join.text("key"), join.text("otherKey"));
    }

    static ObjectNode write(TableReference table) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("path", table.path()).put("sha256", table.sha256());
        if (table.rows() > 0) {
            tree.put("rows", table.rows()).put("rowSeed", table.rowSeed());
        }
        if (!table.joins().isEmpty()) {
            ArrayNode joins = tree.putArray("joins");
            for (Joining join : table.joins()) {
                joins.addObject()
                        .put("path", join.path())
                        .put("sha256", join.sha256())
                        .put("key", join.key())
                        .put("otherKey", join.otherKey());
            }
        }
        return tree;
    }
}
