package org.galibra.study;

import org.galibra.evaluation.MetricScatter;
import org.galibra.evaluation.Metrics;
import org.galibra.model.trained.TrainedModel;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// A k-fold cross-validation over the galaxies of the training side (those that train and those
/// held out to watch it), each fold weighed by a network that has seen none of its galaxies. The
/// test set stays sealed.
///
/// Galaxies are dealt to folds by their identifier, so that all rows of one galaxy are in one fold.
/// In each turn the scaling is fitted on the galaxies that train, and the recipe's validation share
/// of them, again by galaxy, is held out for early stopping. Tails and the uniform drawing are
/// those of the sample, which know the training side as a whole. Every turn has the recipe's seed,
/// so that turns differ by their galaxies alone.
///
/// @param folds one for each turn
/// @param pooled the metrics of all galaxies together, each predicted once
/// @param scatter of the metrics of the folds
public record CrossValidation(List<Fold> folds, Metrics pooled, MetricScatter scatter) {
    public CrossValidation {
        folds = List.copyOf(folds);
    }

    /// One turn.
    ///
    /// @param member the network that was trained without the fold's galaxies
    /// @param trained galaxies that it was trained on
    /// @param metrics on the fold's galaxies
    public record Fold(Member member, int trained, Metrics metrics) {}

    /// Validates in `folds` turns, in parallel over the cores.
    ///
    /// @throws GalibraException if there are fewer galaxies than folds, or a turn has too few to
    ///   train on
    /// @throws CancellationException if `stop` was set meanwhile
    public static CrossValidation of(
            Experiment experiment, int folds, StopSignal stop, Progress progress)
            throws GalibraException {
        return of(experiment, folds, _ -> {}, stop, progress);
    }

    /// The same, while somebody listens.
    ///
    /// @param partial hears of the folds that are done, after each, on the thread that trained it
    /// @throws GalibraException if there are fewer galaxies than folds, or a turn has too few to
    ///   train on
    /// @throws CancellationException if `stop` was set meanwhile
    public static CrossValidation of(
            Experiment experiment,
            int folds,
            Consumer<List<Fold>> partial,
            StopSignal stop,
            Progress progress)
            throws GalibraException {
        TrainingSide side = TrainingSide.of(experiment);
        List<TrainingSide.Turn> turns = side.turns(folds);
        var lessons = new ArrayList<Member.Lesson>();
        for (TrainingSide.Turn turn : turns) {
            lessons.add(side.lesson(turn));
        }
        var done = new ArrayList<Fold>();
        List<Member> members =
                Member.trained(
                        experiment,
                        lessons,
                        "Cross-validating",
                        stop,
                        progress,
                        (place, member) -> {
                            Fold fold = fold(side, turns.get(place), member);
                            synchronized (done) {
                                done.add(fold);
                                partial.accept(List.copyOf(done));
                            }
                        });
        if (stop.isStopped()) {
            throw new CancellationException("cross-validation");
        }
        var results = new ArrayList<Fold>();
        double[] predicted = new double[side.count()];
        for (int k = 0; k < folds; k++) {
            TrainingSide.Turn turn = turns.get(k);
            double[] found = members.get(k).model().predict(side.features(turn.held()));
            Metrics metrics = Metrics.of(side.masses(turn.held()), found);
            results.add(new Fold(members.get(k), turn.learning().length, metrics));
            for (int i = 0; i < found.length; i++) {
                predicted[turn.held()[i]] = found[i];
            }
        }
        return new CrossValidation(
                results,
                Metrics.of(side.masses(), predicted),
                MetricScatter.of(results.stream().map(Fold::metrics).toList()));
    }

    private static Fold fold(TrainingSide side, TrainingSide.Turn turn, Member member) {
        double[] found = member.model().predict(side.features(turn.held()));
        Metrics metrics = Metrics.of(side.masses(turn.held()), found);
        return new Fold(member, turn.learning().length, metrics);
    }

    /// The folds as a table: a row for each, then their mean, their standard deviation, and all
    /// galaxies pooled.
    public Table table(Experiment experiment, TrainedModel model) {
        var names = new ArrayList<String>();
        var metrics = new ArrayList<Metrics>();
        var trained = new ArrayList<Integer>();
        for (Fold fold : folds) {
            names.add(Integer.toString(names.size() + 1));
            metrics.add(fold.metrics());
            trained.add(fold.trained());
        }
        names.addAll(List.of("mean", "standard deviation", "pooled"));
        metrics.addAll(List.of(scatter.mean(), scatter.deviation(), pooled));
        long[] teaching = new long[names.size()];
        Arrays.setAll(teaching, i -> i < trained.size() ? trained.get(i) : 0);
        long[] judged = metrics.stream().mapToLong(Metrics::n).toArray();
        var columns = new ArrayList<Column>();
        columns.add(new Column("fold", "", "", "", Texts.of(names)));
        columns.add(
                new Column(
                        "trained",
                        "",
                        "",
                        "galaxies that train; 0 for what is of all folds",
                        Integers.of(teaching)));
        columns.add(new Column("n", "", "", "galaxies judged", Integers.of(judged)));
        columns.addAll(MetricName.columns(metrics));
        return new Table("folds", columns, new Source("", "", ""), Origin.of(experiment, model));
    }
}
