package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The vector twin of [Sigmoid].
final class VectorSigmoid {
    /// Eight lanes where there are more: see [VectorOneHiddenLayer].
    static final VectorSpecies<Float> LANES =
            FloatVector.SPECIES_PREFERRED.length() > 8
                    ? FloatVector.SPECIES_256
                    : FloatVector.SPECIES_PREFERRED;

    private VectorSigmoid() {}

    static FloatVector of(FloatVector z) {
        FloatVector t = z.mul(Sigmoid.MINUS_LOG2_E).max(-Sigmoid.LARGEST).min(Sigmoid.LARGEST);
        FloatVector shifted = t.add(Sigmoid.ROUND);
        FloatVector f = t.sub(shifted.sub(Sigmoid.ROUND));
        FloatVector p =
                f.mul(Sigmoid.C5)
                        .add(Sigmoid.C4)
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C3))
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C2))
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C1))
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C0));
        FloatVector power =
                shifted.reinterpretAsInts()
                        .lanewise(VectorOperators.LSHL, Sigmoid.MANTISSA_BITS)
                        .add(p.reinterpretAsInts())
                        .reinterpretAsFloats();
        return FloatVector.broadcast(LANES, 1).div(power.add(1));
    }
}
