package org.galibra.evaluation.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.galibra.model.Matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// What NumPy, SciPy and scikit-learn compute; `reference.py` beside `reference.json` wrote it.
final class Reference {
    private static final JsonNode TREE = tree();

    private Reference() {}

    private static JsonNode tree() {
        try (var in = Reference.class.getResourceAsStream("reference.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode at(String section, String name) {
        return TREE.path(section).path(name);
    }

    static double[] values(String section, String name) {
        return values(at(section, name));
    }

    static double[] values(JsonNode list) {
        return list.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    static Matrix matrix(String section, String name) {
        JsonNode rows = at(section, name);
        double[] all =
                rows.valueStream().flatMapToDouble(row -> Arrays.stream(values(row))).toArray();
        return Matrix.owning(rows.size(), all.length / rows.size(), all);
    }
}
