package org.galibra.figure;

import java.util.OptionalInt;

/// What lies under a point of a figure of a network.
///
/// @param neuron the number of the neuron, from 0, as in training
/// @param feature the place of the feature, from 0
/// @param band the place of the band, from 0
/// @param words the number that is drawn there, with its unit
public record Pointed(OptionalInt neuron, OptionalInt feature, OptionalInt band, String words) {
    static Pointed neuron(int number, String words) {
        return new Pointed(OptionalInt.of(number), OptionalInt.empty(), OptionalInt.empty(), words);
    }

    static Pointed weight(int neuron, int feature, String words) {
        return new Pointed(
                OptionalInt.of(neuron), OptionalInt.of(feature), OptionalInt.empty(), words);
    }

    static Pointed feature(int feature, String words) {
        return new Pointed(
                OptionalInt.empty(), OptionalInt.of(feature), OptionalInt.empty(), words);
    }

    static Pointed band(int band, String words) {
        return new Pointed(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(band), words);
    }

    static Pointed nothing(String words) {
        return new Pointed(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), words);
    }
}
