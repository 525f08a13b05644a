package org.galibra.figure;

import org.galibra.model.Network;

import java.util.List;

/// The network drawn: Fig. A1 of Elson (2025).
///
/// @param form the network, and how its neurons are written
/// @param features the names of its inputs
/// @param chosen the number, from 0, that the hidden neuron whose inputs are drawn had in training;
///   negative for the first in the order
/// @param all whether the inputs of all neurons are drawn instead
public record NetworkSpec(NeuronForm form, List<String> features, int chosen, boolean all)
        implements FigureSpec {
    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if the names are not as many as the inputs, or there is no
    ///   such neuron
    public NetworkSpec {
        features = List.copyOf(features);
        Network network = form.network();
        if (features.size() != network.inputs() || chosen >= network.hidden()) {
            throw new IllegalArgumentException(
                    features.size() + " names, neuron " + chosen + " of " + network);
        }
    }

    /// In the paper's form and order, with the inputs of one neuron.
    public NetworkSpec(Network network, List<String> features, int chosen) {
        this(NeuronForm.paper(network), features, chosen, false);
    }

    /// The same with the inputs of another neuron.
    NetworkSpec choosing(int number) {
        return new NetworkSpec(form, features, number, all);
    }

    Network network() {
        return form.network();
    }
}
