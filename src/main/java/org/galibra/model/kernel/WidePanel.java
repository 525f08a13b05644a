package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A panel of one vector of sixteen lanes.
final class WidePanel implements Panel {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_512;
    private static final int WIDTH = 16;
    private static final int GROUP = 10;
    private static final int TWELVE = 2 * Galaxies.FEATURE_GROUP;

    @Override
    public int lanes() {
        return WIDTH;
    }

    @Override
    public int units() {
        return WIDTH;
    }

    @Override
    public int group() {
        return GROUP;
    }

    @Override
    public void gather(float[] values, int[] places, int count, int offset, float[] x, int to) {
        for (int k = 0; k < count; k++) {
            int from = places[k] + offset;
            int at = to + k * Galaxies.BLOCK;
            for (int i = 0; i < Galaxies.BLOCK; i += WIDTH) {
                FloatVector.fromArray(LANES, values, from + i).intoArray(x, at + i);
            }
        }
    }

    @Override
    public void sum(
            float[] x,
            int from,
            int count,
            int features,
            float[] weights,
            int w,
            float[] start,
            int s,
            int step,
            float[] z,
            int to) {
        for (int k = 0; k < count; k += GROUP) {
            int at = from + k * Galaxies.BLOCK;
            ten(x, at, features, weights, w, start, s + k * step, step, z, to + k * WIDTH);
        }
    }

    /// The sums of ten galaxies, each in a register.
    private static void ten(
            float[] x,
            int at,
            int features,
            float[] weights,
            int w,
            float[] start,
            int s,
            int step,
            float[] z,
            int to) {
        int c = s;
        FloatVector a0 = FloatVector.fromArray(LANES, start, c);
        c += step;
        FloatVector a1 = FloatVector.fromArray(LANES, start, c);
        c += step;
        FloatVector a2 = FloatVector.fromArray(LANES, start, c);
        c += step;
        FloatVector a3 = FloatVector.fromArray(LANES, start, c);
        c += step;
        FloatVector a4 = FloatVector.fromArray(LANES, start, c);
        c += step;
        FloatVector a5 = FloatVector.fromArray(LANES, start, c);
        c += step;
        FloatVector a6 = FloatVector.fromArray(LANES, start, c);
        c += step;
        FloatVector a7 = FloatVector.fromArray(LANES, start, c);
        c += step;
        FloatVector a8 = FloatVector.fromArray(LANES, start, c);
        c += step;
        FloatVector a9 = FloatVector.fromArray(LANES, start, c);
        for (int i = 0; i < features; i++) {
            FloatVector u = FloatVector.fromArray(LANES, weights, w + i * WIDTH);
            a0 = u.fma(FloatVector.broadcast(LANES, x[at + i]), a0);
            a1 = u.fma(FloatVector.broadcast(LANES, x[at + i + Galaxies.BLOCK]), a1);
            a2 = u.fma(FloatVector.broadcast(LANES, x[at + i + 2 * Galaxies.BLOCK]), a2);
            a3 = u.fma(FloatVector.broadcast(LANES, x[at + i + 3 * Galaxies.BLOCK]), a3);
            a4 = u.fma(FloatVector.broadcast(LANES, x[at + i + 4 * Galaxies.BLOCK]), a4);
            a5 = u.fma(FloatVector.broadcast(LANES, x[at + i + 5 * Galaxies.BLOCK]), a5);
            a6 = u.fma(FloatVector.broadcast(LANES, x[at + i + 6 * Galaxies.BLOCK]), a6);
            a7 = u.fma(FloatVector.broadcast(LANES, x[at + i + 7 * Galaxies.BLOCK]), a7);
            a8 = u.fma(FloatVector.broadcast(LANES, x[at + i + 8 * Galaxies.BLOCK]), a8);
            a9 = u.fma(FloatVector.broadcast(LANES, x[at + i + 9 * Galaxies.BLOCK]), a9);
        }
        a0.intoArray(z, to);
        a1.intoArray(z, to + WIDTH);
        a2.intoArray(z, to + 2 * WIDTH);
        a3.intoArray(z, to + 3 * WIDTH);
        a4.intoArray(z, to + 4 * WIDTH);
        a5.intoArray(z, to + 5 * WIDTH);
        a6.intoArray(z, to + 6 * WIDTH);
        a7.intoArray(z, to + 7 * WIDTH);
        a8.intoArray(z, to + 8 * WIDTH);
        a9.intoArray(z, to + 9 * WIDTH);
    }

