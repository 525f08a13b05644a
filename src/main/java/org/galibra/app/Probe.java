package org.galibra.app;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.galibra.app.train.Pace;
import org.galibra.app.train.Picture;
import org.galibra.app.train.TrainState;
import org.galibra.app.work.ProcessorTime;
import org.galibra.app.work.Screen;
import org.galibra.app.work.ScreenWork;
import org.galibra.model.TrainingPlan;
import org.galibra.study.Bench;
import org.galibra.study.TableReference;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Measures what it costs to watch a training that goes as fast as it can, on the pages that show
/// Fig. 3 live: how long the window keeps its thread busy (every task of ours by itself, and every
/// pulse, which is layout and drawing), the processor time of planning and painting, and how many
/// steps the training takes, beside the steps of [Bench] before and after, which nobody watches.
public final class Probe {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final List<Page> PAGES = List.of(Page.TRAIN, Page.EVALUATE);

    private final Stage stage = new Stage();
    private final LongStream.Builder unused = LongStream.builder();
    private final Duration discarded;
    private final Duration measured;
    private final CompletableFuture<List<Times>> result;
    private final List<Times> pages = new ArrayList<>();
    private LongStream.Builder nanos = LongStream.builder();
    private Page page = PAGES.getFirst();
    private boolean begun;
    private long redraws;
    private long steps;
    private long lastStep;

    /// What one page took.
    ///
    /// @param page which
    /// @param tasks how many tasks of the window's thread there were
    /// @param redraws how many pictures of the training were shown
    /// @param steps of the training meanwhile
    /// @param seconds the time measured, in s
    /// @param processor shares of one core
    /// @param p50 the median time of a task, in ms
    /// @param p99 the 99th percentile, in ms
    /// @param largest the longest, in ms
    public record Times(
            Page page,
            int tasks,
            long redraws,
            long steps,
            double seconds,
            ProcessorTime processor,
            double p50,
            double p99,
            double largest) {
        static Times of(
                Page page,
                long[] nanos,
                long redraws,
                long steps,
                double seconds,
                ProcessorTime processor) {
            if (nanos.length == 0) {
                throw new IllegalStateException("nothing was measured");
            }
            Arrays.sort(nanos);
            return new Times(
                    page,
                    nanos.length,
                    redraws,
                    steps,
                    seconds,
                    processor,
                    milliseconds(nanos, 0.5),
                    milliseconds(nanos, 0.99),
                    milliseconds(nanos, 1));
        }

        /// The same for people.
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "%s: %,d tasks of the window's thread in %.0f s: half took at most %.1f ms,"
                            + " 99 %% at most %.1f ms, the longest %.1f ms; %.1f redraws a second,"
                            + " %,.0f steps a second%n%s: %s; %.1f ms of it for each redraw, which"
                            + " at 25 a second are %.2f of a core",
                    page.title(),
                    tasks,
                    seconds,
                    p50,
                    p99,
                    largest,
                    redraws / seconds,
                    steps / seconds,
                    page.title(),
                    processor.words(),
                    1000 * ofOneRedraw(),
                    25 * ofOneRedraw());
        }

        /// The processor time of planning and painting one picture, in s.
        private double ofOneRedraw() {
            return processor.shown() * seconds / redraws;
        }

        /// The smallest time that this share of the tasks does not exceed.
        private static double milliseconds(long[] sorted, double share) {
            int rank = (int) Math.ceil(share * sorted.length);
            return sorted[Math.max(0, rank - 1)] / 1e6;
        }
    }

    private Probe(Duration discarded, Duration measured, CompletableFuture<List<Times>> result) {
        this.discarded = discarded;
        this.measured = measured;
        this.result = result;
    }

    /// Trains in a window of 1440 × 900 px without a display, 20 s on each page; the first 10 s do
    /// not count.
    ///
    /// @return what was measured, for people
    public static String run() throws GalibraException {
        double before = benchStepsPerSecond();
        List<Times> pages = run(Duration.seconds(10), Duration.seconds(10));
        double bench = (before + benchStepsPerSecond()) / 2;
        Times first = pages.getFirst();
        double live = first.steps() / first.seconds();
        return pages.stream().map(Times::words).collect(Collectors.joining("\n"))
                + String.format(
                        Locale.ROOT,
                        "%n%s: %,.0f steps a second, %.0f %% of the bench's %,.0f (%,.0f before,"
                                + " %,.0f after)",
                        first.page().title(),
                        live,
                        100 * live / bench,
                        bench,
                        before,
                        2 * bench - before);
    }

    private static double benchStepsPerSecond() throws GalibraException {
        return 1e6 / Bench.STEP.on(new Bench.Task(1, null, Double.NaN)).getFirst().median();
    }

    static List<Times> run(Duration discarded, Duration measured) {
        return Screen.withoutDisplay(future -> new Probe(discarded, measured, future).begin());
    }

    private void begin() {
        var bench =
                new Workbench(
                        new ScreenWork(this::took), Settings.none(), TableReference.SYNTHETIC);
        Window window = Window.open(stage, bench, Chooser.NOBODY);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        var training = window.training();
        // An opened table turns to the Start page by itself: what is measured comes after that.
        bench.projectProperty()
                .addListener(project -> Screen.afterPulse(() -> train(bench, window)));
        training.pictureProperty().addListener((property, old, now) -> now.ifPresent(this::told));
        window.evaluation().shownStepProperty().subscribe((old, now) -> shown(Page.EVALUATE));
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
        if (begun) {
            // The choice below makes another project of the same table.
            return;
        }
        begun = true;
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
        measure(
                bench,
                PAGES.iterator(),
                () -> {
                    pulses.stop();
                    nanos = unused;
                    stage.close();
                    result.complete(List.copyOf(pages));
                });
    }

    /// Measures the pages that are left, one after the other.
    private void measure(Workbench bench, Iterator<Page> left, Runnable done) {
        if (!left.hasNext()) {
            done.run();
            return;
        }
        page = left.next();
        bench.pageProperty().set(page);
        after(
                discarded,
                () -> {
                    nanos = LongStream.builder();
                    redraws = 0;
                    steps = 0;
                    long began = System.nanoTime();
                    ProcessorTime before = ProcessorTime.now();
                    after(
                            measured,
                            () -> {
                                if (bench.pageProperty().get() != page) {
                                    throw new IllegalStateException(
                                            "not in view any more: " + page.title());
                                }
                                double seconds = (System.nanoTime() - began) / 1e9;
                                pages.add(
                                        Times.of(
                                                page,
                                                nanos.build().toArray(),
                                                redraws,
                                                steps,
                                                seconds,
                                                ProcessorTime.now().since(before, seconds)));
                                nanos = LongStream.builder();
                                measure(bench, left, done);
                            });
                });
    }

    private void told(Picture picture) {
        long step = picture.frame().step();
        // A training that came to its end was followed by another.
        steps += step < lastStep ? step : step - lastStep;
        lastStep = step;
        shown(Page.TRAIN);
    }

    private void shown(Page at) {
        redraws += at == page ? 1 : 0;
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
