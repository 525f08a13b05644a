package org.galibra.model;

import org.galibra.model.kernel.Galaxies;

/// Scaled features with their scaled targets, n × d and n: what a network learns from. Immutable.
public final class Examples {
    private final Matrix features;
    private final double[] targets;

    /// Examples of a copy of `targets`. No galaxies at all is allowed (a validation set may be
    /// empty).
    ///
    /// @throws IllegalArgumentException if the numbers of rows differ or a value is not finite
    public Examples(Matrix features, double[] targets) {
        if (features.rows() != targets.length) {
            throw new IllegalArgumentException(features + " with " + targets.length + " targets");
        }
        for (int row = 0; row < targets.length; row++) {
            checkFinite("target", row, targets[row]);
            for (int i = 0; i < features.columns(); i++) {
                checkFinite("feature " + i, row, features.at(row, i));
            }
        }
        this.features = features;
        this.targets = targets.clone();
    }

    private static void checkFinite(String what, int row, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " of row " + row + " is " + value);
        }
    }

    /// The number of galaxies n.
    public int size() {
        return targets.length;
    }

    public Matrix features() {
        return features;
    }

    public double target(int row) {
        return targets[row];
    }

    /// A new copy in float, as the kernels read it.
    public Galaxies galaxies() {
        var galaxies = new Galaxies(targets.length, features.columns());
        double[] x = new double[features.columns()];
        for (int row = 0; row < targets.length; row++) {
            features.copyRow(row, x);
            galaxies.set(row, x, targets[row]);
        }
        return galaxies;
    }

    /// A copy of the targets, length n.
    public double[] targets() {
        return targets.clone();
    }
}
