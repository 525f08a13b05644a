package org.galibra.model;

import org.galibra.model.kernel.Activation;

/// What each hidden neuron adds to the output, w_j σ_j. A constant can be moved between a neuron
/// and the output bias (σ(−z) = 1 − σ(z)), so only differences between galaxies mean something:
///
///     c_j = w_j σ_j(x) − w_j σ_j(x⁰),   Σ_j c_j = z_out(x) − z_out(x⁰)
public final class Contributions {
    private Contributions() {}

    /// c_j of one galaxy against a reference. Both arrays are left as they are; NaN in, NaN out.
    ///
    /// @param scaled d scaled features
    /// @param reference d scaled features
    /// @return h contributions, in units of the scaled target; a new array
    /// @throws IllegalArgumentException if either is not of length d
    public static double[] of(Network network, double[] scaled, double[] reference) {
        double[] contributions = terms(network, scaled);
        double[] without = terms(network, reference);
        for (int j = 0; j < contributions.length; j++) {
            contributions[j] -= without[j];
        }
        return contributions;
    }

    /// The standard deviation of w_j σ_j over n ≥ 1 galaxies, divided by n: how much of the
    /// differences between galaxies a neuron makes. NaN where a galaxy has NaN.
    ///
    /// @param scaled n × d scaled features
    /// @return h standard deviations, in units of the scaled target; a new array
    /// @throws IllegalArgumentException if `scaled` has no row, or not d columns
    public static double[] spread(Network network, Matrix scaled) {
        int n = scaled.rows();
        if (n == 0) {
            throw new IllegalArgumentException("no galaxies to spread over");
        }
        int hidden = network.hidden();
        double[] means = new double[hidden];
        double[] squares = new double[hidden];
        for (int row = 0; row < n; row++) {
            double[] terms = terms(network, scaled.row(row));
            for (int j = 0; j < hidden; j++) {
                // Welford's update: no cancellation where a neuron hardly moves.
                double deviation = terms[j] - means[j];
                means[j] += deviation / (row + 1);
                squares[j] += deviation * (terms[j] - means[j]);
            }
        }
        for (int j = 0; j < hidden; j++) {
            squares[j] = Math.sqrt(squares[j] / n);
        }
        return squares;
    }

    /// w_j σ_j of one galaxy.
    private static double[] terms(Network network, double[] scaled) {
        int inputs = network.inputs();
        if (scaled.length != inputs) {
            throw new IllegalArgumentException(scaled.length + " features for " + network);
        }
        double[] terms = new double[network.hidden()];
        for (int j = 0; j < terms.length; j++) {
            double z = network.hiddenBias(j);
            for (int i = 0; i < inputs; i++) {
                z += network.hiddenWeight(j, i) * scaled[i];
            }
            terms[j] = network.outputWeight(j) * Activation.SIGMOID.of(z);
        }
        return terms;
    }
}
