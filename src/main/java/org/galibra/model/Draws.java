package org.galibra.model;

import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random numbers of one seed, from the JDK's L64X128MixRandom. Two streams split off it in a fixed
/// order, so that another network size or batch size does not shift the other's numbers: the first
/// draws the initial values, the second the batches.
final class Draws {
    private static final RandomGeneratorFactory<SplittableGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator generator;
    private double spare = Double.NaN;

    private Draws(RandomGenerator generator) {
        this.generator = generator;
    }

    static Draws forInitialValues(long seed) {
        return new Draws(ALGORITHM.create(seed).split());
    }

    static Draws forBatches(long seed) {
        SplittableGenerator root = ALGORITHM.create(seed);
        root.split();
        return new Draws(root.split());
    }

    /// A whole number, 0 ≤ k < bound, all equally likely: that of [RandomGenerator#nextInt(int)].
    ///
    /// @param reciprocal 1 / bound, as a division takes longer than the draw
    int below(int bound, double reciprocal) {
        int drawn = generator.nextInt();
        int most = bound - 1;
        if ((bound & most) == 0) {
            return drawn & most;
        }
        while (true) {
            int half = drawn >>> 1;
            int quotient = (int) (half * reciprocal);
            int rest = half - quotient * bound;
            // The quotient of a whole multiple may be one too small. None is too large: what lies
            // below a multiple lies farther below it than rounding reaches.
            if (rest >= bound) {
                rest -= bound;
            }
            // Beyond the last whole multiple of the bound the sum overflows.
            if (half + most - rest >= 0) {
                return rest;
            }
            drawn = generator.nextInt();
        }
    }

    /// A standard normal deviate by the polar method with StrictMath: the same bits on every
    /// platform and JDK, which `nextGaussian` does not promise.
    double gaussian() {
        if (!Double.isNaN(spare)) {
            double deviate = spare;
            spare = Double.NaN;
            return deviate;
        }
        while (true) {
            double u = 2 * uniform() - 1;
            double v = 2 * uniform() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                double radius = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
                spare = v * radius;
                return u * radius;
            }
        }
    }

    private double uniform() {
        return (generator.nextLong() >>> 11) * 0x1p-53;
    }
}
