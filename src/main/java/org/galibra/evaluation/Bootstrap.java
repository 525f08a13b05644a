package org.galibra.evaluation;

import org.galibra.work.Parallel;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The 68 per cent range of each metric over galaxies, by the percentile bootstrap (Efron 1979):
/// galaxies are drawn with replacement, as many as there are, and the metrics computed anew.
///
/// @param low the 16th percentile of each metric over the resamples
/// @param high the 84th percentile of each metric
public record Bootstrap(Metrics low, Metrics high) {
    /// Enough for a range that is itself known to about a tenth.
    public static final int RESAMPLES = 200;

    private static final String GENERATOR = "L64X128MixRandom";

    /// Resamples n galaxies. The same seed gives the same range on any number of threads. Without
    /// galaxies, or with a residual that is not finite, the ends are NaN.
    ///
    /// @throws IllegalArgumentException if the lengths differ or `resamples` is below 1
    public static Bootstrap of(double[] truth, double[] predicted, int resamples, long seed) {
        Residuals.of(truth, predicted);
        if (resamples < 1) {
            throw new IllegalArgumentException(resamples + " resamples");
        }
        RandomGeneratorFactory<RandomGenerator> generators = RandomGeneratorFactory.of(GENERATOR);
        long[] seeds = generators.create(seed).longs(resamples).toArray();
        Metrics[] drawn = new Metrics[resamples];
        Parallel.blocks(
                resamples,
                1,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        drawn[i] = resampled(truth, predicted, generators.create(seeds[i]));
                    }
                });
        return new Bootstrap(end(drawn, 16), end(drawn, 84));
    }

    private static Metrics resampled(
            double[] truth, double[] predicted, RandomGenerator generator) {
        int n = truth.length;
        double[] drawnTruth = new double[n];
        double[] drawnPredicted = new double[n];
        for (int i = 0; i < n; i++) {
            int galaxy = generator.nextInt(n);
            drawnTruth[i] = truth[galaxy];
            drawnPredicted[i] = predicted[galaxy];
        }
        return Metrics.of(drawnTruth, drawnPredicted);
    }

    private static Metrics end(Metrics[] drawn, double percent) {
        return new Metrics(
                drawn[0].n(),
                percentile(drawn, Metrics::rms, percent),
                percentile(drawn, Metrics::median, percent),
                percentile(drawn, Metrics::worstBinMedian, percent),
                percentile(drawn, Metrics::standardDeviation, percent),
                percentile(drawn, Metrics::scatter, percent),
                percentile(drawn, Metrics::sigmaMad, percent),
                percentile(drawn, Metrics::outlierShare, percent));
    }

    private static double percentile(
            Metrics[] drawn, ToDoubleFunction<Metrics> metric, double percent) {
        return Percentiles.of(Arrays.stream(drawn).mapToDouble(metric).toArray()).at(percent);
    }
}
