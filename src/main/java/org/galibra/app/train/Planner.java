package org.galibra.app.train;

import org.galibra.evaluation.Metrics;
import org.galibra.evaluation.Range;
import org.galibra.figure.LossPlan;
import org.galibra.figure.LossSpec;
import org.galibra.figure.PerformanceLimits;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.PerformanceSpec;
import org.galibra.figure.SampleSeries;
import org.galibra.figure.TargetLabel;
import org.galibra.figure.Thumbnail;
import org.galibra.model.Diagnostics;
import org.galibra.model.Examples;
import org.galibra.model.Network;
import org.galibra.model.TrainingEvent;
import org.galibra.sample.Galaxies;
import org.galibra.study.Experiment;
import org.galibra.study.Run;
import org.galibra.study.Weighed;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Makes pictures of one training, one at a time, away from the screen. It remembers the axis
/// limits of the picture before, which grow and do not shrink.
final class Planner {
    /// Pixels of a thumbnail's side.
    private static final int THUMBNAIL = 44;

    private static final double MARGIN_DEX = 0.1;

    private final Experiment experiment;
    private final double[] trainingTruth;
    private final double[] validationTruth;
    private final Map<Shown, PerformanceLimits> limits = new EnumMap<>(Shown.class);
    private Optional<Picture> last = Optional.empty();
    private final Moments moments = new Moments(this::thumbnail);
    private final Range masses;
    private volatile Optional<Run> opened = Optional.empty();

    Planner(Experiment experiment) {
        this.experiment = experiment;
        this.trainingTruth = experiment.sample().training().masses();
        this.validationTruth = experiment.sample().validation().masses();
        var extent = Arrays.stream(trainingTruth).summaryStatistics();
        this.masses = new Range(extent.getMin() - MARGIN_DEX, extent.getMax() + MARGIN_DEX);
    }

    /// Lets the test galaxies of a run be seen.
    void open(Run run) {
        opened = Optional.of(run);
    }

    /// The picture of a frame that nobody looks at, on which other pages wait: the charts of the
    /// picture before are good enough, unless it is the last.
    Picture unseen(Frame frame, Look look) {
        return last.filter(_ -> !frame.ended())
                .map(before -> before.at(frame))
                .orElseGet(() -> picture(frame, look));
    }

    /// The picture of a frame. Where the test set is asked for and sealed, the training galaxies
    /// stand in for it.
    Picture picture(Frame frame, Look look) {
        TrainingEvent.Snapshot at = shown(frame, look);
        double[] training = predicted(at.network(), experiment.training());
        double[] validation = predicted(at.network(), experiment.validation());
        Metrics ofTraining = Metrics.of(trainingTruth, training);
        Metrics ofValidation = Metrics.of(validationTruth, validation);
        SampleSeries series =
                switch (look.shown()) {
                    case VALIDATION ->
                            SampleSeries.stating(
                                    "validation", validationTruth, validation, ofValidation);
                    case TEST ->
                            opened.flatMap(Run::test)
                                    .map(Planner::series)
                                    .orElseGet(() -> ofTraining(training, ofTraining));
                    case TRAINING -> ofTraining(training, ofTraining);
                };
        PerformancePlan performance = performance(series, look);
        Galaxies galaxies = galaxies(series);
        Picture picture =
                new Picture(
                        frame,
                        look,
                        at.step(),
                        Diagnostics.of(at.network(), experiment.training(), frame.plan().cost()),
                        ofTraining,
                        ofValidation,
                        loss(frame, look),
                        performance,
                        galaxies,
                        Selected.of(look.selection(), galaxies, performance),
                        moments.of(frame.snapshots(), frame.step()),
                        at.step() < frame.step()
                                ? thumbnail(frame.network())
                                : thumbnail(training));
        last = Optional.of(picture);
        return picture;
    }

    private Galaxies galaxies(SampleSeries series) {
        var sample = experiment.sample();
        return switch (series.name()) {
            case "validation" -> sample.validation();
            case "test" -> opened.flatMap(Run::test).map(Weighed::galaxies).orElseThrow();
            default -> sample.training();
        };
    }

    /// The network that is looked at, and its step. The test galaxies are those of the network that
    /// was kept, whatever step is looked back at.
    private static TrainingEvent.Snapshot shown(Frame frame, Look look) {
        boolean past =
                look.shown() != Shown.TEST
                        && look.back().isPresent()
                        && look.back().getAsLong() < frame.step();
        return past
                ? Moments.at(frame.snapshots(), look.back().getAsLong())
                : new TrainingEvent.Snapshot(frame.step(), frame.network());
    }

    private Thumbnail thumbnail(Network network) {
        return thumbnail(predicted(network, experiment.training()));
    }

    private Thumbnail thumbnail(double[] predicted) {
        return Thumbnail.of(trainingTruth, predicted, masses, THUMBNAIL);
    }

    private SampleSeries ofTraining(double[] predicted, Metrics metrics) {
        return SampleSeries.stating("training", trainingTruth, predicted, metrics);
    }

    private static SampleSeries series(Weighed test) {
        Galaxies galaxies = test.galaxies();
        return SampleSeries.stating("test", galaxies.masses(), test.predicted(), test.metrics());
    }

    /// Predictions in dex, rectified as those of a trained model are.
    private double[] predicted(Network network, Examples examples) {
        double[] outputs = network.outputs(examples.features());
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = experiment.sample().scaling().target(Math.max(0, outputs[i]));
        }
        return outputs;
    }

    private LossPlan loss(Frame frame, Look look) {
        long best = experiment.validation().size() > 0 ? frame.standing().bestStep() : -1;
        var spec =
                new LossSpec(
                        frame.standing().history(),
                        look.logarithmic(),
                        best,
                        frame.plan().batch(),
                        frame.plan().cost());
        return LossPlan.of(spec, look.lossColumns(), last.map(Picture::loss));
    }

    private PerformancePlan performance(SampleSeries series, Look look) {
        var spec =
                new PerformanceSpec(
                        java.util.List.of(series), look.binDex(), TargetLabel.STELLAR_MASS, "");
        var plan =
                PerformancePlan.whileTraining(spec, Optional.ofNullable(limits.get(look.shown())));
        limits.put(look.shown(), plan.limits());
        return plan;
    }
}
