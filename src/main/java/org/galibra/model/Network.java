package org.galibra.model;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Galaxies;
import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.Layers;
import org.galibra.work.Parallel;

import java.util.Arrays;
import java.util.Objects;

/// A network of dense layers, immutable. With a⁰ = x, layer by layer
///
///     z^l_j = Σ_i w^l_ji a^(l−1)_i + b^l_j,   a^l_j = f_l(z^l_j)
///
/// The paper's network, 29 → 15 → 1, has one hidden layer of sigmoid neurons and a linear output
/// (Elson 2025, eqs 1–3): z_out = Σ_j w_j σ_j + b, with 466 parameters.
///
/// The parameters in one flat array, layer by layer: the weights w_ji, neuron by neuron (neurons ×
/// inputs, row-major), then the biases.
public final class Network {
    private static final int ROWS_PER_TASK = 4096;

    private final Architecture architecture;
    private final double[] parameters;

    private Network(Architecture architecture, double[] parameters) {
        if (parameters.length != architecture.parameterCount()) {
            throw new IllegalArgumentException(
                    parameters.length + " parameters for " + architecture);
        }
        for (int p = 0; p < parameters.length; p++) {
            if (!Double.isFinite(parameters[p])) {
                throw new IllegalArgumentException("parameter " + p + " is " + parameters[p]);
            }
        }
        this.architecture = architecture;
        this.parameters = parameters;
    }

    /// A network of the paper's shape before training.
    ///
    /// @throws IllegalArgumentException if `inputs` or `hidden` is below 1
    public static Network initial(int inputs, int hidden, long seed) {
        return initial(Architecture.oneHiddenLayer(inputs, hidden), seed);
    }

    /// A network before training. With n the inputs of a neuron: weights from N(0, 1/√n), biases
    /// from N(0, 0.1), the second number being the standard deviation (Elson 2025, § 3). Where the
    /// hidden neurons are rectified: weights from N(0, √(2/n)), which keeps the size of what they
    /// hand on (He et al. 2015; Surana et al. say "normal" and no more), biases 0. Drawn in the
    /// order of the flat array from the seed's first stream of L64X128MixRandom: same seed and
    /// shape, same bits.
    public static Network initial(Architecture architecture, long seed) {
        boolean rectified = architecture.hidden() == Activation.RELU;
        double[] parameters = new double[architecture.parameterCount()];
        Draws draws = Draws.forInitialValues(seed);
        for (int l = 1; l <= architecture.layers(); l++) {
            int inputs = architecture.width(l - 1);
            int from = architecture.offset(l);
            int biases = from + inputs * architecture.width(l);
            double deviation = rectified ? Math.sqrt(2.0 / inputs) : 1 / Math.sqrt(inputs);
            fill(parameters, from, biases, deviation, draws);
            if (!rectified) {
                fill(parameters, biases, biases + architecture.width(l), 0.1, draws);
            }
        }
        return new Network(architecture, parameters);
    }

    private static void fill(double[] into, int from, int to, double deviation, Draws draws) {
        for (int p = from; p < to; p++) {
            into[p] = deviation * draws.gaussian();
        }
    }

    /// A network of the paper's shape with a copy of `parameters`.
    ///
    /// @throws IllegalArgumentException if their number does not fit, or one is not finite
    public static Network of(int inputs, int hidden, double[] parameters) {
        return of(Architecture.oneHiddenLayer(inputs, hidden), parameters);
    }

    /// A network of a copy of `parameters`, in the order of the flat array.
    ///
    /// @throws IllegalArgumentException if their number does not fit, or one is not finite
    public static Network of(Architecture architecture, double[] parameters) {
        return new Network(architecture, parameters.clone());
    }

    public Architecture architecture() {
        return architecture;
    }

    /// The number of inputs d.
    public int inputs() {
        return architecture.inputs();
    }

    /// The number of outputs o.
    public int outputs() {
        return architecture.outputs();
    }

    /// The neurons h of the hidden layer; of several, of the one next to the inputs.
    public int hidden() {
        return architecture.layers() == 1 ? 0 : architecture.width(1);
    }

    public int parameterCount() {
        return parameters.length;
    }

    /// A copy of the flat array.
    public double[] parameters() {
        return parameters.clone();
    }

    /// w^l_ji: of layer `l` (1, next to the inputs, … layers), from its input `i` to its neuron
    /// `j`.
    public double weight(int l, int j, int i) {
        Objects.checkIndex(l - 1, architecture.layers());
        int inputs = architecture.width(l - 1);
        int row = Objects.checkIndex(j, architecture.width(l)) * inputs;
        return parameters[architecture.offset(l) + row + Objects.checkIndex(i, inputs)];
    }

