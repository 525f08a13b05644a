package org.galibra.model.kernel;

import java.util.Arrays;

/// A network of any number of dense layers with one output, in float: the cost of a batch, its
/// gradient by back-propagation, and steps by [Adam]. Mutable, with room made once: a step
/// allocates nothing. Confined to one thread at a time. NaN and infinities are handed on.
///
/// Parameters come and go as one flat array, layer by layer: weights (neurons × inputs, row-major),
/// then biases.
public final class DenseLayers {
    private final Product product;
    private final Cost cost;
    private final DenseLayer[] layers;
    private final Adam[] optimisers;
    private final int inputStride;
    private final int room;
    private final int size;
    private final float[] rows;

    /// A network whose parameters are still to be loaded.
    ///
    /// @param kernel a float kernel
    /// @param widths inputs, hidden layers, and 1 output: `22, 44, 66, 66, 1`
    /// @param hidden the activation of the hidden layers; the output is linear
    /// @param room the largest batch
    /// @throws IllegalArgumentException if there are fewer than two widths, one is below 1, or the
    ///   last is not 1
    public DenseLayers(Kernel kernel, int[] widths, Activation hidden, Cost cost, int room) {
        if (widths.length < 2
                || widths[widths.length - 1] != 1
                || Arrays.stream(widths).anyMatch(width -> width < 1)
                || room < 1) {
            throw new IllegalArgumentException(
                    "layers " + Arrays.toString(widths) + ", room for " + room);
        }
        this.product = Product.of(kernel);
        this.cost = cost;
        this.room = room;
        this.inputStride = Galaxies.stride(widths[0]);
        this.rows = new float[room * inputStride];
        this.layers = new DenseLayer[widths.length - 1];
        this.optimisers = new Adam[layers.length];
        int stride = inputStride;
        int parameters = 0;
        for (int l = 0; l < layers.length; l++) {
            Activation activation = l == layers.length - 1 ? Activation.LINEAR : hidden;
            layers[l] = new DenseLayer(widths[l], stride, widths[l + 1], activation, room);
            optimisers[l] = new Adam(layers[l].weights.length, 0);
            stride = layers[l].stride;
            parameters += (widths[l] + 1) * widths[l + 1];
        }
        this.size = parameters;
    }

    /// The number of parameters.
    public int size() {
        return size;
    }

    /// Takes over these parameters, rounded to float.
    public void load(double[] parameters) {
        int from = 0;
        for (DenseLayer layer : layers) {
            from = layer.load(parameters, from);
        }
    }

    /// Writes the parameters, as doubles of the same value, into `parameters`.
    public void store(double[] parameters) {
        int from = 0;
        for (DenseLayer layer : layers) {
            from = layer.store(layer.weights, parameters, from);
        }
    }

    /// Writes the gradient of the last [#differentiate] into `partials`.
    public void storeGradient(double[] partials) {
        int from = 0;
        for (DenseLayer layer : layers) {
            from = layer.store(layer.gradient, partials, from);
        }
    }

    /// One step of [Adam] on the rows `from` (included) to `to` (excluded) of `order`.
    ///
    /// @return the cost before the step
    public double step(Galaxies galaxies, int[] order, int from, int to, double rate) {
        double before = differentiate(galaxies, order, from, to);
        for (int l = 0; l < layers.length; l++) {
            optimisers[l].step(layers[l].weights, layers[l].gradient, rate);
        }
        return before;
    }

    /// Computes the cost, averaged over a batch, and its gradient.
    ///
    /// @param order rows of `galaxies`, of which those from `from` (included) to `to` (excluded)
    ///   are the batch: at least one, at most the room
    public double differentiate(Galaxies galaxies, int[] order, int from, int to) {
        int count = to - from;
        if (count < 1 || count > room || galaxies.features() != layers[0].inputs) {
            throw new IllegalArgumentException(
                    "%d galaxies of %d features, room for %d of %d"
                            .formatted(count, galaxies.features(), room, layers[0].inputs));
        }
        for (int k = 0; k < count; k++) {
            int at = order[from + k] * inputStride;
            System.arraycopy(galaxies.values(), at, rows, k * inputStride, inputStride);
        }
        float[] x = rows;
        for (DenseLayer layer : layers) {
            layer.forward(product, x, count);
            x = layer.outputs;
        }
        double sum = judge(count);
        for (int l = layers.length - 1; l >= 0; l--) {
            layers[l].differentiate(product, l == 0 ? rows : layers[l - 1].outputs, count);
            if (l > 0) {
                layers[l].handDown(product, layers[l - 1].delta, count);
            }
        }
        return sum / count;
    }

    private double judge(int count) {
        DenseLayer last = layers[layers.length - 1];
        double sum = 0;
        for (int k = 0; k < count; k++) {
            int at = k * last.stride;
            double error = last.outputs[at] - rows[(k + 1) * inputStride - 1];
            sum += cost.of(error);
            last.delta[at] = (float) (cost.derivative(error) / count);
        }
        return sum;
    }
}
