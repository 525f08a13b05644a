package org.galibra.model;

import org.galibra.work.Parallel;

/// The derivative of a network's output by its inputs (Elson 2025, eq. 6): of one galaxy, or of
/// many together with their outputs.
public final class Sensitivity {
    private static final int ROWS_PER_TASK = 1024;

    /// Galaxies that go through a network together.
    private static final int BLOCK = 64;

    private final double[] outputs;
    private final Matrix derivatives;

    private Sensitivity(double[] outputs, Matrix derivatives) {
        this.outputs = outputs;
        this.derivatives = derivatives;
    }

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

    /// The same of n galaxies, n × d scaled features, with their outputs. Runs on all cores; the
    /// bits are those of one galaxy alone.
    ///
    /// @throws IllegalArgumentException if `scaled` does not have d columns
    public static Sensitivity of(Network network, Matrix scaled) {
        int d = network.inputs();
        if (scaled.columns() != d) {
            throw new IllegalArgumentException(scaled + " for " + network);
        }
        double[] parameters = network.parameters();
        double[] outputs = new double[scaled.rows()];
        double[] derivatives = new double[Math.multiplyExact(scaled.rows(), d)];
        Parallel.blocks(
                scaled.rows(),
                ROWS_PER_TASK,
                (from, to) -> {
                    int room = Math.min(to - from, BLOCK);
                    var pass = new ForwardPass(network.architecture(), room);
                    var back = new InputSlopes(network.architecture(), room);
                    for (int row = from; row < to; row += room) {
                        int count = Math.min(room, to - row);
                        pass.load(scaled, row, count);
                        pass.run(parameters);
                        for (int k = 0; k < count; k++) {
                            outputs[row + k] = pass.output(0, k);
                        }
                        back.run(parameters, pass, count);
                        back.copy(derivatives, row * d);
                    }
                });
        return new Sensitivity(outputs, Matrix.owning(scaled.rows(), d, derivatives));
    }

    /// The first output of each galaxy, not rectified: that of [Network#outputs]. A new array.
    public double[] outputs() {
        return outputs.clone();
    }

    /// ∂z_out/∂x_i, n × d.
    public Matrix derivatives() {
        return derivatives;
    }
}
