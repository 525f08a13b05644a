package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Sums over lanes, in an order of ours: that of `reduceLanes` is free.
final class Lanes {
    private static final VectorSpecies<Float> FOUR = FloatVector.SPECIES_128;

    private Lanes() {}

    /// The sum of `count` values from `at` on.
    ///
    /// @param count a multiple of 4, known when the caller is compiled
    static float sum(float[] values, int at, int count) {
        FloatVector sum = FloatVector.fromArray(FOUR, values, at);
        for (int four = 4; four < count; four += 4) {
            sum = sum.add(FloatVector.fromArray(FOUR, values, at + four));
        }
        return (sum.lane(0) + sum.lane(1)) + (sum.lane(2) + sum.lane(3));
    }
}
