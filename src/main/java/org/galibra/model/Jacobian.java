package org.galibra.model;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.NormalMatrix;

import java.util.Arrays;

/// The derivatives of the residuals a_c − y_c of chosen galaxies by every parameter, galaxy by
/// galaxy and output by output, by back-propagation in double. Those of a galaxy are scaled by the
/// root of w/(n o), n being the chosen ones: JᵀJ is then the part of the second derivatives of Q
/// that Gauss and Newton keep.
final class Jacobian {
    private static final int BLOCK = 64;

    private final Architecture architecture;
    private final Matrix features;
    private final double[] scales;
    private final ForwardPass pass;
    private final double[] row;
    private final double[][] deltas;

    Jacobian(Architecture architecture, Examples examples, int[] chosen) {
        this.architecture = architecture;
        this.features = examples.features().select(chosen);
        double terms = (double) chosen.length * architecture.outputs();
        this.scales =
                Arrays.stream(chosen)
                        .mapToDouble(k -> Math.sqrt(examples.factor(Cost.QUADRATIC, k) / terms))
                        .toArray();
        this.pass = new ForwardPass(architecture, BLOCK);
        this.row = new double[architecture.parameterCount()];
        this.deltas = new double[architecture.layers() + 1][];
        for (int l = 1; l < deltas.length; l++) {
            deltas[l] = new double[architecture.width(l)];
        }
    }

    /// Makes `normal` JᵀJ.
    void accumulate(double[] parameters, NormalMatrix normal) {
        normal.clear();
        for (int first = 0; first < scales.length; first += BLOCK) {
            int count = Math.min(BLOCK, scales.length - first);
            pass.load(features, first, count);
            pass.run(parameters);
            for (int k = 0; k < count; k++) {
                for (int c = 0; c < architecture.outputs(); c++) {
                    differentiate(parameters, k, c, scales[first + k]);
                    normal.add(row);
                }
            }
        }
    }

    /// The row of output `c` of the `k`-th galaxy.
    private void differentiate(double[] parameters, int k, int c, double scale) {
        int last = architecture.layers();
        Arrays.fill(deltas[last], 0);
        deltas[last][c] = scale * architecture.output().slope(pass.output(c, k));
        for (int l = last; l > 0; l--) {
            double[] delta = deltas[l];
            double[][] below = pass.layer(l - 1);
            int weights = architecture.offset(l);
            int biases = weights + delta.length * below.length;
            for (int j = 0; j < delta.length; j++) {
                int w = weights + j * below.length;
                for (int i = 0; i < below.length; i++) {
                    row[w + i] = delta[j] * below[i][k];
                }
                row[biases + j] = delta[j];
            }
            if (l > 1) {
                handDown(parameters, weights, delta, deltas[l - 1]);
                Activation activation = architecture.activation(l - 1);
                for (int i = 0; i < below.length; i++) {
                    deltas[l - 1][i] *= activation.slope(below[i][k]);
                }
            }
        }
    }

    private static void handDown(double[] parameters, int weights, double[] delta, double[] below) {
        Arrays.fill(below, 0);
        for (int j = 0; j < delta.length; j++) {
            int w = weights + j * below.length;
            for (int i = 0; i < below.length; i++) {
                below[i] += delta[j] * parameters[w + i];
            }
        }
    }
}
