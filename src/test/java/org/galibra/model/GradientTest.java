package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.IntStream;

class GradientTest {
    @Test
    void all466PartialsAgreeWithCentralDifferences() {
        compareWithCentralDifferences(29, 15, 50);
    }

    @Test
    void awkwardShapesAgreeWithCentralDifferencesToo() {
        compareWithCentralDifferences(1, 1, 1);
        compareWithCentralDifferences(2, 1, 3);
        compareWithCentralDifferences(3, 17, 2);
        compareWithCentralDifferences(5, 2, 7);
        compareWithCentralDifferences(33, 4, 9);
    }

    private static void compareWithCentralDifferences(int inputs, int hidden, int batch) {
        Examples examples = MadeGalaxies.examples(batch + 5, inputs, 7);
        int[] rows = IntStream.range(0, batch).map(k -> (3 * k + 1) % (batch + 5)).toArray();
        double[] parameters = Network.initial(inputs, hidden, 9).parameters();
        var gradient = new Gradient(inputs, hidden, batch);
        double cost = gradient.compute(Network.of(inputs, hidden, parameters), examples, rows);
        assertThat(cost).isCloseTo(cost(inputs, hidden, parameters, examples, rows), within(1e-14));

        double largest = Arrays.stream(gradient.partials()).map(Math::abs).max().orElseThrow();
        double step = 1e-5;
        for (int p = 0; p < parameters.length; p++) {
            double value = parameters[p];
            parameters[p] = value + step;
            double above = cost(inputs, hidden, parameters, examples, rows);
            parameters[p] = value - step;
            double below = cost(inputs, hidden, parameters, examples, rows);
            parameters[p] = value;
            assertThat(gradient.partial(p))
                    .as("parameter %d of %d → %d", p, inputs, hidden)
                    .isCloseTo((above - below) / (2 * step), within(1e-6 * largest));
        }
    }

    /// Equation 5, galaxy by galaxy.
    private static double cost(
            int inputs, int hidden, double[] parameters, Examples examples, int[] rows) {
        Network network = Network.of(inputs, hidden, parameters);
        return Arrays.stream(rows)
                .mapToDouble(
                        row -> network.output(examples.features().row(row)) - examples.target(row))
                .map(error -> 0.5 * error * error)
                .average()
                .orElseThrow();
    }

    @Test
    void aSmallerBatchAfterALargerOneLeavesNothingBehind() {
        Examples examples = MadeGalaxies.examples(20, 5, 1);
        Network network = Network.initial(5, 3, 2);
        var used = new Gradient(5, 3, 20);
        used.compute(network, examples, IntStream.range(0, 20).toArray());
        var fresh = new Gradient(5, 3, 2);
        int[] two = {4, 9};
        assertThat(used.compute(network, examples, two))
                .isEqualTo(fresh.compute(network, examples, two));
        assertThat(used.partials()).containsExactly(fresh.partials());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var gradient = new Gradient(5, 3, 2);
        Examples examples = MadeGalaxies.examples(4, 5, 1);
        Network network = Network.initial(5, 3, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gradient.compute(network, examples, new int[] {0, 1, 2}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gradient.compute(network, examples, new int[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> gradient.compute(Network.initial(5, 4, 2), examples, new int[] {0}));
    }
}
