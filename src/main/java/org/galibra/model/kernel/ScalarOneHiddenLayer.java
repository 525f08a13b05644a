package org.galibra.model.kernel;

import java.util.Arrays;

/// The scalar twin: galaxies along the innermost loops, on rows that share one index, which HotSpot
/// turns into vector instructions where it can.
final class ScalarOneHiddenLayer implements OneHiddenLayer {
    private final int inputs;
    private final int hidden;
    private final Cost cost;
    private final int room;

    /// Per neuron its d weights and its bias.
    private final float[][] weights;

    /// The output's h weights and its bias.
    private final float[] outputWeights;

    /// The batch, galaxy by galaxy, the constant included; and turned, feature by feature.
    private final float[][] rows;

    private final float[][] x;

    private final float[][] sigma;
    private final float[] output;
    private final float[] errors;
    private final float[] delta;
    private final float[] sum;
    private final float[] outputSum;
    private final Descent[] descents;
    private final Descent outputDescent;

    ScalarOneHiddenLayer(int inputs, int hidden, Cost cost, Optimiser optimiser, int room) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.cost = cost;
        this.room = room;
        this.weights = new float[hidden][inputs + 1];
        this.outputWeights = new float[hidden + 1];
        this.rows = new float[room][inputs + 1];
        this.x = new float[inputs + 1][room];
        this.sigma = new float[hidden][room];
        this.output = new float[room];
        this.errors = new float[room];
        this.delta = new float[room];
        this.sum = new float[inputs + 1];
        this.outputSum = new float[hidden + 1];
        this.descents = new Descent[hidden];
        Arrays.setAll(descents, _ -> Descent.of(optimiser, inputs + 1));
        this.outputDescent = Descent.of(optimiser, hidden + 1);
    }

    @Override
    public void load(double[] parameters) {
        int biases = inputs * hidden;
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < inputs; i++) {
                weights[j][i] = (float) parameters[j * inputs + i];
            }
            weights[j][inputs] = (float) parameters[biases + j];
            outputWeights[j] = (float) parameters[biases + hidden + j];
        }
        outputWeights[hidden] = (float) parameters[biases + 2 * hidden];
    }

    @Override
    public void store(double[] parameters) {
        int biases = inputs * hidden;
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < inputs; i++) {
                parameters[j * inputs + i] = weights[j][i];
            }
            parameters[biases + j] = weights[j][inputs];
            parameters[biases + hidden + j] = outputWeights[j];
        }
        parameters[biases + 2 * hidden] = outputWeights[hidden];
    }

    @Override
    public double step(Galaxies galaxies, int[] order, int from, int to, double rate) {
        int count = to - from;
        if (galaxies.features() != inputs || galaxies.outputs() != 1 || count > room) {
            throw new IllegalArgumentException(
                    "%d galaxies of %d features and %d targets, room for %d of %d and 1"
                            .formatted(
                                    count, galaxies.features(), galaxies.outputs(), room, inputs));
        }
        float[] values = galaxies.values();
        int stride = galaxies.stride();
        for (int k = 0; k < count; k++) {
            take(values, order[from + k] * stride, k);
        }
        forward(count);
        double total = 0;
        float share = 1f / count;
        outputSum[hidden] = 0;
        for (int k = 0; k < count; k++) {
            int end = (order[from + k] + 1) * stride;
            float target = values[end - 1];
            float weight = values[end - 2];
            total += weight * cost.of(output[k], target);
            float slope = (float) cost.slope(output[k], target, Activation.LINEAR);
            errors[k] = share * weight * slope;
            outputSum[hidden] += errors[k];
        }
        for (int j = 0; j < hidden; j++) {
            descend(j, count, rate);
        }
        outputDescent.step(outputWeights, outputSum, rate);
        return total / count;
    }

    private void take(float[] values, int at, int k) {
        System.arraycopy(values, at, rows[k], 0, inputs + 1);
        for (int i = 0; i <= inputs; i++) {
            x[i][k] = values[at + i];
        }
    }

    private void forward(int count) {
        Arrays.fill(output, 0, count, outputWeights[hidden]);
        for (int j = 0; j < hidden; j++) {
            float[] z = sigma[j];
            Arrays.fill(z, 0, count, 0);
            int i = 0;
            for (; i + 4 <= inputs + 1; i += 4) {
                addFour(z, weights[j], x, i, count);
            }
            for (; i <= inputs; i++) {
                addTo(z, weights[j][i], x[i], count);
            }
            for (int k = 0; k < count; k++) {
                z[k] = Sigmoid.of(z[k]);
            }
            addTo(output, outputWeights[j], z, count);
        }
    }

    /// Adds four rows of `values` from row `from` on, each times its factor.
    private static void addFour(
            float[] sum, float[] factors, float[][] values, int from, int count) {
        float f0 = factors[from];
        float f1 = factors[from + 1];
        float f2 = factors[from + 2];
        float f3 = factors[from + 3];
        float[] v0 = values[from];
        float[] v1 = values[from + 1];
        float[] v2 = values[from + 2];
        float[] v3 = values[from + 3];
        for (int n = 0; n < count; n++) {
            sum[n] = sum[n] + f0 * v0[n] + f1 * v1[n] + f2 * v2[n] + f3 * v3[n];
        }
    }

    private static void addTo(float[] sum, float weight, float[] values, int count) {
        for (int k = 0; k < count; k++) {
            sum[k] += weight * values[k];
        }
    }

    private void descend(int j, int count, double rate) {
        float[] s = sigma[j];
        float weight = outputWeights[j];
        float change = 0;
        for (int k = 0; k < count; k++) {
            float product = errors[k] * s[k];
            change += product;
            delta[k] = product * (1 - s[k]) * weight;
        }
        outputSum[j] = change;
        Arrays.fill(sum, 0);
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            addFour(sum, delta, rows, k, inputs + 1);
        }
        for (; k < count; k++) {
            addTo(sum, delta[k], rows[k], inputs + 1);
        }
        descents[j].step(weights[j], sum, rate);
    }

    @Override
    public boolean within(float bound) {
        boolean within = within(outputWeights, bound);
        for (float[] neuron : weights) {
            within &= within(neuron, bound);
        }
        return within;
    }

    private static boolean within(float[] values, float bound) {
        int outside = 0;
        for (float value : values) {
            outside += Math.abs(value) <= bound ? 0 : 1;
        }
        return outside == 0;
    }

    @Override
    public void outputs(Galaxies galaxies, int from, int to, float[] into) {
        for (int first = from; first < to; first += room) {
            int count = Math.min(room, to - first);
            for (int k = 0; k < count; k++) {
                take(galaxies.values(), (first + k) * galaxies.stride(), k);
            }
            forward(count);
            System.arraycopy(output, 0, into, first, count);
        }
    }
}
