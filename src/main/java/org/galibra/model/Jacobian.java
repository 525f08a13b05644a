package org.galibra.model;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.NormalMatrix;

import java.util.Arrays;

/// The derivatives of every residual a_c − y_c of every galaxy by every parameter, galaxy by galaxy
/// and output by output, by back-propagation in double. A residual and its derivatives are scaled
/// by the root of w/(n o), so that half the sum of their squares is Q.
final class Jacobian {
    private final Architecture architecture;
    private final ForwardPass pass;
    private final double[] row;
    private final double[][] deltas;

    Jacobian(Architecture architecture, int block) {
        this.architecture = architecture;
        this.pass = new ForwardPass(architecture, block);
        this.row = new double[architecture.parameterCount()];
        this.deltas = new double[architecture.layers() + 1][];
        for (int l = 1; l < deltas.length; l++) {
            deltas[l] = new double[architecture.width(l)];
        }
    }

    /// Makes `normal` JᵀJ and `gradient` Jᵀr, that of Q.
    void accumulate(
            double[] parameters, Examples examples, NormalMatrix normal, double[] gradient) {
        normal.clear();
        Arrays.fill(gradient, 0);
        int n = examples.size();
        int outputs = architecture.outputs();
        for (int first = 0; first < n; first += pass.capacity()) {
            int count = Math.min(pass.capacity(), n - first);
            pass.load(examples.features(), first, count);
            pass.run(parameters);
            for (int k = 0; k < count; k++) {
                double weight = examples.factor(Cost.QUADRATIC, first + k);
                double scale = Math.sqrt(weight / ((double) n * outputs));
                for (int c = 0; c < outputs; c++) {
                    differentiate(parameters, k, c, scale);
                    normal.add(row);
                    double residual = scale * (pass.output(c, k) - examples.target(first + k, c));
                    for (int p = 0; p < row.length; p++) {
                        gradient[p] += residual * row[p];
                    }
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
