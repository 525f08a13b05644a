package org.galibra.model;

import org.galibra.work.Parallel;

/// The derivative of a network's output by its inputs (Elson 2025, eq. 6), a pure function.
public final class Sensitivity {
    private static final int ROWS_PER_TASK = 1024;

    private Sensitivity() {}

    /// For one galaxy, for each scaled feature x_i,
    ///
    ///     ∂z_out/∂x_i = Σ_j w_j w_ji σ_j (1 − σ_j)
    ///
    /// of the output before it is rectified. NaN in, NaN out.
    ///
    /// @param scaled d scaled features, left as they are
    /// @return d derivatives, a new array
    /// @throws IllegalArgumentException if `scaled` is not of length d
    public static double[] of(Network network, double[] scaled) {
        int inputs = network.inputs();
        if (scaled.length != inputs) {
            throw new IllegalArgumentException(scaled.length + " features for " + network);
        }
        double[] derivatives = new double[inputs];
        for (int j = 0; j < network.hidden(); j++) {
            double z = network.hiddenBias(j);
            for (int i = 0; i < inputs; i++) {
                z += network.hiddenWeight(j, i) * scaled[i];
            }
            double sigma = ForwardPass.sigmoid(z);
            double slope = network.outputWeight(j) * sigma * (1 - sigma);
            for (int i = 0; i < inputs; i++) {
                derivatives[i] += slope * network.hiddenWeight(j, i);
            }
        }
        return derivatives;
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
