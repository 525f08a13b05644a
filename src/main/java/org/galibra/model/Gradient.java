package org.galibra.model;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;

import java.util.Arrays;

/// The cost of a batch and its gradient, by back-propagation (Elson 2025, eqs 3–5). With δ^l_j =
/// ∂Q/∂z^l_j, from the outputs down,
///
///     ∂Q/∂w^l_ji = Σ_k δ^l_j a^(l−1)_i,   ∂Q/∂b^l_j = Σ_k δ^l_j,
///     δ^(l−1)_i = f′(z^(l−1)_i) Σ_j w^l_ji δ^l_j
///
/// over the m galaxies k of a batch. For the paper's network and cost, with e = z_out − y, δ_out is
/// e/m. The output is not rectified: a ReLU there would stop the gradient. Room is made once, so a
/// call allocates nothing; confined to one thread at a time. In double: the reference of the float
/// kernels, and the training step of kernel `scalar-double`.
public final class Gradient {
    private final Architecture architecture;
    private final Cost cost;
    private final ForwardPass pass;
    private final int room;

    /// a^l_j galaxy by galaxy, for every layer that has one above it.
    private final double[][][] rows;

    /// δ^l_j of each galaxy, neuron by neuron.
    private final double[][][] deltas;

    private final double[][] sums;
    private final double[] partials;

    /// The gradient of the paper's network and its quadratic cost.
    ///
    /// @throws IllegalArgumentException if an argument is below 1
    public Gradient(int inputs, int hidden, int largestBatch) {
        this(Architecture.oneHiddenLayer(inputs, hidden), Cost.QUADRATIC, largestBatch);
    }

    /// Room for batches of at most `largestBatch` galaxies.
    ///
    /// @throws IllegalArgumentException if `largestBatch` is below 1, or `cost` does not serve
    ///   these outputs
    public Gradient(Architecture architecture, Cost cost, int largestBatch) {
        if (largestBatch < 1 || !cost.serves(architecture.output())) {
            throw new IllegalArgumentException(
                    "batch of %d, %s of %s outputs"
                            .formatted(largestBatch, cost, architecture.output()));
        }
        this.architecture = architecture;
        this.cost = cost;
        this.room = largestBatch;
        this.partials = new double[architecture.parameterCount()];
        this.pass = new ForwardPass(architecture, largestBatch);
        int layers = architecture.layers();
        this.rows = new double[layers][][];
        this.deltas = new double[layers + 1][][];
        this.sums = new double[layers][];
        for (int l = 0; l < layers; l++) {
            rows[l] = new double[largestBatch][architecture.width(l)];
            sums[l] = new double[architecture.width(l)];
            deltas[l + 1] = new double[architecture.width(l + 1)][largestBatch];
        }
    }

    /// Computes Q and all partials over the given rows of `examples`; a row may come twice.
    /// Modifies only this object. What is not finite in Q or a partial is handed on.
    ///
    /// @return Q, averaged over the galaxies and outputs, with the galaxies' weights
    /// @throws IllegalArgumentException if network, examples and room do not fit, or `batch` is
    ///   empty
    public double compute(Network network, Examples examples, int[] batch) {
        if (!network.architecture().equals(architecture)) {
            throw new IllegalArgumentException(network + " for a gradient of " + architecture);
        }
        if (examples.features().columns() != architecture.inputs()
                || examples.outputs() != architecture.outputs()
                || batch.length < 1
                || batch.length > room) {
            throw new IllegalArgumentException(
                    "%d rows of %s with %d targets for a gradient of %s and batches up to %d"
                            .formatted(
                                    batch.length,
                                    examples.features(),
                                    examples.outputs(),
                                    architecture,
                                    room));
        }
        return compute(network.parameters(), examples, batch, 0, batch.length);
    }

