package org.galibra.figure;

import org.galibra.model.Network;

import java.util.List;

/// All numbers of a figure of weights.
///
/// @param spec what was asked for
/// @param neurons the hidden neurons, from 0, by decreasing bias
/// @param limit the largest |weight| that the common axes show
public record WeightsPlan(WeightsSpec spec, List<Integer> neurons, double limit)
        implements FigurePlan {
    /// Room above the longest bar, for the neuron's name, bias and output weight.
    private static final double ROOM = 1.35;

    public WeightsPlan {
        neurons = List.copyOf(neurons);
    }

    /// Plans the figure.
    public static WeightsPlan of(WeightsSpec spec) {
        Network network = spec.network();
        double largest = 0;
        for (int j = 0; j < network.hidden(); j++) {
            for (int i = 0; i < network.inputs(); i++) {
                largest = Math.max(largest, Math.abs(network.hiddenWeight(j, i)));
            }
        }
        double limit = largest > 0 ? ROOM * largest : 1;
        return new WeightsPlan(spec, Neurons.byBias(network), limit);
    }

    @Override
    public String summary() {
        Network network = spec.network();
        int first = neurons.getFirst();
        return "Weights of %s inputs to %s hidden neurons, by decreasing bias, from neuron %s (%s) on."
                .formatted(
                        Numbers.count(network.inputs()),
                        Numbers.count(network.hidden()),
                        Numbers.count(first + 1.0),
                        Numbers.signed(network.hiddenBias(first), 2));
    }
}
