package org.galibra.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.evaluation.Baselines;
import org.galibra.evaluation.Bootstrap;
import org.galibra.evaluation.MetricScatter;
import org.galibra.evaluation.Metrics;
import org.galibra.figure.SampleSeries;
import org.galibra.model.Matrix;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.FeatureSet;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.galibra.work.WholeFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// The table of Elson (2025, § 6): how well a straight line through each single magnitude, networks
/// of the magnitudes alone and of all features, and simpler methods do on the same galaxies.
/// Everything learns from the training galaxies of one sample, and is judged on others of it.
///
/// @param judged the name of the galaxies on which all are judged, `test` or `validation`
/// @param rows in the order above
public record Comparison(String judged, List<Row> rows) {
    private static final JsonMapper JSON = new JsonMapper();

    /// What the name of judged galaxies ends with where their light has the noise of a survey.
    public static final String WITH_NOISE = " with the survey's noise";

    private static final Map<String, String> BASELINES =
            Map.of(
                    "constantKs", "constant M/L in Ks",
                    "constantW1", "constant M/L in W1",
                    "taylor2011", "g−i relation (Taylor+ 2011)",
                    "tenNearest", "ten nearest neighbours",
                    "meanMass", "mean training mass for all");

    /// The seed of the bootstrap: one for all rows, so that all see the same galaxies redrawn.
    private static final long BOOTSTRAP_SEED = 1;

    public Comparison {
        rows = List.copyOf(rows);
    }

    /// One method.
    ///
    /// @param method `linear`, `network` or `baseline`; `this network` for the run's own
    /// @param what it uses, such as `Ks`, `magnitudes only` or `constant M/L in Ks`
    /// @param judged the name of the galaxies on which it is judged
    /// @param features how many features it sees
    /// @param metrics on the judged galaxies; of a network, that of the recipe's own seed
    /// @param range the 68 per cent range of each metric over galaxies, by bootstrap
    /// @param seeds how the metrics scatter over the seeds, where several were trained
    public record Row(
            String method,
            String what,
            String judged,
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

    /// Compares the methods on an experiment's sample, in parallel over the cores. Where the recipe
    /// has the noise of a survey, networks that learn without it stand beside those that learn with
    /// it, both also judged on light that has it.
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
        Judges judges = Judges.of(experiment, opened, stop);
        var rows = new ArrayList<>(lines(judges));
        Map<String, FeatureSet> choices = networks.of(judges.sample().features());
        List<Ablation.Row> trained =
                Ablation.of(experiment, choices, judges.galaxies(), seeds, stop, progress).rows();
        trained.forEach(row -> rows.add(judges.row(row, seeds > 1)));
        Optional<Matrix> noisy = experiment.asTheSurveySees(judges.galaxies());
        if (noisy.isPresent()) {
            Ablation.Row free =
                    Ablation.noiseFree(experiment, judges.galaxies(), seeds, stop, progress);
            rows.add(judges.row(free, seeds > 1));
            Judges seen = judges.seenAs(judges.name() + WITH_NOISE);
            for (Ablation.Row each : List.of(all(trained), free)) {
                Ablation.Row again = each.judgedOn(judges.galaxies().masses(), noisy.get());
                rows.add(seen.row(again, seeds > 1));
            }
        }
        rows.addAll(baselines(judges));
        return new Comparison(judges.name(), rows);
    }

    private static Ablation.Row all(List<Ablation.Row> trained) {
        return trained.stream()
                .filter(row -> row.name().equals(Ablation.ALL))
                .findFirst()
                .orElseThrow();
    }

    /// The same without networks: what takes a moment only.
    ///
    /// @throws CancellationException if `stop` was set meanwhile
    public static Comparison simple(Experiment experiment, boolean opened, StopSignal stop) {
        Judges judges = Judges.of(experiment, opened, stop);
        return new Comparison(
                judges.name(),
                Stream.of(lines(judges), baselines(judges)).flatMap(List::stream).toList());
    }

    /// How one network does on several sets of galaxies, a row for each set that holds any.
    ///
    /// @param judged the name of those on which it is judged
    /// @param features how many it sees
    public static Comparison ofSets(List<SampleSeries> sets, String judged, int features) {
        return new Comparison(
                judged,
                sets.stream()
                        .filter(set -> set.size() > 0)
                        .map(set ->
                                new Row(
                                        "this network",
                                        "as trained",
                                        set.name(),
                                        features,
                                        set.metrics(),
                                        range(set.truth(), set.predicted()),
                                        Optional.empty()))
                        .toList());
    }

    /// These rows and after them those of another comparison, whose galaxies are the judges.
    public Comparison and(Comparison other) {
        return new Comparison(
                other.judged, Stream.of(rows, other.rows).flatMap(List::stream).toList());
    }

    private static List<Row> lines(Judges judges) {
        var rows = new ArrayList<Row>();
        Baselines.singleBands(
                        judges.sample().features(),
                        judges.known().features(),
                        judges.known().masses(),
                        judges.galaxies().features())
                .forEach((band, predicted) -> rows.add(judges.row("linear", band, 1, predicted)));
        return rows;
    }

