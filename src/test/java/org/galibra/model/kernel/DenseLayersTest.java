package org.galibra.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Both twins against the network written out in double, at widths on both sides of a vector.
class DenseLayersTest {
    private static final int[][] SHAPES = {
        {1, 1},
        {3, 1, 1},
        {22, 44, 66, 66, 1},
        {15, 16, 17, 2},
        {31, 33, 1},
        {16, 31, 15, 17},
        {5, 80, 48, 1},
        {33, 1, 16},
        {22, 110, 220, 110, 1}
    };

    private static double[] parameters(int[] widths, Random random) {
        int size = 0;
        for (int l = 1; l < widths.length; l++) {
            size += (widths[l - 1] + 1) * widths[l];
        }
        double[] parameters = random.doubles(size, -0.4, 0.4).toArray();
        Arrays.setAll(parameters, p -> (float) parameters[p]);
        return parameters;
    }

    private static Galaxies galaxies(int count, int features, int outputs, Random random) {
        var galaxies = new Galaxies(count, features, outputs);
        for (int row = 0; row < count; row++) {
            galaxies.set(
                    row,
                    random.doubles(features).toArray(),
                    random.doubles(outputs).toArray(),
                    0.5 + random.nextDouble());
        }
        return galaxies;
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void gradientsAgreeWithCentralDifferencesForEveryActivationAndCost(Kernel kernel) {
        assumeTrue(kernel.available(), () -> kernel + " does not run here");
        var random = new Random(7);
        for (Activation hidden : Activation.values()) {
            for (Cost cost : Cost.values()) {
                for (int[] widths : SHAPES) {
                    Activation output =
                            cost == Cost.CROSS_ENTROPY ? Activation.SIGMOID : Activation.LINEAR;
                    compare(kernel, hidden, output, cost, widths, 1 + random.nextInt(33), random);
                }
            }
        }
    }

    private static void compare(
            Kernel kernel,
            Activation hidden,
            Activation output,
            Cost cost,
            int[] widths,
            int count,
            Random random) {
        double[] parameters = parameters(widths, random);
        Galaxies galaxies = galaxies(count, widths[0], widths[widths.length - 1], random);
        int[] order = IntStream.range(0, count).toArray();
        var layers =
                new DenseLayers(kernel, widths, hidden, output, cost, Optimiser.SGD, count + 1);
        layers.load(parameters);
        var exact = new Written(widths, hidden, output, cost, galaxies);
        double expectedCost = exact.cost(parameters);
        assertThat(layers.differentiate(galaxies, order, 0, count))
                .isCloseTo(expectedCost, within(1e-5 * (1 + expectedCost)));
        double[] partials = new double[parameters.length];
        layers.storeGradient(partials);
        double largest = Arrays.stream(partials).map(Math::abs).max().orElseThrow();
        for (int trial = 0; trial < 40; trial++) {
            int p = random.nextInt(parameters.length);
            double value = parameters[p];
            parameters[p] = value + 1e-6;
            double above = exact.cost(parameters);
            parameters[p] = value - 1e-6;
            double below = exact.cost(parameters);
            parameters[p] = value;
            assertThat(partials[p])
                    .as("%s %s %s, parameter %d", hidden, cost, Arrays.toString(widths), p)
                    .isCloseTo((above - below) / 2e-6, within(1e-4 * largest));
        }
    }

    /// A network written out in double.
    private static final class Written {
        private final int[] widths;
        private final Activation hidden;
        private final Activation output;
        private final Cost cost;
        private final Galaxies galaxies;

        Written(int[] widths, Activation hidden, Activation output, Cost cost, Galaxies galaxies) {
            this.widths = widths;
            this.hidden = hidden;
            this.output = output;
            this.cost = cost;
            this.galaxies = galaxies;
        }

        double cost(double[] p) {
            int outputs = widths[widths.length - 1];
            double sum = 0;
            for (int row = 0; row < galaxies.count(); row++) {
                double[] a = outputs(p, row);
                int end = (row + 1) * galaxies.stride();
                for (int c = 0; c < outputs; c++) {
                    sum +=
                            galaxies.values()[end - outputs - 1]
                                    * cost.of(a[c], galaxies.values()[end - outputs + c]);
                }
            }
            return sum / (galaxies.count() * outputs);
        }

        double[] outputs(double[] p, int row) {
            double[] x = new double[widths[0]];
            for (int i = 0; i < x.length; i++) {
                x[i] = galaxies.values()[row * galaxies.stride() + i];
            }
            int from = 0;
            for (int l = 1; l < widths.length; l++) {
                double[] a = new double[widths[l]];
                for (int j = 0; j < a.length; j++) {
                    double z = p[from + a.length * x.length + j];
                    for (int i = 0; i < x.length; i++) {
                        z += p[from + j * x.length + i] * x[i];
                    }
                    a[j] = activated(l == widths.length - 1 ? output : hidden, z);
                }
                from += a.length * (x.length + 1);
                x = a;
            }
            return x;
        }
    }

    private static double activated(Activation activation, double z) {
        return switch (activation) {
            case LINEAR -> z;
            case RELU -> Math.max(0, z);
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void aGalaxysOutputsDoNotDependOnItsCompanyAndAreThoseWrittenOut(Kernel kernel) {
        assumeTrue(kernel.available(), () -> kernel + " does not run here");
        var random = new Random(3);
        for (int[] widths : SHAPES) {
            int outputs = widths[widths.length - 1];
            double[] parameters = parameters(widths, random);
            Galaxies galaxies = galaxies(33, widths[0], outputs, random);
            var layers = Layers.of(kernel, widths, Activation.TANH, Activation.LINEAR, 7);
            layers.load(parameters);
            float[] together = new float[33 * outputs];
            layers.outputs(galaxies, 0, 33, together);
            float[] alone = new float[33 * outputs];
            for (int row = 32; row >= 0; row--) {
                layers.outputs(galaxies, row, row + 1, alone);
            }
            assertThat(alone).containsExactly(together);
            var exact =
                    new Written(
                            widths, Activation.TANH, Activation.LINEAR, Cost.QUADRATIC, galaxies);
            for (int row = 0; row < 33; row++) {
                double[] expected = exact.outputs(parameters, row);
                for (int c = 0; c < outputs; c++) {
                    assertThat((double) together[row * outputs + c])
                            .isCloseTo(expected[c], within(3e-5));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void everyParameterIsHeldAgainstTheBound(Kernel kernel) {
        assumeTrue(kernel.available(), () -> kernel + " does not run here");
        int[] widths = {3, 17, 2};
        var layers = Layers.of(kernel, widths, Activation.RELU, Activation.LINEAR, 1);
        double[] parameters = new double[4 * 17 + 18 * 2];
        layers.load(parameters);
        assertThat(layers.within(1000)).isTrue();
        for (double wrong : new double[] {1001, -1001, Double.NaN, Double.NEGATIVE_INFINITY}) {
            for (int p = 0; p < parameters.length; p++) {
                parameters[p] = wrong;
                layers.load(parameters);
                assertThat(layers.within(1000)).as("parameter %d is %s", p, wrong).isFalse();
                parameters[p] = 0;
            }
        }
    }

    @Test
    void whatMakesNoNetworkIsRefused() {
        for (int[] widths : new int[][] {{1}, {0, 1}, {2, 0, 1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Layers.of(Kernel.SCALAR, widths, Activation.RELU, Activation.LINEAR, 1))
                    .withMessageContaining("layers");
        }
    }
}
