package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import java.util.Arrays;

/// The vector twin: hidden neurons in lanes, a [Panel] of them at a time. One lane more than the
/// neurons is a neuron whose bias holds it at σ = 1, with derivative 0: its output weight is the
/// output bias. The lanes beyond are held at σ ≈ 0 in the same way.
final class VectorOneHiddenLayer implements OneHiddenLayer {
    /// As long as a vector can be, and never longer than a panel.
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

    private static final VectorSpecies<Integer> BITS = IntVector.SPECIES_PREFERRED;
    private static final float ALWAYS_ON = 100;

    private final Panel panel;
    private final int inputs;
    private final int hidden;
    private final Cost cost;
    private final int stride;
    private final int room;

    /// The neurons of a panel.
    private final int width;

    /// Lanes for the neurons and the constant, a multiple of [#width].
    private final int units;

    /// From one panel of [#weights] to the next.
    private final int panelSize;

    /// Panel by panel, [#width] for each feature, the constant, and the padding.
    private final float[] weights;

    private final float[] outputWeights;

    /// The blocks of features of a batch, or of galaxies whose outputs are wanted.
    private final int blocks;

    /// Block by block, the features of each galaxy at hand.
    private final float[] x;

    /// Where the galaxies at hand begin in the array that they come from.
    private final int[] places;

    private final float[] targets;
    private final float[] weightsOfGalaxies;

    /// Panel by panel, σ of each galaxy of a batch; backward, the slope by z, shared, in its place.
    private final float[] sigma;

    /// σ times the output weights of a panel: [#width] for each galaxy.
    private final float[] products;

    private final float[] results;
    private final float[] errors;

    /// Plain descent moves the weights while it sums the gradient; the others need it in one piece.
    private final boolean plain;

    private final float[] partials;
    private final float[] outputPartials;
    private final Descent descent;
    private final Descent outputDescent;

    VectorOneHiddenLayer(int inputs, int hidden, Cost cost, Optimiser optimiser, int room) {
        this(Panel.preferred(), inputs, hidden, cost, optimiser, room);
    }

    VectorOneHiddenLayer(
            Panel panel, int inputs, int hidden, Cost cost, Optimiser optimiser, int room) {
        this.panel = panel;
        this.inputs = inputs;
        this.hidden = hidden;
        this.cost = cost;
        this.stride = Galaxies.stride(inputs, 1);
        this.room = Math.ceilDiv(room, panel.group()) * panel.group();
        this.width = panel.units();
        this.units = Math.ceilDiv(hidden + 1, width) * width;
        this.panelSize = Galaxies.weightRows(inputs) * width;
        this.weights = new float[Galaxies.weightRows(inputs) * units];
        this.outputWeights = new float[units];
        this.blocks = Math.ceilDiv(Galaxies.weightRows(inputs), Galaxies.BLOCK_FEATURES);
        this.x = new float[blocks * this.room * Galaxies.BLOCK];
        this.places = new int[this.room];
        this.targets = new float[this.room];
        this.weightsOfGalaxies = new float[this.room];
        this.results = new float[this.room];
        this.sigma = new float[this.room * units];
        this.products = new float[this.room * width];
        this.errors = new float[this.room];
        this.plain = optimiser instanceof Optimiser.Sgd;
        this.partials = plain ? weights : new float[weights.length];
        this.outputPartials = plain ? outputWeights : new float[units];
        this.descent = Descent.of(optimiser, weights.length);
        this.outputDescent = Descent.of(optimiser, units);
    }

