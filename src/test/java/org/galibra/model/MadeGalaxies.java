package org.galibra.model;

import java.util.Random;

/// Small made-up sets of scaled galaxies that resemble magnitudes and masses: features that all
/// follow the mass, each with the scatter of one hidden property and a little of its own.
final class MadeGalaxies {
    private MadeGalaxies() {}

    static Examples examples(int galaxies, int features, long seed) {
        var random = new Random(seed);
        double[] x = new double[galaxies * features];
        double[] y = new double[galaxies];
        for (int row = 0; row < galaxies; row++) {
            double mass = random.nextDouble();
            double age = random.nextGaussian();
            for (int i = 0; i < features; i++) {
                double colour = 0.08 * age * Math.cos(0.4 * i);
                x[row * features + i] =
                        0.1
                                + 0.8 * (1 - mass) * (1 - 0.1 * mass)
                                + colour
                                + 0.01 * random.nextGaussian();
            }
            y[row] = mass;
        }
        return new Examples(Matrix.owning(galaxies, features, x), y);
    }

    static Examples none(int features) {
        return new Examples(Matrix.of(0, features, new double[0]), new double[0]);
    }
}
