package org.galibra.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// One of the many ways to write the same network. For every hidden neuron σ(−z) = 1 − σ(z), so
///
///     (w_ji, b_j, w_j), b  →  (−w_ji, −b_j, −w_j), b + w_j
///
/// leaves every output as it is, and so does another order of the neurons: sign and order of the
/// biases carry no meaning. The canonical form has every w_j ≥ 0, and its neurons stand by the
/// decreasing standard deviation of w_j σ_j over the galaxies ([Contributions#spread]; neurons of
/// equal spread by their number). Its outputs are those of the network to rounding: within 1e-12
/// for weights of order 1.
///
/// @param network the same network, rewritten
/// @param neurons the number, from 0, that each of its neurons had
/// @param flipped whether that neuron changed its sign
/// @param spreads the standard deviation of each of its neurons' w_j σ_j
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
    /// @throws IllegalArgumentException if `scaled` has no row, or not d columns
    public static CanonicalForm of(Network network, Matrix scaled) {
        int d = network.inputs();
        int h = network.hidden();
        double[] spreads = Contributions.spread(network, scaled);
        List<Integer> order =
                IntStream.range(0, h)
                        .boxed()
                        .sorted(Comparator.comparingDouble(j -> -spreads[j]))
                        .toList();
        double[] parameters = new double[network.parameterCount()];
        double bias = network.outputBias();
        for (int place = 0; place < h; place++) {
            int j = order.get(place);
            double weight = network.outputWeight(j);
            double sign = weight < 0 ? -1 : 1;
            for (int i = 0; i < d; i++) {
                parameters[place * d + i] = sign * network.hiddenWeight(j, i);
            }
            parameters[d * h + place] = sign * network.hiddenBias(j);
            parameters[(d + 1) * h + place] = Math.abs(weight);
            bias += Math.min(weight, 0);
        }
        parameters[parameters.length - 1] = bias;
        return new CanonicalForm(
                Network.of(d, h, parameters),
                order,
                order.stream().map(j -> network.outputWeight(j) < 0).toList(),
                order.stream().map(j -> spreads[j]).toList());
    }
}
