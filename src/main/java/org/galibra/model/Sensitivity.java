package org.galibra.model;

import org.galibra.work.Parallel;

/// The derivative of a network's output by its inputs (Elson 2025, eq. 6), a pure function.
public final class Sensitivity {
    private static final int ROWS_PER_TASK = 1024;

    private Sensitivity() {}

    /// For one galaxy, for each scaled feature x_i, the derivative of the first output before it is
    /// rectified: for the paper's network
    ///
    ///     ∂z_out/∂x_i = Σ_j w_j w_ji σ_j (1 − σ_j)
    ///
    /// and through every layer, from the output down, for others. NaN in, NaN out.
    ///
    /// @param scaled d scaled features, left as they are
    /// @return d derivatives, a new array
    /// @throws IllegalArgumentException if `scaled` is not of length d
    public static double[] of(Network network, double[] scaled) {
        if (scaled.length != network.inputs()) {
            throw new IllegalArgumentException(scaled.length + " features for " + network);
        }
        Architecture shape = network.architecture();
        double[][] values = new double[shape.layers() + 1][];
        values[0] = scaled;
        for (int l = 1; l < values.length; l++) {
            values[l] = network.layer(l, values[l - 1]);
        }
        double[] above = new double[shape.outputs()];
        above[0] = 1;
        for (int l = shape.layers(); l > 0; l--) {
            double[] below = new double[shape.width(l - 1)];
            for (int j = 0; j < above.length; j++) {
                double delta = above[j] * shape.activation(l).slope(values[l][j]);
                network.addWeights(l, j, delta, below);
            }
            above = below;
        }
        return above;
    }

    /// The same of n galaxies: n × d scaled features in, n × d derivatives out. Runs on all cores;
    /// the bits are those of one galaxy alone.
    ///
    /// @throws IllegalArgumentException if `scaled` does not have d columns
    public static Matrix of(Network network, Matrix scaled) {
        int d = network.inputs();
        if (scaled.columns() != d) {
            throw new IllegalArgumentException(scaled + " for " + network);
        }
        double[] derivatives = new double[Math.multiplyExact(scaled.rows(), d)];
        Parallel.blocks(
                scaled.rows(),
                ROWS_PER_TASK,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        double[] one = of(network, scaled.row(row));
                        System.arraycopy(one, 0, derivatives, row * d, d);
                    }
                });
        return Matrix.owning(scaled.rows(), d, derivatives);
    }
}