    private static List<Row> baselines(Judges judges) {
        var rows = new ArrayList<Row>();
        Matrix known = judges.known().features();
        double[] masses = judges.known().masses();
        Matrix seen = judges.galaxies().features();
        FeatureSet all = judges.sample().features();
        var magnitudes = new FeatureSet(all.name(), all.magnitudes(), List.of());
        if (magnitudes.size() > 0 && magnitudes.size() < all.size()) {
            var subset = new FeatureSubset(judges.sample(), magnitudes);
            double[] fitted =
                    Baselines.predictions(magnitudes, subset.of(known), masses, subset.of(seen))
                            .get("leastSquares");
            String name = "least squares, magnitudes";
            rows.add(judges.row("baseline", name, magnitudes.size(), fitted));
        }
        Baselines.predictions(all, known, masses, seen)
                .forEach((name, predicted) -> {
                    String what = BASELINES.getOrDefault(name, "least squares, all features");
                    rows.add(judges.row("baseline", what, used(name, all), predicted));
                });
        return rows;
    }

    /// Writes a row for each method, and for every metric its value, the ends of its bootstrap
    /// range, and the mean and standard deviation over the seeds. The end of the file's name
    /// chooses the format: `.tex` for LaTeX with the rules of `booktabs`, or one of a table.
    ///
    /// @param results of the run whose recipe was compared
    /// @throws GalibraException if the file cannot be written, or its name has no end that is known
    public void write(Path file, RunResults results, Progress progress, StopSignal stop)
            throws GalibraException {
        write(file, provenance(results), progress, stop);
    }

    /// The same, from the network of a training.
    ///
    /// @throws GalibraException if the file cannot be written, or its name has no end that is known
    public void write(
            Path file,
            Experiment experiment,
            TrainedModel model,
            Progress progress,
            StopSignal stop)
            throws GalibraException {
        write(file, Origin.of(experiment, model), progress, stop);
    }

    /// This comparison as a LaTeX table with the rules of `booktabs`.
    public String latex(Experiment experiment, TrainedModel model) {
        return ComparisonLatex.of(this, Origin.of(experiment, model));
    }

    /// All rows as lines for other programs: the columns' names first, separated by tabs.
    public String tabbed() {
        return ComparisonTable.tabbed(this);
    }

    /// Refuses a file whose name has no end that [#write] knows.
    ///
    /// @throws GalibraException naming those that are known
    public static void checkWritable(Path file) throws GalibraException {
        if (!isLatex(file)) {
            TableFiles.checkWritable(file);
        }
    }

    private void write(
            Path file, Map<String, String> provenance, Progress progress, StopSignal stop)
            throws GalibraException {
        if (isLatex(file)) {
            byte[] text = ComparisonLatex.of(this, provenance).getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file, out -> out.write(text));
        } else {
            TableFiles.write(file, ComparisonTable.of(this, provenance), progress, stop);
        }
    }

    private static boolean isLatex(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".tex");
    }

    private static Map<String, String> provenance(RunResults results) {
        var provenance = new LinkedHashMap<String, String>();
        provenance.put("software", "Galibra " + Version.current());
        provenance.put("source", results.source());
        results.synthetic().ifPresent(what -> provenance.put("synthetic", what));
        provenance.putAll(Origin.meaning(results.model()));
        return provenance;
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
                            .put("judged", row.judged())
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
            case "meanMass" -> 0;
            case "constantKs", "constantW1" -> 1;
            case "taylor2011" -> 2;
            default -> all.size();
        };
    }

    private static Bootstrap range(double[] truth, double[] predicted) {
        return Bootstrap.of(truth, predicted, Bootstrap.RESAMPLES, BOOTSTRAP_SEED);
    }

    /// The galaxies on which methods are judged.
    private record Judges(String name, Sample sample, Galaxies galaxies, StopSignal stop) {
        static Judges of(Experiment experiment, boolean opened, StopSignal stop) {
            Sample sample = experiment.sample();
            return opened
                    ? new Judges("test", sample, sample.test(), stop)
                    : new Judges("validation", sample, sample.validation(), stop);
        }

        /// The same galaxies under another name, their light seen otherwise.
        Judges seenAs(String other) {
            return new Judges(other, sample, galaxies, stop);
        }

        /// Those that every method learns from.
        Galaxies known() {
            return sample.training();
        }

        Row row(String method, String what, int features, double[] predicted) {
            return row(method, what, features, predicted, Optional.empty());
        }

        Row row(Ablation.Row trained, boolean scatters) {
            return row(
                    "network",
                    trained.name(),
                    trained.features().size(),
                    trained.predicted(),
                    scatters ? Optional.of(trained.scatter()) : Optional.empty());
        }

        private Row row(
                String method,
                String what,
                int features,
                double[] predicted,
                Optional<MetricScatter> seeds) {
            if (stop.isStopped()) {
                throw new CancellationException("comparison");
            }
            double[] truth = galaxies.masses();
            Metrics metrics = Metrics.of(truth, predicted);
            return new Row(method, what, name, features, metrics, range(truth, predicted), seeds);
        }
    }
}
