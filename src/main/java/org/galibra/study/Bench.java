package org.galibra.study;

import org.galibra.model.Architecture;
import org.galibra.model.Examples;
import org.galibra.model.HiddenLayers;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.RateChange;
import org.galibra.model.Training;
import org.galibra.model.TrainingPlan;
import org.galibra.model.kernel.Galaxies;
import org.galibra.model.kernel.Kernel;
import org.galibra.work.GalibraException;
import org.galibra.work.Parallel;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;

/// Times what Galibra does all day, on work that other tools can be given too: the production code
/// on made-up galaxies of the size of Elson (2025).
public enum Bench {
    /// Training steps of the paper's network.
    STEP("step 29-15-1 batch 50", "us") {
        @Override
        List<Timing> timed(Task task) throws GalibraException {
            var plan =
                    new TrainingPlan(
                            List.of(new RateChange(0, 0.25)),
                            50,
                            TrainingPlan.LONGEST,
                            false,
                            1,
                            1,
                            Integer.MAX_VALUE);
            Examples none = examples(0, FEATURES);
            var training =
                    Training.begin(
                            Network.initial(FEATURES, 15, 1), examples(8213, FEATURES), none, plan);
            var stop = new StopSignal();
            return time(
                    task.threads(),
                    () -> {
                        long start = System.nanoTime();
                        training.advance(STEPS, stop)
                                .ifPresent(outcome -> {
                                    throw ended(outcome);
                                });
                        return (System.nanoTime() - start) / 1e3 / STEPS;
                    });
        }
    },

    /// Epochs of the three networks of Surana et al. (2020).
    EPOCH("Adam MAE epoch 49000 x 256", "s") {
        @Override
        List<Timing> timed(Task task) throws GalibraException {
            Examples galaxies = examples(49_000, SURANA_FEATURES);
            TrainingPlan plan =
                    TrainingPlan.surana2020(1, 1, 1)
                            .withSteps(TrainingPlan.LONGEST, false)
                            .withPatience(1, Integer.MAX_VALUE);
            int epoch = Math.ceilDiv(galaxies.size(), plan.batch());
            var stop = new StopSignal();
            var timings = new ArrayList<Timing>();
            for (var network : SURANA.entrySet()) {
                var shape = Architecture.of(SURANA_FEATURES, network.getValue(), 1, plan.cost());
                var training =
                        Training.begin(
                                Network.initial(shape, 1),
                                galaxies,
                                examples(0, SURANA_FEATURES),
                                plan);
                timings.add(
                        Timing.of(
                                work() + ", " + network.getKey(),
                                "s",
                                task.threads(),
                                () -> {
                                    long start = System.nanoTime();
                                    training.advance(epoch, stop)
                                            .ifPresent(outcome -> {
                                                throw ended(outcome);
                                            });
                                    return (System.nanoTime() - start) / 1e9;
                                }));
            }
            return timings;
        }
    },

    /// Predictions for a million galaxies.
    INFERENCE("inference 29-15-1, 1e6 rows", "Mgal/s") {
        @Override
        List<Timing> timed(Task task) throws GalibraException {
            var galaxies = new Galaxies(1_000_000, FEATURES);
            Examples few = examples(11_733, FEATURES);
            for (int row = 0; row < galaxies.count(); row++) {
                int one = row % few.size();
                galaxies.set(row, few.features().row(one), few.target(one));
            }
            Network network = Network.initial(FEATURES, 15, 1);
            return time(
                    task.threads(),
                    () -> {
                        long start = System.nanoTime();
                        network.outputs(galaxies);
                        return galaxies.count() * 1e3 / (System.nanoTime() - start);
                    });
        }
    },

