package org.galibra.model.kernel;

import java.util.Arrays;

/// A network of any number of dense layers and outputs: matrix products over whole batches,
/// back-propagation, and steps by any [Optimiser].
final class DenseLayers implements Layers {
    private final Product product;
    private final Cost cost;
    private final DenseLayer[] layers;
    private final Descent[] descents;
    private final int inputStride;
    private final int room;
    private final float[] rows;

    /// A network as [Layers#of] describes it.
    DenseLayers(
            Kernel kernel,
            int[] widths,
            Activation hidden,
            Activation output,
            Cost cost,
            Optimiser optimiser,
            int room) {
        if (widths.length < 2
                || Arrays.stream(widths).anyMatch(width -> width < 1)
                || room < 1
                || !cost.serves(output)) {
            throw new IllegalArgumentException(
                    "layers %s, %s of %s outputs, room for %d"
                            .formatted(Arrays.toString(widths), cost, output, room));
        }
        this.product = Product.of(kernel);
        this.cost = cost;
        this.room = room;
        this.inputStride = Galaxies.stride(widths[0], widths[widths.length - 1]);
        this.rows = new float[room * inputStride];
        this.layers = new DenseLayer[widths.length - 1];
        this.descents = new Descent[layers.length];
        int stride = inputStride;
        for (int l = 0; l < layers.length; l++) {
            Activation activation = l == layers.length - 1 ? output : hidden;
            layers[l] = new DenseLayer(widths[l], stride, widths[l + 1], activation, room);
            descents[l] = Descent.of(optimiser, layers[l].weights.length);
            stride = layers[l].stride;
        }
    }

    @Override
    public void load(double[] parameters) {
        int from = 0;
        for (DenseLayer layer : layers) {
            from = layer.load(parameters, from);
        }
    }

    @Override
    public void store(double[] parameters) {
        int from = 0;
        for (DenseLayer layer : layers) {
            from = layer.store(layer.weights, parameters, from);
        }
    }

    /// Writes the gradient of the last [#differentiate] into `partials`, in the same order.
    void storeGradient(double[] partials) {
        int from = 0;
        for (DenseLayer layer : layers) {
            from = layer.store(layer.gradient, partials, from);
        }
    }

    @Override
    public double step(Galaxies galaxies, int[] order, int from, int to, double rate) {
        double before = differentiate(galaxies, order, from, to);
        for (int l = 0; l < layers.length; l++) {
            descents[l].step(layers[l].weights, layers[l].gradient, rate);
        }
        return before;
    }

    /// Computes the cost, averaged over a batch as in [#step], and its gradient.
    double differentiate(Galaxies galaxies, int[] order, int from, int to) {
        int count = to - from;
        DenseLayer last = layers[layers.length - 1];
        if (count < 1
                || count > room
                || galaxies.features() != layers[0].inputs
                || galaxies.outputs() != last.neurons) {
            throw new IllegalArgumentException(
                    "%d galaxies of %d features and %d targets, room for %d of %d and %d"
                            .formatted(
                                    count,
                                    galaxies.features(),
                                    galaxies.outputs(),
                                    room,
                                    layers[0].inputs,
                                    last.neurons));
        }
        for (int k = 0; k < count; k++) {
            int at = order[from + k] * inputStride;
            System.arraycopy(galaxies.values(), at, rows, k * inputStride, inputStride);
        }
        forward(count);
        double sum = judge(last, count);
        for (int l = layers.length - 1; l >= 0; l--) {
            layers[l].differentiate(product, l == 0 ? rows : layers[l - 1].outputs, count);
            if (l > 0) {
                layers[l].handDown(product, layers[l - 1].delta, count);
                layers[l - 1].activation.differentiate(
                        layers[l - 1].outputs, layers[l - 1].delta, count * layers[l - 1].stride);
            }
        }
        return sum;
    }

    private void forward(int count) {
        float[] x = rows;
        for (DenseLayer layer : layers) {
            layer.forward(product, x, count);
            x = layer.outputs;
        }
    }

    private double judge(DenseLayer last, int count) {
        int width = last.neurons;
        double share = 1.0 / ((double) count * width);
        double sum = 0;
        for (int k = 0; k < count; k++) {
            int targets = (k + 1) * inputStride - width;
            double weight = rows[targets - 1];
            for (int c = 0; c < width; c++) {
                int at = k * last.stride + c;
                double a = last.outputs[at];
                double y = rows[targets + c];
                sum += weight * cost.of(a, y);
                last.delta[at] = (float) (share * weight * cost.slope(a, y, last.activation));
            }
        }
        return share * sum;
    }

    @Override
    public boolean within(float bound) {
        float largest = 0;
        for (DenseLayer layer : layers) {
            for (float weight : layer.weights) {
                largest = Math.max(largest, Math.abs(weight));
            }
        }
        return largest <= bound;
    }

    @Override
    public void outputs(Galaxies galaxies, int from, int to, float[] into) {
        DenseLayer last = layers[layers.length - 1];
        int step = galaxies.stride();
        for (int first = from; first < to; first += room) {
            int count = Math.min(room, to - first);
            for (int k = 0; k < count; k++) {
                int at = (first + k) * step;
                // The targets, which end a row, are not read: it may be of another length.
                int length = Math.min(step, inputStride);
                System.arraycopy(galaxies.values(), at, rows, k * inputStride, length);
            }
            forward(count);
            for (int k = 0; k < count; k++) {
                System.arraycopy(
                        last.outputs,
                        k * last.stride,
                        into,
                        (first + k) * last.neurons,
                        last.neurons);
            }
        }
    }
}
