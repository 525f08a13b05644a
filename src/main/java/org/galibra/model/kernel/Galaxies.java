package org.galibra.model.kernel;

/// Scaled galaxies as the kernels read them: rows of floats of one length, each
///
///     x_1 … x_d, 1, 0 … 0, y
///
/// The constant 1 makes the hidden biases weights like others. Rows are padded to a multiple of
/// [#ALIGNMENT] floats, and the last rows are followed by empty ones, so that kernels may read in
/// groups. Filled by one thread, then only read.
public final class Galaxies {
    /// Features and galaxies are worked on in tens: as many sums as hide the time of one.
    static final int FEATURE_GROUP = 10;

    static final int GALAXY_GROUP = 10;
    private static final int ALIGNMENT = 16;

    private final int count;
    private final int features;
    private final int stride;
    private final float[] values;

    /// Room for `count` galaxies of d = `features` features, all zero.
    ///
    /// @throws IllegalArgumentException if `count` is negative, `features` below 1, or both
    ///   together more than an array holds
    public Galaxies(int count, int features) {
        if (count < 0 || features < 1) {
            throw new IllegalArgumentException(count + " galaxies of " + features + " features");
        }
        this.count = count;
        this.features = features;
        this.stride = stride(features);
        long size = (long) stride * (count + GALAXY_GROUP - 1L);
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    count + " galaxies of " + features + " features are too many for one array");
        }
        this.values = new float[(int) size];
    }

    /// The features and the constant, in groups.
    static int weightRows(int features) {
        return Math.ceilDiv(features + 1, FEATURE_GROUP) * FEATURE_GROUP;
    }

    static int stride(int features) {
        return Math.ceilDiv(weightRows(features) + 1, ALIGNMENT) * ALIGNMENT;
    }

    /// Fills one row, rounding to float.
    ///
    /// @param x at least d features, scaled; NaN is kept
    /// @param y the scaled target
    public void set(int row, double[] x, double y) {
        int at = row * stride;
        for (int i = 0; i < features; i++) {
            values[at + i] = (float) x[i];
        }
        values[at + features] = 1;
        values[at + stride - 1] = (float) y;
    }

    /// The number of galaxies n.
    public int count() {
        return count;
    }

    /// The number of features d.
    public int features() {
        return features;
    }

    int stride() {
        return stride;
    }

    /// The rows themselves, not to be modified.
    float[] values() {
        return values;
    }
}
