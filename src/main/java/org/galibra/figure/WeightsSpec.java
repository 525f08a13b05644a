package org.galibra.figure;

import org.galibra.model.Network;

import java.util.List;

/// The input weights of every hidden neuron: Fig. 5 of Elson (2025). Of a network with several
/// hidden layers those of the layer next to the inputs.
///
/// @param form the network, and how its neurons are written
/// @param features the names of its inputs, magnitudes first
/// @param magnitudes how many of them are magnitudes
public record WeightsSpec(NeuronForm form, List<String> features, int magnitudes)
        implements FigureSpec {
    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if the names are not as many as the inputs
    public WeightsSpec {
        features = List.copyOf(features);
        if (features.size() != form.network().inputs()) {
            throw new IllegalArgumentException(features.size() + " names for " + form.network());
        }
    }

    /// In the paper's form and order.
    public WeightsSpec(Network network, List<String> features, int magnitudes) {
        this(NeuronForm.paper(network), features, magnitudes);
    }

    Network network() {
        return form.network();
    }
}
