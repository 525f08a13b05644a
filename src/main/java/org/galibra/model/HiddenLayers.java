package org.galibra.model;

import org.galibra.model.kernel.Activation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The hidden layers of a network: what a person chooses of its shape.
///
/// @param neurons of each layer, the one next to the inputs first; at least one layer, 1 to 10,000
///   neurons each
/// @param activation of all of them
public record HiddenLayers(List<Integer> neurons, Activation activation) {
    /// 15 sigmoid neurons (Elson 2025).
    public static final HiddenLayers ELSON_2025 = sigmoid(15);

    /// For stellar mass (Surana et al. 2020).
    public static final HiddenLayers SURANA_MASS = rectified(44, 66, 66);

    /// For the star-formation rate (Surana et al. 2020).
    public static final HiddenLayers SURANA_SFR = rectified(110, 220, 110);

    /// For the dust luminosity (Surana et al. 2020).
    public static final HiddenLayers SURANA_DUST = rectified(66, 110, 220, 110, 66);

    /// More neurons than this are surely a slip.
    private static final int MOST_NEURONS = 10_000;

    public HiddenLayers {
        neurons = List.copyOf(neurons);
        if (neurons.isEmpty()) {
            throw new IllegalArgumentException("at least one hidden layer is needed");
        }
        for (int width : neurons) {
            if (width < 1 || width > MOST_NEURONS) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "hidden neurons: from 1 to %,d, not %,d",
                                MOST_NEURONS,
                                width));
            }
        }
    }

    /// The layers that [#toString] wrote, or a person; empty if it is no such text.
    public static Optional<HiddenLayers> parse(String text, Activation activation) {
        if (!text.strip().matches("\\d{1,5}( *- *\\d{1,5})*")) {
            return Optional.empty();
        }
        List<Integer> neurons =
                Arrays.stream(text.strip().split(" *- *")).map(Integer::valueOf).toList();
        boolean sound = neurons.stream().allMatch(each -> each >= 1 && each <= MOST_NEURONS);
        return sound ? Optional.of(new HiddenLayers(neurons, activation)) : Optional.empty();
    }

    /// One layer of sigmoid neurons.
    public static HiddenLayers sigmoid(int neurons) {
        return new HiddenLayers(List.of(neurons), Activation.SIGMOID);
    }

    private static HiddenLayers rectified(Integer... neurons) {
        return new HiddenLayers(List.of(neurons), Activation.RELU);
    }

    /// `15` or `44-66-66`.
    @Override
    public String toString() {
        return neurons.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