    /// The same from a flat array and the places `from` (included) to `to` (excluded) of `batch`,
    /// unchecked.
    double compute(double[] parameters, Examples examples, int[] batch, int from, int to) {
        int count = to - from;
        for (int k = 0; k < count; k++) {
            examples.features().copyRow(batch[from + k], rows[0][k]);
        }
        pass.load(rows[0], count);
        pass.run(parameters);
        for (int l = 1; l < rows.length; l++) {
            turn(pass.layer(l), rows[l], count);
        }
        double q = judge(examples, batch, from, count);
        for (int l = architecture.layers(); l > 0; l--) {
            differentiate(l, count);
            if (l > 1) {
                handDown(parameters, l, count);
            }
        }
        return q;
    }

    private static void turn(double[][] neurons, double[][] galaxies, int count) {
        for (int j = 0; j < neurons.length; j++) {
            for (int k = 0; k < count; k++) {
                galaxies[k][j] = neurons[j][k];
            }
        }
    }

    /// Q, and δ of the outputs.
    private double judge(Examples examples, int[] batch, int from, int count) {
        double[][] delta = deltas[architecture.layers()];
        Activation output = architecture.output();
        double share = 1.0 / ((double) count * delta.length);
        double sum = 0;
        for (int k = 0; k < count; k++) {
            int row = batch[from + k];
            double weight = examples.factor(cost, row);
            for (int c = 0; c < delta.length; c++) {
                double a = pass.output(c, k);
                double y = examples.target(row, c);
                sum += weight * cost.of(a, y);
                delta[c][k] = share * weight * cost.slope(a, y, output);
            }
        }
        return share * sum;
    }

    /// The partials of layer `l`.
    private void differentiate(int l, int count) {
        double[] sum = sums[l - 1];
        int weights = architecture.offset(l);
        int biases = weights + deltas[l].length * sum.length;
        for (int j = 0; j < deltas[l].length; j++) {
            double[] delta = deltas[l][j];
            double bias = 0;
            for (int k = 0; k < count; k++) {
                bias += delta[k];
            }
            partials[biases + j] = bias;
            sumRows(delta, rows[l - 1], sum, count);
            System.arraycopy(sum, 0, partials, weights + j * sum.length, sum.length);
        }
    }

    /// sum = Σ_k delta_k rows_k, four galaxies at a time.
    private static void sumRows(double[] delta, double[][] rows, double[] sum, int count) {
        Arrays.fill(sum, 0);
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            double d0 = delta[k];
            double d1 = delta[k + 1];
            double d2 = delta[k + 2];
            double d3 = delta[k + 3];
            double[] x0 = rows[k];
            double[] x1 = rows[k + 1];
            double[] x2 = rows[k + 2];
            double[] x3 = rows[k + 3];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = sum[i] + d0 * x0[i] + d1 * x1[i] + d2 * x2[i] + d3 * x3[i];
            }
        }
        for (; k < count; k++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += delta[k] * rows[k][i];
            }
        }
    }

    /// δ of the layer below `l`.
    private void handDown(double[] parameters, int l, int count) {
        double[][] below = deltas[l - 1];
        double[][] values = pass.layer(l - 1);
        Activation activation = architecture.activation(l - 1);
        int weights = architecture.offset(l);
        for (int i = 0; i < below.length; i++) {
            double[] delta = below[i];
            Arrays.fill(delta, 0, count, 0);
            for (int j = 0; j < deltas[l].length; j++) {
                double weight = parameters[weights + j * below.length + i];
                double[] above = deltas[l][j];
                for (int k = 0; k < count; k++) {
                    delta[k] += weight * above[k];
                }
            }
            for (int k = 0; k < count; k++) {
                delta[k] *= activation.slope(values[i][k]);
            }
        }
    }

    /// The number of partials, that of the network's parameters.
    public int size() {
        return partials.length;
    }

    /// ∂Q/∂p of the last [#compute], for parameter `p` of the network's flat array.
    public double partial(int p) {
        return partials[p];
    }

    /// A copy of all partials, in the order of the network's flat array.
    public double[] partials() {
        return partials.clone();
    }

    /// What the neurons of layer `l` made of the galaxies of the last [#compute], neuron by neuron;
    /// not to be modified.
    double[][] layer(int l) {
        return pass.layer(l);
    }
}
