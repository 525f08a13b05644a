package org.galibra.model;

import org.galibra.model.kernel.Activation;

/// What each neuron of the last hidden layer adds to the first output's z = Σ_j w_j a_j + b. A
/// constant can be moved between a neuron and the bias (σ(−z) = 1 − σ(z)), so only differences
/// between galaxies mean something:
///
///     c_j = w_j (a_j(x) − a_j(x⁰)) · m,   Σ_j c_j = output(x) − output(x⁰)
///
/// with m = 1 for a linear output, as in Elson (2025), and else the mean slope of the output's
/// activation between the two galaxies, (f(z) − f(z⁰)) / (z − z⁰).
public final class Contributions {
    private Contributions() {}

    /// c_j of one galaxy against a reference. Both arrays are left as they are; NaN in, NaN out.
    ///
    /// @param scaled d scaled features
    /// @param reference d scaled features
    /// @return one for each neuron of the last hidden layer, in units of the scaled target; a new
    ///   array
    /// @throws IllegalArgumentException if either is not of length d, or the network has no hidden
    ///   layer
    public static double[] of(Network network, double[] scaled, double[] reference) {
        double[] contributions = terms(network, scaled);
        double[] without = terms(network, reference);
        double sum = 0;
        for (int j = 0; j < contributions.length; j++) {
            contributions[j] -= without[j];
            sum += contributions[j];
        }
        double difference = network.output(scaled) - network.output(reference);
        // Of a linear output the two agree but for rounding, which is no reason to stretch.
        if (network.architecture().output() != Activation.LINEAR && sum != 0) {
            for (int j = 0; j < contributions.length; j++) {
                contributions[j] *= difference / sum;
            }
        }
        return contributions;
    }

    /// The standard deviation of w_j a_j over n ≥ 1 galaxies, divided by n: how much of the
    /// differences between galaxies a neuron makes. NaN where a galaxy has NaN.
    ///
    /// @param scaled n × d scaled features
    /// @return one for each neuron of the last hidden layer, in units of the scaled target for a
    ///   linear output; a new array
    /// @throws IllegalArgumentException if `scaled` has no row, or not d columns, or the network
    ///   has no hidden layer
    public static double[] spread(Network network, Matrix scaled) {
        int n = scaled.rows();
        if (n == 0) {
            throw new IllegalArgumentException("no galaxies to spread over");
        }
        double[] means = new double[neurons(network)];
        double[] squares = new double[means.length];
        for (int row = 0; row < n; row++) {
            double[] terms = terms(network, scaled.row(row));
            for (int j = 0; j < means.length; j++) {
                // Welford's update: no cancellation where a neuron hardly moves.
                double deviation = terms[j] - means[j];
                means[j] += deviation / (row + 1);
                squares[j] += deviation * (terms[j] - means[j]);
            }
        }
        for (int j = 0; j < means.length; j++) {
            squares[j] = Math.sqrt(squares[j] / n);
        }
        return squares;
    }

    private static int neurons(Network network) {
        Architecture shape = network.architecture();
        if (shape.layers() < 2) {
            throw new IllegalArgumentException(network + " has no hidden layer");
        }
        return shape.width(shape.layers() - 1);
    }

    /// w_j a_j of one galaxy.
    private static double[] terms(Network network, double[] scaled) {
        if (scaled.length != network.inputs()) {
            throw new IllegalArgumentException(scaled.length + " features for " + network);
        }
        double[] terms = scaled;
        neurons(network);
        for (int l = 1; l < network.architecture().layers(); l++) {
            terms = network.layer(l, terms);
        }
        for (int j = 0; j < terms.length; j++) {
            terms[j] *= network.outputWeight(j);
        }
        return terms;
    }
}
