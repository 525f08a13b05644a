package org.galibra.study;

import org.galibra.evaluation.MetricScatter;
import org.galibra.evaluation.Metrics;
import org.galibra.evaluation.Percentiles;
import org.galibra.model.Matrix;
import org.galibra.sample.Galaxies;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/// Networks of one recipe on one sample that differ by their seed alone: by their initial values
/// and batches; by batches alone where the recipe begins with a model. The first has the recipe's
/// own seed, and is the network that the recipe trains without an ensemble.
///
/// @param members by increasing seed, at least one
public record Ensemble(List<Member> members) {
    public Ensemble {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an ensemble without members");
        }
    }

    /// Trains `seeds` networks, of the recipe's seed s, s + 1, …, in parallel over the cores.
    ///
    /// @throws IllegalArgumentException if `seeds` is below 1
    public static Ensemble train(
            Experiment experiment, int seeds, StopSignal stop, Progress progress) {
        long first = experiment.recipe().seed();
        List<Member.Lesson> lessons =
                LongStream.range(first, first + seeds)
                        .mapToObj(seed ->
                                new Member.Lesson(
                                        experiment.sample().features(),
                                        experiment.sample().scaling(),
                                        experiment.training(),
                                        experiment.validation(),
                                        seed,
                                        true))
                        .toList();
        return new Ensemble(
                Member.trained(experiment, lessons, "Training the ensemble", stop, progress));
    }

    /// How the members judge one set of galaxies.
    ///
    /// @param members the metrics of each
    /// @param scatter of these metrics
    /// @param median the metrics of the median prediction
    public record Judged(List<Metrics> members, MetricScatter scatter, Metrics median) {
        public Judged {
            members = List.copyOf(members);
        }
    }

    /// Judges every member, and the median prediction, on these galaxies.
    public Judged judged(Galaxies galaxies) {
        Predictions predictions = predictions(galaxies.features());
        double[] truth = galaxies.masses();
        var each = new ArrayList<Metrics>();
        for (int member = 0; member < members.size(); member++) {
            each.add(Metrics.of(truth, predictions.byMember[member]));
        }
        return new Judged(each, MetricScatter.of(each), Metrics.of(truth, predictions.median()));
    }

    /// The predictions of all members.
    ///
    /// @param physical n × d features, in mag
    public Predictions predictions(Matrix physical) {
        return new Predictions(
                members.stream()
                        .map(member -> member.model().predict(physical))
                        .toArray(double[][]::new));
    }

    /// What the members predict for n galaxies, log10(M★/M☉) in dex.
    public static final class Predictions {
        private final double[][] byMember;

        private Predictions(double[][] byMember) {
            this.byMember = byMember;
        }

        /// The median over the members for each galaxy, a new array of n. NaN where one is NaN.
        public double[] median() {
            return over(Percentiles::median);
        }

        /// Half the 16–84 per cent range over the members for each galaxy, a new array of n.
        public double[] scatter() {
            return over(Percentiles::halfRange);
        }

        private double[] over(ToDoubleFunction<Percentiles> statistic) {
            double[] result = new double[byMember[0].length];
            double[] one = new double[byMember.length];
            for (int galaxy = 0; galaxy < result.length; galaxy++) {
                for (int member = 0; member < one.length; member++) {
                    one[member] = byMember[member][galaxy];
                }
                result[galaxy] = statistic.applyAsDouble(Percentiles.of(one));
            }
            return result;
        }
    }
}
