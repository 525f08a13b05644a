package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// A [WidePanel] for processors that work on sixteen lanes in two halves: where a value is spread
/// over lanes and multiplied, sums run in vectors of eight, two of which share what they read. With
/// thirty-two registers they are taken by fives and sixes, a tenth faster than by the fours of a
/// [NarrowPanel].
final class HalvedPanel implements Panel {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_256;
    private static final int WIDTH = 8;
    private static final int PANEL = 2 * WIDTH;
    private static final int GROUP = 5;

    private final WidePanel whole = new WidePanel();

    @Override
    public int lanes() {
        return whole.lanes();
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
        whole.gather(values, places, count, offset, x, to);
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
            sumFive(x, at, features, weights, w, start, s + k * step, step, z, to + k * PANEL);
        }
    }

    /// The sums of five galaxies, each in two registers.
    private static void sumFive(
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
        c += step;
        FloatVector a4 = FloatVector.fromArray(LANES, start, c);
        FloatVector b4 = FloatVector.fromArray(LANES, start, c + WIDTH);
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
            FloatVector f4 = FloatVector.broadcast(LANES, x[at + i + 4 * Galaxies.BLOCK]);
            a4 = u.fma(f4, a4);
            b4 = v.fma(f4, b4);
        }
        a0.intoArray(z, to);
        b0.intoArray(z, to + WIDTH);
        a1.intoArray(z, to + PANEL);
        b1.intoArray(z, to + PANEL + WIDTH);
        a2.intoArray(z, to + 2 * PANEL);
        b2.intoArray(z, to + 2 * PANEL + WIDTH);
        a3.intoArray(z, to + 3 * PANEL);
        b3.intoArray(z, to + 3 * PANEL + WIDTH);
        a4.intoArray(z, to + 4 * PANEL);
        b4.intoArray(z, to + 4 * PANEL + WIDTH);
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
        whole.activate(z, from, count, outputWeights, w, products, results);
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
        whole.answer(sigma, from, count, errors, outputWeights, partials, w);
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
        for (int i = 0; i < rows; i += Galaxies.FEATURE_GROUP) {
            descendSix(x, at + i, count, delta, from, partials, w + i * PANEL);
        }
    }

    /// The sums of six features, each in two registers. What adds them up is written out: a method
    /// of ours would be one too many for HotSpot to inline, and box.
    private static void descendSix(
            float[] x, int first, int count, float[] delta, int from, float[] partials, int w) {
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
            FloatVector f4 = FloatVector.broadcast(LANES, x[at + 4]);
            a4 = u.fma(f4, a4);
            b4 = v.fma(f4, b4);
            FloatVector f5 = FloatVector.broadcast(LANES, x[at + 5]);
            a5 = u.fma(f5, a5);
            b5 = v.fma(f5, b5);
        }
        int second = w + WIDTH;
        a0.add(FloatVector.fromArray(LANES, partials, w)).intoArray(partials, w);
        b0.add(FloatVector.fromArray(LANES, partials, second)).intoArray(partials, second);
        a1.add(FloatVector.fromArray(LANES, partials, w + PANEL)).intoArray(partials, w + PANEL);
        b1.add(FloatVector.fromArray(LANES, partials, second + PANEL))
                .intoArray(partials, second + PANEL);
        a2.add(FloatVector.fromArray(LANES, partials, w + 2 * PANEL))
                .intoArray(partials, w + 2 * PANEL);
        b2.add(FloatVector.fromArray(LANES, partials, second + 2 * PANEL))
                .intoArray(partials, second + 2 * PANEL);
        a3.add(FloatVector.fromArray(LANES, partials, w + 3 * PANEL))
                .intoArray(partials, w + 3 * PANEL);
        b3.add(FloatVector.fromArray(LANES, partials, second + 3 * PANEL))
                .intoArray(partials, second + 3 * PANEL);
        a4.add(FloatVector.fromArray(LANES, partials, w + 4 * PANEL))
                .intoArray(partials, w + 4 * PANEL);
        b4.add(FloatVector.fromArray(LANES, partials, second + 4 * PANEL))
                .intoArray(partials, second + 4 * PANEL);
        a5.add(FloatVector.fromArray(LANES, partials, w + 5 * PANEL))
                .intoArray(partials, w + 5 * PANEL);
        b5.add(FloatVector.fromArray(LANES, partials, second + 5 * PANEL))
                .intoArray(partials, second + 5 * PANEL);
    }
}
