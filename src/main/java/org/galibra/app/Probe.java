package org.galibra.app;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.galibra.app.train.Pace;
import org.galibra.app.train.Picture;
import org.galibra.app.train.TrainState;
import org.galibra.app.work.Screen;
import org.galibra.app.work.ScreenWork;
import org.galibra.model.TrainingPlan;
import org.galibra.study.Bench;
import org.galibra.study.TableReference;
import org.galibra.work.GalibraException;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/// Measures how long the window keeps its thread busy while it trains as fast as it can: every task
/// of ours by itself, and every pulse (layout and drawing). Also how many steps it takes, beside
/// the steps of [Bench] before and after, which nobody watches.
public final class Probe {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage = new Stage();
    private final LongStream.Builder unused = LongStream.builder();
    private final Duration discarded;
    private final Duration measured;
    private final CompletableFuture<Times> result;
    private LongStream.Builder nanos = LongStream.builder();
    private long redraws;
    private long steps;
    private long lastStep;

    /// How long tasks took.
    ///
    /// @param tasks how many there were
    /// @param redraws how many pictures of the training were shown
    /// @param steps of the training meanwhile
    /// @param seconds the time measured, in s
    /// @param p50 the median, in ms
    /// @param p99 the 99th percentile, in ms
    /// @param largest the longest, in ms
    public record Times(
            int tasks,
            long redraws,
            long steps,
            double seconds,
            double p50,
            double p99,
            double largest) {
        static Times of(long[] nanos, long redraws, long steps, double seconds) {
            if (nanos.length == 0) {
                throw new IllegalStateException("nothing was measured");
            }
            Arrays.sort(nanos);
            return new Times(
                    nanos.length,
                    redraws,
                    steps,
                    seconds,
                    milliseconds(nanos, 0.5),
                    milliseconds(nanos, 0.99),
                    milliseconds(nanos, 1));
        }

        /// The same for people.
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "%,d tasks of the window's thread in %.0f s: half took at most %.1f ms, 99 %%"
                            + " at most %.1f ms, the longest %.1f ms; %.1f redraws a second",
                    tasks,
                    seconds,
                    p50,
                    p99,
                    largest,
                    redraws / seconds);
        }

        /// The smallest time that this share of the tasks does not exceed.
        private static double milliseconds(long[] sorted, double share) {
            int rank = (int) Math.ceil(share * sorted.length);
            return sorted[Math.max(0, rank - 1)] / 1e6;
        }
    }

    private Probe(Duration discarded, Duration measured, CompletableFuture<Times> result) {
        this.discarded = discarded;
        this.measured = measured;
        this.result = result;
    }

    /// Trains for 15 s in a window of 1440 × 900 px without a display; the first 5 s do not count.
    ///
    /// @return what was measured, for people
    public static String run() throws GalibraException {
        double before = benchStepsPerSecond();
        Times times = run(Duration.seconds(5), Duration.seconds(10));
        double bench = (before + benchStepsPerSecond()) / 2;
        double live = times.steps() / times.seconds();
        return times.words()
                + String.format(
                        Locale.ROOT,
                        "%n%,.0f steps a second, %.0f %% of the bench's %,.0f (%,.0f before, %,.0f"
                                + " after)",
                        live,
                        100 * live / bench,
                        bench,
                        before,
                        2 * bench - before);
    }

    private static double benchStepsPerSecond() throws GalibraException {
        return 1e6 / Bench.STEP.on(new Bench.Task(1, null, Double.NaN)).getFirst().median();
    }

    static Times run(Duration discarded, Duration measured) {
        return Screen.withoutDisplay(future -> new Probe(discarded, measured, future).begin());
    }

    private void begin() {
        var bench =
                new Workbench(
                        new ScreenWork(this::took), Settings.none(), TableReference.SYNTHETIC);
        Window window = Window.open(stage, bench, Pictures.NOBODY);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        var training = window.training();
        bench.projectProperty().addListener((property, old, now) -> train(bench, window));
        training.pictureProperty().addListener((property, old, now) -> now.ifPresent(this::shown));
        training.stateProperty()
                .addListener((property, old, now) -> {
                    // However fast the machine, it does not run out of steps.
                    if (now == TrainState.ENDED) {
                        training.reset();
                        training.train();
                    }
                });
        bench.openSynthetic();
    }

    private void train(Workbench bench, Window window) {
        bench.pageProperty().set(Page.TRAIN);
        var training = window.training();
        training.setup()
                .choose(
                        "most steps",
                        recipe ->
                                recipe.withTraining(
                                        recipe.training().withSteps(TrainingPlan.LONGEST, false)));
        training.paceProperty().set(Pace.UNLIMITED);
        training.reset();
        training.train();
        AnimationTimer pulses = Screen.watchPulses(this::took);
        after(
                discarded,
                () -> {
                    nanos = LongStream.builder();
                    redraws = 0;
                    steps = 0;
                    after(
                            measured,
                            () -> {
                                pulses.stop();
                                long[] times = nanos.build().toArray();
                                nanos = unused;
                                stage.close();
                                result.complete(
                                        Times.of(times, redraws, steps, measured.toSeconds()));
                            });
                });
    }

    private void shown(Picture picture) {
        long step = picture.frame().step();
        // A training that came to its end was followed by another.
        steps += step < lastStep ? step : step - lastStep;
        lastStep = step;
        redraws++;
    }

    private void took(long time) {
        nanos.accept(time);
    }

    private static void after(Duration time, Runnable action) {
        var pause = new PauseTransition(time);
        pause.setOnFinished(event -> action.run());
        pause.play();
    }
}
