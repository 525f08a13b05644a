package org.galibra.model;

import java.util.Arrays;

/// The cost of a batch and its gradient, by back-propagation (Elson 2025, eqs 3–5). With e = z_out −
/// y, over a batch of m galaxies:
///
///     Q = 1/m Σ ½ e²,   ∂Q/∂b = 1/m Σ e,   ∂Q/∂w_j = 1/m Σ e σ_j,
///     ∂Q/∂b_j = 1/m Σ e w_j σ_j (1 − σ_j),   ∂Q/∂w_ji = 1/m Σ e w_j σ_j (1 − σ_j) x_i
///
/// The output is not rectified: a ReLU here would stop the gradient. Room is made once, so a call
/// allocates nothing; confined to one thread at a time. In double: the reference of the float kernels,
/// and the training step of kernel `scalar-double`.
public final class Gradient {
    private final int inputs;
    private final int hidden;
    private final ForwardPass pass;
    private final double[][] rows;
    private final double[] errors;
    private final double[] delta;
    private final double[] sum;
    private final double[] partials;

    /// Room for batches of at most `largestBatch` galaxies.
    ///
    /// @throws IllegalArgumentException if an argument is below 1
    public Gradient(int inputs, int hidden, int largestBatch) {
        if (largestBatch < 1) {
            throw new IllegalArgumentException("batch of " + largestBatch);
        }
        this.partials = new double[Network.parameterCount(inputs, hidden)];
        this.inputs = inputs;
        this.hidden = hidden;
        this.pass = new ForwardPass(inputs, hidden, largestBatch);
        this.rows = new double[largestBatch][inputs];
        this.errors = new double[largestBatch];
        this.delta = new double[largestBatch];
        this.sum = new double[inputs];
    }

    /// Computes Q and all partials over the given rows of `examples`; a row may come twice.
    /// Modifies only this object. What is not finite in Q or a partial is handed on.
    ///
    /// @return Q, in squared units of the scaled target
    /// @throws IllegalArgumentException if network, examples and room do not fit, or `batch` is
    ///   empty
    public double compute(Network network, Examples examples, int[] batch) {
        if (network.inputs() != inputs || network.hidden() != hidden) {
            throw new IllegalArgumentException(
                    network + " for a gradient of " + inputs + " → " + hidden + " → 1");
        }
        if (examples.features().columns() != inputs
                || batch.length < 1
                || batch.length > rows.length) {
            throw new IllegalArgumentException(
                    batch.length
                            + " rows of "
                            + examples.features()
                            + " for a gradient of "
                            + inputs
                            + " inputs and batches up to "
                            + rows.length);
        }
        return compute(network.parameters(), examples, batch, batch.length);
    }

    /// The same from a flat array and the first `count` places of `batch`, unchecked.
    double compute(double[] parameters, Examples examples, int[] batch, int count) {
        for (int k = 0; k < count; k++) {
            examples.features().copyRow(batch[k], rows[k]);
        }
        pass.load(rows, count);
        pass.run(parameters);
        double share = 1.0 / count;
        double cost = 0;
        double errorSum = 0;
        for (int k = 0; k < count; k++) {
            double error = pass.output(k) - examples.target(batch[k]);
            cost += error * error;
            errors[k] = error * share;
            errorSum += errors[k];
        }
        int biases = inputs * hidden;
        partials[biases + 2 * hidden] = errorSum;
        for (int j = 0; j < hidden; j++) {
            double outputWeight = parameters[biases + hidden + j];
            double[] sigma = pass.sigma(j);
            double outputSum = 0;
            double deltaSum = 0;
            for (int k = 0; k < count; k++) {
                double product = errors[k] * sigma[k];
                outputSum += product;
                delta[k] = product * (1 - sigma[k]) * outputWeight;
                deltaSum += delta[k];
            }
            partials[biases + j] = deltaSum;
            partials[biases + hidden + j] = outputSum;
            sumRows(count);
            System.arraycopy(sum, 0, partials, j * inputs, inputs);
        }
        return 0.5 * share * cost;
    }

    /// sum = Σ_k delta_k rows_k, four galaxies at a time.
    private void sumRows(int count) {
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

    /// p ← p − rate ∂Q/∂p for every parameter (eq. 4).
    void descend(double[] parameters, double rate) {
        for (int p = 0; p < partials.length; p++) {
            parameters[p] -= rate * partials[p];
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
}
