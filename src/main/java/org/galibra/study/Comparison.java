package org.galibra.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.evaluation.Baselines;
import org.galibra.evaluation.Bootstrap;
import org.galibra.evaluation.MetricScatter;
import org.galibra.evaluation.Metrics;
import org.galibra.model.Matrix;
import org.galibra.photometry.FeatureSet;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.table.Table;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table of Elson (2025, § 6): how well a straight line through each single magnitude, networks
/// of the magnitudes alone and of all features, and simpler methods do on the same galaxies.
/// Everything learns from the training galaxies of one sample, and is judged on others of it.
///
/// @param judged the name of the galaxies on which all are judged, `test` or `validation`
/// @param rows in the order above
public record Comparison(String judged, List<Row> rows) {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> BASELINES =
            Map.of(
                    "constantKs", "constant M/L in Ks",
                    "constantW1", "constant M/L in W1",
                    "taylor2011", "g−i relation (Taylor+ 2011)",
                    "tenNearest", "ten nearest neighbours");

    /// The seed of the bootstrap: one for all rows, so that all see the same galaxies redrawn.
    private static final long BOOTSTRAP_SEED = 1;

    public Comparison {
        rows = List.copyOf(rows);
    }

    /// One method.
    ///
    /// @param method `linear`, `network` or `baseline`
    /// @param what it uses, such as `Ks`, `magnitudes only` or `constant M/L in Ks`
    /// @param features how many features it sees
    /// @param metrics on the judged galaxies; of a network, that of the recipe's own seed
    /// @param range the 68 per cent range of each metric over galaxies, by bootstrap
    /// @param seeds how the metrics scatter over the seeds, where several were trained
    public record Row(
            String method,
            String what,
            int features,
            Metrics metrics,
            Bootstrap range,
            Optional<MetricScatter> seeds) {}

    /// Which networks a comparison trains.
    public enum Networks {
        /// Of the magnitudes alone, and of all features: those of the paper.
        PAPER,
        /// All of [Ablation#choices]: also without each region of the spectrum.
        ABLATION;

        private Map<String, FeatureSet> of(FeatureSet all) {
            Map<String, FeatureSet> choices = Ablation.choices(all);
            if (this == ABLATION) {
                return choices;
            }
            var paper = new LinkedHashMap<String, FeatureSet>();
            for (String name : List.of(Ablation.MAGNITUDES, Ablation.ALL)) {
                if (choices.containsKey(name)) {
                    paper.put(name, choices.get(name));
                }
            }
            return paper;
        }
    }

    /// Compares the methods on an experiment's sample, in parallel over the cores.
    ///
    /// @param opened whether its test set may be used; if not, its validation galaxies judge
    /// @param seeds networks of each kind, of the recipe's seed and those that follow it
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public static Comparison of(
            Experiment experiment,
            boolean opened,
            Networks networks,
            int seeds,
            StopSignal stop,
            Progress progress) {
        Sample sample = experiment.sample();
        Galaxies judges = opened ? sample.test() : sample.validation();
        var rows = new ArrayList<Row>();
        Matrix known = sample.training().features();
        double[] masses = sample.training().masses();
        Baselines.singleBands(sample.features(), known, masses, judges.features())
                .forEach((band, predicted) ->
                        rows.add(row("linear", band, 1, judges, predicted, Optional.empty())));
        Ablation.of(experiment, networks.of(sample.features()), judges, seeds, stop, progress)
                .rows()
                .forEach(trained ->
                        rows.add(
                                row(
                                        "network",
                                        trained.name(),
                                        trained.features().size(),
                                        judges,
                                        trained.predicted(),
                                        seeds > 1
                                                ? Optional.of(trained.scatter())
                                                : Optional.empty())));
        FeatureSet all = sample.features();
        var magnitudes = new FeatureSet(all.name(), all.magnitudes(), List.of());
        if (magnitudes.size() > 0 && magnitudes.size() < all.size()) {
            var subset = new FeatureSubset(sample, magnitudes);
            double[] fitted =
                    Baselines.predictions(
                                    magnitudes,
                                    subset.of(known),
                                    masses,
                                    subset.of(judges.features()))
                            .get("leastSquares");
            String name = "least squares, magnitudes";
            rows.add(row("baseline", name, magnitudes.size(), judges, fitted, Optional.empty()));
        }
        Baselines.predictions(all, known, masses, judges.features())
                .forEach((name, predicted) ->
                        rows.add(
                                row(
                                        "baseline",
                                        BASELINES.getOrDefault(name, "least squares, all features"),
                                        used(name, all),
                                        judges,
                                        predicted,
                                        Optional.empty())));
        return new Comparison(opened ? "test" : "validation", rows);
    }

    /// This comparison as a table: a row for each method, and for every metric its value, the ends
    /// of its bootstrap range, and the mean and standard deviation over the seeds.
    ///
    /// @param results of the run whose recipe was compared
    public Table table(RunResults results) {
        var provenance = new LinkedHashMap<String, String>();
        provenance.put("software", "Galibra " + Version.current());
        provenance.put("source", results.source());
        results.synthetic().ifPresent(what -> provenance.put("synthetic", what));
        return ComparisonTable.of(this, provenance);
    }

    /// This comparison as JSON: `judged`, and `rows` with their metrics.
    public ObjectNode json() {
        ObjectNode root = JSON.createObjectNode().put("judged", judged);
        ArrayNode list = root.putArray("rows");
        for (Row row : rows) {
            ObjectNode tree =
                    list.addObject()
                            .put("method", row.method())
                            .put("what", row.what())
                            .put("features", row.features());
            tree.setAll(RunRecord.metrics(row.metrics()));
            ObjectNode range = tree.putObject("bootstrap68");
            range.set("low", RunRecord.metrics(row.range().low()));
            range.set("high", RunRecord.metrics(row.range().high()));
            row.seeds().ifPresent(seeds -> tree.set("seeds", ReplicationRecord.scatter(seeds)));
        }
        return root;
    }

    private static int used(String baseline, FeatureSet all) {
        return switch (baseline) {
            case "constantKs", "constantW1" -> 1;
            case "taylor2011" -> 2;
            default -> all.size();
        };
    }

    private static Row row(
            String method,
            String what,
            int features,
            Galaxies judges,
            double[] predicted,
            Optional<MetricScatter> seeds) {
        double[] truth = judges.masses();
        return new Row(
                method,
                what,
                features,
                Metrics.of(truth, predicted),
                Bootstrap.of(truth, predicted, Bootstrap.RESAMPLES, BOOTSTRAP_SEED),
                seeds);
    }
}
