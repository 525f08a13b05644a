package org.galibra.model.trained;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.StringJoiner;

/// Lays a document out to be read: what holds only plain values stands on one line, so that a band
/// is a line, and the weights of a neuron are a line.
final class Layout {
    private Layout() {}

    static String of(JsonNode document) {
        return laidOut(document, "") + "\n";
    }

    private static String laidOut(JsonNode node, String indent) {
        if (!node.isContainerNode()) {
            return node.toString();
        }
        boolean flat = node.valueStream().noneMatch(JsonNode::isContainerNode);
        String inner = indent + "  ";
        String separator = flat ? ", " : ",\n" + inner;
        String opening = flat ? "" : "\n" + inner;
        String closing = flat ? "" : "\n" + indent;
        if (node instanceof ObjectNode object) {
            var joiner = new StringJoiner(separator, "{" + opening, closing + "}");
            object.properties()
                    .forEach(member ->
                            joiner.add(
                                    "\"%s\": %s"
                                            .formatted(
                                                    member.getKey(),
                                                    laidOut(member.getValue(), inner))));
            return joiner.toString();
        }
        var joiner = new StringJoiner(separator, "[" + opening, closing + "]");
        node.forEach(value -> joiner.add(laidOut(value, inner)));
        return joiner.toString();
    }
}
