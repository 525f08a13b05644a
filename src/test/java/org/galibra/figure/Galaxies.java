package org.galibra.figure;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Made-up galaxies, uniform in mass from 8 to 11 dex, predicted with a scatter of 0.08 dex.
final class Galaxies {
    private Galaxies() {}

    static SampleSeries of(String name, int n, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] truth = new double[n];
        double[] predicted = new double[n];
        for (int i = 0; i < n; i++) {
            truth[i] = random.nextDouble(8, 11);
            double bend = 0.06 * Math.exp(-(truth[i] - 8) / 0.2);
            double tail = random.nextDouble() < 0.02 ? random.nextDouble(-0.5, 0.1) : 0;
            predicted[i] = truth[i] + bend + tail + 0.08 * random.nextGaussian();
        }
        return SampleSeries.of(name, truth, predicted);
    }

    static PerformanceSpec spec(double binWidthDex, SampleSeries... samples) {
        return new PerformanceSpec(
                List.of(samples),
                binWidthDex,
                TargetLabel.STELLAR_MASS,
                "synthetic catalogue · 5,000 steps");
    }
}
