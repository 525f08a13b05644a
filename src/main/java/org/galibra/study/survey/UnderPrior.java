package org.galibra.study.survey;

import org.galibra.evaluation.WeightedMetrics;
import org.galibra.evaluation.survey.CrossFit;
import org.galibra.sample.MassPrior;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What masses are worth where galaxies have one distribution of masses or another. A network that
/// was trained flat in mass carries that prior: where nature's galaxies grow rare with mass, more
/// of them scatter up to a predicted mass than down to it, and it is high on average. The galaxies
/// at hand are weighted to the distribution by [MassPrior#weights] of their known masses.
///
/// @param judged `simulation`: held-out simulated galaxies; `raw` and `corrected`: the survey's
///   galaxies with masses of their own
/// @param prior the distribution of masses
/// @param all of all these galaxies
/// @param byPredicted of those in each bin of predicted mass, by its lower end
public record UnderPrior(
        String judged, MassPrior prior, WeightedMetrics all, List<Bin> byPredicted) {
    /// The width of a bin of predicted mass, in dex.
    public static final double BIN_DEX = 0.5;

    private static final int LEAST = 20;

    public UnderPrior {
        byPredicted = List.copyOf(byPredicted);
    }

    /// Galaxies whose predicted masses lie from `from` to `from` + [#BIN_DEX].
    public record Bin(double from, WeightedMetrics metrics) {}

    /// Every set of galaxies whose masses are known, under each prior.
    static List<UnderPrior> of(Optional<HeldOut> heldOut, Optional<Comparison> comparison) {
        var all = new ArrayList<UnderPrior>();
        heldOut.ifPresent(set -> add(all, "simulation", set.truth(), set.predicted()));
        comparison.ifPresent(each -> {
            double[] reference = each.reference();
            add(all, "raw", reference, each.predicted());
            each.fit().ifPresent(fit -> add(all, "corrected", theirs(fit, reference), masses(fit)));
        });
        return all;
    }

    private static double[] theirs(CrossFit fit, double[] reference) {
        return fit.rows().stream().mapToDouble(row -> reference[row]).toArray();
    }

    private static double[] masses(CrossFit fit) {
        return fit.corrected().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void add(
            List<UnderPrior> to, String judged, double[] truth, double[] predicted) {
        for (MassPrior prior : MassPrior.values()) {
            double[] weights = prior.weights(truth);
            to.add(
                    new UnderPrior(
                            judged,
                            prior,
                            WeightedMetrics.of(truth, predicted, weights),
                            bins(truth, predicted, weights)));
        }
    }

    private static List<Bin> bins(double[] truth, double[] predicted, double[] weights) {
        var rows = new TreeMap<Long, IntStream.Builder>();
        for (int i = 0; i < predicted.length; i++) {
            rows.computeIfAbsent(
                            (long) Math.floor(predicted[i] / BIN_DEX), _ -> IntStream.builder())
                    .add(i);
        }
        var bins = new ArrayList<Bin>();
        rows.forEach((place, builder) -> {
            int[] chosen = builder.build().toArray();
            if (chosen.length >= LEAST) {
                bins.add(
                        new Bin(
                                place * BIN_DEX,
                                WeightedMetrics.of(
                                        chosen(truth, chosen),
                                        chosen(predicted, chosen),
                                        chosen(weights, chosen))));
            }
        });
        return bins;
    }

    private static double[] chosen(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }
}
