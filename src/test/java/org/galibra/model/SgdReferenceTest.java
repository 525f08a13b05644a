package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.galibra.model.kernel.Galaxies;
import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.OneHiddenLayer;
import org.galibra.model.kernel.Optimiser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.Arrays;

/// Against a thousand steps of NumPy from the same initial values with the same batches. The
/// fixture is written by src/test/python/sgd_reference.py, with the formulae that stand here.
class SgdReferenceTest {
    private static final int GALAXIES = 97;
    private static final int BATCH = 50;
    private static final int STEPS = 1_000;
    private static final double RATE = 0.25;

    private final JsonNode reference;
    private final Examples examples = examples();
    private final double[] parameters = new double[466];

    SgdReferenceTest() throws IOException {
        try (var in = getClass().getResourceAsStream("sgd-reference.json")) {
            reference = new ObjectMapper().readTree(in);
        }
        Arrays.setAll(parameters, p -> (p * 7919 + 13) % 2001 / 4000.0 - 0.25);
    }

    private static int[] batch(int step) {
        int[] rows = new int[BATCH];
        Arrays.setAll(rows, k -> (step * step * 31 + k * (1 + step % 96)) % GALAXIES);
        return rows;
    }

    @Test
    void aThousandStepsInDoubleAgreeWithNumpyInEveryLossAndEveryWeight() {
        var gradient = new Gradient(29, 15, BATCH);
        var descent = new DoubleDescent(Optimiser.SGD, parameters.length);
        for (int step = 0; step < STEPS; step++) {
            double loss = gradient.compute(parameters, examples, batch(step), 0, BATCH);
            assertThat(loss)
                    .as("loss of step %d", step + 1)
                    .isCloseTo(reference.get("losses").get(step).asDouble(), within(1e-11));
            descent.step(parameters, gradient, RATE);
        }
        compareParameters(1e-10);
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void aThousandStepsInFloatAgreeToTenThousandthsOfTheLargestWeight(Kernel kernel) {
        assumeTrue(kernel.available(), () -> kernel + " does not run here");
        Galaxies galaxies = examples.galaxies();
        OneHiddenLayer layer = OneHiddenLayer.of(kernel, 29, 15, BATCH);
        layer.load(parameters);
        for (int step = 0; step < STEPS; step++) {
            assertThat(layer.step(galaxies, batch(step), 0, BATCH, RATE))
                    .as("loss of step %d", step + 1)
                    .isCloseTo(reference.get("losses").get(step).asDouble(), within(1e-5));
        }
        layer.store(parameters);
        double largest = Arrays.stream(parameters).map(Math::abs).max().orElseThrow();
        compareParameters(1e-4 * largest);
    }

    private void compareParameters(double tolerance) {
        for (int p = 0; p < parameters.length; p++) {
            assertThat(parameters[p])
                    .as("parameter %d", p)
                    .isCloseTo(reference.get("parameters").get(p).asDouble(), within(tolerance));
        }
    }

    private static Examples examples() {
        double[] features = new double[GALAXIES * 29];
        double[] targets = new double[GALAXIES];
        for (int k = 0; k < GALAXIES; k++) {
            for (int i = 0; i < 29; i++) {
                features[k * 29 + i] = (k * 7919 + i * 104729 + k * i * 31) % 1000 / 1000.0;
            }
            targets[k] = k * 37 % 97 / 97.0;
        }
        return new Examples(Matrix.owning(GALAXIES, 29, features), targets);
    }
}
