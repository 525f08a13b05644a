package org.galibra.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.sample.Cut;
import org.galibra.sample.GalaxyWeights;
import org.galibra.sample.Limits;
import org.galibra.sample.MassPrior;
import org.galibra.sample.SamplePlan;
import org.galibra.sample.Split;
import org.galibra.sample.Trim;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/// A [Recipe] as YAML. Every key is written, every key is needed and no other is allowed, so that a
/// recipe says the same whatever the defaults of the version that reads it. Of `columns` only what
/// a person said is written. Only what older versions did not know may be absent, and then means
/// what they did: no galaxy excluded by name, equal weights, no noise, one replication, bins of 0.1
/// dex, no own number of galaxies per bin, no own limits of a feature, a constant rate, batches
/// that are subsets, no polish, a training that begins with a drawn network.
public final class RecipeFile {
    private static final String HEADING =
            """
            # Everything scientific about a run of Galibra.
            # Repeat it with: galibra train --recipe recipe.yaml --out DIR
            """;

    private RecipeFile() {}

    /// Reads a recipe.
    ///
    /// @throws GalibraException if the file cannot be read or says something impossible, naming the
    ///   key
    public static Recipe read(Path path) throws GalibraException {
        try {
            JsonNode tree = Yaml.MAPPER.readTree(Files.readString(path));
            return recipe(new Fields(tree, ""));
        } catch (JsonProcessingException e) {
            throw problem(path, "this is no YAML, " + Yaml.where(e), e);
        } catch (IOException e) {
            throw problem(path, "the recipe cannot be read: " + FileFault.in(e), e);
        } catch (IllegalArgumentException e) {
            throw problem(path, "the recipe cannot be used: " + e.getMessage(), e);
        }
    }

    private static GalibraException problem(Path path, String reason, Exception cause) {
        return Problem.of(reason)
                .inFile(path.toString())
                .remedy("Start from a recipe.yaml that galibra train wrote")
                .exception(cause);
    }

    private static Recipe recipe(Fields root) throws GalibraException {
        root.holdsOnly(
                "table",
                "columns",
                "features",
                "sample",
                "weights",
                "noise",
                "network",
                "training",
                "seed",
                "replication",
                "warmStart");
        long seed = root.integer("seed");
        return new Recipe(
                TableTree.read(root.object("table")),
                MappingTree.read(root.object("columns")),
                Features.read(root.node("features")),
                sample(root.object("sample")),
                root.has("weights") ? weights(root.object("weights")) : GalaxyWeights.EQUAL,
                root.has("noise") ? Optional.of(noise(root.object("noise"))) : Optional.empty(),
                TrainingTree.layers(root.object("network")),
                TrainingTree.plan(root.object("training"), seed),
                seed,
                root.has("replication")
                        ? replication(root.object("replication"))
                        : Replication.ONCE,
                root.has("warmStart")
                        ? Optional.of(warmStart(root.object("warmStart")))
                        : Optional.empty());
    }

    private static GalaxyWeights weights(Fields weights) {
        weights.holdsOnly("column", "truthError", "prior");
        return new GalaxyWeights(
                weights.optionalText("column"),
                weights.optionalText("truthError"),
                weights.optionalText("prior").map(MassPrior::named));
    }

    private static NoiseTable noise(Fields noise) throws GalibraException {
        noise.holdsOnly("table", "columns", "redshiftError");
        return new NoiseTable(
                TableTree.read(noise.object("table")),
                MappingTree.read(noise.object("columns")),
                noise.optionalText("redshiftError"));
    }

    private static Replication replication(Fields replication) {
        replication.holdsOnly("seeds", "folds");
        return new Replication(
                replication.smallInteger("seeds"), replication.smallInteger("folds"));
    }

    private static WarmStart warmStart(Fields warmStart) {
        warmStart.holdsOnly("model", "sha256");
        return new WarmStart(warmStart.text("model"), warmStart.text("sha256"));
    }

