package org.galibra.figure;

import org.galibra.model.Network;

import java.util.List;
import java.util.stream.IntStream;

/// All numbers of a drawing of a network.
///
/// @param spec what was asked for
/// @param neurons the hidden neurons, from 0, by decreasing bias
/// @param chosen the hidden neuron whose inputs are drawn
/// @param largestInput its largest |weight|
/// @param largestOutput the largest |output weight|
public record NetworkPlan(
        NetworkSpec spec,
        List<Integer> neurons,
        int chosen,
        double largestInput,
        double largestOutput)
        implements FigurePlan {
    public NetworkPlan {
        neurons = List.copyOf(neurons);
    }

    /// Plans the drawing.
    public static NetworkPlan of(NetworkSpec spec) {
        Network network = spec.network();
        List<Integer> neurons = Neurons.byBias(network);
        int chosen = spec.chosen() < 0 ? neurons.getFirst() : spec.chosen();
        return new NetworkPlan(
                spec,
                neurons,
                chosen,
                IntStream.range(0, network.inputs())
                        .mapToDouble(i -> Math.abs(network.hiddenWeight(chosen, i)))
                        .max()
                        .orElse(0),
                IntStream.range(0, network.hidden())
                        .mapToDouble(j -> Math.abs(network.outputWeight(j)))
                        .max()
                        .orElse(0));
    }

    /// The place of a neuron's bias between the lowest (0) and the highest (1).
    double biasPlace(int neuron) {
        Network network = spec.network();
        double highest = network.hiddenBias(neurons.getFirst());
        double lowest = network.hiddenBias(neurons.getLast());
        return highest > lowest ? (network.hiddenBias(neuron) - lowest) / (highest - lowest) : 1;
    }

    @Override
    public String summary() {
        return "A network of %s inputs, %s hidden neurons and one output; the inputs of neuron %s."
                .formatted(
                        Numbers.count(spec.network().inputs()),
                        Numbers.count(spec.network().hidden()),
                        Numbers.count(chosen + 1.0));
    }
}
