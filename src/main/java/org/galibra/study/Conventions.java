package org.galibra.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.ColumnRole;
import org.galibra.catalogue.Convention;
import org.galibra.catalogue.Convention.Constant;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.catalogue.MassScale;
import org.galibra.photometry.Band;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The conventions that come with the program, read from `conventions/*.yaml` among its resources.
/// A file holds the components of [Convention]; names of columns under `signature` and `columns`
/// are patterns. Bands are listed in groups: in a group's `column` and `error` a `*` stands for
/// what the group's `of` says of each band.
public final class Conventions {
    private static final List<String> NAMES =
            List.of(
                    "galibra-synthetic",
                    "absolute-magnitudes",
                    "shark",
                    "gama-stellar-masses-lambdar",
                    "gama-stellar-masses",
                    "gama-magphys",
                    "gama-lambdarcat",
                    "gama-gkv-science",
                    "gswlc",
                    "dustpedia",
                    "hatlas",
                    "sami",
                    "kcorrect",
                    "buzzard",
                    "fast");

    private static final YAMLMapper YAML = new YAMLMapper();

    /// Every convention. Of several that give masses to one table, the first does.
    public static final List<Convention> ALL = NAMES.stream().map(Conventions::read).toList();

    private Conventions() {}

    private static Convention read(String name) {
        try (InputStream in =
                Conventions.class.getResourceAsStream("/conventions/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no convention " + name);
            }
            return convention(new Fields(YAML.readTree(in), name + ": "));
        } catch (IOException e) {
            throw new UncheckedIOException("the convention " + name + " is no YAML", e);
        }
    }

    /// The convention of a tree.
    ///
    /// @throws IllegalArgumentException if it is none, naming the key
    static Convention convention(Fields tree) {
        tree.holdsOnly(
                "name",
                "title",
                "family",
                "tableName",
                "signature",
                "columns",
                "bandsByName",
                "bands",
                "choices",
                "targets",
                "massScale",
                "distances",
                "cosmology",
                "sentinels",
                "derived",
                "constants",
                "mass",
                "frame",
                "advice");
        Fields signature = tree.object("signature").holdsOnly("least", "columns");
        return new Convention(
                tree.text("name"),
                tree.text("title"),
                tree.has("family") ? tree.text("family") : "",
                MappingTree.texts(signature, "columns").stream().map(Pattern::compile).toList(),
                signature.smallInteger("least"),
                tree.has("tableName")
                        ? Optional.of(Pattern.compile(tree.text("tableName")))
                        : Optional.empty(),
                columns(tree),
                tree.has("bandsByName") && tree.flag("bandsByName"),
                bands(tree),
                choices(tree),
                MappingTree.texts(tree, "targets"),
                tree.has("massScale")
                        ? Optional.of(
                                tree.text("massScale").equals(MassScale.LINEAR.word())
                                        ? MassScale.LINEAR
                                        : MassScale.LOG)
                        : Optional.empty(),
                distances(tree),
                MappingTree.cosmology(tree),
                MappingTree.numbers(tree, "sentinels"),
                texts(tree, "derived"),
                constants(tree),
                tree.has("mass") ? MappingTree.massCard(tree.object("mass")) : MassCard.UNKNOWN,
                tree.has("frame") ? MappingTree.frame(tree.object("frame")) : Frame.UNKNOWN,
                MappingTree.texts(tree, "advice"));
    }

    private static List<Convention.KnownColumn> columns(Fields tree) {
        var columns = new ArrayList<Convention.KnownColumn>();
        for (Fields column : tree.objects("columns")) {
            column.holdsOnly("pattern", "role", "meaning");
            columns.add(
                    new Convention.KnownColumn(
                            Pattern.compile(column.text("pattern")),
                            role(column.text("role")),
                            column.text("meaning")));
        }
        return columns;
    }

    private static ColumnRole.Role role(String word) {
        for (ColumnRole.Role role : ColumnRole.Role.values()) {
            if (role.name().equalsIgnoreCase(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("there is no role " + word);
    }

    private static Map<String, List<BandColumn>> bands(Fields tree) {
        var bands = new LinkedHashMap<String, List<BandColumn>>();
        if (tree.has("bands")) {
            for (Fields group : tree.objects("bands")) {
                JsonNode of = group.object("of").tree();
                BandColumn shape = MappingTree.band(group.without("of"));
                of.properties()
                        .forEach(each -> {
                            String band = each.getKey();
                            if (Band.named(band).isEmpty()) {
                                throw new IllegalArgumentException(
                                        tree.place() + "there is no band " + band);
                            }
                            String star = each.getValue().asText();
                            bands.computeIfAbsent(band, _ -> new ArrayList<>())
                                    .add(
                                            shape.withColumn(shape.column().replace("*", star))
                                                    .withError(
                                                            shape.error()
                                                                    .map(error ->
                                                                            error.replace(
                                                                                    "*", star))));
                        });
            }
        }
        return bands;
    }

    private static List<Convention.Choice> choices(Fields tree) {
        var choices = new ArrayList<Convention.Choice>();
        if (tree.has("choices")) {
            for (Fields choice : tree.objects("choices")) {
                choice.holdsOnly("name", "title", "warning", "bands");
                var bands = new LinkedHashMap<String, BandColumn>();
                Fields columns = choice.object("bands");
                for (String band : columns.keys()) {
                    bands.put(band, MappingTree.band(columns, band));
                }
                choices.add(
                        new Convention.Choice(
                                choice.text("name"),
                                choice.text("title"),
                                choice.text("warning"),
                                bands));
            }
        }
        return choices;
    }

    private static List<DistanceColumn> distances(Fields tree) {
        var distances = new ArrayList<DistanceColumn>();
        if (tree.has("distances")) {
            for (Fields distance : tree.objects("distances")) {
                distances.add(MappingTree.distance(distance));
            }
        }
        return distances;
    }

    private static Map<String, String> texts(Fields tree, String key) {
        var texts = new LinkedHashMap<String, String>();
        if (tree.has(key)) {
            Fields group = tree.object(key);
            group.keys().forEach(name -> texts.put(name, group.text(name)));
        }
        return texts;
    }

    private static Map<String, Constant> constants(Fields tree) {
        var constants = new LinkedHashMap<String, Constant>();
        if (tree.has("constants")) {
            Fields group = tree.object("constants");
            for (String name : group.keys()) {
                JsonNode node = group.node(name);
                if (node.isObject()) {
                    constants.put(
                            name,
                            new Constant.FromMetadata(
                                    MappingTree.texts(
                                            group.object(name).holdsOnly("metadata"), "metadata")));
                } else if (node.isNumber()) {
                    constants.put(name, new Constant.Fixed(node.asDouble()));
                } else if (node.asText().equals("cosmology")) {
                    constants.put(name, new Constant.CosmologyH());
                } else {
                    throw new IllegalArgumentException(
                            tree.place() + "constants." + name + " is no constant");
                }
            }
        }
        return constants;
    }
}
