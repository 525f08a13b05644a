package org.galibra.study;

import org.galibra.evaluation.Metrics;
import org.galibra.figure.LearningCurveSpec;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// How the error falls with the number of galaxies to learn from: networks of one recipe on more
/// and more of the training galaxies, all judged on the same galaxies, which none has seen.
///
/// Once the test set is opened its galaxies judge, and all others of the sample teach; until then
/// the validation galaxies judge, and only the training galaxies teach. Of the galaxies that teach,
/// the recipe's validation share, by galaxy, is held out for early stopping, and the scaling is
/// fitted on the rest, for each network anew. Draws of one seed are nested. Tails and the uniform
/// drawing are those of the sample, which know the training side as a whole.
///
/// @param judged the name of the galaxies on which all are judged, `test` or `validation`
/// @param judges how many these are
/// @param points by number of galaxies, then by seed
public record LearningCurve(String judged, int judges, List<Point> points) {
    private static final int FEWEST = 100;

    /// A last step shorter than this factor is left out: it would say nothing new.
    private static final double SHORTEST = 1.3;

    public LearningCurve {
        points =
                points.stream()
                        .sorted(
                                Comparator.comparingInt(Point::galaxies)
                                        .thenComparingLong(Point::seed))
                        .toList();
    }

    /// One network.
    ///
    /// @param galaxies that taught it, those that watched included
    /// @param watching how many of these only watched
    /// @param seed of the draw, of initial values and of batches
    /// @param steps at which its network was kept
    /// @param metrics on the judging galaxies
    public record Point(int galaxies, int watching, long seed, long steps, Metrics metrics) {}

    /// How many galaxies there are to learn from.
    public static int available(Experiment experiment, boolean opened) {
        return side(experiment, opened).count();
    }

    /// From 100, doubled again and again, to all; from a quarter where there are fewer than 400.
    public static List<Integer> sizes(int all) {
        var sizes = new ArrayList<Integer>();
        for (int size = Math.min(FEWEST, Math.max(2, all / 4)); size * SHORTEST < all; size *= 2) {
            sizes.add(size);
        }
        sizes.add(all);
        return List.copyOf(sizes);
    }

    /// Trains on each number of galaxies with `seeds` seeds, the recipe's and those that follow it,
    /// in parallel over the cores, the smallest first.
    ///
    /// @param partial hears of the curve as far as it has come, after every network, on the thread
    ///   that trained it
    /// @throws GalibraException if a number of galaxies is too small to train on
    /// @throws CancellationException if `stop` was set meanwhile
    public static LearningCurve of(
            Experiment experiment,
            boolean opened,
            List<Integer> sizes,
            int seeds,
            Consumer<LearningCurve> partial,
            StopSignal stop,
            Progress progress)
            throws GalibraException {
        var sample = experiment.sample();
        Galaxies judges = opened ? sample.test() : sample.validation();
        String name = opened ? "test" : "validation";
        TrainingSide side = side(experiment, opened);
        var turns = new ArrayList<TrainingSide.Turn>();
        var lessons = new ArrayList<Member.Lesson>();
        for (int size : sizes) {
            for (int k = 0; k < seeds; k++) {
                long seed = experiment.recipe().seed() + k;
                turns.add(side.drawn(size, seed));
                lessons.add(side.lesson(turns.getLast(), seed));
            }
        }
        var points = new ArrayList<Point>();
        Member.trained(
                experiment,
                lessons,
                "Learning curve",
                stop,
                progress,
                (place, member) -> {
                    Point point = point(turns.get(place), member, judges);
                    synchronized (points) {
                        points.add(point);
                        partial.accept(new LearningCurve(name, judges.count(), points));
                    }
                });
        if (stop.isStopped()) {
            throw new CancellationException("learning curve");
        }
        return new LearningCurve(name, judges.count(), points);
    }

    private static TrainingSide side(Experiment experiment, boolean opened) {
        return opened ? TrainingSide.of(experiment) : TrainingSide.ofTraining(experiment);
    }

    private static Point point(TrainingSide.Turn turn, Member member, Galaxies judges) {
        double[] predicted = member.model().predict(judges.features());
        return new Point(
                turn.learning().length + turn.watching().length,
                turn.watching().length,
                member.seed(),
                member.outcome().networkStep(),
                Metrics.of(judges.masses(), predicted));
    }

    /// The curve as a table: a row for each network.
    public Table table(Experiment experiment, TrainedModel model) {
        var columns = new ArrayList<Column>();
        columns.add(count("galaxies", "galaxies that teach", Point::galaxies));
        columns.add(count("watching", "of these held out for early stopping", Point::watching));
        columns.add(count("seed", "of draw, initial values and batches", Point::seed));
        columns.add(count("network_step", "step at which the network was kept", Point::steps));
        columns.add(
                new Column(
                        "judged",
                        "",
                        "",
                        "galaxies on which it is judged",
                        Texts.of(points.stream().map(_ -> judged).toList())));
        columns.add(count("n", "galaxies judged", at -> at.metrics().n()));
        columns.addAll(MetricName.columns(points.stream().map(Point::metrics).toList()));
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("judged", judged + " galaxies");
        metadata.putAll(Origin.of(experiment, model));
        return new Table("learning-curve", columns, new Source("", "", ""), metadata);
    }

    /// The curve as a figure.
    ///
    /// @param axis the numbers of galaxies that its axis shows at least
    public LearningCurveSpec spec(List<Integer> axis) {
        return new LearningCurveSpec(
                judged,
                judges,
                points.stream()
                        .map(at -> new LearningCurveSpec.Point(at.galaxies(), at.metrics().rms()))
                        .toList(),
                axis);
    }

    private Column count(String name, String description, ToLongFunction<Point> of) {
        long[] values = points.stream().mapToLong(of).toArray();
        return new Column(name, "", "", description, Integers.of(values));
    }

    /// The numbers of galaxies, ascending.
    public List<Integer> galaxies() {
        return points.stream().map(Point::galaxies).distinct().toList();
    }

    /// The values of a metric over the seeds, for one number of galaxies: a new array.
    public double[] values(int galaxies, MetricName metric) {
        return IntStream.range(0, points.size())
                .filter(i -> points.get(i).galaxies() == galaxies)
                .mapToDouble(i -> metric.of(points.get(i).metrics()))
                .toArray();
    }
}
