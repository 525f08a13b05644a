package org.galibra.model;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The shape of a network of dense layers.
///
/// @param widths inputs, neurons of each hidden layer, outputs: two numbers or more
/// @param hidden the activation of the hidden layers
/// @param output the activation of the outputs
public record Architecture(List<Integer> widths, Activation hidden, Activation output) {
    public Architecture {
        widths = List.copyOf(widths);
        if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("layers " + widths);
        }
    }

    /// The paper's shape (Elson 2025, eqs 1–3): one hidden layer of sigmoid neurons, one linear
    /// output.
    public static Architecture oneHiddenLayer(int inputs, int neurons) {
        return new Architecture(List.of(inputs, neurons, 1), Activation.SIGMOID, Activation.LINEAR);
    }

    /// Hidden layers between inputs and outputs. Outputs are linear; with cross-entropy they are
    /// sigmoid, as it needs them.
    public static Architecture of(int inputs, HiddenLayers hidden, int outputs, Cost cost) {
        var widths = new ArrayList<Integer>();
        widths.add(inputs);
        widths.addAll(hidden.neurons());
        widths.add(outputs);
        return new Architecture(
                widths,
                hidden.activation(),
                cost == Cost.CROSS_ENTROPY ? Activation.SIGMOID : Activation.LINEAR);
    }

    /// The number of inputs d.
    public int inputs() {
        return widths.getFirst();
    }

    /// The number of outputs o.
    public int outputs() {
        return widths.getLast();
    }

    /// The number of layers of weights: hidden layers and outputs.
    public int layers() {
        return widths.size() - 1;
    }

    /// The neurons of layer `l`, 0 … layers; layer 0 are the inputs.
    int width(int l) {
        return widths.get(l);
    }

    /// The activation of layer `l`, 1 … layers.
    Activation activation(int l) {
        return l == layers() ? output : hidden;
    }

    /// Where the parameters of layer `l`, 1 … layers, begin in the flat array.
    int offset(int l) {
        int offset = 0;
        for (int k = 1; k < l; k++) {
            offset = Math.addExact(offset, Math.multiplyExact(width(k), width(k - 1) + 1));
        }
        return offset;
    }

    /// The number of weights and biases.
    public int parameterCount() {
        return Math.addExact(
                offset(layers()), Math.multiplyExact(outputs(), width(layers() - 1) + 1));
    }

    /// Whether it is the paper's shape.
    boolean isOneHiddenLayer() {
        return layers() == 2
                && outputs() == 1
                && hidden == Activation.SIGMOID
                && output == Activation.LINEAR;
    }

    /// The widths as the kernels take them.
    int[] widthArray() {
        return widths.stream().mapToInt(Integer::intValue).toArray();
    }

    /// `29 → 15 → 1`.
    @Override
    public String toString() {
        return widths.stream().map(String::valueOf).collect(Collectors.joining(" → "));
    }
}
