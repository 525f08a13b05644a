package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import java.util.Arrays;

/// The vector twin: hidden neurons in lanes, two vectors of them side by side in a panel. One lane
/// more than the neurons is a neuron whose bias holds it at σ = 1, with derivative 0: its output
/// weight is the output bias. The lanes beyond are held at σ ≈ 0 in the same way.
///
/// *Context.* Each number of a galaxy is wanted in all lanes, once for every vector of neurons.
/// *Choice.* Vectors of eight lanes even where there are sixteen: one such number then serves two
/// sums, and some processors fill eight lanes twice as fast as sixteen. *Consequence.* A step is
/// bound by its sums; and processors with either width give the same bits.
final class VectorOneHiddenLayer implements OneHiddenLayer {
    private static final VectorSpecies<Float> LANES = VectorSigmoid.LANES;
    private static final VectorSpecies<Integer> BITS = LANES.withLanes(int.class);
    private static final int WIDTH = LANES.length();
    private static final int PANEL = 2 * WIDTH;
    private static final float ALWAYS_ON = 100;

    /// Galaxies whose sums fill the registers.
    private static final int GROUP = 5;

    private final int inputs;
    private final int hidden;
    private final Cost cost;
    private final int stride;
    private final int room;

    /// Lanes for the neurons and the constant, a multiple of [#PANEL].
    private final int units;

    /// From one panel of [#weights] to the next.
    private final int panel;

    /// Panel by panel, [#PANEL] for each feature, the constant, and the padding.
    private final float[] weights;

    private final float[] outputWeights;

    /// Where the rows of a batch begin, the last repeated to fill a group.
    private final int[] places;

