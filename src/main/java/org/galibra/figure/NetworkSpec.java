package org.galibra.figure;

import org.galibra.model.Network;

import java.util.List;

/// The network drawn: Fig. A1 of Elson (2025).
///
/// @param network the network
/// @param features the names of its inputs
/// @param chosen the hidden neuron, from 0, whose inputs are drawn; negative for that of the
///   largest bias
public record NetworkSpec(Network network, List<String> features, int chosen)
        implements FigureSpec {
    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if the names are not as many as the inputs, or there is no
    ///   such neuron
    public NetworkSpec {
        features = List.copyOf(features);
        if (features.size() != network.inputs() || chosen >= network.hidden()) {
            throw new IllegalArgumentException(
                    features.size() + " names, neuron " + chosen + " of " + network);
        }
    }
}
