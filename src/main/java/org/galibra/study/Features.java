package org.galibra.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Feature sets by name or from a file. A file is YAML: `name`, `magnitudes` (a list of bands) and
/// `colours` (a list such as `g-r`); a band that the program does not know is explained under
/// `bands` as `{name: X, system: VISTA, wavelengthMicron: 0.88}`.
public final class Features {
    /// The names of the sets that come with the program.
    public static final List<String> PRESETS =
            List.of("elson-2025", "elson-2025-magnitudes", "elson-2026-uv", "elson-2026-ir");

    /// Other names of presets: Elson (2026) does not print its list, and of the two readings this
    /// one is meant where none is said.
    private static final Map<String, String> ALIASES = Map.of("elson-2026", "elson-2026-uv");

    private static final YAMLMapper YAML = new YAMLMapper();

    private Features() {}

    /// A preset's name, or else a file.
    ///
    /// @throws GalibraException if it is neither, or the file is no feature set
    public static FeatureSet of(String nameOrFile) throws GalibraException {
        String preset = ALIASES.getOrDefault(nameOrFile, nameOrFile);
        if (PRESETS.contains(preset)) {
            return preset(preset);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw Problem.of("there is neither a preset nor a file '" + nameOrFile + "'")
                    .remedy("Presets: " + String.join(", ", PRESETS))
                    .exception();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(YAML.readTree(in));
        } catch (IOException e) {
            throw noFeatureSet(nameOrFile, "it is no YAML", e);
        } catch (IllegalArgumentException e) {
            throw noFeatureSet(nameOrFile, e.getMessage(), e);
        }
    }

    /// One of [#PRESETS].
    public static FeatureSet preset(String name) {
        try (InputStream in = Features.class.getResourceAsStream("/presets/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no preset " + name);
            }
            return read(YAML.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A feature set from a tree as the presets have it.
    ///
    /// @throws IllegalArgumentException if it is none, saying why
    static FeatureSet read(JsonNode tree) {
        var own = new LinkedHashMap<String, Band>();
        for (JsonNode node : list(tree, "bands")) {
            var band =
                    new Band(
                            node.path("name").asText(),
                            node.path("system").asText("unknown"),
                            node.path("wavelengthMicron").asDouble(Double.NaN));
            own.put(band.name(), band);
        }
        var magnitudes = new ArrayList<Band>();
        for (JsonNode node : list(tree, "magnitudes")) {
            magnitudes.add(band(node.asText(), own));
        }
        var colours = new ArrayList<Colour>();
        for (JsonNode node : list(tree, "colours")) {
            String[] pair = node.asText().split("-", -1);
            if (pair.length != 2) {
                throw new IllegalArgumentException(
                        "a colour is written like g-r, not " + node.asText());
            }
            colours.add(new Colour(band(pair[0], own), band(pair[1], own)));
        }
        if (magnitudes.isEmpty() && colours.isEmpty()) {
            throw new IllegalArgumentException("it names no magnitude and no colour");
        }
        var set = new FeatureSet(tree.path("name").asText("unnamed"), magnitudes, colours);
        if (set.names().stream().distinct().count() < set.size()) {
            throw new IllegalArgumentException("a feature stands there twice");
        }
        return set;
    }

    /// An absent list is empty; anything else than a list is a slip.
    private static JsonNode list(JsonNode tree, String key) {
        JsonNode node = tree.path(key);
        if (!node.isMissingNode() && !node.isArray()) {
            throw new IllegalArgumentException(key + " is not a list");
        }
        return node;
    }

    private static Band band(String name, Map<String, Band> own) {
        Band known = own.containsKey(name) ? own.get(name) : Band.named(name).orElse(null);
        if (known == null) {
            throw new IllegalArgumentException("there is no band " + name);
        }
        return known;
    }

    /// The tree of a feature set, which [#read] reads back.
    static ObjectNode write(FeatureSet set) {
        ObjectNode tree = YAML.createObjectNode().put("name", set.name());
        List<Band> own = set.bands().stream().filter(band -> !Band.KNOWN.contains(band)).toList();
        if (!own.isEmpty()) {
            ArrayNode bands = tree.putArray("bands");
            for (Band band : own) {
                bands.addObject()
                        .put("name", band.name())
                        .put("system", band.system())
                        .put("wavelengthMicron", band.wavelengthMicron());
            }
        }
        ArrayNode magnitudes = tree.putArray("magnitudes");
        set.magnitudes().forEach(band -> magnitudes.add(band.name()));
        ArrayNode colours = tree.putArray("colours");
        set.colours()
                .forEach(colour -> colours.add(colour.blue().name() + "-" + colour.red().name()));
        return tree;
    }

    private static GalibraException noFeatureSet(String file, String why, Exception cause) {
        return Problem.of("this is no feature set: " + why)
                .inFile(file)
                .remedy("Give name, magnitudes and colours, as the presets do")
                .exception(cause);
    }
}