    /// Panel by panel, σ of each galaxy of a batch; backward, the slope by z, shared, in its place.
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
        this.units = Math.ceilDiv(hidden + 1, PANEL) * PANEL;
        this.panel = Galaxies.weightRows(inputs) * PANEL;
        this.weights = new float[Galaxies.weightRows(inputs) * units];
        this.outputWeights = new float[units];
        this.places = new int[this.room];
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
        return j / PANEL * panel + i * PANEL + j % PANEL;
    }

    @Override
    public double step(Galaxies galaxies, int[] order, int from, int to, double rate) {
        int count = to - from;
        check(galaxies, count);
        float[] x = galaxies.values();
        for (int k = 0; k < count; k++) {
            int at = order[from + k] * stride;
            places[k] = at;
            // Both ends of a row, so that memory brings all rows at once rather than group by
            // group.
            errors[k] = x[at] + x[at + stride - 1];
        }
        forward(x, count);
        float share = (float) (plain ? -rate / count : 1.0 / count);
        double sum =
                cost == Cost.QUADRATIC ? judgeSquares(x, count, share) : judge(x, count, share);
        if (!plain) {
            Arrays.fill(partials, 0);
            Arrays.fill(outputPartials, 0);
        }
        for (int p = 0; p < units / PANEL; p++) {
            backward(p, count);
            for (int i = 0; i <= inputs; i += Galaxies.FEATURE_GROUP) {
                descend(x, i, p, count);
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
    private double judgeSquares(float[] x, int count, float share) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            int end = places[k] + stride;
            float error = output(k) - x[end - 1];
            float weighted = error * x[end - 2];
            sum += weighted * error;
            errors[k] = share * weighted;
        }
        return 0.5 * sum;
    }

    private double judge(float[] x, int count, float share) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            int end = places[k] + stride;
            double output = output(k);
            double weight = x[end - 2];
            sum += weight * cost.of(output, x[end - 1]);
            double slope = cost.slope(output, x[end - 1], Activation.LINEAR);
            errors[k] = (float) (share * weight * slope);
        }
        return sum;
    }

    /// σ and the products with the output weights of the `count` galaxies at [#places].
    private void forward(float[] x, int count) {
        int whole = Math.ceilDiv(count, GROUP) * GROUP;
        Arrays.fill(places, count, whole, places[count - 1]);
        Arrays.fill(products, 0, count * WIDTH, 0);
        for (int p = 0; p < units / PANEL; p++) {
            for (int k = 0; k < whole; k += GROUP) {
                five(x, k, p);
            }
            activate(p, count);
        }
    }

    /// The sums of five galaxies, each in two registers.
    private void five(float[] x, int k, int p) {
        int x0 = places[k];
        int x1 = places[k + 1];
        int x2 = places[k + 2];
        int x3 = places[k + 3];
        int x4 = places[k + 4];
        FloatVector a0 = FloatVector.zero(LANES);
        FloatVector b0 = a0;
        FloatVector a1 = a0;
        FloatVector b1 = a0;
        FloatVector a2 = a0;
        FloatVector b2 = a0;
        FloatVector a3 = a0;
        FloatVector b3 = a0;
        FloatVector a4 = a0;
        FloatVector b4 = a0;
        int w = p * panel;
        for (int i = 0; i <= inputs; i++) {
            FloatVector u = FloatVector.fromArray(LANES, weights, w + i * PANEL);
            FloatVector v = FloatVector.fromArray(LANES, weights, w + i * PANEL + WIDTH);
            FloatVector f0 = FloatVector.broadcast(LANES, x[x0 + i]);
            a0 = u.fma(f0, a0);
            b0 = v.fma(f0, b0);
            FloatVector f1 = FloatVector.broadcast(LANES, x[x1 + i]);
            a1 = u.fma(f1, a1);
            b1 = v.fma(f1, b1);
            FloatVector f2 = FloatVector.broadcast(LANES, x[x2 + i]);
            a2 = u.fma(f2, a2);
            b2 = v.fma(f2, b2);
            FloatVector f3 = FloatVector.broadcast(LANES, x[x3 + i]);
            a3 = u.fma(f3, a3);
            b3 = v.fma(f3, b3);
            FloatVector f4 = FloatVector.broadcast(LANES, x[x4 + i]);
            a4 = u.fma(f4, a4);
            b4 = v.fma(f4, b4);
        }
        int to = (p * room + k) * PANEL;
        a0.intoArray(sigma, to);
        b0.intoArray(sigma, to + WIDTH);
        a1.intoArray(sigma, to + PANEL);
        b1.intoArray(sigma, to + PANEL + WIDTH);
        a2.intoArray(sigma, to + 2 * PANEL);
        b2.intoArray(sigma, to + 2 * PANEL + WIDTH);
        a3.intoArray(sigma, to + 3 * PANEL);
        b3.intoArray(sigma, to + 3 * PANEL + WIDTH);
        a4.intoArray(sigma, to + 4 * PANEL);
        b4.intoArray(sigma, to + 4 * PANEL + WIDTH);
    }

    /// A pass of its own: inside [#five] it would make HotSpot box the sums.
    private void activate(int p, int count) {
        FloatVector u = FloatVector.fromArray(LANES, outputWeights, p * PANEL);
        FloatVector v = FloatVector.fromArray(LANES, outputWeights, p * PANEL + WIDTH);
        int first = p * room * PANEL;
        for (int k = 0; k < count; k++) {
            int at = first + k * PANEL;
            FloatVector s = VectorSigmoid.of(FloatVector.fromArray(LANES, sigma, at));
            FloatVector t = VectorSigmoid.of(FloatVector.fromArray(LANES, sigma, at + WIDTH));
            s.intoArray(sigma, at);
            t.intoArray(sigma, at + WIDTH);
            FloatVector sum = FloatVector.fromArray(LANES, products, k * WIDTH);
            t.fma(v, s.fma(u, sum)).intoArray(products, k * WIDTH);
        }
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
    private void backward(int p, int count) {
        FloatVector u = FloatVector.fromArray(LANES, outputWeights, p * PANEL);
        FloatVector v = FloatVector.fromArray(LANES, outputWeights, p * PANEL + WIDTH);
        FloatVector du = FloatVector.zero(LANES);
        FloatVector dv = du;
        int first = p * room * PANEL;
        for (int k = 0; k < count; k++) {
            int at = first + k * PANEL;
            FloatVector error = FloatVector.broadcast(LANES, errors[k]);
            FloatVector s = FloatVector.fromArray(LANES, sigma, at);
            FloatVector t = FloatVector.fromArray(LANES, sigma, at + WIDTH);
            FloatVector es = error.mul(s);
            FloatVector et = error.mul(t);
            du = du.add(es);
            dv = dv.add(et);
            es.sub(es.mul(s)).mul(u).intoArray(sigma, at);
            et.sub(et.mul(t)).mul(v).intoArray(sigma, at + WIDTH);
        }
        add(du, dv, outputPartials, p * PANEL);
    }

    /// Sums up for the weights of six features, each sum held in two registers.
    private void descend(float[] x, int i, int p, int count) {
        FloatVector a0 = FloatVector.zero(LANES);
        FloatVector b0 = a0;
        FloatVector a1 = a0;
        FloatVector b1 = a0;
        FloatVector a2 = a0;
        FloatVector b2 = a0;
        FloatVector a3 = a0;
        FloatVector b3 = a0;
        FloatVector a4 = a0;
        FloatVector b4 = a0;
        FloatVector a5 = a0;
        FloatVector b5 = a0;
        int first = p * room * PANEL;
        for (int k = 0; k < count; k++) {
            FloatVector u = FloatVector.fromArray(LANES, sigma, first + k * PANEL);
            FloatVector v = FloatVector.fromArray(LANES, sigma, first + k * PANEL + WIDTH);
            int at = places[k] + i;
            FloatVector f0 = FloatVector.broadcast(LANES, x[at]);
            a0 = u.fma(f0, a0);
            b0 = v.fma(f0, b0);
            FloatVector f1 = FloatVector.broadcast(LANES, x[at + 1]);
            a1 = u.fma(f1, a1);
            b1 = v.fma(f1, b1);
            FloatVector f2 = FloatVector.broadcast(LANES, x[at + 2]);
            a2 = u.fma(f2, a2);
            b2 = v.fma(f2, b2);
            FloatVector f3 = FloatVector.broadcast(LANES, x[at + 3]);
            a3 = u.fma(f3, a3);
            b3 = v.fma(f3, b3);
            FloatVector f4 = FloatVector.broadcast(LANES, x[at + 4]);
            a4 = u.fma(f4, a4);
            b4 = v.fma(f4, b4);
            FloatVector f5 = FloatVector.broadcast(LANES, x[at + 5]);
            a5 = u.fma(f5, a5);
            b5 = v.fma(f5, b5);
        }
        int w = p * panel + i * PANEL;
        add(a0, b0, partials, w);
        add(a1, b1, partials, w + PANEL);
        add(a2, b2, partials, w + 2 * PANEL);
        add(a3, b3, partials, w + 3 * PANEL);
        add(a4, b4, partials, w + 4 * PANEL);
        add(a5, b5, partials, w + 5 * PANEL);
    }

    private static void add(FloatVector u, FloatVector v, float[] to, int at) {
        FloatVector.fromArray(LANES, to, at).add(u).intoArray(to, at);
        FloatVector.fromArray(LANES, to, at + WIDTH).add(v).intoArray(to, at + WIDTH);
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
            for (int k = 0; k < count; k++) {
                places[k] = (first + k) * stride;
            }
            forward(galaxies.values(), count);
            for (int k = 0; k < count; k++) {
                into[first + k] = output(k);
            }
        }
    }
}
