package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import java.util.Arrays;

/// The vector twin: hidden neurons in lanes. One lane more than the neurons is a neuron whose bias
/// holds it at σ = 1, with derivative 0: its output weight is the output bias. The lanes beyond are
/// held at σ ≈ 0 in the same way.
final class VectorOneHiddenLayer implements OneHiddenLayer {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> BITS = IntVector.SPECIES_PREFERRED;
    private static final int WIDTH = LANES.length();
    private static final float ALWAYS_ON = 100;
    private static final int GROUP = Galaxies.GALAXY_GROUP;

    private final int inputs;
    private final int hidden;
    private final Cost cost;
    private final int stride;
    private final int room;

    /// Lanes for the neurons and the constant, a multiple of [#WIDTH].
    private final int units;

    /// One row of [#units] for each feature, the constant, and the padding.
    private final float[] weights;

    private final float[] outputWeights;
    private final float[] rows;

    /// σ of each galaxy of a batch, [#units] each; backward, the slope by z, shared, in its place.
    private final float[] sigma;

    private final float[] products;
    private final float[] errors;

    /// Plain descent moves the weights while it sums the gradient; the others need it in one piece.
    private final boolean plain;

    private final float[] partials;
    private final float[] outputPartials;
    private final Descent descent;
    private final Descent outputDescent;

