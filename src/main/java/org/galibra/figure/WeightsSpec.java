package org.galibra.figure;

import org.galibra.model.Network;

import java.util.List;

/// The input weights of every hidden neuron: Fig. 5 of Elson (2025).
///
/// @param network the network
/// @param features the names of its inputs, magnitudes first
/// @param magnitudes how many of them are magnitudes
public record WeightsSpec(Network network, List<String> features, int magnitudes)
        implements FigureSpec {
    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if the names are not as many as the inputs
    public WeightsSpec {
        features = List.copyOf(features);
        if (features.size() != network.inputs()) {
            throw new IllegalArgumentException(features.size() + " names for " + network);
        }
    }
}
