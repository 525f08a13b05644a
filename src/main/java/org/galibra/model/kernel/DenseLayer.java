package org.galibra.model.kernel;

/// One dense layer of a [DenseLayers], a = f(W x + b): where its weights lie and the room for what
/// it computes. Galaxies are rows, padded to a multiple of [Product#ALIGNMENT]; the place after the
/// last neuron is 1, so that the biases are a row of weights of the layer above.
final class DenseLayer {
    private static final int SQUARE = 16;

    final int inputs;
    final int neurons;
    final Activation activation;

    /// Floats from one galaxy's outputs to the next's, and from one row of weights to the next.
    final int stride;

    /// (inputs + 1) × stride, the biases last.
    final float[] weights;

    final float[] gradient;

    /// neurons × stride of the layer below, without the biases.
    final float[] turned;

    final float[] outputs;
    final float[] delta;
    private final int inputStride;

    DenseLayer(int inputs, int inputStride, int neurons, Activation activation, int room) {
        this.inputs = inputs;
        this.inputStride = inputStride;
        this.neurons = neurons;
        this.activation = activation;
        this.stride = Math.ceilDiv(neurons + 1, Product.ALIGNMENT) * Product.ALIGNMENT;
        this.weights = new float[(inputs + 1) * stride];
        this.gradient = new float[weights.length];
        this.turned = new float[neurons * inputStride];
        this.outputs = new float[room * stride];
        this.delta = new float[room * stride];
    }

    void forward(Product product, float[] x, int count) {
        product.multiply(x, inputStride, 1, weights, outputs, count, stride, inputs + 1);
        activation.apply(outputs, count * stride);
        for (int k = 0; k < count; k++) {
            outputs[k * stride + neurons] = 1;
        }
    }

    /// The gradient of the weights, from [#delta], the slope of the cost by z.
    void differentiate(Product product, float[] x, int count) {
        product.multiply(x, 1, inputStride, delta, gradient, inputs + 1, stride, count);
    }

    /// The slope of the cost by what the layer below made.
    void handDown(Product product, float[] deltaBelow, int count) {
        turn();
        product.multiply(delta, stride, 1, turned, deltaBelow, count, inputStride, neurons);
    }

    /// Transposes the weights in squares that stay in the nearest cache.
    private void turn() {
        for (int j0 = 0; j0 < neurons; j0 += SQUARE) {
            int j1 = Math.min(neurons, j0 + SQUARE);
            for (int i0 = 0; i0 < inputs; i0 += SQUARE) {
                int i1 = Math.min(inputs, i0 + SQUARE);
                for (int j = j0; j < j1; j++) {
                    for (int i = i0; i < i1; i++) {
                        turned[j * inputStride + i] = weights[i * stride + j];
                    }
                }
            }
        }
    }

    /// Takes weights (neurons × inputs, row-major) and biases from `parameters`.
    ///
    /// @return the place after them
    int load(double[] parameters, int from) {
        int biases = from + inputs * neurons;
        for (int j = 0; j < neurons; j++) {
            for (int i = 0; i < inputs; i++) {
                weights[i * stride + j] = (float) parameters[from + j * inputs + i];
            }
            weights[inputs * stride + j] = (float) parameters[biases + j];
        }
        return biases + neurons;
    }

    /// Gives `values` (the weights or their gradient) in the same order.
    int store(float[] values, double[] into, int from) {
        int biases = from + inputs * neurons;
        for (int j = 0; j < neurons; j++) {
            for (int i = 0; i < inputs; i++) {
                into[from + j * inputs + i] = values[i * stride + j];
            }
            into[biases + j] = values[inputs * stride + j];
        }
        return biases + neurons;
    }
}
