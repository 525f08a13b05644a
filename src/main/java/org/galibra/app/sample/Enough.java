package org.galibra.app.sample;

import org.galibra.app.control.Numbers;

import java.util.List;

/// Whether there are enough galaxies to train on, by a rule of thumb that is said with it: ten for
/// each weight and bias. It promises nothing; the gap between training and validation loss tells.
///
/// @param galaxies those that train
/// @param parameters weights and biases of the network
record Enough(int galaxies, long parameters) {
    private static final int PER_PARAMETER = 10;

    /// For a network of dense layers.
    ///
    /// @param hidden neurons of each hidden layer, from the inputs on
    static Enough of(int galaxies, int inputs, List<Integer> hidden) {
        long parameters = 0;
        int before = inputs;
        for (int neurons : hidden) {
            parameters += (before + 1L) * neurons;
            before = neurons;
        }
        return new Enough(galaxies, parameters + before + 1);
    }

    boolean is() {
        return galaxies >= PER_PARAMETER * parameters;
    }

    String words() {
        return Numbers.count(galaxies)
                + " for training "
                + (galaxies == 1 ? "is " : "are ")
                + (is() ? "enough for " : "few for ")
                + Numbers.count(parameters)
                + " parameters";
    }

    String rule() {
        return "A rule of thumb: at least %s galaxies for each weight and bias. Here there are %s."
                .formatted(
                        Numbers.count(PER_PARAMETER),
                        Numbers.decimals((double) galaxies / parameters, 1));
    }
}
