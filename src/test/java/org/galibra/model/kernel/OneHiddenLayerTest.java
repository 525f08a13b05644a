package org.galibra.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Random;

/// Both twins against equations 1–5 written out in double, at lengths on both sides of a vector.
class OneHiddenLayerTest {
    private static final int[] AWKWARD = {1, 15, 16, 17, 31, 33};

    private static OneHiddenLayer layer(Kernel kernel, int inputs, int hidden, int room) {
        return OneHiddenLayer.of(kernel, inputs, hidden, room);
    }

    private static Galaxies galaxies(int count, int features, Random random) {
        var galaxies = new Galaxies(count, features);
        for (int row = 0; row < count; row++) {
            galaxies.set(row, random.doubles(features).toArray(), random.nextDouble());
        }
        return galaxies;
    }

    private static double[] parameters(int inputs, int hidden, Random random) {
        double[] parameters = random.doubles((inputs + 2) * hidden + 1, -0.5, 0.5).toArray();
        for (int p = 0; p < parameters.length; p++) {
            parameters[p] = (float) parameters[p];
        }
        return parameters;
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void aStepAgreesWithTheEquationsAtAwkwardSizes(Kernel kernel) {
        var random = new Random(3);
        for (int inputs : AWKWARD) {
            for (int hidden : AWKWARD) {
                for (int count : AWKWARD) {
                    double[] expected = parameters(inputs, hidden, random);
                    Galaxies galaxies = galaxies(count + 3, inputs, random);
                    int[] batch = random.ints(count, 0, count + 3).toArray();
                    OneHiddenLayer layer = layer(kernel, inputs, hidden, count + 2);
                    layer.load(expected);
                    // A larger batch before must leave nothing behind.
                    layer.step(
                            galaxies, random.ints(count + 2, 0, count).toArray(), 0, count + 2, 0);

                    double loss = layer.step(galaxies, batch, 0, count, 0.25);

                    assertThat(loss)
                            .as("%d → %d, %d galaxies", inputs, hidden, count)
                            .isCloseTo(
                                    step(expected, inputs, hidden, galaxies, batch), within(1e-5));
                    double[] stepped = new double[expected.length];
                    layer.store(stepped);
                    for (int p = 0; p < stepped.length; p++) {
                        assertThat(stepped[p])
                                .as("parameter %d, %d → %d, %d galaxies", p, inputs, hidden, count)
                                .isCloseTo(expected[p], within(2e-6));
                    }
                }
            }
        }
    }

    /// Q of a batch, after which `p` has made one step of rate 0.25.
    private static double step(double[] p, int inputs, int hidden, Galaxies galaxies, int[] batch) {
        int biases = inputs * hidden;
        int outputs = biases + hidden;
        double cost = 0;
        double[] partials = new double[p.length];
        for (int row : batch) {
            double[] sigma = new double[hidden];
            double error = p[outputs + hidden] - target(galaxies, row);
            for (int j = 0; j < hidden; j++) {
                double z = p[biases + j];
                for (int i = 0; i < inputs; i++) {
                    z += p[j * inputs + i] * feature(galaxies, row, i);
                }
                sigma[j] = 1 / (1 + Math.exp(-z));
                error += p[outputs + j] * sigma[j];
            }
            cost += 0.5 * error * error / batch.length;
            partials[outputs + hidden] += error / batch.length;
            for (int j = 0; j < hidden; j++) {
                partials[outputs + j] += error * sigma[j] / batch.length;
                double delta = error * p[outputs + j] * sigma[j] * (1 - sigma[j]) / batch.length;
                partials[biases + j] += delta;
                for (int i = 0; i < inputs; i++) {
                    partials[j * inputs + i] += delta * feature(galaxies, row, i);
                }
            }
        }
        for (int k = 0; k < p.length; k++) {
            p[k] -= 0.25 * partials[k];
        }
        return cost;
    }

    private static double feature(Galaxies galaxies, int row, int i) {
        return galaxies.values()[row * galaxies.stride() + i];
    }

    private static double target(Galaxies galaxies, int row) {
        return galaxies.values()[row * galaxies.stride() + galaxies.stride() - 1];
    }

    @Test
    void theTwinsPredictAlikeAtAwkwardNumbersOfRows() {
        var random = new Random(4);
        for (int hidden : AWKWARD) {
            double[] parameters = parameters(29, hidden, random);
            for (int rows : AWKWARD) {
                Galaxies galaxies = galaxies(rows, 29, random);
                float[] vector = outputs(Kernel.VECTOR, hidden, parameters, galaxies);
                float[] scalar = outputs(Kernel.SCALAR, hidden, parameters, galaxies);
                for (int row = 0; row < rows; row++) {
                    assertThat(vector[row]).isCloseTo(scalar[row], within(5e-6f));
                }
            }
        }
    }

    private static float[] outputs(
            Kernel kernel, int hidden, double[] parameters, Galaxies galaxies) {
        OneHiddenLayer layer = layer(kernel, galaxies.features(), hidden, 7);
        layer.load(parameters);
        float[] outputs = new float[galaxies.count()];
        layer.outputs(galaxies, 0, outputs.length, outputs);
        return outputs;
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void aGalaxysOutputDoesNotDependOnItsCompany(Kernel kernel) {
        var random = new Random(5);
        double[] parameters = parameters(6, 17, random);
        Galaxies galaxies = galaxies(33, 6, random);
        float[] together = outputs(kernel, 17, parameters, galaxies);
        OneHiddenLayer layer = layer(kernel, 6, 17, 7);
        layer.load(parameters);
        float[] alone = new float[33];
        for (int row = 32; row >= 0; row--) {
            layer.outputs(galaxies, row, row + 1, alone);
        }
        assertThat(alone).containsExactly(together);
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void saturatedNeuronsAndMissingFeaturesAreHandedOn(Kernel kernel) {
        var galaxies = new Galaxies(3, 1);
        galaxies.set(0, new double[] {1e4}, 0);
        galaxies.set(1, new double[] {-1e4}, 0);
        galaxies.set(2, new double[] {Double.NaN}, 0);
        float[] outputs = outputs(kernel, 1, new double[] {1, 0, 3, 0.5}, galaxies);
        assertThat(outputs[0]).isEqualTo(3.5f);
        assertThat(outputs[1]).isEqualTo(0.5f);
        assertThat(outputs[2]).isNaN();
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void everyParameterIsHeldAgainstTheBound(Kernel kernel) {
        OneHiddenLayer layer = layer(kernel, 11, 16, 1);
        double[] parameters = new double[13 * 16 + 1];
        layer.load(parameters);
        assertThat(layer.within(1000)).isTrue();
        for (double wrong : new double[] {1001, -1001, Double.NaN, Double.NEGATIVE_INFINITY}) {
            for (int p = 0; p < parameters.length; p++) {
                parameters[p] = wrong;
                layer.load(parameters);
                assertThat(layer.within(1000)).as("parameter %d is %s", p, wrong).isFalse();
                parameters[p] = 0;
            }
        }
    }

    @Test
    void whatMakesNoNetworkIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> layer(Kernel.SCALAR, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> layer(Kernel.SCALAR_DOUBLE, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Galaxies(80_000_000, 29));
    }
}
