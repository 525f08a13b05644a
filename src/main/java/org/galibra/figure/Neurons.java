package org.galibra.figure;

import org.galibra.model.Network;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The order of hidden neurons in figures. Sign and order of the biases carry no meaning, since
/// σ(−z) = 1 − σ(z); the paper's order makes runs look alike, and a neuron keeps its number.
final class Neurons {
    private Neurons() {}

    /// The neurons, from 0, by decreasing bias; equal ones by number.
    static List<Integer> byBias(Network network) {
        return IntStream.range(0, network.hidden())
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -network.hiddenBias(j)))
                .toList();
    }
}