    /// Networks of eight seeds, as many at a time as there are threads.
    ENSEMBLE("ensemble 8 x 29-15-1, 20000 steps", "s") {
        @Override
        List<Timing> timed(Task task) throws GalibraException {
            Examples galaxies = examples(8213, FEATURES);
            TrainingPlan plan = TrainingPlan.elson2025(1).withSteps(STEPS, false);
            var stop = new StopSignal();
            return time(
                    task.threads(),
                    () -> {
                        long start = System.nanoTime();
                        Parallel.blocks(
                                SEEDS,
                                1,
                                (from, to) -> {
                                    for (int seed = from; seed < to; seed++) {
                                        Training.begin(
                                                        Network.initial(FEATURES, 15, seed),
                                                        galaxies,
                                                        examples(0, FEATURES),
                                                        plan.withSeed(seed))
                                                .advance(STEPS, stop)
                                                .ifPresent(_ -> {});
                                    }
                                });
                        return (System.nanoTime() - start) / 1e9;
                    });
        }
    },

    /// The plan `best`, until it fits as well as another program.
    FIT(FitBench.WORK, "s") {
        @Override
        List<Timing> timed(Task task) throws GalibraException {
            var fit = new FitBench(task.arrays(), task.rms());
            return time(task.threads(), fit::seconds);
        }
    };

    /// What a person says of the work.
    ///
    /// @param threads how many it may use, 1 or more
    /// @param arrays the folder of the galaxies to fit; null where nothing is fitted
    /// @param rms the training RMS to fit to
    public record Task(int threads, Path arrays, double rms) {}

    private static final SequencedMap<String, HiddenLayers> SURANA = new LinkedHashMap<>();

    static {
        SURANA.put("mass", HiddenLayers.SURANA_MASS);
        SURANA.put("sfr", HiddenLayers.SURANA_SFR);
        SURANA.put("dust", HiddenLayers.SURANA_DUST);
    }

    private static final int FEATURES = 29;
    private static final int SURANA_FEATURES = 22;
    private static final int STEPS = 20_000;
    private static final int SEEDS = 8;

    private final String work;
    private final String unit;

    Bench(String work, String unit) {
        this.work = work;
        this.unit = unit;
    }

    String work() {
        return work;
    }

    /// Whether it is done unless other work is asked for.
    public boolean isUsual() {
        return this != ENSEMBLE && this != FIT;
    }

    /// `step`, `epoch`, `inference`, `ensemble`, `fit`: the word that asks for it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract List<Timing> timed(Task task) throws GalibraException;

    List<Timing> time(int threads, Timing.Timed run) throws GalibraException {
        return List.of(Timing.of(work, unit, threads, run));
    }

    /// Does the work, a few seconds long.
    ///
    /// @throws GalibraException if the galaxies to fit cannot be read
    public List<Timing> on(Task task) throws GalibraException {
        var timings = new AtomicReference<List<Timing>>();
        var refused = new AtomicReference<GalibraException>();
        Parallel.within(
                task.threads(),
                () -> {
                    try {
                        timings.set(timed(task));
                    } catch (GalibraException e) {
                        refused.set(e);
                    }
                });
        if (refused.get() != null) {
            throw refused.get();
        }
        return timings.get();
    }

    /// The machine and the arithmetic that the figures belong to.
    public static String machine() {
        return String.format(
                Locale.ROOT,
                "%s, %d processors, Java %s, kernel %s",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Kernel.chosen().label());
    }

    private static IllegalStateException ended(Object outcome) {
        return new IllegalStateException("the timed training ended: " + outcome);
    }

    /// Features in [0, 1] and a target in [0, 1] that follows them smoothly. What the numbers are
    /// does not change how long the work takes, so exact fractions do.
    private static Examples examples(int galaxies, int features) {
        double[] x = new double[galaxies * features];
        double[] y = new double[galaxies];
        for (int row = 0; row < galaxies; row++) {
            y[row] = row * 7919L % 10_007 / 10_007.0;
            for (int i = 0; i < features; i++) {
                double own = (row * 31L + i * 104_729L) % 1009 / 1009.0;
                x[row * features + i] = 0.7 * y[row] + 0.3 * own;
            }
        }
        return new Examples(Matrix.owning(galaxies, features, x), y);
    }
}
