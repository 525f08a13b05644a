package org.galibra.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The entries of one object of a YAML file; whatever is absent or of another type is named.
record Fields(JsonNode tree, String place) {
    JsonNode node(String key) {
        JsonNode node = tree.get(key);
        if (node == null) {
            throw new IllegalArgumentException(place + key + " is missing");
        }
        return node;
    }

    /// The keys of the group, in the file's order.
    List<String> keys() {
        var keys = new ArrayList<String>();
        tree.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    boolean has(String key) {
        return tree.hasNonNull(key);
    }

    Fields object(String key) {
        return new Fields(typed(key, node(key).isObject(), "a group of keys"), key + ".");
    }

    /// A list of groups.
    List<Fields> objects(String key) {
        var objects = new ArrayList<Fields>();
        for (JsonNode node : list(key)) {
            if (!node.isObject()) {
                throw new IllegalArgumentException(place + key + " is not a list of groups");
            }
            objects.add(new Fields(node, place + key + "."));
        }
        return objects;
    }

    /// The same group without one of its keys.
    Fields without(String key) {
        ObjectNode rest = tree.deepCopy();
        rest.remove(key);
        return new Fields(rest, place);
    }

    JsonNode list(String key) {
        return typed(key, node(key).isArray(), "a list");
    }

    /// A misspelt key would otherwise be a default that nobody asked for.
    Fields holdsOnly(String... keys) {
        tree.fieldNames()
                .forEachRemaining(key -> {
                    if (!List.of(keys).contains(key)) {
                        throw new IllegalArgumentException(
                                place + key + " is not known to this version");
                    }
                });
        return this;
    }

    String text(String key) {
        return typed(key, node(key).isValueNode(), "a text").asText();
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    long integer(String key) {
        JsonNode node = node(key);
        boolean whole = node.isIntegralNumber() && node.canConvertToLong();
        return typed(key, whole, "a whole number").asLong();
    }

    int smallInteger(String key) {
        return typed(key, integer(key) == (int) integer(key), "a small whole number").asInt();
    }

    double number(String key) {
        return typed(key, node(key).isNumber(), "a number").asDouble();
    }

    boolean flag(String key) {
        return typed(key, node(key).isBoolean(), "true or false").asBoolean();
    }

    void mustBe(String key, String only) {
        if (!text(key).equals(only)) {
            throw new IllegalArgumentException(
                    place + key + " is " + text(key) + "; this version knows " + List.of(only));
        }
    }

    private JsonNode typed(String key, boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(place + key + " is not " + what);
        }
        return node(key);
    }
}
