package org.galibra.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.evaluation.Metrics;
import org.galibra.photometry.Band;
import org.galibra.sample.GalaxyWeights;
import org.galibra.table.Table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What was done, as JSON: the short summary that `--json` prints, and the whole record that the
/// run folder keeps. Residuals are in dex.
public final class RunRecord {
    private static final JsonMapper JSON = new JsonMapper();

    private RunRecord() {}

    /// `features, steps, seconds, outcome, training, validation, test, natural, baselines`, and
    /// where the recipe asks for them `noisyTest`, `ensemble` and `crossValidation`.
    public static ObjectNode summary(Run run) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode features = root.putArray("features");
        run.experiment().sample().features().names().forEach(features::add);
        root.put("steps", run.outcome().step());
        root.put("seconds", run.seconds());
        root.put("outcome", run.outcomeName());
        root.set("training", set(run.training()));
        root.set("validation", set(run.validation()));
        root.set("test", run.test().map(RunRecord::set).orElse(null));
        root.set("natural", run.natural().map(RunRecord::set).orElse(null));
        run.noisyTest().ifPresent(noisy -> root.set("noisyTest", set(noisy)));
        ObjectNode baselines = root.putObject("baselines");
        run.baselines().forEach((name, metrics) -> baselines.set(name, metrics(metrics)));
        run.ensemble().ifPresent(all -> root.set("ensemble", ReplicationRecord.of(run, all)));
        run.crossValidation()
                .ifPresent(all -> root.set("crossValidation", ReplicationRecord.of(all)));
        return root;
    }

    /// The summary with everything needed to trust and repeat the run.
    static ObjectNode whole(Run run) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", "galibra-run").put("formatVersion", 1);
        root.put("galibra", Version.current());
        root.put("recipeSha256", run.recipeSha256());
        Table table = run.experiment().catalogue().table();
        ObjectNode tableTree = root.putObject("table");
        tableTree
                .put("name", table.name())
                .put("path", table.source().path())
                .put("format", table.source().format())
                .put("sha256", table.source().sha256())
                .put("rows", table.rows());
        SourceRecord.put(tableTree, table);
        ObjectNode metadata = tableTree.putObject("metadata");
        table.metadata().forEach(metadata::put);
        root.put("synthetic", run.experiment().catalogue().synthetic().isPresent());
        ObjectNode bands = root.putObject("bands");
        run.experiment()
                .catalogue()
                .bands()
                .forEach((band, column) -> bands.put(band.name(), column.name()));
        root.put("target", run.experiment().catalogue().target().name());
        root.set("meaning", MeaningRecord.of(run.experiment().catalogue()));
        ArrayNode notes = root.putArray("notes");
        run.experiment().notes().forEach(notes::add);
        ArrayNode stages = root.putArray("sample");
        run.experiment()
                .sample()
                .stages()
                .forEach(stage ->
                        stages.addObject()
                                .put("step", stage.name())
                                .put("galaxies", stage.galaxies()));
        if (!run.recipe().weights().equals(GalaxyWeights.EQUAL)) {
            root.set("weights", weights(run));
        }
        run.experiment().noise().ifPresent(noise -> root.set("noise", noise(noise)));
        root.put("seed", run.recipe().seed());
        root.put("kernel", run.model().provenance().kernel());
        root.putObject("platform")
                .put("java", System.getProperty("java.version"))
                .put("os", System.getProperty("os.name"))
                .put("architecture", System.getProperty("os.arch"))
                .put("processors", Runtime.getRuntime().availableProcessors());
        root.put("bestStep", run.outcome().bestStep());
        root.put("networkStep", run.outcome().networkStep());
        root.put("baselinesScoredOn", run.test().isPresent() ? "test" : "validation");
        root.setAll(summary(run));
        ObjectNode ranges = root.putObject("bootstrap68");
        range(ranges, Optional.of(run.training()));
        range(ranges, Optional.of(run.validation()));
        range(ranges, run.test());
        range(ranges, run.natural());
        return root;
    }

    /// The columns, and (Σ w)² / Σ w² of the factors in the cost: as many galaxies of equal weight
    /// say as much.
    private static ObjectNode weights(Run run) {
        GalaxyWeights weights = run.recipe().weights();
        ObjectNode tree = JSON.createObjectNode();
        weights.column().ifPresent(name -> tree.put("column", name));
        weights.truthError().ifPresent(name -> tree.put("truthError", name));
        weights.prior().ifPresent(prior -> tree.put("prior", prior.toString()));
        tree.put(
                "effectiveGalaxies",
                run.experiment().training().effectiveSize(run.recipe().training().cost()));
        return tree;
    }

    /// The survey, and by band how many of its galaxies told their errors and what became of the
    /// others.
    private static ObjectNode noise(TrainingNoise noise) {
        ObjectNode tree = JSON.createObjectNode();
        tree.set("table", TableTree.write(noise.table().table()));
        noise.table().redshiftError().ifPresent(name -> tree.put("redshiftError", name));
        ObjectNode bands = tree.putObject("bands");
        noise.seen()
                .forEach((band, seen) ->
                        bands.putObject(band)
                                .put("telling", seen.telling())
                                .put("tooFaint", seen.faint())
                                .put("notDetected", seen.notDetected())
                                .put("notObserved", seen.notObserved()));
        for (Band band : noise.bands()) {
            ArrayNode typical = bands.withObjectProperty(band.name()).putArray("medianErrors");
            noise.typical(band)
                    .forEach(each ->
                            typical.addObject()
                                    .put("magnitude", each.magnitude())
                                    .put("relative", each.median()));
        }
        return tree;
    }

    /// Texts by name as a tree.
    public static ObjectNode texts(Map<String, String> texts) {
        ObjectNode tree = JSON.createObjectNode();
        texts.forEach(tree::put);
        return tree;
    }

    /// A tree as text: one line, or indented.
    public static String text(ObjectNode tree, boolean indented) {
        return indented ? tree.toPrettyString() : tree.toString();
    }

    private static ObjectNode set(Weighed set) {
        return metrics(set.metrics()).put("clipped", set.clipped());
    }

    static ObjectNode metrics(Metrics metrics) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("n", metrics.n());
        put(tree, "rms", metrics.rms());
        put(tree, "median", metrics.median());
        put(tree, "scatter", metrics.scatter());
        put(tree, "sigmaMad", metrics.sigmaMad());
        put(tree, "standardDeviation", metrics.standardDeviation());
        put(tree, "worstBinMedian", metrics.worstBinMedian());
        put(tree, "outlierShare", metrics.outlierShare());
        return tree;
    }

    private static void range(ObjectNode ranges, Optional<Weighed> set) {
        set.filter(weighed -> weighed.galaxies().count() > 0)
                .ifPresent(weighed -> {
                    var range = weighed.range();
                    ObjectNode tree = ranges.putObject(weighed.name());
                    tree.set("low", metrics(range.low()));
                    tree.set("high", metrics(range.high()));
                });
    }

    /// JSON knows no NaN: a number that does not exist is null.
    private static void put(ObjectNode tree, String name, double value) {
        if (Double.isFinite(value)) {
            tree.put(name, value);
        } else {
            tree.putNull(name);
        }
    }

    /// A number of dex for people: three decimals, a true minus sign.
    public static String dex(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text.replace('-', '\u2212');
    }
}
