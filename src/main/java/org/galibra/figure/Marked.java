package org.galibra.figure;

import java.util.OptionalInt;
import java.util.Set;

/// What is marked in all figures of one network at once. Where a band is marked, so are the
/// features made of it; where a feature is, so are its bands.
///
/// @param neuron the number of a neuron next to the inputs, from 0, as in training
/// @param features places of features, from 0
/// @param bands places of bands, from 0
public record Marked(OptionalInt neuron, Set<Integer> features, Set<Integer> bands) {
    public static final Marked NOTHING = new Marked(OptionalInt.empty(), Set.of(), Set.of());

    public Marked {
        features = Set.copyOf(features);
        bands = Set.copyOf(bands);
    }

    boolean isNeuron(int number) {
        return neuron.isPresent() && neuron.getAsInt() == number;
    }
}
