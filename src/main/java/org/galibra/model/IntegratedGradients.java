package org.galibra.model;

/// How the difference between the outputs of a network at x and at a reference x⁰ is shared among
/// the inputs, by integrated gradients (Sundararajan, Taly & Yan 2017):
///
///     a_i = (x_i − x⁰_i) ⟨∂z_out/∂x_i⟩,   Σ_i a_i = z_out(x) − z_out(x⁰)
///
/// with the mean along the straight path from x⁰ to x. The mean is taken by Gauss–Legendre
/// quadrature of eight nodes on [#PIECES] equal pieces of the path: exact to rounding for smooth
/// activations, and off by what the kinks of rectified neurons contribute, which [#incompleteness]
/// tells. Copies what it hands out.
public final class IntegratedGradients {
    /// Pieces of the path.
    public static final int PIECES = 16;

    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };
    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    private final double[] meanGradient;
    private final double[] shares;
    private final double difference;

    private IntegratedGradients(double[] meanGradient, double[] shares, double difference) {
        this.meanGradient = meanGradient;
        this.shares = shares;
        this.difference = difference;
    }

    /// The shares of one galaxy against a reference. Both arrays are left as they are; NaN in, NaN
    /// out.
    ///
    /// @param scaled d scaled features
    /// @param reference d scaled features
    /// @throws IllegalArgumentException if either is not of length d
    public static IntegratedGradients of(Network network, double[] scaled, double[] reference) {
        double difference = network.output(scaled) - network.output(reference);
        int d = scaled.length;
        double[] mean = new double[d];
        double[] at = new double[d];
        for (int piece = 0; piece < PIECES; piece++) {
            for (int node = 0; node < 2 * NODES.length; node++) {
                int k = node / 2;
                double sign = node % 2 == 0 ? -1 : 1;
                double along = (piece + 0.5 + 0.5 * sign * NODES[k]) / PIECES;
                for (int i = 0; i < d; i++) {
                    at[i] = reference[i] + along * (scaled[i] - reference[i]);
                }
                double[] gradient = Sensitivity.of(network, at);
                for (int i = 0; i < d; i++) {
                    mean[i] += 0.5 * WEIGHTS[k] / PIECES * gradient[i];
                }
            }
        }
        double[] shares = new double[d];
        for (int i = 0; i < d; i++) {
            shares[i] = (scaled[i] - reference[i]) * mean[i];
        }
        return new IntegratedGradients(mean, shares, difference);
    }

    /// a_i of every input, in units of the scaled target. A copy of length d.
    public double[] shares() {
        return shares.clone();
    }

    /// ⟨∂z_out/∂x_i⟩ along the path. A copy of length d.
    public double[] meanGradient() {
        return meanGradient.clone();
    }

    /// z_out(x) − z_out(x⁰).
    public double difference() {
        return difference;
    }

    /// Σ_i a_i − (z_out(x) − z_out(x⁰)): 0 but for rounding where every activation is smooth.
    public double incompleteness() {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum - difference;
    }
}
