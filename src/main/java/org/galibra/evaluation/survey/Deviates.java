package org.galibra.evaluation.survey;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Standard normal deviates of a seed and a stream, by the polar method with StrictMath over the
/// JDK's L64X128MixRandom: the same bits on every platform, whatever else is drawn.
final class Deviates {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator generator;
    private double spare = Double.NaN;

    Deviates(long seed, long stream) {
        generator = ALGORITHM.create(seed + 0x9e3779b97f4a7c15L * (stream + 1));
    }

    /// A number from 0 to below 1, all equally likely.
    double uniform() {
        return generator.nextDouble();
    }

    double next() {
        if (!Double.isNaN(spare)) {
            double deviate = spare;
            spare = Double.NaN;
            return deviate;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * generator.nextDouble() - 1;
            y = 2 * generator.nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double stretch = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * stretch;
        return x * stretch;
    }
}
