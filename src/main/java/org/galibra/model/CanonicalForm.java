package org.galibra.model;

import org.galibra.model.kernel.Activation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// One of the many ways to write the same network. For every sigmoid neuron of the last hidden
/// layer σ(−z) = 1 − σ(z), so
///
///     (w_ji, b_j, w_j), b  →  (−w_ji, −b_j, −w_j), b + w_j
///
/// leaves every output as it is (tanh and linear neurons, which are odd, without the change of b),
/// and so does another order of the neurons: sign and order of the biases carry no meaning. The
/// canonical form has every w_j ≥ 0 (of the first output), and its neurons stand by the decreasing
/// standard deviation of w_j σ_j over the galaxies ([Contributions#spread]; neurons of equal spread
/// by their number). Rectified neurons have no such symmetry: they are put in order, and keep their
/// sign. Its outputs are those of the network to rounding: within 1e-12 for weights of order 1.
///
/// @param network the same network, rewritten
/// @param neurons the number, from 0, that each neuron of its last hidden layer had
/// @param flipped whether that neuron changed its sign
/// @param spreads the standard deviation of each of these neurons' w_j σ_j
public record CanonicalForm(
        Network network, List<Integer> neurons, List<Boolean> flipped, List<Double> spreads) {
    public CanonicalForm {
        neurons = List.copyOf(neurons);
        flipped = List.copyOf(flipped);
        spreads = List.copyOf(spreads);
    }

    /// The canonical form of a network by these galaxies.
    ///
    /// @param scaled n × d scaled features, n ≥ 1
    /// @throws IllegalArgumentException if `scaled` has no row, or not d columns, or the network
    ///   has no hidden layer
    public static CanonicalForm of(Network network, Matrix scaled) {
        double[] spreads = Contributions.spread(network, scaled);
        List<Integer> order =
                IntStream.range(0, spreads.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(j -> -spreads[j]))
                        .toList();
        Architecture shape = network.architecture();
        Activation activation = shape.hidden();
        List<Boolean> flipped =
                order.stream()
                        .map(j -> activation != Activation.RELU && network.outputWeight(j) < 0)
                        .toList();
        double[] parameters = network.parameters();
        int last = shape.layers();
        int inputs = shape.width(last - 2);
        int neurons = spreads.length;
        int below = shape.offset(last - 1);
        int above = shape.offset(last);
        for (int place = 0; place < neurons; place++) {
            int j = order.get(place);
            boolean flip = flipped.get(place);
            for (int i = 0; i < inputs; i++) {
                parameters[below + place * inputs + i] =
                        signed(flip, network.weight(last - 1, j, i));
            }
            parameters[below + neurons * inputs + place] = signed(flip, network.bias(last - 1, j));
            for (int k = 0; k < shape.outputs(); k++) {
                double weight = network.weight(last, k, j);
                parameters[above + k * neurons + place] = signed(flip, weight);
                if (flip && activation == Activation.SIGMOID) {
                    parameters[above + shape.outputs() * neurons + k] += weight;
                }
            }
        }
        return new CanonicalForm(
                Network.of(shape, parameters),
                order,
                flipped,
                order.stream().map(j -> spreads[j]).toList());
    }

    private static double signed(boolean flip, double value) {
        return flip ? -value : value;
    }
}