    private static SamplePlan sample(Fields sample) throws GalibraException {
        sample.holdsOnly(
                "cuts",
                "trim",
                "limits",
                "uniform",
                "binDex",
                "uniformQuantile",
                "perBin",
                "split",
                "validationShare",
                "excluded");
        var excluded = new TreeSet<String>();
        if (sample.has("excluded")) {
            sample.list("excluded").forEach(name -> excluded.add(name.asText()));
        }
        var cuts = new ArrayList<Cut>();
        for (JsonNode cut : sample.list("cuts")) {
            cuts.add(Cut.parse(cut.asText()));
        }
        return new SamplePlan(
                cuts,
                Trim.parse(sample.text("trim")),
                limits(sample),
                sample.flag("uniform"),
                sample.has("binDex") ? sample.number("binDex") : SamplePlan.BIN_DEX,
                sample.number("uniformQuantile"),
                sample.has("perBin")
                        ? OptionalInt.of(sample.smallInteger("perBin"))
                        : OptionalInt.empty(),
                Split.parse(sample.text("split")),
                sample.number("validationShare"),
                excluded);
    }

    /// Limits by feature, `[lower, upper]`, either of which may be null.
    private static Map<String, Limits> limits(Fields sample) {
        var limits = new TreeMap<String, Limits>();
        if (sample.has("limits")) {
            Fields named = sample.object("limits");
            for (String feature : named.keys()) {
                JsonNode pair = named.list(feature);
                if (pair.size() != 2) {
                    throw new IllegalArgumentException(
                            named.place() + feature + " is not a lower and an upper limit");
                }
                limits.put(
                        feature,
                        new Limits(
                                limit(pair.get(0), Double.NEGATIVE_INFINITY),
                                limit(pair.get(1), Double.POSITIVE_INFINITY)));
            }
        }
        return limits;
    }

    private static double limit(JsonNode node, double none) {
        return node.isNull() ? none : node.asDouble(Double.NaN);
    }

    /// The recipe as text that [#read] reads back to an equal recipe.
    public static String write(Recipe recipe) {
        ObjectNode root = Yaml.MAPPER.createObjectNode();
        root.set("table", TableTree.write(recipe.table()));
        root.set("columns", MappingTree.write(recipe.mapping()));
        root.set("features", Features.write(recipe.features()));

        SamplePlan sample = recipe.sample();
        ObjectNode sampleTree = root.putObject("sample");
        ArrayNode cuts = sampleTree.putArray("cuts");
        sample.cuts().forEach(cut -> cuts.add(cut.expression()));
        sampleTree.put("trim", sample.trim().toString());
        ObjectNode limits = sampleTree.putObject("limits");
        sample.limits()
                .forEach((feature, limit) -> {
                    ArrayNode pair = limits.putArray(feature);
                    pair.add(limit(limit.lower()));
                    pair.add(limit(limit.upper()));
                });
        sampleTree
                .put("uniform", sample.uniform())
                .put("binDex", sample.binDex())
                .put("uniformQuantile", sample.uniformQuantile());
        sample.perBin()
                .ifPresentOrElse(
                        n -> sampleTree.put("perBin", n), () -> sampleTree.putNull("perBin"));
        sampleTree
                .put("split", sample.split().toString())
                .put("validationShare", sample.validationShare());
        if (!sample.excluded().isEmpty()) {
            ArrayNode excluded = sampleTree.putArray("excluded");
            sample.excluded().forEach(excluded::add);
        }

        if (!recipe.weights().equals(GalaxyWeights.EQUAL)) {
            ObjectNode weights = root.putObject("weights");
            recipe.weights().column().ifPresent(name -> weights.put("column", name));
            recipe.weights().truthError().ifPresent(name -> weights.put("truthError", name));
            recipe.weights().prior().ifPresent(prior -> weights.put("prior", prior.toString()));
        }
        recipe.noise()
                .ifPresent(noise -> {
                    ObjectNode tree = root.putObject("noise");
                    tree.set("table", TableTree.write(noise.table()));
                    tree.set("columns", MappingTree.write(noise.mapping()));
                    noise.redshiftError().ifPresent(name -> tree.put("redshiftError", name));
                });
        TrainingTree.write(recipe.layers(), root.putObject("network"));
        TrainingTree.write(recipe.training(), root.putObject("training"));
        root.put("seed", recipe.seed());
        root.putObject("replication")
                .put("seeds", recipe.replication().seeds())
                .put("folds", recipe.replication().folds());
        recipe.warmStart()
                .ifPresent(from ->
                        root.putObject("warmStart")
                                .put("model", from.path())
                                .put("sha256", from.sha256()));
        return HEADING + Yaml.text(root);
    }

    /// A limit that does not exist is null.
    private static Double limit(double value) {
        return Double.isInfinite(value) ? null : (Double) value;
    }
}
