package org.galibra.figure;

import org.galibra.model.CanonicalForm;
import org.galibra.model.Network;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The hidden neurons next to the inputs as figures write them: in which of the equal forms of the
/// network, and in which order. Sign and order of the biases carry no meaning, since σ(−z) = 1 −
/// σ(z); a neuron keeps the number that it had in training, whatever the form.
///
/// @param network in this form
/// @param numbers for each neuron of its first hidden layer, the number from 0 that it had
/// @param flipped for each, whether its sign is changed
/// @param spreads for each, the standard deviation over galaxies of what it hands on, in units of
///   the scaled target; empty where no galaxies are at hand
/// @param order in which they stand
public record NeuronForm(
        Network network,
        List<Integer> numbers,
        List<Boolean> flipped,
        List<Double> spreads,
        Order order) {
    /// By what neurons are ordered, the largest first.
    public enum Order {
        BIAS("bias"),
        OUTPUT_WEIGHT("output weight"),
        SPREAD("spread");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /// Such as `output weight`.
        public String label() {
            return label;
        }
    }

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if they do not fit the network, or an order asks for what
    ///   is not there: spreads, or the one output weight of a neuron in a deeper network
    public NeuronForm {
        numbers = List.copyOf(numbers);
        flipped = List.copyOf(flipped);
        spreads = List.copyOf(spreads);
        int hidden = network.hidden();
        boolean fits = numbers.size() == hidden && flipped.size() == hidden && hidden > 0;
        boolean spread = spreads.size() == hidden || (spreads.isEmpty() && order != Order.SPREAD);
        if (!fits || !spread || (order == Order.OUTPUT_WEIGHT && !isOneHiddenLayer(network))) {
            throw new IllegalArgumentException(
                    "%d numbers, %d spreads, order %s for %s"
                            .formatted(numbers.size(), spreads.size(), order, network));
        }
    }

    /// The network as it was trained, by decreasing bias: the paper's form and order.
    public static NeuronForm paper(Network network) {
        return asTrained(network, List.of(), Order.BIAS);
    }

    /// The network as it was trained.
    public static NeuronForm asTrained(Network network, List<Double> spreads, Order order) {
        List<Integer> numbers = IntStream.range(0, network.hidden()).boxed().toList();
        List<Boolean> flipped = numbers.stream().map(_ -> false).toList();
        return new NeuronForm(network, numbers, flipped, spreads, order);
    }

    /// The network with every output weight ≥ 0.
    ///
    /// @throws IllegalArgumentException if the network has several hidden layers
    public static NeuronForm canonical(CanonicalForm form, Order order) {
        return new NeuronForm(
                form.network(), form.neurons(), form.flipped(), form.spreads(), order);
    }

    /// Whether a neuron has one weight to the output.
    public boolean hasOutputWeights() {
        return isOneHiddenLayer(network);
    }

    private static boolean isOneHiddenLayer(Network network) {
        return network.architecture().layers() == 2;
    }

    /// The places of the neurons in the network's layer, from 0, in the order drawn; equal ones by
    /// number.
    List<Integer> places() {
        ToDoubleFunction<Integer> size =
                switch (order) {
                    case BIAS -> network::hiddenBias;
                    case OUTPUT_WEIGHT -> network::outputWeight;
                    case SPREAD -> spreads::get;
                };
        return IntStream.range(0, numbers.size())
                .boxed()
                .sorted(Comparator.comparingDouble(size).reversed().thenComparing(numbers::get))
                .toList();
    }
}
