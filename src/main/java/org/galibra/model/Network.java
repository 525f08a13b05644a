package org.galibra.model;

import org.galibra.model.kernel.Galaxies;
import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.OneHiddenLayer;
import org.galibra.work.Parallel;

import java.util.Arrays;
import java.util.Objects;

/// A network of one hidden layer (Elson 2025, eqs 1–3), immutable:
///
///     z_j = Σ_i w_ji x_i + b_j,   σ_j = 1 / (1 + exp(−z_j)),   z_out = Σ_j w_j σ_j + b
///
/// Its parameters in one flat array, h = hidden neurons, d = inputs: the hidden weights w_ji,
/// neuron by neuron (h × d, row-major), the h hidden biases, the h output weights, the output bias.
/// The paper's network, 29 → 15 → 1, has 466.
public final class Network {
    private static final int ROWS_PER_TASK = 4096;

    private final int inputs;
    private final int hidden;
    private final double[] parameters;

    private Network(int inputs, int hidden, double[] parameters) {
        if (parameters.length != parameterCount(inputs, hidden)) {
            throw new IllegalArgumentException(
                    parameters.length + " parameters for " + inputs + " → " + hidden + " → 1");
        }
        for (int p = 0; p < parameters.length; p++) {
            if (!Double.isFinite(parameters[p])) {
                throw new IllegalArgumentException("parameter " + p + " is " + parameters[p]);
            }
        }
        this.inputs = inputs;
        this.hidden = hidden;
        this.parameters = parameters;
    }

    /// A network before training: biases from N(0, 0.1), hidden weights from N(0, 1/√d), output
    /// weights from N(0, 1/√h), the second number being the standard deviation (Elson 2025, § 3).
    /// Drawn in the order of the flat array from the seed's first stream of L64X128MixRandom: same
    /// seed and shape, same bits.
    ///
    /// @throws IllegalArgumentException if `inputs` or `hidden` is below 1
    public static Network initial(int inputs, int hidden, long seed) {
        double[] parameters = new double[parameterCount(inputs, hidden)];
        Draws draws = Draws.forInitialValues(seed);
        int biases = inputs * hidden;
        fill(parameters, 0, biases, 1 / Math.sqrt(inputs), draws);
        fill(parameters, biases, biases + hidden, 0.1, draws);
        fill(parameters, biases + hidden, biases + 2 * hidden, 1 / Math.sqrt(hidden), draws);
        fill(parameters, biases + 2 * hidden, parameters.length, 0.1, draws);
        return new Network(inputs, hidden, parameters);
    }

    private static void fill(double[] into, int from, int to, double deviation, Draws draws) {
        for (int p = from; p < to; p++) {
            into[p] = deviation * draws.gaussian();
        }
    }

    /// A network of a copy of `parameters`, in the order of the flat array.
    ///
    /// @throws IllegalArgumentException if their number does not fit, or one is not finite
    public static Network of(int inputs, int hidden, double[] parameters) {
        return new Network(inputs, hidden, parameters.clone());
    }

    /// The number of parameters, h (d + 2) + 1.
    static int parameterCount(int inputs, int hidden) {
        if (inputs < 1 || hidden < 1) {
            throw new IllegalArgumentException(inputs + " inputs, " + hidden + " hidden neurons");
        }
        return Math.addExact(Math.multiplyExact(hidden, inputs + 2), 1);
    }

    public int inputs() {
        return inputs;
    }

    public int hidden() {
        return hidden;
    }

    public int parameterCount() {
        return parameters.length;
    }

    /// A copy of the flat array.
    public double[] parameters() {
        return parameters.clone();
    }

    /// w_ji: from input `i` to hidden neuron `j`.
    public double hiddenWeight(int j, int i) {
        return parameters[Objects.checkIndex(j, hidden) * inputs + Objects.checkIndex(i, inputs)];
    }

    /// b_j of hidden neuron `j`.
    public double hiddenBias(int j) {
        return parameters[inputs * hidden + Objects.checkIndex(j, hidden)];
    }

    /// w_j: from hidden neuron `j` to the output.
    public double outputWeight(int j) {
        return parameters[(inputs + 1) * hidden + Objects.checkIndex(j, hidden)];
    }

    /// b of the output.
    public double outputBias() {
        return parameters[parameters.length - 1];
    }

    /// z_out (eq. 3) of one galaxy of d scaled features, not rectified. Its bits are those of
    /// [#outputs]. NaN in, NaN out.
    ///
    /// @throws IllegalArgumentException if `x` is not of length d
    public double output(double[] x) {
        if (x.length != inputs) {
            throw new IllegalArgumentException(x.length + " features for " + this);
        }
        double output = outputBias();
        for (int j = 0; j < hidden; j++) {
            double z = hiddenBias(j);
            for (int i = 0; i < inputs; i++) {
                z += parameters[j * inputs + i] * x[i];
            }
            output += outputWeight(j) * ForwardPass.sigmoid(z);
        }
        return output;
    }

    /// z_out (eq. 3) of n galaxies, not rectified: n × d scaled features in, a new array of n out.
    /// A row with NaN gives NaN. Runs on all cores; the bits do not depend on their number.
    ///
    /// @throws IllegalArgumentException if `scaled` does not have d columns
    public double[] outputs(Matrix scaled) {
        if (scaled.columns() != inputs) {
            throw new IllegalArgumentException(scaled + " for a network of " + inputs + " inputs");
        }
        double[] outputs = new double[scaled.rows()];
        Parallel.blocks(
                outputs.length,
                ROWS_PER_TASK,
                (from, to) -> {
                    var pass = new ForwardPass(inputs, hidden, Math.min(to - from, 64));
                    for (int row = from; row < to; row += pass.capacity()) {
                        int count = Math.min(pass.capacity(), to - row);
                        pass.load(scaled, row, count);
                        pass.run(parameters);
                        pass.copyOutputs(outputs, row);
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
    /// @return n, a new array
    /// @throws IllegalArgumentException if `scaled` does not have d features
    public float[] outputs(Galaxies scaled) {
        if (scaled.features() != inputs) {
            throw new IllegalArgumentException(
                    scaled.features() + " features for a network of " + inputs + " inputs");
        }
        float[] outputs = new float[scaled.count()];
        Parallel.blocks(
                outputs.length,
                4 * ROWS_PER_TASK,
                (from, to) -> {
                    var layer = OneHiddenLayer.of(Kernel.floating(), inputs, hidden, 60);
                    layer.load(parameters);
                    layer.outputs(scaled, from, to, outputs);
                });
        return outputs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network
                && inputs == network.inputs
                && hidden == network.hidden
                && Arrays.equals(parameters, network.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * inputs + hidden) + Arrays.hashCode(parameters);
    }

    @Override
    public String toString() {
        return "Network " + inputs + " → " + hidden + " → 1";
    }
}
