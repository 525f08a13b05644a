package org.galibra.model;

import org.galibra.model.kernel.Activation;

import java.util.Arrays;

/// The derivatives of a network's first output by what every neuron and every input of a block of
/// galaxies holds, from the output down, with room made once. As in a [ForwardPass] the galaxies
/// run along the innermost loops, and every galaxy's sums are formed in the order of [Sensitivity].
final class InputSlopes {
    private final Architecture architecture;

    /// ∂z_out/∂a^l_j of each galaxy; layer 0 are the inputs.
    private final double[][][] slopes;

    private int count;

    /// Room for blocks of at most `capacity` galaxies.
    InputSlopes(Architecture architecture, int capacity) {
        this.architecture = architecture;
        this.slopes = new double[architecture.layers() + 1][][];
        for (int l = 0; l < slopes.length; l++) {
            slopes[l] = new double[architecture.width(l)][capacity];
        }
        Arrays.fill(slopes[architecture.layers()][0], 1);
    }

    /// Computes the derivatives for the `count` galaxies that went through `pass`.
    void run(double[] parameters, ForwardPass pass, int count) {
        this.count = count;
        for (int l = architecture.layers(); l > 0; l--) {
            double[][] above = slopes[l];
            double[][] below = slopes[l - 1];
            int weights = architecture.offset(l);
            Activation activation = architecture.activation(l);
            for (double[] each : below) {
                Arrays.fill(each, 0, count, 0);
            }
            double[] delta = new double[count];
            for (int j = 0; j < above.length; j++) {
                double[] value = pass.layer(l)[j];
                for (int k = 0; k < count; k++) {
                    delta[k] = above[j][k] * activation.slope(value[k]);
                }
                for (int i = 0; i < below.length; i++) {
                    add(parameters[weights + j * below.length + i], delta, below[i]);
                }
            }
        }
    }

    private void add(double weight, double[] delta, double[] into) {
        for (int k = 0; k < count; k++) {
            into[k] += delta[k] * weight;
        }
    }

    /// Copies the derivatives by the inputs into `into`, galaxy by galaxy, from place `from` on.
    void copy(double[] into, int from) {
        double[][] inputs = slopes[0];
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < inputs.length; i++) {
                into[from + k * inputs.length + i] = inputs[i][k];
            }
        }
    }
}
