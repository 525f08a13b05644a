package org.galibra.model.kernel;

/// A network d → h → 1 of sigmoid neurons with a linear output (Elson 2025, eqs 1–3): the shape for
/// which a step has code of its own.
///
/// Parameters come and go as one flat array: the hidden weights w_ji, neuron by neuron (h × d), the
/// h hidden biases, the h output weights, the output bias.
public sealed interface OneHiddenLayer extends Layers
        permits ScalarOneHiddenLayer, VectorOneHiddenLayer {
    /// A network whose parameters are still to be loaded, for batches of at most `room` galaxies,
    /// which learns by plain gradient descent on Q = ½ (z_out − y)² (eqs 4 and 5).
    ///
    /// @throws IllegalArgumentException if a size is below 1, or `kernel` is not a float kernel
    static OneHiddenLayer of(Kernel kernel, int inputs, int hidden, int room) {
        return of(kernel, inputs, hidden, Cost.QUADRATIC, Optimiser.SGD, room);
    }

    /// The same with another cost and optimiser.
    ///
    /// @throws IllegalArgumentException also if the cost does not serve a linear output
    static OneHiddenLayer of(
            Kernel kernel, int inputs, int hidden, Cost cost, Optimiser optimiser, int room) {
        if (inputs < 1 || hidden < 1 || room < 1 || !cost.serves(Activation.LINEAR)) {
            throw new IllegalArgumentException(
                    "%d inputs, %d hidden neurons, %s, room for %d"
                            .formatted(inputs, hidden, cost, room));
        }
        return switch (kernel) {
            case VECTOR -> new VectorOneHiddenLayer(inputs, hidden, cost, optimiser, room);
            case SCALAR -> new ScalarOneHiddenLayer(inputs, hidden, cost, optimiser, room);
            case SCALAR_DOUBLE ->
                    throw new IllegalArgumentException(kernel + " is no float kernel");
        };
    }
}
