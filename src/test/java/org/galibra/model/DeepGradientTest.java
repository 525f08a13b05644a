package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;

/// The gradients of Surana et al.'s (2020) three networks against PyTorch's autograd, of the mean
/// absolute error and of the error-weighted one. The fixture is written by
/// src/test/python/deep_gradients.py; features, targets, errors and parameters are the exact
/// fractions of that script.
class DeepGradientTest {
    private static final int GALAXIES = 53;
    private static final int EVERY = 997;

    @Test
    void deepGradientsAreThoseOfAutograd() throws IOException {
        JsonNode reference;
        try (var in = getClass().getResourceAsStream("deep-gradients.json")) {
            reference = new ObjectMapper().readTree(in);
        }
        assertThat(reference.get("cases")).hasSize(6);
        reference.get("cases").forEach(DeepGradientTest::compare);
    }

    private static void compare(JsonNode expected) {
        boolean weighted = expected.get("weighted").asBoolean();
        String name = expected.get("name").asText() + (weighted ? ", error-weighted" : "");
        var shape =
                new Architecture(
                        expected.get("widths").valueStream().map(JsonNode::asInt).toList(),
                        Activation.RELU,
                        Activation.LINEAR);
        Cost cost = weighted ? Cost.ERROR_WEIGHTED : Cost.ABSOLUTE;
        int[] rows = new int[GALAXIES];
        Arrays.setAll(rows, row -> row);
        var gradient = new Gradient(shape, cost, GALAXIES);
        double found =
                gradient.compute(
                        Network.of(shape, fractions(shape.parameterCount())),
                        examples(shape.inputs()),
                        rows);
        double[] partials = gradient.partials();
        double largest = Arrays.stream(partials).map(Math::abs).max().orElseThrow();
        close(name + ": cost", found, expected.get("cost"), 1);
        int from = 0;
        int place = 0;
        for (int l = 1; l <= shape.layers(); l++) {
            int neurons = shape.width(l);
            for (int size : new int[] {shape.width(l - 1) * neurons, neurons}) {
                double[] weights = fractions(size);
                double sum = 0;
                for (int p = 0; p < size; p++) {
                    sum += partials[from + p] * weights[p];
                }
                close(
                        name + ": layer " + l,
                        sum,
                        expected.get("sums").get(place),
                        largest * Math.sqrt(size));
                from += size;
                place++;
            }
        }
        for (int p = 0; p < partials.length; p += EVERY) {
            close(name + ": part " + p, partials[p], expected.get("parts").get(p / EVERY), largest);
        }
    }

    private static void close(String what, double found, JsonNode expected, double scale) {
        assertThat(found).as(what).isCloseTo(expected.asDouble(), within(1e-12 * scale));
    }

    private static double[] fractions(int count) {
        double[] values = new double[count];
        Arrays.setAll(values, p -> (p * 7919L + 13) % 2001 / 8000.0 - 0.125);
        return values;
    }

    private static Examples examples(int features) {
        double[] x = new double[GALAXIES * features];
        double[] y = new double[GALAXIES];
        double[] errors = new double[GALAXIES];
        for (int k = 0; k < GALAXIES; k++) {
            for (int i = 0; i < features; i++) {
                x[k * features + i] = (k * 7919 + i * 104729 + k * i * 31) % 1000 / 1000.0;
            }
            y[k] = k * 37 % 53 / 53.0;
            errors[k] = 0.125 + k * 5 % 7 / 8.0;
        }
        return new Examples(Matrix.owning(GALAXIES, features, x), y).withErrors(errors);
    }
}
