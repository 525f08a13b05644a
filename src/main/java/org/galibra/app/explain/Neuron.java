package org.galibra.app.explain;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.model.Activity;

import java.util.List;
import java.util.OptionalDouble;

/// What there is to say of one neuron next to the inputs, in the form that the figures show.
///
/// @param number that it had in training, from 0
/// @param rank its place in the order of the figures, from 1
/// @param bias b_j
/// @param outputWeight w_j, where the neuron has one
/// @param spreadDex the standard deviation over the galaxies of what it hands on, in dex
/// @param state how it takes part
/// @param inputs its inputs, the strongest first
/// @param activation its activation a_j against the true log10(M★/M☉) of the galaxies
record Neuron(
        int number,
        int rank,
        double bias,
        OptionalDouble outputWeight,
        double spreadDex,
        Activity.State state,
        List<Input> inputs,
        BinnedMedians activation) {
    /// A feature and its weight.
    record Input(String feature, double weight) {}

    Neuron {
        inputs = List.copyOf(inputs);
    }
}
