package org.galibra.model.kernel;

/// A network d → h → 1 of sigmoid neurons (Elson 2025, eqs 1–3) in float, which learns by gradient
/// descent on Q = ½ (z_out − y)² (eqs 4 and 5). Mutable, with room made once: neither a step nor a
/// prediction allocates. Confined to one thread at a time. NaN and infinities are handed on.
///
/// Parameters come and go as one flat array: the hidden weights w_ji, neuron by neuron (h × d), the
/// h hidden biases, the h output weights, the output bias.
public sealed interface OneHiddenLayer permits ScalarOneHiddenLayer, VectorOneHiddenLayer {
    /// A network whose parameters are still to be loaded, for batches of at most `room` galaxies.
    ///
    /// @throws IllegalArgumentException if a size is below 1, or `kernel` is not a float kernel
    static OneHiddenLayer of(Kernel kernel, int inputs, int hidden, int room) {
        if (inputs < 1 || hidden < 1 || room < 1) {
            throw new IllegalArgumentException(
                    "%d inputs, %d hidden neurons, room for %d".formatted(inputs, hidden, room));
        }
        return switch (kernel) {
            case VECTOR -> new VectorOneHiddenLayer(inputs, hidden, room);
            case SCALAR -> new ScalarOneHiddenLayer(inputs, hidden, room);
            case SCALAR_DOUBLE ->
                    throw new IllegalArgumentException(kernel + " is no float kernel");
        };
    }

    /// Takes over these parameters, rounded to float.
    ///
    /// @param parameters h (d + 2) + 1, in the order of the flat array
    void load(double[] parameters);

    /// Writes the parameters, as doubles of the same value, into `parameters`.
    void store(double[] parameters);

    /// One step: p ← p − rate ∂Q/∂p, with Q averaged over the batch.
    ///
    /// @param galaxies of d features
    /// @param batch rows of `galaxies`, of which the first `count` are the batch; 1 ≤ count ≤ room
    /// @return Q before the step
    double step(Galaxies galaxies, int[] batch, int count, double rate);

    /// Whether every parameter lies within ± `bound`; one that is NaN does not.
    boolean within(float bound);

    /// Computes z_out of the rows `from` (included) to `to` (excluded), not rectified. A galaxy's
    /// bits do not depend on the others.
    ///
    /// @param into modified at the same places
    void outputs(Galaxies galaxies, int from, int to, float[] into);
}
