package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.io.IOException;

/// Against forty steps of NumPy from the same initial values with the same batches. The fixture is
/// written by src/test/python/sgd_reference.py; features, targets and initial values are the exact
/// fractions of that script.
class SgdReferenceTest {
    private static final int GALAXIES = 97;

    @Test
    void fortyStepsAgreeWithNumpyInEveryLossAndEveryWeight() throws IOException {
        JsonNode reference;
        try (var in = getClass().getResourceAsStream("sgd-reference.json")) {
            reference = new ObjectMapper().readTree(in);
        }
        double[] parameters = new double[466];
        for (int p = 0; p < parameters.length; p++) {
            parameters[p] = (p * 7919 + 13) % 2001 / 4000.0 - 0.25;
        }
        Examples examples = examples();
        var gradient = new Gradient(29, 15, 50);
        JsonNode batches = reference.get("batches");
        assertThat(batches.size()).isEqualTo(40);
        for (int step = 0; step < batches.size(); step++) {
            int[] rows = batches.get(step).valueStream().mapToInt(JsonNode::asInt).toArray();
            double loss = gradient.compute(parameters, examples, rows, rows.length);
            assertThat(loss)
                    .as("loss of step %d", step + 1)
                    .isCloseTo(reference.get("losses").get(step).asDouble(), within(1e-12));
            gradient.descend(parameters, 0.25);
        }
        for (int p = 0; p < parameters.length; p++) {
            assertThat(parameters[p])
                    .as("parameter %d", p)
                    .isCloseTo(reference.get("parameters").get(p).asDouble(), within(1e-12));
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
