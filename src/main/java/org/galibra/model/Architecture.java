package org.galibra.model;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;

import java.util.List;

/// The shape of a network of dense layers with one linear output, and what it is trained to make
/// small.
///
/// @param widths inputs, hidden layers, and 1 output
/// @param hidden the activation of the hidden layers
/// @param cost of one galaxy's error
public record Architecture(List<Integer> widths, Activation hidden, Cost cost) {
    /// Stellar mass from 21 fluxes and a redshift (Surana et al. 2020).
    public static final Architecture SURANA_MASS = surana(22, 44, 66, 66, 1);

    /// Star-formation rate (Surana et al. 2020).
    public static final Architecture SURANA_SFR = surana(22, 110, 220, 110, 1);

    /// Dust luminosity (Surana et al. 2020).
    public static final Architecture SURANA_DUST = surana(22, 66, 110, 220, 110, 66, 1);

    public Architecture {
        widths = List.copyOf(widths);
        if (widths.size() < 2
                || widths.getLast() != 1
                || widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("layers " + widths);
        }
    }

    private static Architecture surana(Integer... widths) {
        return new Architecture(List.of(widths), Activation.RELU, Cost.ABSOLUTE);
    }

    /// The number of inputs d.
    public int inputs() {
        return widths.getFirst();
    }

    int[] widthArray() {
        return widths.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Initial parameters, layer by layer (weights, then biases): weights from N(0, √(2/inputs)),
    /// as rectified neurons need it (He et al. 2015; Surana et al. say "normal" and no more),
    /// biases 0.
    double[] initial(long seed) {
        Draws draws = Draws.forInitialValues(seed);
        int size = 0;
        for (int l = 1; l < widths.size(); l++) {
            size += (widths.get(l - 1) + 1) * widths.get(l);
        }
        double[] parameters = new double[size];
        int from = 0;
        for (int l = 1; l < widths.size(); l++) {
            int inputs = widths.get(l - 1);
            int weights = inputs * widths.get(l);
            for (int p = 0; p < weights; p++) {
                parameters[from + p] = Math.sqrt(2.0 / inputs) * draws.gaussian();
            }
            from += weights + widths.get(l);
        }
        return parameters;
    }
}
