package org.galibra.model.kernel;

/// A network of dense layers in float, which learns step by step. Mutable, with room made once:
/// neither a step nor a prediction allocates. Confined to one thread at a time. NaN and infinities
/// are handed on.
///
/// Parameters come and go as one flat array, layer by layer: weights (neurons × inputs, row-major),
/// then biases.
public sealed interface Layers permits DenseLayers, OneHiddenLayer {
    /// A network whose parameters are still to be loaded, by the fastest code that can do it.
    ///
    /// @param kernel a float kernel
    /// @param widths inputs, hidden layers, outputs: `22, 44, 66, 66, 1`
    /// @param hidden the activation of the hidden layers
    /// @param output the activation of the outputs
    /// @param cost what a step makes small; it must serve these outputs
    /// @param room the largest batch
    /// @throws IllegalArgumentException if there are fewer than two widths, a number is below 1,
    ///   `kernel` is no float kernel, or the cost does not serve
    static Layers of(
            Kernel kernel,
            int[] widths,
            Activation hidden,
            Activation output,
            Cost cost,
            Optimiser optimiser,
            int room) {
        boolean paper =
                widths.length == 3
                        && widths[2] == 1
                        && hidden == Activation.SIGMOID
                        && output == Activation.LINEAR
                        && cost != Cost.CROSS_ENTROPY;
        return paper
                ? OneHiddenLayer.of(kernel, widths[0], widths[1], cost, optimiser, room)
                : new DenseLayers(kernel, widths, hidden, output, cost, optimiser, room);
    }

    /// The same for predictions alone.
    static Layers of(Kernel kernel, int[] widths, Activation hidden, Activation output, int room) {
        return of(kernel, widths, hidden, output, Cost.QUADRATIC, Optimiser.SGD, room);
    }

    /// Takes over these parameters, rounded to float. What the optimiser remembers stays.
    void load(double[] parameters);

    /// Writes the parameters, as doubles of the same value, into `parameters`.
    void store(double[] parameters);

    /// One step on the rows `from` (included) to `to` (excluded) of `order`.
    ///
    /// @param galaxies of as many features and targets as the network has inputs and outputs
    /// @param order rows of `galaxies`; from 1 to the room make the batch
    /// @return the cost, averaged over the batch, before the step
    double step(Galaxies galaxies, int[] order, int from, int to, double rate);

    /// Whether every parameter lies within ± `bound`; one that is NaN does not.
    boolean within(float bound);

    /// Computes the outputs of the rows `from` (included) to `to` (excluded), not rectified. A
    /// galaxy's bits do not depend on the others.
    ///
    /// @param into as many as outputs for each row of `galaxies`, modified at the same rows
    void outputs(Galaxies galaxies, int from, int to, float[] into);
}
