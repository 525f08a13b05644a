package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.Optimiser;
import org.galibra.work.StopSignal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Trainings of a hundred steps against PyTorch: every optimiser and cost, weights, several
/// outputs, one layer and many. The fixture is written by src/test/python/descent_reference.py;
/// features, targets, weights and initial values are the exact fractions of that script.
class DescentReferenceTest {
    private static final int GALAXIES = 97;

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aHundredStepsAgreeWithPyTorch(Kernel kernel) throws IOException {
        assumeTrue(kernel.available(), () -> kernel + " does not run here");
        JsonNode reference;
        try (var in = getClass().getResourceAsStream("descent-reference.json")) {
            reference = new ObjectMapper().readTree(in);
        }
        assertThat(reference.get("cases")).hasSize(21);
        reference.get("cases").forEach(expected -> compare(kernel, expected));
    }

    private static void compare(Kernel kernel, JsonNode expected) {
        String name =
                "%s, %s, %s, %s"
                        .formatted(
                                expected.get("name").asText(),
                                expected.get("optimiser").asText(),
                                expected.get("cost").asText(),
                                kernel);
        boolean exact = kernel == Kernel.SCALAR_DOUBLE;
        Cost cost = cost(expected.get("cost").asText());
        Architecture shape = shape(expected, cost);
        double[] parameters = new double[shape.parameterCount()];
        Arrays.setAll(parameters, p -> (p * 7919L + 13) % 2001 / 4000.0 - 0.25);
        Examples examples = examples(shape, expected.get("weighted").asBoolean());
        TrainingPlan plan =
                new TrainingPlan(
                                List.of(new RateChange(0, expected.get("rate").asDouble())),
                                GALAXIES,
                                100,
                                false,
                                1,
                                1,
                                1_000)
                        .withCost(cost)
                        .withOptimiser(
                                optimiser(expected.get("optimiser").asText()), Schedule.CONSTANT);
        TrainingOutcome outcome =
                Training.begin(
                                Network.of(shape, parameters),
                                examples,
                                MadeGalaxies.none(shape.inputs()),
                                plan,
                                kernel)
                        .advance(100, new StopSignal())
                        .orElseThrow();

        double[] costs = array(expected.get("costs"));
        // Rectified neurons and a slope that is a sign flip with the last bit, sooner or later.
        boolean kinked = !exact && shape.hidden() == Activation.RELU;
        for (int step = 1; step <= (kinked ? 40 : 100); step++) {
            assertThat(outcome.history().batchLoss(step))
                    .as("%s: cost of step %d", name, step)
                    .isCloseTo(costs[step - 1], within(exact ? 1e-11 : 2e-4));
        }
        if (kinked) {
            double[] found = outcome.history().batchLosses();
            assertThat(Arrays.stream(found, 80, 100).average().orElseThrow())
                    .as(name)
                    .isCloseTo(Arrays.stream(costs, 80, 100).average().orElseThrow(), within(0.02));
            return;
        }
        close(
                name + ": output",
                outcome.network().outputs(examples.features()),
                array(expected.get("outputs")),
                exact ? 1e-9 : 4e-3);
        if (!expected.get("parameters").isEmpty()) {
            close(
                    name + ": parameter",
                    outcome.network().parameters(),
                    array(expected.get("parameters")),
                    exact ? 1e-9 : 1e-3);
        }
    }

    private static void close(String what, double[] found, double[] expected, double tolerance) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as("%s %d", what, i).isCloseTo(expected[i], within(tolerance));
        }
    }

    private static Architecture shape(JsonNode expected, Cost cost) {
        return new Architecture(
                expected.get("widths").valueStream().map(JsonNode::asInt).toList(),
                switch (expected.get("hidden").asText()) {
                    case "ReLU" -> Activation.RELU;
                    case "Sigmoid" -> Activation.SIGMOID;
                    default -> Activation.TANH;
                },
                cost == Cost.CROSS_ENTROPY ? Activation.SIGMOID : Activation.LINEAR);
    }

    private static Cost cost(String word) {
        return Arrays.stream(Cost.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Optimiser optimiser(String word) {
        return switch (word) {
            case "sgd" -> Optimiser.SGD;
            case "momentum" -> new Optimiser.Momentum(0.9, false);
            case "nesterov" -> Optimiser.NESTEROV;
            case "adam" -> Optimiser.ADAM;
            default -> new Optimiser.Adam(0.02);
        };
    }

    private static Examples examples(Architecture shape, boolean weighted) {
        int d = shape.inputs();
        int o = shape.outputs();
        double[] x = new double[GALAXIES * d];
        double[] y = new double[GALAXIES * o];
        double[] w = new double[GALAXIES];
        for (int k = 0; k < GALAXIES; k++) {
            for (int i = 0; i < d; i++) {
                x[k * d + i] = (k * 7919 + i * 104729 + k * i * 31) % 1000 / 1000.0;
            }
            for (int c = 0; c < o; c++) {
                y[k * o + c] = (k * 37 + c * 11) % 97 / 97.0;
            }
            w[k] = 1 + k * 5 % 7 / 7.0;
        }
        var examples = new Examples(Matrix.owning(GALAXIES, d, x), Matrix.owning(GALAXIES, o, y));
        return weighted ? examples.withWeights(w) : examples;
    }

    private static double[] array(JsonNode values) {
        return values.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