    /// b^l_j of neuron `j` of layer `l`.
    public double bias(int l, int j) {
        Objects.checkIndex(l - 1, architecture.layers());
        int neurons = architecture.width(l);
        return parameters[
                architecture.offset(l)
                        + architecture.width(l - 1) * neurons
                        + Objects.checkIndex(j, neurons)];
    }

    /// w_ji: from input `i` to neuron `j` of the first layer.
    public double hiddenWeight(int j, int i) {
        return weight(1, j, i);
    }

    /// b_j of neuron `j` of the first layer.
    public double hiddenBias(int j) {
        return bias(1, j);
    }

    /// w_j: from neuron `j` of the last hidden layer to the first output.
    public double outputWeight(int j) {
        return weight(architecture.layers(), 0, j);
    }

    /// b of the first output.
    public double outputBias() {
        return bias(architecture.layers(), 0);
    }

    /// The first output of one galaxy of d scaled features, not rectified: z_out (eq. 3). Its bits
    /// are those of [#outputs]. NaN in, NaN out.
    ///
    /// @throws IllegalArgumentException if `x` is not of length d
    public double output(double[] x) {
        if (x.length != inputs()) {
            throw new IllegalArgumentException(x.length + " features for " + this);
        }
        double[] a = x;
        for (int l = 1; l <= architecture.layers(); l++) {
            a = layer(l, a);
        }
        return a[0];
    }

    /// What layer `l` makes of what the one below made: as many values as it has neurons.
    double[] layer(int l, double[] below) {
        double[] a = new double[architecture.width(l)];
        int weights = architecture.offset(l);
        int biases = weights + a.length * below.length;
        for (int j = 0; j < a.length; j++) {
            double z = parameters[biases + j];
            for (int i = 0; i < below.length; i++) {
                z += parameters[weights + j * below.length + i] * below[i];
            }
            a[j] = architecture.activation(l).of(z);
        }
        return a;
    }

    /// Adds the weights of neuron `j` of layer `l`, times a factor, to `into`.
    void addWeights(int l, int j, double factor, double[] into) {
        int from = architecture.offset(l) + j * into.length;
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * parameters[from + i];
        }
    }

    /// The outputs of n galaxies, not rectified: n × d scaled features in, a new array of n × o
    /// out, row-major. A row with NaN gives NaN. In double, with StrictMath; runs on all cores, and
    /// the bits do not depend on their number.
    ///
    /// @throws IllegalArgumentException if `scaled` does not have d columns
    public double[] outputs(Matrix scaled) {
        if (scaled.columns() != inputs()) {
            throw new IllegalArgumentException(
                    scaled + " for a network of " + inputs() + " inputs");
        }
        double[] outputs = new double[Math.multiplyExact(scaled.rows(), outputs())];
        Parallel.blocks(
                scaled.rows(),
                ROWS_PER_TASK,
                (from, to) -> {
                    var pass = new ForwardPass(architecture, Math.min(to - from, 64));
                    for (int row = from; row < to; row += pass.capacity()) {
                        int count = Math.min(pass.capacity(), to - row);
                        pass.load(scaled, row, count);
                        pass.run(parameters);
                        pass.copyOutputs(outputs, row * outputs());
                    }
                });
        return outputs;
    }

    /// The same in float, by the kernel of this program run: several times as fast, and within 5e-6
    /// of [#outputs(Matrix)] for weights of order 1. For screens and catalogues of millions; what a
    /// run reports is computed in double. A row with NaN gives NaN. Runs on all cores; the bits do
    /// not depend on their number.
    ///
    /// @param scaled n galaxies of d features
    /// @return n × o, a new array
    /// @throws IllegalArgumentException if `scaled` does not have d features
    public float[] outputs(Galaxies scaled) {
        if (scaled.features() != inputs()) {
            throw new IllegalArgumentException(
                    scaled.features() + " features for a network of " + inputs() + " inputs");
        }
        float[] outputs = new float[Math.multiplyExact(scaled.count(), outputs())];
        Parallel.blocks(
                scaled.count(),
                4 * ROWS_PER_TASK,
                (from, to) -> {
                    Layers layers =
                            Layers.of(
                                    Kernel.floating(),
                                    architecture.widthArray(),
                                    architecture.hidden(),
                                    architecture.output(),
                                    60);
                    layers.load(parameters);
                    layers.outputs(scaled, from, to, outputs);
                });
        return outputs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network
                && architecture.equals(network.architecture)
                && Arrays.equals(parameters, network.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * architecture.hashCode() + Arrays.hashCode(parameters);
    }

    @Override
    public String toString() {
        return "Network " + architecture;
    }
}