    @Override
    public void load(double[] parameters) {
        int biases = inputs * hidden;
        Arrays.fill(weights, 0);
        Arrays.fill(outputWeights, 0);
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < inputs; i++) {
                weights[place(i, j)] = (float) parameters[j * inputs + i];
            }
            weights[place(inputs, j)] = (float) parameters[biases + j];
            outputWeights[j] = (float) parameters[biases + hidden + j];
        }
        outputWeights[hidden] = (float) parameters[biases + 2 * hidden];
        for (int j = hidden; j < units; j++) {
            weights[place(inputs, j)] = j == hidden ? ALWAYS_ON : -ALWAYS_ON;
        }
    }

    @Override
    public void store(double[] parameters) {
        int biases = inputs * hidden;
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < inputs; i++) {
                parameters[j * inputs + i] = weights[place(i, j)];
            }
            parameters[biases + j] = weights[place(inputs, j)];
            parameters[biases + hidden + j] = outputWeights[j];
        }
        parameters[biases + 2 * hidden] = outputWeights[hidden];
    }

    /// Where the weight of neuron `j` for feature `i` is.
    private int place(int i, int j) {
        return j / width * panelSize + i * width + j % width;
    }

    @Override
    public double step(Galaxies galaxies, int[] order, int from, int to, double rate) {
        int count = to - from;
        check(galaxies, count);
        for (int k = 0; k < count; k++) {
            places[k] = order[from + k] * stride;
        }
        float[] values = galaxies.values();
        gather(values, count);
        for (int k = 0; k < count; k++) {
            int end = places[k] + stride;
            targets[k] = values[end - 1];
            weightsOfGalaxies[k] = values[end - 2];
        }
        forward(x, 0, count);
        float share = (float) (plain ? -rate / count : 1.0 / count);
        double sum = cost == Cost.QUADRATIC ? judgeSquares(count, share) : judge(count, share);
        if (!plain) {
            Arrays.fill(partials, 0);
            Arrays.fill(outputPartials, 0);
        }
        backward(count);
        if (!plain) {
            descent.step(weights, partials, rate);
            outputDescent.step(outputWeights, outputPartials, rate);
        }
        return sum / count;
    }

    private void check(Galaxies galaxies, int count) {
        if (galaxies.features() != inputs
                || galaxies.stride() != stride
                || count < 1
                || count > room) {
            throw new IllegalArgumentException(
                    "%d galaxies of %d features and %d targets, room for %d of %d and 1"
                            .formatted(
                                    count, galaxies.features(), galaxies.outputs(), room, inputs));
        }
    }

    /// Copies the features of the galaxies at [#places] to [#x].
    private void gather(float[] values, int count) {
        for (int b = 0; b < blocks; b++) {
            int offset = b * Galaxies.BLOCK_FEATURES;
            panel.gather(values, places, count, offset, x, b * room * Galaxies.BLOCK);
        }
    }

    /// The summed cost; `share` times its slopes go to [#errors].
    private double judgeSquares(int count, float share) {
        for (int k = 0; k < count; k++) {
            float error = results[k] - targets[k];
            float weighted = error * weightsOfGalaxies[k];
            errors[k] = share * weighted;
            results[k] = weighted * error;
        }
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += results[k];
        }
        return 0.5 * sum;
    }

    private double judge(int count, float share) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double output = results[k];
            double weight = weightsOfGalaxies[k];
            sum += weight * cost.of(output, targets[k]);
            double slope = cost.slope(output, targets[k], Activation.LINEAR);
            errors[k] = (float) (share * weight * slope);
        }
        return sum;
    }

    /// σ and [#results] of `count` galaxies: those at hand, or rows of one block where they lie.
    ///
    /// @param x the galaxies, block by block, from `place` on, in whole groups
    private void forward(float[] x, int place, int count) {
        int whole = wholeGroups(count);
        Arrays.fill(results, 0, count, 0);
        for (int p = 0; p < units / width; p++) {
            int to = p * room * width;
            int w = p * panelSize;
            // The sums begin with the biases, whose feature is always 1.
            float[] start = weights;
            int s = w + inputs * width;
            int step = 0;
            for (int b = 0; b < blocks; b++) {
                int first = b * Galaxies.BLOCK_FEATURES;
                int features = Math.min(Galaxies.BLOCK_FEATURES, inputs - first);
                int from = place + b * room * Galaxies.BLOCK;
                panel.sum(
                        x,
                        from,
                        whole,
                        features,
                        weights,
                        w + first * width,
                        start,
                        s,
                        step,
                        sigma,
                        to);
                start = sigma;
                s = to;
                step = width;
            }
            panel.activate(sigma, to, count, outputWeights, p * width, products, results);
        }
    }

    private int wholeGroups(int count) {
        return Math.ceilDiv(count, panel.group()) * panel.group();
    }

    /// Sums up for all weights, from [#errors].
    private void backward(int count) {
        for (int p = 0; p < units / width; p++) {
            int from = p * room * width;
            panel.answer(sigma, from, count, errors, outputWeights, outputPartials, p * width);
            for (int b = 0; b < blocks; b++) {
                int first = b * Galaxies.BLOCK_FEATURES;
                int rows = Math.min(Galaxies.BLOCK_FEATURES, Galaxies.weightRows(inputs) - first);
                int at = b * room * Galaxies.BLOCK;
                int w = p * panelSize + first * width;
                panel.descend(x, at, count, rows, sigma, from, partials, w);
            }
        }
    }

    @Override
    public boolean within(float bound) {
        return largest(weights) <= Float.floatToRawIntBits(bound)
                && largest(outputWeights) <= Float.floatToRawIntBits(bound);
    }

    /// The bits of the largest size: as whole numbers they have the order of the floats, with NaN
    /// above infinity.
    private static int largest(float[] values) {
        IntVector largest = IntVector.zero(BITS);
        for (int i = 0; i < values.length; i += LANES.length()) {
            IntVector bits = FloatVector.fromArray(LANES, values, i).reinterpretAsInts();
            largest = largest.max(bits.and(Integer.MAX_VALUE));
        }
        return largest.reduceLanes(VectorOperators.MAX);
    }

    @Override
    public void outputs(Galaxies galaxies, int from, int to, float[] into) {
        float[] values = galaxies.values();
        int step = galaxies.stride();
        for (int first = from; first < to; first += room) {
            int count = Math.min(room, to - first);
            if (step == Galaxies.BLOCK && first + wholeGroups(count) <= galaxies.count()) {
                forward(values, first * step, count);
            } else {
                for (int k = 0; k < count; k++) {
                    places[k] = (first + k) * step;
                }
                gather(values, count);
                forward(x, 0, count);
            }
            System.arraycopy(results, 0, into, first, count);
        }
    }
}
