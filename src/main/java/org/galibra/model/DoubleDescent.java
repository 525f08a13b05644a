package org.galibra.model;

import org.galibra.model.kernel.Optimiser;

/// An [Optimiser] at work on parameters in double: the twin of what the float kernels do. A step
/// allocates nothing.
final class DoubleDescent {
    private final Optimiser optimiser;

    /// The velocity, or the first moment.
    private final double[] first;

    private final double[] second;
    private double firstShare = 1;
    private double secondShare = 1;

    DoubleDescent(Optimiser optimiser, int size) {
        this.optimiser = optimiser;
        this.first = new double[optimiser instanceof Optimiser.Sgd ? 0 : size];
        this.second = new double[optimiser instanceof Optimiser.Adam ? size : 0];
    }

    /// Moves `parameters` by the partials last computed.
    void step(double[] parameters, Gradient gradient, double rate) {
        switch (optimiser) {
            case Optimiser.Sgd _ -> {
                for (int p = 0; p < parameters.length; p++) {
                    parameters[p] -= rate * gradient.partial(p);
                }
            }
            case Optimiser.Momentum momentum -> {
                for (int p = 0; p < parameters.length; p++) {
                    double g = gradient.partial(p);
                    first[p] = momentum.kept() * first[p] + g;
                    double move = momentum.nesterov() ? g + momentum.kept() * first[p] : first[p];
                    parameters[p] -= rate * move;
                }
            }
            case Optimiser.Adam adam -> byMoments(adam, parameters, gradient, rate);
        }
    }

    private void byMoments(
            Optimiser.Adam adam, double[] parameters, Gradient gradient, double rate) {
        firstShare *= Optimiser.Adam.BETA1;
        secondShare *= Optimiser.Adam.BETA2;
        double kept = 1 - rate * adam.decay();
        double pace = rate / (1 - firstShare);
        double scale = 1 / Math.sqrt(1 - secondShare);
        for (int p = 0; p < parameters.length; p++) {
            double g = gradient.partial(p);
            first[p] = Optimiser.Adam.BETA1 * first[p] + (1 - Optimiser.Adam.BETA1) * g;
            second[p] = Optimiser.Adam.BETA2 * second[p] + (1 - Optimiser.Adam.BETA2) * g * g;
            double root = Math.sqrt(second[p]) * scale + Optimiser.Adam.EPSILON;
            parameters[p] = kept * parameters[p] - pace * first[p] / root;
        }
    }
}
