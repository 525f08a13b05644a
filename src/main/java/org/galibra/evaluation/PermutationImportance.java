package org.galibra.evaluation;

import org.galibra.model.Matrix;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.work.Parallel;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What a trained network loses when a group of bands no longer belongs to its galaxies (Breiman
/// 2001): their magnitudes are exchanged among the galaxies, all by one permutation, and the
/// colours are taken anew. Permuting one feature alone would make galaxies whose colours contradict
/// their magnitudes.
///
/// Importance is the RMS of the residuals after the exchange minus that before, in dex. It tells
/// what this network uses, not what another could do without: bands that say the same share it.
///
/// @param rms of the residuals before any exchange, in dex
/// @param groups in the order asked for
public record PermutationImportance(double rms, List<Group> groups) {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");

    public PermutationImportance {
        groups = List.copyOf(groups);
    }

    /// The importance of one group.
    ///
    /// @param name of the group
    /// @param bands that were exchanged together
    /// @param increases of the RMS, in dex, one for each permutation
    public record Group(String name, List<Band> bands, List<Double> increases) {
        public Group {
            bands = List.copyOf(bands);
            increases = List.copyOf(increases);
        }

        /// The median increase, in dex.
        public double median() {
            return percentiles().median();
        }

        /// The 16th and the 84th percentile of the increases, in dex.
        public Range range() {
            return new Range(percentiles().at(16), percentiles().at(84));
        }

        private Percentiles percentiles() {
            return Percentiles.of(increases.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /// Permutes each group `repeats` times. Every permutation has its own stream of the seed, told
    /// by its place, so results do not depend on threads. Predictions are rectified as they are
    /// reported.
    ///
    /// @param physical n × d features, in mag; finite
    /// @param truth n true log10(M★/M☉), in dex
    /// @param groups by name; bands that the features do not tell may not be among them
    /// @throws IllegalArgumentException if shapes differ, `repeats` is below 1, or a group has a
    ///   band that [BandSpace#told] lacks
    public static PermutationImportance of(
            TrainedModel model,
            Matrix physical,
            double[] truth,
            Map<String, List<Band>> groups,
            int repeats,
            long seed) {
        return of(
                model,
                physical,
                truth,
                groups,
                repeats,
                seed,
                new StopSignal(),
                Progress.UNWATCHED);
    }

    /// The same, watched, and given up once `stop` is set.
    ///
    /// @throws CancellationException if `stop` was set meanwhile
    public static PermutationImportance of(
            TrainedModel model,
            Matrix physical,
            double[] truth,
            Map<String, List<Band>> groups,
            int repeats,
            long seed,
            StopSignal stop,
            Progress progress) {
        if (repeats < 1) {
            throw new IllegalArgumentException(repeats + " repeats");
        }
        BandSpace space = BandSpace.of(model.features());
        Matrix magnitudes = space.magnitudes(physical);
        double rms = rms(truth, model.predict(physical));
        List<Map.Entry<String, List<Band>>> asked = List.copyOf(groups.entrySet());
        int[][] columns = new int[asked.size()][];
        for (int g = 0; g < columns.length; g++) {
            columns[g] = columns(space, asked.get(g).getValue());
        }
        int n = truth.length;
        long[] seeds = GENERATOR.create(seed).longs((long) columns.length * repeats).toArray();
        double[] increases = new double[seeds.length];
        var done = new AtomicInteger();
        Parallel.blocks(
                seeds.length,
                1,
                (from, to) -> {
                    if (stop.isStopped()) {
                        throw new CancellationException("permuting bands");
                    }
                    for (int k = from; k < to; k++) {
                        int[] order = shuffled(n, GENERATOR.create(seeds[k]));
                        Matrix exchanged = exchanged(magnitudes, columns[k / repeats], order);
                        double[] predicted = model.predict(space.features(exchanged));
                        increases[k] = rms(truth, predicted) - rms;
                    }
                    progress.at("Permuting bands", done.addAndGet(to - from), seeds.length);
                });
        var found = new ArrayList<Group>();
        for (int g = 0; g < columns.length; g++) {
            var of = new ArrayList<Double>();
            for (int repeat = 0; repeat < repeats; repeat++) {
                of.add(increases[g * repeats + repeat]);
            }
            found.add(new Group(asked.get(g).getKey(), asked.get(g).getValue(), of));
        }
        return new PermutationImportance(rms, found);
    }

    private static int[] columns(BandSpace space, List<Band> bands) {
        for (Band band : bands) {
            if (!space.told().contains(band)) {
                throw new IllegalArgumentException(
                        "the features do not tell the magnitude of " + band.name());
            }
        }
        return bands.stream().mapToInt(space.bands()::indexOf).toArray();
    }

    /// The magnitudes with row `order[i]` in the place of row i, in the given columns alone.
    static Matrix exchanged(Matrix magnitudes, int[] columns, int[] order) {
        int width = magnitudes.columns();
        double[] values = new double[magnitudes.rows() * width];
        for (int row = 0; row < order.length; row++) {
            for (int b = 0; b < width; b++) {
                values[row * width + b] = magnitudes.at(row, b);
            }
            for (int b : columns) {
                values[row * width + b] = magnitudes.at(order[row], b);
            }
        }
        return Matrix.owning(magnitudes.rows(), width, values);
    }

    /// 0 … count − 1 in random order (Fisher and Yates).
    private static int[] shuffled(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static double rms(double[] truth, double[] predicted) {
        double squares = 0;
        for (double residual : Residuals.of(truth, predicted)) {
            squares += residual * residual;
        }
        return Math.sqrt(squares / truth.length);
    }
}
