package org.galibra.study.survey;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.evaluation.Metrics;
import org.galibra.evaluation.WeightedMetrics;
import org.galibra.evaluation.survey.Calibration;
import org.galibra.evaluation.survey.CrossFit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an application came to, over all rows.
///
/// @param tally counts and medians
/// @param comparison with the table's own masses, where it has any inside the fences
/// @param calibrated what was learned of the network
/// @param siblings how many networks stepped in
/// @param notes what a person should know, one sentence each
public record Summary(
        Tally tally,
        Optional<Comparison> comparison,
        Calibrated calibrated,
        long siblings,
        List<String> notes) {
    private static final JsonMapper JSON = new JsonMapper();

    public Summary {
        notes = List.copyOf(notes);
    }

    static Summary of(
            Scales scales,
            Survey survey,
            SurveyPlan plan,
            Tally tally,
            Optional<Comparison> comparison,
            Calibrated calibrated,
            long siblings) {
        var notes = new ArrayList<>(scales.notes());
        notes.addAll(survey.catalogue().notes());
        if (comparison.filter(each -> each.circular().isSuspect()).isPresent()) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "the table's masses are nearly a function of the magnitudes (σ_MAD %.3f"
                                    + " dex around it): agreement with them tells nothing of"
                                    + " galaxies",
                            comparison.get().circular().sigmaMad()));
        }
        if (comparison.isPresent() && comparison.get().fit().isEmpty()) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "only %,d galaxies inside the fences have a mass of their own: too few"
                                    + " to correct by",
                            comparison.get().count()));
        }
        if (Double.isNaN(tally.photometric()) && tally.inside() > 0) {
            notes.add("the table has no errors of the fluxes, so no error of the light is known");
        }
        tally.nonPositive()
                .forEach((band, share) -> {
                    if (share.above2PerCent() > 0) {
                        notes.add(
                                String.format(
                                        Locale.ROOT,
                                        "%s: more than 2 per cent of draws were not above 0 for %,d"
                                                + " of %,d galaxies (%.2f per cent of all draws)",
                                        band,
                                        share.above2PerCent(),
                                        share.galaxies(),
                                        100 * share.mean()));
                    }
                });
        if (tally.beyond() > 0) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "%,d galaxies lie beyond the masses that the correction was fitted on;"
                                    + " they have its end value and a flag",
                            tally.beyond()));
        }
        return new Summary(tally, comparison, calibrated, siblings, notes);
    }

    /// `n, fenced, raw, corrected, uncertainty, coverage, distributions`: what `--json` prints.
    /// `coverage` is told on the simulation, and on the survey with and without the weighting.
    /// Numbers that are not known are null.
    public ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("n", tally.rows());
        ObjectNode fenced = root.putObject("fenced");
        tally.reasons().forEach(fenced::put);
        metrics(root.putObject("raw"), comparison.map(Comparison::raw));
        Optional<CrossFit> fit = comparison.flatMap(Comparison::fit);
        metrics(root.putObject("corrected"), fit.map(CrossFit::crossFitted))
                .put("crossFitted", fit.isPresent());
        ObjectNode uncertainty = root.putObject("uncertainty");
        put(uncertainty, "photometric", tally.photometric());
        put(uncertainty, "model", tally.model());
        put(uncertainty, "total", tally.total());
        ObjectNode coverage = root.putObject("coverage");
        coverage(coverage.putObject("simulation"), "simulation", false);
        coverage(coverage.putObject("survey"), "survey", false);
        coverage(coverage.putObject("surveyWeighted"), "survey", true);
        ObjectNode distributions = root.putObject("distributions");
        for (UnderPrior each : calibrated.priors()) {
            put(
                    distributions
                            .withObjectProperty(each.judged())
                            .putObject(each.prior().toString()),
                    each);
        }
        return root;
    }

    /// How often intervals calibrated within the simulation hold the truth, by their level.
    private void coverage(ObjectNode shares, String judged, boolean weighted) {
        Optional<Trial> trial = calibrated.trial(Calibration.SIMULATION, judged, weighted);
        for (int level = 0; level < Trial.LEVELS.size(); level++) {
            int at = level;
            put(
                    shares,
                    Trial.LEVELS.get(level).toString(),
                    trial.map(each -> each.share(at)).orElse(Double.NaN));
        }
    }

    private static void put(ObjectNode tree, UnderPrior prior) {
        put(tree, prior.all());
        ArrayNode bins = tree.putArray("byPredicted");
        for (UnderPrior.Bin bin : prior.byPredicted()) {
            ObjectNode one = bins.addObject().put("from", bin.from());
            one.put("to", bin.from() + UnderPrior.BIN_DEX);
            put(one, bin.metrics());
        }
    }

    private static void put(ObjectNode tree, WeightedMetrics metrics) {
        tree.put("n", metrics.n());
        put(tree, "effective", metrics.effective());
        put(tree, "rms", metrics.rms());
        put(tree, "median", metrics.median());
        put(tree, "scatter", metrics.scatter());
        put(tree, "outlierShare", metrics.outlierShare());
    }

    private static ObjectNode metrics(ObjectNode tree, Optional<Metrics> metrics) {
        put(tree, "median", metrics.map(Metrics::median).orElse(Double.NaN));
        put(tree, "scatter", metrics.map(Metrics::scatter).orElse(Double.NaN));
        return tree;
    }

    private static void put(ObjectNode tree, String key, double value) {
        if (Double.isFinite(value)) {
            tree.put(key, value);
        } else {
            tree.putNull(key);
        }
    }
}
