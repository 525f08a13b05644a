package org.galibra.model.kernel;

/// Scaled galaxies as the kernels read them: rows of floats of one length, each
///
///     x_1 … x_d, 1, 0 … 0, w, y_1 … y_o
///
/// with w the weight of the galaxy. The constant 1 makes the hidden biases weights like others. Rows are padded to a multiple of
/// [#BLOCK] floats. Filled by one thread, then only read.
public final class Galaxies {
    /// Features come in sixes, which panels work on in fours and twos or in twelves and sixes.
    static final int FEATURE_GROUP = 6;

    /// Features that are worked on together, in groups; the floats in memory for them.
    static final int BLOCK_FEATURES = 30;

    /// See [#BLOCK_FEATURES].
    static final int BLOCK = 32;

    private final int count;
    private final int features;
    private final int outputs;
    private final int stride;
    private final float[] values;

    /// Room for `count` galaxies of d = `features` features and one target, all zero.
    ///
    /// @throws IllegalArgumentException if `count` is negative, `features` below 1, or both
    ///   together more than an array holds
    public Galaxies(int count, int features) {
        this(count, features, 1);
    }

    /// The same with o = `outputs` targets.
    public Galaxies(int count, int features, int outputs) {
        if (count < 0 || features < 1 || outputs < 1) {
            throw new IllegalArgumentException(
                    "%d galaxies of %d features and %d targets"
                            .formatted(count, features, outputs));
        }
        this.count = count;
        this.features = features;
        this.outputs = outputs;
        this.stride = stride(features, outputs);
        long size = (long) stride * count;
        if (size > Integer.MAX_VALUE - 2 * BLOCK) {
            throw new IllegalArgumentException(
                    count + " galaxies of " + features + " features are too many for one array");
        }
        // The last row's blocks may end a little behind it.
        this.values = new float[(int) size + BLOCK];
    }

    /// The features and the constant, in groups.
    static int weightRows(int features) {
        return Math.ceilDiv(features + 1, FEATURE_GROUP) * FEATURE_GROUP;
    }

    static int stride(int features, int outputs) {
        return Math.ceilDiv(weightRows(features) + 1 + outputs, BLOCK) * BLOCK;
    }

    /// Fills one row with one target and weight 1, rounding to float.
    ///
    /// @param x at least d features, scaled; NaN is kept
    /// @param y the scaled target
    public void set(int row, double[] x, double y) {
        fill(row, x, 1);
        values[(row + 1) * stride - outputs] = (float) y;
    }

    /// Fills one row, rounding to float.
    ///
    /// @param y at least o targets, scaled
    /// @param weight of the galaxy in a cost
    public void set(int row, double[] x, double[] y, double weight) {
        fill(row, x, weight);
        for (int c = 0; c < outputs; c++) {
            values[(row + 1) * stride - outputs + c] = (float) y[c];
        }
    }

    private void fill(int row, double[] x, double weight) {
        int at = row * stride;
        for (int i = 0; i < features; i++) {
            values[at + i] = (float) x[i];
        }
        values[at + features] = 1;
        values[at + stride - outputs - 1] = (float) weight;
    }

    /// The number of galaxies n.
    public int count() {
        return count;
    }

    /// The number of features d.
    public int features() {
        return features;
    }

    /// The number of targets o.
    public int outputs() {
        return outputs;
    }

    int stride() {
        return stride;
    }

    /// The rows themselves, not to be modified.
    float[] values() {
        return values;
    }
}
