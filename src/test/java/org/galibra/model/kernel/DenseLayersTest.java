package org.galibra.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

class DenseLayersTest {
    private static final int[][] SHAPES = {
        {1, 1},
        {3, 1, 1},
        {22, 44, 66, 66, 1},
        {15, 16, 17, 1},
        {31, 33, 1},
        {5, 80, 48, 1},
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

    private static Galaxies galaxies(int count, int features, Random random) {
        var galaxies = new Galaxies(count, features);
        for (int row = 0; row < count; row++) {
            galaxies.set(row, random.doubles(features).toArray(), random.nextDouble());
        }
        return galaxies;
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void gradientsAgreeWithCentralDifferencesForEveryActivationAndCost(Kernel kernel) {
        var random = new Random(7);
        for (Activation activation : Activation.values()) {
            for (Cost cost : Cost.values()) {
                for (int[] widths : SHAPES) {
                    compare(kernel, activation, cost, widths, 1 + random.nextInt(33), random);
                }
            }
        }
    }

    private static void compare(
            Kernel kernel,
            Activation activation,
            Cost cost,
            int[] widths,
            int count,
            Random random) {
        double[] parameters = parameters(widths, random);
        Galaxies galaxies = galaxies(count, widths[0], random);
        int[] order = IntStream.range(0, count).toArray();
        var layers = new DenseLayers(kernel, widths, activation, cost, count + 1);
        layers.load(parameters);
        double expectedCost = cost(parameters, widths, activation, cost, galaxies);
        assertThat(layers.differentiate(galaxies, order, 0, count))
                .isCloseTo(expectedCost, within(1e-5 * (1 + expectedCost)));
        double[] partials = new double[parameters.length];
        layers.storeGradient(partials);
        double largest = Arrays.stream(partials).map(Math::abs).max().orElseThrow();
        for (int trial = 0; trial < 40; trial++) {
            int p = random.nextInt(parameters.length);
            double value = parameters[p];
            parameters[p] = value + 1e-6;
            double above = cost(parameters, widths, activation, cost, galaxies);
            parameters[p] = value - 1e-6;
            double below = cost(parameters, widths, activation, cost, galaxies);
            parameters[p] = value;
            assertThat(partials[p])
                    .as("%s %s %s, parameter %d", activation, cost, Arrays.toString(widths), p)
                    .isCloseTo((above - below) / 2e-6, within(1e-4 * largest));
        }
    }

    /// The averaged cost, written out in double.
    private static double cost(
            double[] p, int[] widths, Activation activation, Cost cost, Galaxies galaxies) {
        double sum = 0;
        for (int row = 0; row < galaxies.count(); row++) {
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
                    a[j] = l == widths.length - 1 ? z : activated(activation, z);
                }
                from += a.length * (x.length + 1);
                x = a;
            }
            sum += cost.of(x[0] - galaxies.values()[(row + 1) * galaxies.stride() - 1]);
        }
        return sum / galaxies.count();
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
    void aHundredStepsOfAdamAgreeWithPyTorch(Kernel kernel) throws IOException {
        JsonNode reference;
        try (var in = getClass().getResourceAsStream("adam-reference.json")) {
            reference = new ObjectMapper().readTree(in);
        }
        int[] widths = {5, 17, 6, 1};
        var galaxies = new Galaxies(97, 5);
        for (int k = 0; k < 97; k++) {
            double[] x = new double[5];
            for (int i = 0; i < 5; i++) {
                x[i] = (k * 7919 + i * 104729 + k * i * 31) % 1000 / 1000.0;
            }
            galaxies.set(k, x, k * 37 % 97 / 97.0);
        }
        var layers = new DenseLayers(kernel, widths, Activation.TANH, Cost.QUADRATIC, 97);
        double[] parameters = new double[layers.size()];
        Arrays.setAll(parameters, p -> (p * 7919 + 13) % 2001 / 4000.0 - 0.25);
        layers.load(parameters);
        int[] order = IntStream.range(0, 97).toArray();
        for (int step = 0; step < 100; step++) {
            assertThat(layers.step(galaxies, order, 0, 97, 0.01))
                    .as("cost of step %d", step + 1)
                    .isCloseTo(reference.get("costs").get(step).asDouble(), within(1e-5));
        }
        layers.store(parameters);
        for (int p = 0; p < parameters.length; p++) {
            assertThat(parameters[p])
                    .as("parameter %d", p)
                    .isCloseTo(reference.get("parameters").get(p).asDouble(), within(1e-3));
        }
    }

    @Test
    void whatMakesNoNetworkIsRefused() {
        for (int[] widths : new int[][] {{1}, {3, 2}, {0, 1}, {2, 0, 1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new DenseLayers(
                                    Kernel.SCALAR, widths, Activation.RELU, Cost.ABSOLUTE, 1))
                    .withMessageContaining("layers");
        }
    }
}
