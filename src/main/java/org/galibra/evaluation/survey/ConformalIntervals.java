package org.galibra.evaluation.survey;

import org.galibra.evaluation.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Split-conformal intervals (Vovk et al. 2005; weighted: Tibshirani et al. 2019, "Conformal
/// prediction under covariate shift", eq. 7), grouped by predicted mass. The half-width q of a
/// galaxy of weight w is the smallest score s = |truth − predicted| of its group at which Σ_{s_i ≤
/// s} w_i ≥ level · (Σ w_i + w). With equal weights that is the ⌈(n + 1) level⌉-th smallest score.
///
/// A new galaxy exchangeable with its group's lies within ± q with probability at least `level`,
/// and at most `level` + 1/(n + 1): on average over galaxies of like *predicted* mass, for no
/// single one, and for no slice in true mass. For others nothing is promised ([Calibration]). A
/// group too small for a level has an infinite q.
public final class ConformalIntervals {
    /// The least galaxies in a group: with them 95 per cent is reached with room to spare.
    public static final int LEAST_IN_GROUP = 100;

    private final List<Group> groups;

    private ConformalIntervals(List<Group> groups) {
        this.groups = List.copyOf(groups);
    }

    /// The calibration galaxies of one range of predicted mass.
    private static final class Group {
        private final Size size;

        /// Ascending.
        private final double[] scores;

        /// The weights of this and all smaller scores.
        private final double[] sums;

        Group(Size size, double[] scores, double[] sums) {
            this.size = size;
            this.scores = scores;
            this.sums = sums;
        }

        double halfWidth(double level, double weight) {
            double wanted = level * (sums[sums.length - 1] + weight);
            // Rounding must not ask for one score more than n + 1 of equal weight do.
            int at = Arrays.binarySearch(sums, wanted - 1e-12 * wanted);
            int index = at >= 0 ? at : -at - 1;
            return index < scores.length ? scores[index] : Double.POSITIVE_INFINITY;
        }
    }

    /// A group for people to see.
    ///
    /// @param predicted the predicted masses of its galaxies, in dex
    /// @param galaxies n
    /// @param effective (Σw)²/Σw²: how many equally weighted galaxies tell as much
    public record Size(Range predicted, int galaxies, double effective) {}

    /// Calibrates with equal weights.
    ///
    /// @throws IllegalArgumentException as [#calibrate(double[], double[], double[], int)]
    public static ConformalIntervals calibrate(double[] predicted, double[] truth, int groups) {
        double[] weights = new double[predicted.length];
        Arrays.fill(weights, 1);
        return calibrate(predicted, truth, weights, groups);
    }

    /// Calibrates on n galaxies that neither trained the network nor made its correction. Groups
    /// hold equal numbers in order of predicted mass; there are fewer where a group would have less
    /// than [#LEAST_IN_GROUP]. Modifies nothing.
    ///
    /// @param predicted n, in dex, as reported
    /// @param truth n, in dex
    /// @param weights n, at least 0: the density ratio of the galaxies weighed to these
    /// @param groups how many, at least 1
    /// @throws IllegalArgumentException if lengths differ, there is no galaxy, a value is not
    ///   finite, or the weights of a group are all 0
    public static ConformalIntervals calibrate(
            double[] predicted, double[] truth, double[] weights, int groups) {
        int n = predicted.length;
        if (truth.length != n || weights.length != n || n == 0 || groups < 1) {
            throw new IllegalArgumentException(
                    "%d predicted, %d true masses, %d weights, %d groups"
                            .formatted(n, truth.length, weights.length, groups));
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(predicted[i] - truth[i])
                    || !(weights[i] >= 0)
                    || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException(
                        "galaxy %d: predicted %s, true %s, weight %s"
                                .formatted(i, predicted[i], truth[i], weights[i]));
            }
        }
        int[] order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted((a, b) -> Double.compare(predicted[a], predicted[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int count = Math.clamp(n / LEAST_IN_GROUP, 1, groups);
        var list = new ArrayList<Group>();
        for (int g = 0; g < count; g++) {
            int from = (int) ((long) n * g / count);
            int to = (int) ((long) n * (g + 1) / count);
            list.add(group(Arrays.copyOfRange(order, from, to), predicted, truth, weights));
        }
        return new ConformalIntervals(list);
    }

    private static Group group(
            int[] members, double[] predicted, double[] truth, double[] weights) {
        int[] byScore =
                Arrays.stream(members)
                        .boxed()
                        .sorted((a, b) ->
                                Double.compare(
                                        Math.abs(truth[a] - predicted[a]),
                                        Math.abs(truth[b] - predicted[b])))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] scores = new double[byScore.length];
        double[] sums = new double[byScore.length];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < byScore.length; i++) {
            int galaxy = byScore[i];
            sum += weights[galaxy];
            squares += weights[galaxy] * weights[galaxy];
            scores[i] = Math.abs(truth[galaxy] - predicted[galaxy]);
            sums[i] = sum;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException(
                    "every weight is 0 near predicted mass " + predicted[members[0]]);
        }
        var range = new Range(predicted[members[0]], predicted[members[members.length - 1]]);
        return new Group(new Size(range, members.length, sum * sum / squares), scores, sums);
    }

    /// q in dex of a galaxy of weight 1; NaN for a predicted mass that is NaN.
    ///
    /// @param level such as 0.68, above 0 and below 1
    public double halfWidth(double predicted, double level) {
        return halfWidth(predicted, level, 1);
    }

    /// q in dex of a galaxy; infinite where its group is too small, or outweighed by it.
    ///
    /// @param weight its density ratio, at least 0
    /// @throws IllegalArgumentException if level or weight are out of range
    public double halfWidth(double predicted, double level, double weight) {
        if (!(level > 0 && level < 1) || !(weight >= 0)) {
            throw new IllegalArgumentException("level " + level + ", weight " + weight);
        }
        if (Double.isNaN(predicted)) {
            return Double.NaN;
        }
        int g = 0;
        while (g + 1 < groups.size() && predicted >= groups.get(g + 1).size.predicted().from()) {
            g++;
        }
        return groups.get(g).halfWidth(level, weight);
    }

    /// The groups, lightest first.
    public List<Size> groups() {
        return groups.stream().map(g -> g.size).toList();
    }
}
