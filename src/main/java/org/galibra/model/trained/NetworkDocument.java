package org.galibra.model.trained;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.galibra.model.Architecture;
import org.galibra.model.Network;
import org.galibra.model.kernel.Activation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A network in `model.json`. The paper's shape names its parts ([ModelDocument.Layers]); any other
/// lists its layers.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(ModelDocument.Layers.class),
    @JsonSubTypes.Type(NetworkDocument.Deep.class)
})
sealed interface NetworkDocument permits ModelDocument.Layers, NetworkDocument.Deep {
    static NetworkDocument of(Network network) {
        Architecture shape = network.architecture();
        boolean paper =
                shape.layers() == 2
                        && shape.equals(
                                Architecture.oneHiddenLayer(network.inputs(), network.hidden()));
        return paper ? ModelDocument.Layers.of(network) : Deep.of(network);
    }

    /// The network of these parts.
    ///
    /// @throws IllegalArgumentException if they do not hold together
    Network network();

    /// Layers of weights, the one next to the inputs first.
    ///
    /// @param inputs their number
    record Deep(
            int inputs, String hiddenActivation, String outputActivation, List<Dense> denseLayers)
            implements NetworkDocument {
        /// One layer.
        ///
        /// @param weights one list per neuron
        record Dense(List<List<Double>> weights, List<Double> biases) {}

        private static Deep of(Network network) {
            Architecture shape = network.architecture();
            List<Dense> layers =
                    IntStream.rangeClosed(1, shape.layers())
                            .mapToObj(l -> dense(network, l))
                            .toList();
            return new Deep(network.inputs(), shape.hidden().word(), shape.output().word(), layers);
        }

        private static Dense dense(Network network, int l) {
            List<Integer> widths = network.architecture().widths();
            List<List<Double>> weights =
                    IntStream.range(0, widths.get(l))
                            .mapToObj(j ->
                                    list(
                                            IntStream.range(0, widths.get(l - 1))
                                                    .mapToDouble(i -> network.weight(l, j, i))))
                            .toList();
            List<Double> biases =
                    list(IntStream.range(0, widths.get(l)).mapToDouble(j -> network.bias(l, j)));
            return new Dense(weights, biases);
        }

        private static List<Double> list(DoubleStream values) {
            return values.boxed().toList();
        }

        @Override
        public Network network() {
            var widths = new ArrayList<Integer>(List.of(inputs));
            var flat = DoubleStream.builder();
            for (Dense layer : denseLayers) {
                int below = widths.getLast();
                if (layer.weights().stream().anyMatch(neuron -> neuron.size() != below)
                        || layer.weights().size() != layer.biases().size()) {
                    throw new IllegalArgumentException("layers of weights do not fit together");
                }
                widths.add(layer.biases().size());
                layer.weights().forEach(neuron -> neuron.forEach(flat::add));
                layer.biases().forEach(flat::add);
            }
            var shape =
                    new Architecture(
                            widths, activation(hiddenActivation), activation(outputActivation));
            return Network.of(shape, flat.build().toArray());
        }

        private static Activation activation(String word) {
            return Arrays.stream(Activation.values())
                    .filter(activation -> activation.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no activation " + word));
        }
    }
}
