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

    /// Whole numbers drawn in one go.
    private static final int AHEAD = 256;

    private final RandomGenerator generator;
    private double spare = Double.NaN;
    private final int[] ahead = new int[AHEAD];
    private int next = AHEAD;

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
        int drawn = whole();
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
            drawn = whole();
        }
    }

    /// Whole numbers below each of `count` bounds, one less from each to the next: the first of
    /// them is `bound`. The same as by one call for each.
    ///
    /// @param reciprocals of the bounds, from `first` on
    /// @param into modified at 0 … count − 1
    void below(int bound, double[] reciprocals, int first, int count, int[] into) {
        for (int done = 0; done < count; ) {
            if (next == AHEAD) {
                drawAhead();
            }
            int some = Math.min(count - done, AHEAD - next);
            if (allAtOnce(bound - done, reciprocals, first + done, some, into, done)) {
                next += some;
                done += some;
            } else {
                into[done] = below(bound - done, reciprocals[first + done]);
                done++;
            }
        }
    }

    /// As above, without a branch so that HotSpot makes vectors of it; false where a draw is to be
    /// repeated.
    private boolean allAtOnce(
            int bound, double[] reciprocals, int first, int count, int[] into, int to) {
        int repeated = 0;
        for (int k = 0; k < count; k++) {
            int most = bound - k - 1;
            int half = ahead[next + k] >>> 1;
            int rest = half - ((int) (half * reciprocals[first + k])) * (bound - k);
            rest -= (bound - k) & ((most - rest) >> 31);
            into[to + k] = rest;
            repeated |= half + most - rest;
        }
        for (int power = Integer.highestOneBit(bound); power > bound - count; power >>= 1) {
            int k = bound - power;
            into[to + k] = ahead[next + k] & (power - 1);
        }
        return repeated >= 0;
    }

    private int whole() {
        if (next == AHEAD) {
            drawAhead();
        }
        return ahead[next++];
    }

    /// In a loop of its own HotSpot keeps the generator's state in registers.
    private void drawAhead() {
        for (int k = 0; k < AHEAD; k++) {
            ahead[k] = generator.nextInt();
        }
        next = 0;
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