    VectorOneHiddenLayer(int inputs, int hidden, Cost cost, Optimiser optimiser, int room) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.cost = cost;
        this.stride = Galaxies.stride(inputs, 1);
        this.room = Math.ceilDiv(room, GROUP) * GROUP;
        this.units = Math.ceilDiv(hidden + 1, WIDTH) * WIDTH;
        this.weights = new float[Galaxies.weightRows(inputs) * units];
        this.outputWeights = new float[units];
        this.rows = new float[this.room * stride];
        this.sigma = new float[this.room * units];
        this.products = new float[this.room * WIDTH];
        this.errors = new float[this.room];
        this.plain = optimiser instanceof Optimiser.Sgd;
        this.partials = plain ? weights : new float[weights.length];
        this.outputPartials = plain ? outputWeights : new float[units];
        this.descent = Descent.of(optimiser, weights.length);
        this.outputDescent = Descent.of(optimiser, units);
    }

    static int lanes() {
        return WIDTH;
    }

    @Override
    public void load(double[] parameters) {
        int biases = inputs * hidden;
        Arrays.fill(weights, 0);
        Arrays.fill(outputWeights, 0);
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < inputs; i++) {
                weights[i * units + j] = (float) parameters[j * inputs + i];
            }
            weights[inputs * units + j] = (float) parameters[biases + j];
            outputWeights[j] = (float) parameters[biases + hidden + j];
        }
        outputWeights[hidden] = (float) parameters[biases + 2 * hidden];
        Arrays.fill(weights, inputs * units + hidden, (inputs + 1) * units, -ALWAYS_ON);
        weights[inputs * units + hidden] = ALWAYS_ON;
    }

    @Override
    public void store(double[] parameters) {
        int biases = inputs * hidden;
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < inputs; i++) {
                parameters[j * inputs + i] = weights[i * units + j];
            }
            parameters[biases + j] = weights[inputs * units + j];
            parameters[biases + hidden + j] = outputWeights[j];
        }
        parameters[biases + 2 * hidden] = outputWeights[hidden];
    }

    @Override
    public double step(Galaxies galaxies, int[] order, int from, int to, double rate) {
        int count = to - from;
        check(galaxies, count);
        gather(galaxies.values(), order, from, count);
        forward(rows, 0, Math.ceilDiv(count, GROUP) * GROUP);
        float share = (float) (plain ? -rate / count : 1.0 / count);
        double sum = cost == Cost.QUADRATIC ? judgeSquares(count, share) : judge(count, share);
        if (!plain) {
            Arrays.fill(partials, 0);
            Arrays.fill(outputPartials, 0);
        }
        for (int unit = 0; unit < units; unit += WIDTH) {
            backward(unit, count);
            for (int i = 0; i <= inputs; i += Galaxies.FEATURE_GROUP) {
                descend(i, unit, count);
            }
        }
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

    /// The summed cost; `share` times its slopes go to [#errors].
    private double judgeSquares(int count, float share) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            int end = (k + 1) * stride;
            float error = output(k) - rows[end - 1];
            float weighted = error * rows[end - 2];
            sum += weighted * error;
            errors[k] = share * weighted;
        }
        return 0.5 * sum;
    }

    private double judge(int count, float share) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            int end = (k + 1) * stride;
            double output = output(k);
            double weight = rows[end - 2];
            sum += weight * cost.of(output, rows[end - 1]);
            double slope = cost.slope(output, rows[end - 1], Activation.LINEAR);
            errors[k] = (float) (share * weight * slope);
        }
        return sum;
    }

    /// Copies the batch together; strides are multiples of 16 floats.
    private void gather(float[] values, int[] order, int first, int count) {
        for (int k = 0; k < count; k++) {
            int from = order[first + k] * stride;
            int to = k * stride;
            for (int i = 0; i < stride; i += WIDTH) {
                FloatVector.fromArray(LANES, values, from + i).intoArray(rows, to + i);
            }
        }
    }

    /// σ and the products with the output weights of `count` galaxies, a multiple of ten, of which
    /// the first begins at `first` in `x`.
    private void forward(float[] x, int first, int count) {
        Arrays.fill(products, 0, count * WIDTH, 0);
        for (int unit = 0; unit < units; unit += WIDTH) {
            for (int k = 0; k < count; k += GROUP) {
                ten(x, first + k * stride, k, unit);
            }
            activate(unit, count);
        }
    }

    private void ten(float[] x, int x0, int k, int unit) {
        int x1 = x0 + stride;
        int x2 = x1 + stride;
        int x3 = x2 + stride;
        int x4 = x3 + stride;
        int x5 = x4 + stride;
        int x6 = x5 + stride;
        int x7 = x6 + stride;
        int x8 = x7 + stride;
        int x9 = x8 + stride;
        FloatVector z0 = FloatVector.zero(LANES);
        FloatVector z1 = z0;
        FloatVector z2 = z0;
        FloatVector z3 = z0;
        FloatVector z4 = z0;
        FloatVector z5 = z0;
        FloatVector z6 = z0;
        FloatVector z7 = z0;
        FloatVector z8 = z0;
        FloatVector z9 = z0;
        for (int i = 0; i <= inputs; i++) {
            FloatVector w = FloatVector.fromArray(LANES, weights, i * units + unit);
            z0 = w.fma(FloatVector.broadcast(LANES, x[x0 + i]), z0);
            z1 = w.fma(FloatVector.broadcast(LANES, x[x1 + i]), z1);
            z2 = w.fma(FloatVector.broadcast(LANES, x[x2 + i]), z2);
            z3 = w.fma(FloatVector.broadcast(LANES, x[x3 + i]), z3);
            z4 = w.fma(FloatVector.broadcast(LANES, x[x4 + i]), z4);
            z5 = w.fma(FloatVector.broadcast(LANES, x[x5 + i]), z5);
            z6 = w.fma(FloatVector.broadcast(LANES, x[x6 + i]), z6);
            z7 = w.fma(FloatVector.broadcast(LANES, x[x7 + i]), z7);
            z8 = w.fma(FloatVector.broadcast(LANES, x[x8 + i]), z8);
            z9 = w.fma(FloatVector.broadcast(LANES, x[x9 + i]), z9);
        }
        int to = k * units + unit;
        z0.intoArray(sigma, to);
        z1.intoArray(sigma, to + units);
        z2.intoArray(sigma, to + 2 * units);
        z3.intoArray(sigma, to + 3 * units);
        z4.intoArray(sigma, to + 4 * units);
        z5.intoArray(sigma, to + 5 * units);
        z6.intoArray(sigma, to + 6 * units);
        z7.intoArray(sigma, to + 7 * units);
        z8.intoArray(sigma, to + 8 * units);
        z9.intoArray(sigma, to + 9 * units);
    }

    /// A pass of its own: inside [#ten] it would make HotSpot box the sums.
    private void activate(int unit, int count) {
        FloatVector out = FloatVector.fromArray(LANES, outputWeights, unit);
        for (int k = 0; k < count; k++) {
            FloatVector s = sigmoid(FloatVector.fromArray(LANES, sigma, k * units + unit));
            s.intoArray(sigma, k * units + unit);
            FloatVector sum = FloatVector.fromArray(LANES, products, k * WIDTH);
            s.fma(out, sum).intoArray(products, k * WIDTH);
        }
    }

    private static FloatVector sigmoid(FloatVector z) {
        FloatVector t = z.mul(Sigmoid.MINUS_LOG2_E).max(-Sigmoid.LARGEST).min(Sigmoid.LARGEST);
        FloatVector shifted = t.add(Sigmoid.ROUND);
        FloatVector f = t.sub(shifted.sub(Sigmoid.ROUND));
        FloatVector p =
                f.mul(Sigmoid.C5)
                        .add(Sigmoid.C4)
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C3))
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C2))
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C1))
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C0));
        FloatVector power =
                shifted.reinterpretAsInts()
                        .lanewise(VectorOperators.LSHL, Sigmoid.MANTISSA_BITS)
                        .add(p.reinterpretAsInts())
                        .reinterpretAsFloats();
        return FloatVector.broadcast(LANES, 1).div(power.add(1));
    }

    /// The sum over the lanes of galaxy `k`'s products, in an order of ours.
    private float output(int k) {
        int at = k * WIDTH;
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int lane = 0; lane < WIDTH; lane += 4) {
            a += products[at + lane];
            b += products[at + lane + 1];
            c += products[at + lane + 2];
            d += products[at + lane + 3];
        }
        return (a + b) + (c + d);
    }

    /// Puts what each hidden neuron answers for in the place of σ, and sums up for the output
    /// weights.
    private void backward(int unit, int count) {
        FloatVector out = FloatVector.fromArray(LANES, outputWeights, unit);
        FloatVector change = FloatVector.zero(LANES);
        for (int k = 0; k < count; k++) {
            FloatVector s = FloatVector.fromArray(LANES, sigma, k * units + unit);
            FloatVector product = s.mul(errors[k]);
            change = change.add(product);
            product.sub(product.mul(s)).mul(out).intoArray(sigma, k * units + unit);
        }
        FloatVector.fromArray(LANES, outputPartials, unit)
                .add(change)
                .intoArray(outputPartials, unit);
    }

    /// Sums up for the weights of ten features, each sum held in a register.
    private void descend(int i, int unit, int count) {
        FloatVector g0 = FloatVector.zero(LANES);
        FloatVector g1 = g0;
        FloatVector g2 = g0;
        FloatVector g3 = g0;
        FloatVector g4 = g0;
        FloatVector g5 = g0;
        FloatVector g6 = g0;
        FloatVector g7 = g0;
        FloatVector g8 = g0;
        FloatVector g9 = g0;
        for (int k = 0; k < count; k++) {
            FloatVector delta = FloatVector.fromArray(LANES, sigma, k * units + unit);
            int x = k * stride + i;
            g0 = delta.fma(FloatVector.broadcast(LANES, rows[x]), g0);
            g1 = delta.fma(FloatVector.broadcast(LANES, rows[x + 1]), g1);
            g2 = delta.fma(FloatVector.broadcast(LANES, rows[x + 2]), g2);
            g3 = delta.fma(FloatVector.broadcast(LANES, rows[x + 3]), g3);
            g4 = delta.fma(FloatVector.broadcast(LANES, rows[x + 4]), g4);
            g5 = delta.fma(FloatVector.broadcast(LANES, rows[x + 5]), g5);
            g6 = delta.fma(FloatVector.broadcast(LANES, rows[x + 6]), g6);
            g7 = delta.fma(FloatVector.broadcast(LANES, rows[x + 7]), g7);
            g8 = delta.fma(FloatVector.broadcast(LANES, rows[x + 8]), g8);
            g9 = delta.fma(FloatVector.broadcast(LANES, rows[x + 9]), g9);
        }
        int w = i * units + unit;
        add(g0, w);
        add(g1, w + units);
        add(g2, w + 2 * units);
        add(g3, w + 3 * units);
        add(g4, w + 4 * units);
        add(g5, w + 5 * units);
        add(g6, w + 6 * units);
        add(g7, w + 7 * units);
        add(g8, w + 8 * units);
        add(g9, w + 9 * units);
    }

    private void add(FloatVector change, int at) {
        FloatVector.fromArray(LANES, partials, at).add(change).intoArray(partials, at);
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
        for (int i = 0; i < values.length; i += WIDTH) {
            IntVector bits = FloatVector.fromArray(LANES, values, i).reinterpretAsInts();
            largest = largest.max(bits.and(Integer.MAX_VALUE));
        }
        return largest.reduceLanes(VectorOperators.MAX);
    }

    @Override
    public void outputs(Galaxies galaxies, int from, int to, float[] into) {
        for (int first = from; first < to; first += room) {
            int count = Math.min(room, to - first);
            forward(galaxies.values(), first * stride, Math.ceilDiv(count, GROUP) * GROUP);
            for (int k = 0; k < count; k++) {
                into[first + k] = output(k);
            }
        }
    }
}