    @Override
    public void activate(
            float[] z,
            int from,
            int count,
            float[] outputWeights,
            int w,
            float[] products,
            float[] results) {
        FloatVector u = FloatVector.fromArray(LANES, outputWeights, w);
        for (int k = 0; k < count; k++) {
            int at = from + k * WIDTH;
            FloatVector s = sigmoid(FloatVector.fromArray(LANES, z, at));
            s.intoArray(z, at);
            s.mul(u).intoArray(products, k * WIDTH);
        }
        fold(products, count, results);
    }

    /// [Sigmoid], here once more: what two classes of panels share, HotSpot boxes.
    private static FloatVector sigmoid(FloatVector z) {
        // Rather than min, which looks after zeros and NaN at three times the cost.
        FloatVector held = z.blend(Sigmoid.LARGEST, z.compare(VectorOperators.GT, Sigmoid.LARGEST));
        IntVector shifted =
                held.fma(Sigmoid.MINUS_LOG2_E, Sigmoid.SHIFT)
                        .reinterpretAsInts()
                        .min(Sigmoid.LARGEST_SHIFTED);
        FloatVector n = shifted.reinterpretAsFloats().sub(Sigmoid.SHIFT);
        FloatVector f = held.fma(FloatVector.broadcast(LANES, Sigmoid.MINUS_LOG2_E), n.neg());
        FloatVector p =
                f.fma(Sigmoid.C5, Sigmoid.C4)
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C3))
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C2))
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C1))
                        .fma(f, FloatVector.broadcast(LANES, Sigmoid.C0));
        FloatVector one = FloatVector.broadcast(LANES, 1);
        FloatVector power =
                shifted.lanewise(VectorOperators.LSHL, Sigmoid.MANTISSA_BITS).reinterpretAsFloats();
        return one.div(p.fma(power, one));
    }

    /// A loop of its own, or HotSpot boxes.
    private static void fold(float[] products, int count, float[] results) {
        for (int k = 0; k < count; k++) {
            results[k] += Lanes.sum(products, k * WIDTH, WIDTH);
        }
    }

    @Override
    public void answer(
            float[] sigma,
            int from,
            int count,
            float[] errors,
            float[] outputWeights,
            float[] partials,
            int w) {
        FloatVector u = FloatVector.fromArray(LANES, outputWeights, w);
        FloatVector du = FloatVector.zero(LANES);
        for (int k = 0; k < count; k++) {
            int at = from + k * WIDTH;
            FloatVector s = FloatVector.fromArray(LANES, sigma, at);
            FloatVector es = FloatVector.broadcast(LANES, errors[k]).mul(s);
            du = du.add(es);
            es.sub(es.mul(s)).mul(u).intoArray(sigma, at);
        }
        du.add(FloatVector.fromArray(LANES, partials, w)).intoArray(partials, w);
    }

    @Override
    public void descend(
            float[] x,
            int at,
            int count,
            int rows,
            float[] delta,
            int from,
            float[] partials,
            int w) {
        int i = 0;
        for (; i + TWELVE <= rows; i += TWELVE) {
            twelve(x, at + i, count, delta, from, partials, w + i * WIDTH);
        }
        if (i < rows) {
            six(x, at + i, count, delta, from, partials, w + i * WIDTH);
        }
    }

    /// The sums of twelve features, each in a register. What adds them up is written out: a method
    /// of ours would be one too many for HotSpot to inline, and box.
    private static void twelve(
            float[] x, int first, int count, float[] delta, int from, float[] partials, int w) {
        FloatVector a0 = FloatVector.zero(LANES);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector a4 = a0;
        FloatVector a5 = a0;
        FloatVector a6 = a0;
        FloatVector a7 = a0;
        FloatVector a8 = a0;
        FloatVector a9 = a0;
        FloatVector a10 = a0;
        FloatVector a11 = a0;
        for (int k = 0; k < count; k++) {
            FloatVector u = FloatVector.fromArray(LANES, delta, from + k * WIDTH);
            int at = first + k * Galaxies.BLOCK;
            a0 = u.fma(FloatVector.broadcast(LANES, x[at]), a0);
            a1 = u.fma(FloatVector.broadcast(LANES, x[at + 1]), a1);
            a2 = u.fma(FloatVector.broadcast(LANES, x[at + 2]), a2);
            a3 = u.fma(FloatVector.broadcast(LANES, x[at + 3]), a3);
            a4 = u.fma(FloatVector.broadcast(LANES, x[at + 4]), a4);
            a5 = u.fma(FloatVector.broadcast(LANES, x[at + 5]), a5);
            a6 = u.fma(FloatVector.broadcast(LANES, x[at + 6]), a6);
            a7 = u.fma(FloatVector.broadcast(LANES, x[at + 7]), a7);
            a8 = u.fma(FloatVector.broadcast(LANES, x[at + 8]), a8);
            a9 = u.fma(FloatVector.broadcast(LANES, x[at + 9]), a9);
            a10 = u.fma(FloatVector.broadcast(LANES, x[at + 10]), a10);
            a11 = u.fma(FloatVector.broadcast(LANES, x[at + 11]), a11);
        }
        a0.add(FloatVector.fromArray(LANES, partials, w)).intoArray(partials, w);
        a1.add(FloatVector.fromArray(LANES, partials, w + 1 * WIDTH))
                .intoArray(partials, w + 1 * WIDTH);
        a2.add(FloatVector.fromArray(LANES, partials, w + 2 * WIDTH))
                .intoArray(partials, w + 2 * WIDTH);
        a3.add(FloatVector.fromArray(LANES, partials, w + 3 * WIDTH))
                .intoArray(partials, w + 3 * WIDTH);
        a4.add(FloatVector.fromArray(LANES, partials, w + 4 * WIDTH))
                .intoArray(partials, w + 4 * WIDTH);
        a5.add(FloatVector.fromArray(LANES, partials, w + 5 * WIDTH))
                .intoArray(partials, w + 5 * WIDTH);
        a6.add(FloatVector.fromArray(LANES, partials, w + 6 * WIDTH))
                .intoArray(partials, w + 6 * WIDTH);
        a7.add(FloatVector.fromArray(LANES, partials, w + 7 * WIDTH))
                .intoArray(partials, w + 7 * WIDTH);
        a8.add(FloatVector.fromArray(LANES, partials, w + 8 * WIDTH))
                .intoArray(partials, w + 8 * WIDTH);
        a9.add(FloatVector.fromArray(LANES, partials, w + 9 * WIDTH))
                .intoArray(partials, w + 9 * WIDTH);
        a10.add(FloatVector.fromArray(LANES, partials, w + 10 * WIDTH))
                .intoArray(partials, w + 10 * WIDTH);
        a11.add(FloatVector.fromArray(LANES, partials, w + 11 * WIDTH))
                .intoArray(partials, w + 11 * WIDTH);
    }

    /// The sums of six features, each in a register.
    private static void six(
            float[] x, int first, int count, float[] delta, int from, float[] partials, int w) {
        FloatVector a0 = FloatVector.zero(LANES);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector a4 = a0;
        FloatVector a5 = a0;
        for (int k = 0; k < count; k++) {
            FloatVector u = FloatVector.fromArray(LANES, delta, from + k * WIDTH);
            int at = first + k * Galaxies.BLOCK;
            a0 = u.fma(FloatVector.broadcast(LANES, x[at]), a0);
            a1 = u.fma(FloatVector.broadcast(LANES, x[at + 1]), a1);
            a2 = u.fma(FloatVector.broadcast(LANES, x[at + 2]), a2);
            a3 = u.fma(FloatVector.broadcast(LANES, x[at + 3]), a3);
            a4 = u.fma(FloatVector.broadcast(LANES, x[at + 4]), a4);
            a5 = u.fma(FloatVector.broadcast(LANES, x[at + 5]), a5);
        }
        a0.add(FloatVector.fromArray(LANES, partials, w)).intoArray(partials, w);
        a1.add(FloatVector.fromArray(LANES, partials, w + 1 * WIDTH))
                .intoArray(partials, w + 1 * WIDTH);
        a2.add(FloatVector.fromArray(LANES, partials, w + 2 * WIDTH))
                .intoArray(partials, w + 2 * WIDTH);
        a3.add(FloatVector.fromArray(LANES, partials, w + 3 * WIDTH))
                .intoArray(partials, w + 3 * WIDTH);
        a4.add(FloatVector.fromArray(LANES, partials, w + 4 * WIDTH))
                .intoArray(partials, w + 4 * WIDTH);
        a5.add(FloatVector.fromArray(LANES, partials, w + 5 * WIDTH))
                .intoArray(partials, w + 5 * WIDTH);
    }
}
