package org.galibra.model;

import java.util.Arrays;

/// The outputs of a block of galaxies, with room made once. The galaxies run along the innermost
/// loops, on rows that share one index: the form that HotSpot turns into vector instructions. Every
/// galaxy's sum is formed in the order of [Network#output], so its bits do not depend on its block.
final class ForwardPass {
    private final int inputs;
    private final int hidden;
    private final double[] galaxy;
    private final double[][] x;
    private final double[][] sigma;
    private final double[] output;
    private int count;

    /// Room for blocks of at most `capacity` galaxies.
    ForwardPass(int inputs, int hidden, int capacity) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.galaxy = new double[inputs];
        this.x = new double[inputs][capacity];
        this.sigma = new double[hidden][capacity];
        this.output = new double[capacity];
    }

    /// σ = 1 / (1 + exp(−z)), by StrictMath: a quarter more time for a training step, and the same
    /// bits on every platform.
    static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    int capacity() {
        return output.length;
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
        for (int i = 0; i < inputs; i++) {
            x[i][k] = features[i];
        }
    }

    /// Computes σ_j and z_out (eqs 1–3) of every loaded galaxy.
    void run(double[] parameters) {
        int biases = inputs * hidden;
        Arrays.fill(output, parameters[biases + 2 * hidden]);
        for (int j = 0; j < hidden; j++) {
            double[] z = sigma[j];
            Arrays.fill(z, parameters[biases + j]);
            int w = j * inputs;
            int i = 0;
            for (; i + 4 <= inputs; i += 4) {
                addFour(z, parameters, w + i, i);
            }
            for (; i < inputs; i++) {
                addOne(z, parameters[w + i], x[i]);
            }
            activate(z);
            addOne(output, parameters[biases + hidden + j], z);
        }
    }

    private void addFour(double[] z, double[] parameters, int w, int i) {
        double w0 = parameters[w];
        double w1 = parameters[w + 1];
        double w2 = parameters[w + 2];
        double w3 = parameters[w + 3];
        double[] x0 = x[i];
        double[] x1 = x[i + 1];
        double[] x2 = x[i + 2];
        double[] x3 = x[i + 3];
        for (int k = 0; k < count; k++) {
            z[k] = z[k] + w0 * x0[k] + w1 * x1[k] + w2 * x2[k] + w3 * x3[k];
        }
    }

    private void addOne(double[] z, double w, double[] x0) {
        for (int k = 0; k < count; k++) {
            z[k] += w * x0[k];
        }
    }

    private void activate(double[] z) {
        for (int k = 0; k < count; k++) {
            z[k] = sigmoid(z[k]);
        }
    }

    /// σ_j of the galaxies in their order; valid until the next run, not to be modified.
    double[] sigma(int j) {
        return sigma[j];
    }

    /// z_out of the `k`-th galaxy.
    double output(int k) {
        return output[k];
    }

    /// Copies z_out of all loaded galaxies into `into`, from place `from` on.
    void copyOutputs(double[] into, int from) {
        System.arraycopy(output, 0, into, from, count);
    }
}
