package org.galibra.model;

import org.galibra.model.kernel.Cost;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Signs of a training in trouble, taken from up to 256 training galaxies spread evenly over the
/// set. A function of the network alone, so whoever shows it may compute it, in any thread.
///
/// @param gradientNorm the length of the gradient of Q by all parameters, over the first 64 of them
/// @param dead the share of hidden neurons that say 0 for every one of them: rectified neurons that
///   no longer learn
/// @param saturated the share of hidden neurons that lie within 0.01 of a limit (0 or 1, ±1) for
///   every one of them: sigmoid or tanh neurons that hardly learn
public record Diagnostics(double gradientNorm, double dead, double saturated) {
    private static final int GALAXIES = 256;
    private static final int GRADIENT_GALAXIES = 64;

    /// The diagnostics of a network on the galaxies that it learns from.
    ///
    /// @throws IllegalArgumentException if they do not fit, or there are none
    public static Diagnostics of(Network network, Examples training, Cost cost) {
        int n = training.size();
        int count = Math.min(GALAXIES, n);
        // The golden section of the set spreads any number of rows evenly, the first 64 too.
        int[] rows = IntStream.range(0, count).map(k -> spread(k, n)).toArray();
        var gradient = new Gradient(network.architecture(), cost, GRADIENT_GALAXIES);
        gradient.compute(
                network, training, Arrays.copyOf(rows, Math.min(GRADIENT_GALAXIES, count)));
        double square = 0;
        for (double partial : gradient.partials()) {
            square += partial * partial;
        }
        return neurons(network, training, rows, Math.sqrt(square));
    }

    private static int spread(int k, int n) {
        double place = (k + 1) * 0.6180339887498949;
        return n <= GALAXIES ? k : (int) ((place - Math.floor(place)) * n);
    }

    private static Diagnostics neurons(
            Network network, Examples training, int[] rows, double gradientNorm) {
        Architecture shape = network.architecture();
        var pass = new ForwardPass(shape, rows.length);
        pass.load(training.features().select(rows), 0, rows.length);
        pass.run(network.parameters());
        int hidden = 0;
        int dead = 0;
        int saturated = 0;
        for (int l = 1; l < shape.layers(); l++) {
            for (double[] neuron : pass.layer(l)) {
                hidden++;
                Activity.State state = Activity.State.of(shape.hidden(), neuron);
                dead += state == Activity.State.DEAD ? 1 : 0;
                saturated += state == Activity.State.SATURATED ? 1 : 0;
            }
        }
        double all = Math.max(1, hidden);
        return new Diagnostics(gradientNorm, dead / all, saturated / all);
    }
}
