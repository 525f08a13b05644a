package org.galibra.model;

import org.galibra.model.kernel.Activation;

import java.util.Arrays;

/// What every neuron of a network makes of a block of galaxies, in double, with room made once. The
/// galaxies run along the innermost loops, on rows that share one index: the form that HotSpot
/// turns into vector instructions. Every galaxy's sum is formed in the order of [Network#output],
/// so its bits do not depend on its block.
final class ForwardPass {
    private final Architecture architecture;
    private final int capacity;
    private final double[] galaxy;

    /// a^l_j of each galaxy; layer 0 are the inputs.
    private final double[][][] values;

    private int count;

    /// Room for blocks of at most `capacity` galaxies.
    ForwardPass(Architecture architecture, int capacity) {
        this.architecture = architecture;
        this.capacity = capacity;
        this.galaxy = new double[architecture.inputs()];
        this.values = new double[architecture.layers() + 1][][];
        for (int l = 0; l < values.length; l++) {
            values[l] = new double[architecture.width(l)][capacity];
        }
    }

    int capacity() {
        return capacity;
    }

    /// Loads `count` rows of `features` from row `first` on.
    void load(Matrix features, int first, int count) {
        this.count = count;
        for (int k = 0; k < count; k++) {
            features.copyRow(first + k, galaxy);
            loadGalaxy(k, galaxy);
        }
    }

    /// Loads the first `count` of these rows, already gathered.
    void load(double[][] rows, int count) {
        this.count = count;
        for (int k = 0; k < count; k++) {
            loadGalaxy(k, rows[k]);
        }
    }

    private void loadGalaxy(int k, double[] features) {
        for (int i = 0; i < galaxy.length; i++) {
            values[0][i][k] = features[i];
        }
    }

    /// Computes a^l_j of every loaded galaxy.
    void run(double[] parameters) {
        int weights = 0;
        for (int l = 1; l < values.length; l++) {
            double[][] below = values[l - 1];
            int biases = weights + values[l].length * below.length;
            for (int j = 0; j < values[l].length; j++) {
                double[] z = values[l][j];
                Arrays.fill(z, 0, count, parameters[biases + j]);
                int w = weights + j * below.length;
                int i = 0;
                for (; i + 4 <= below.length; i += 4) {
                    addFour(z, parameters, w + i, below, i);
                }
                for (; i < below.length; i++) {
                    addOne(z, parameters[w + i], below[i]);
                }
                activate(z, architecture.activation(l));
            }
            weights = biases + values[l].length;
        }
    }

    private void addFour(double[] z, double[] parameters, int w, double[][] below, int i) {
        double w0 = parameters[w];
        double w1 = parameters[w + 1];
        double w2 = parameters[w + 2];
        double w3 = parameters[w + 3];
        double[] x0 = below[i];
        double[] x1 = below[i + 1];
        double[] x2 = below[i + 2];
        double[] x3 = below[i + 3];
        for (int k = 0; k < count; k++) {
            z[k] = z[k] + w0 * x0[k] + w1 * x1[k] + w2 * x2[k] + w3 * x3[k];
        }
    }

    private void addOne(double[] z, double w, double[] x0) {
        for (int k = 0; k < count; k++) {
            z[k] += w * x0[k];
        }
    }

    private void activate(double[] z, Activation activation) {
        if (activation == Activation.LINEAR) {
            return;
        }
        for (int k = 0; k < count; k++) {
            z[k] = activation.of(z[k]);
        }
    }

    /// a^l_j of the galaxies in their order, neuron by neuron; valid until the next run, not to be
    /// modified.
    double[][] layer(int l) {
        return values[l];
    }

    /// Output `c` of the `k`-th galaxy.
    double output(int c, int k) {
        return values[values.length - 1][c][k];
    }

    /// Copies the outputs of all loaded galaxies into `into`, galaxy by galaxy, from place `from`
    /// on.
    void copyOutputs(double[] into, int from) {
        int outputs = architecture.outputs();
        for (int k = 0; k < count; k++) {
            for (int c = 0; c < outputs; c++) {
                into[from + k * outputs + c] = output(c, k);
            }
        }
    }
}
