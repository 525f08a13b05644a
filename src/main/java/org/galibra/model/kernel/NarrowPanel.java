package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A panel of two vectors, of eight lanes or fewer: a number of a galaxy serves both. Sums are
/// taken by fours: eight of them leave room for their factors in sixteen registers, and with more
/// HotSpot spills sums in the innermost loop, which then takes twice as long.
final class NarrowPanel implements Panel {
    private static final VectorSpecies<Float> LANES =
            FloatVector.SPECIES_PREFERRED.length() > 8
                    ? FloatVector.SPECIES_256
                    : FloatVector.SPECIES_PREFERRED;

    private static final int WIDTH = LANES.length();
    private static final int PANEL = 2 * WIDTH;
    private static final int GROUP = 4;

    @Override
    public int lanes() {
        return WIDTH;
    }

    @Override
    public int units() {
        return PANEL;
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
            sumFour(x, at, features, weights, w, start, s + k * step, step, z, to + k * PANEL);
        }
    }

    /// The sums of four galaxies, each in two registers.
    private static void sumFour(
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
        FloatVector b0 = FloatVector.fromArray(LANES, start, c + WIDTH);
        c += step;
        FloatVector a1 = FloatVector.fromArray(LANES, start, c);
        FloatVector b1 = FloatVector.fromArray(LANES, start, c + WIDTH);
        c += step;
        FloatVector a2 = FloatVector.fromArray(LANES, start, c);
        FloatVector b2 = FloatVector.fromArray(LANES, start, c + WIDTH);
        c += step;
        FloatVector a3 = FloatVector.fromArray(LANES, start, c);
        FloatVector b3 = FloatVector.fromArray(LANES, start, c + WIDTH);
        for (int i = 0; i < features; i++) {
            int row = w + i * PANEL;
            FloatVector u = FloatVector.fromArray(LANES, weights, row);
            FloatVector v = FloatVector.fromArray(LANES, weights, row + WIDTH);
            FloatVector f0 = FloatVector.broadcast(LANES, x[at + i]);
            a0 = u.fma(f0, a0);
            b0 = v.fma(f0, b0);
            FloatVector f1 = FloatVector.broadcast(LANES, x[at + i + Galaxies.BLOCK]);
            a1 = u.fma(f1, a1);
            b1 = v.fma(f1, b1);
            FloatVector f2 = FloatVector.broadcast(LANES, x[at + i + 2 * Galaxies.BLOCK]);
            a2 = u.fma(f2, a2);
            b2 = v.fma(f2, b2);
            FloatVector f3 = FloatVector.broadcast(LANES, x[at + i + 3 * Galaxies.BLOCK]);
            a3 = u.fma(f3, a3);
            b3 = v.fma(f3, b3);
        }
        a0.intoArray(z, to);
        b0.intoArray(z, to + WIDTH);
        a1.intoArray(z, to + PANEL);
        b1.intoArray(z, to + PANEL + WIDTH);
        a2.intoArray(z, to + 2 * PANEL);
        b2.intoArray(z, to + 2 * PANEL + WIDTH);
        a3.intoArray(z, to + 3 * PANEL);
        b3.intoArray(z, to + 3 * PANEL + WIDTH);
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
        FloatVector v = FloatVector.fromArray(LANES, outputWeights, w + WIDTH);
        for (int k = 0; k < count; k++) {
            int at = from + k * PANEL;
            FloatVector s = sigmoid(FloatVector.fromArray(LANES, z, at));
            FloatVector t = sigmoid(FloatVector.fromArray(LANES, z, at + WIDTH));
            s.intoArray(z, at);
            t.intoArray(z, at + WIDTH);
            s.mul(u).intoArray(products, k * PANEL);
            t.mul(v).intoArray(products, k * PANEL + WIDTH);
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
            results[k] += Lanes.sum(products, k * PANEL, PANEL);
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
        FloatVector v = FloatVector.fromArray(LANES, outputWeights, w + WIDTH);
        FloatVector du = FloatVector.zero(LANES);
        FloatVector dv = du;
        for (int k = 0; k < count; k++) {
            int at = from + k * PANEL;
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
        du.add(FloatVector.fromArray(LANES, partials, w)).intoArray(partials, w);
        int second = w + WIDTH;
        dv.add(FloatVector.fromArray(LANES, partials, second)).intoArray(partials, second);
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
        for (; i + GROUP <= rows; i += GROUP) {
            descendFour(x, at + i, count, delta, from, partials, w + i * PANEL);
        }
        // Rows are in sixes, so that a two is left or none.
        if (i < rows) {
            descendTwo(x, at + i, count, delta, from, partials, w + i * PANEL);
        }
    }

    /// The sums of four features, each in two registers. What adds them up is written out: a method
    /// of ours would be one too many for HotSpot to inline, and box.
    private static void descendFour(
            float[] x, int first, int count, float[] delta, int from, float[] partials, int w) {
        FloatVector a0 = FloatVector.zero(LANES);
        FloatVector b0 = a0;
        FloatVector a1 = a0;
        FloatVector b1 = a0;
        FloatVector a2 = a0;
        FloatVector b2 = a0;
        FloatVector a3 = a0;
        FloatVector b3 = a0;
        for (int k = 0; k < count; k++) {
            FloatVector u = FloatVector.fromArray(LANES, delta, from + k * PANEL);
            FloatVector v = FloatVector.fromArray(LANES, delta, from + k * PANEL + WIDTH);
            int at = first + k * Galaxies.BLOCK;
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
        }
        a0.add(FloatVector.fromArray(LANES, partials, w)).intoArray(partials, w);
        b0.add(FloatVector.fromArray(LANES, partials, w + WIDTH)).intoArray(partials, w + WIDTH);
        a1.add(FloatVector.fromArray(LANES, partials, w + PANEL)).intoArray(partials, w + PANEL);
        b1.add(FloatVector.fromArray(LANES, partials, w + PANEL + WIDTH))
                .intoArray(partials, w + PANEL + WIDTH);
        a2.add(FloatVector.fromArray(LANES, partials, w + 2 * PANEL))
                .intoArray(partials, w + 2 * PANEL);
        b2.add(FloatVector.fromArray(LANES, partials, w + 2 * PANEL + WIDTH))
                .intoArray(partials, w + 2 * PANEL + WIDTH);
        a3.add(FloatVector.fromArray(LANES, partials, w + 3 * PANEL))
                .intoArray(partials, w + 3 * PANEL);
        b3.add(FloatVector.fromArray(LANES, partials, w + 3 * PANEL + WIDTH))
                .intoArray(partials, w + 3 * PANEL + WIDTH);
    }

    private static void descendTwo(
            float[] x, int first, int count, float[] delta, int from, float[] partials, int w) {
        FloatVector a0 = FloatVector.zero(LANES);
        FloatVector b0 = a0;
        FloatVector a1 = a0;
        FloatVector b1 = a0;
        for (int k = 0; k < count; k++) {
            FloatVector u = FloatVector.fromArray(LANES, delta, from + k * PANEL);
            FloatVector v = FloatVector.fromArray(LANES, delta, from + k * PANEL + WIDTH);
            int at = first + k * Galaxies.BLOCK;
            FloatVector f0 = FloatVector.broadcast(LANES, x[at]);
            a0 = u.fma(f0, a0);
            b0 = v.fma(f0, b0);
            FloatVector f1 = FloatVector.broadcast(LANES, x[at + 1]);
            a1 = u.fma(f1, a1);
            b1 = v.fma(f1, b1);
        }
        a0.add(FloatVector.fromArray(LANES, partials, w)).intoArray(partials, w);
        b0.add(FloatVector.fromArray(LANES, partials, w + WIDTH)).intoArray(partials, w + WIDTH);
        a1.add(FloatVector.fromArray(LANES, partials, w + PANEL)).intoArray(partials, w + PANEL);
        b1.add(FloatVector.fromArray(LANES, partials, w + PANEL + WIDTH))
                .intoArray(partials, w + PANEL + WIDTH);
    }
}
