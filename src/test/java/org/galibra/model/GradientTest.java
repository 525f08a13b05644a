package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class GradientTest {
    private static final List<List<Integer>> SHAPES =
            List.of(
                    List.of(1, 1),
                    List.of(3, 2),
                    List.of(2, 1, 1),
                    List.of(5, 4, 3, 2),
                    List.of(15, 16, 17, 1),
                    List.of(4, 31, 33, 3));

    @Test
    void all466PartialsOfThePapersNetworkAgreeWithCentralDifferences() {
        compare(Architecture.oneHiddenLayer(29, 15), Cost.QUADRATIC, 50);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void everyCostOfEveryActivationAgreesWithCentralDifferences(Activation hidden) {
        for (Cost cost : Cost.values()) {
            for (Activation output : Activation.values()) {
                if (cost.serves(output)) {
                    for (List<Integer> widths : SHAPES) {
                        compare(new Architecture(widths, hidden, output), cost, 9);
                    }
                }
            }
        }
    }

    private static void compare(Architecture shape, Cost cost, int batch) {
        Examples examples = examples(shape, batch + 5);
        int[] rows = IntStream.range(0, batch).map(k -> (3 * k + 1) % (batch + 5)).toArray();
        double[] parameters = new Random(9).doubles(shape.parameterCount(), -0.6, 0.6).toArray();
        var gradient = new Gradient(shape, cost, batch);
        double q = gradient.compute(Network.of(shape, parameters), examples, rows);
        assertThat(q).isCloseTo(cost(shape, cost, parameters, examples, rows), within(1e-13));

        double largest = Arrays.stream(gradient.partials()).map(Math::abs).max().orElseThrow();
        double step = 1e-6;
        for (int p = 0; p < parameters.length; p++) {
            double value = parameters[p];
            parameters[p] = value + step;
            double above = cost(shape, cost, parameters, examples, rows);
            parameters[p] = value - step;
            double below = cost(shape, cost, parameters, examples, rows);
            parameters[p] = value;
            assertThat(gradient.partial(p))
                    .as("%s of %s, %s outputs: %d", cost, shape, shape.output(), p)
                    .isCloseTo((above - below) / (2 * step), within(1e-6 * Math.max(1, largest)));
        }
    }

    /// Galaxies of different weights, errors and targets.
    private static Examples examples(Architecture shape, int galaxies) {
        var random = new Random(7);
        double[] x = random.doubles((long) galaxies * shape.inputs()).toArray();
        double[] y = random.doubles((long) galaxies * shape.outputs()).toArray();
        return new Examples(
                        Matrix.owning(galaxies, shape.inputs(), x),
                        Matrix.owning(galaxies, shape.outputs(), y))
                .withWeights(random.doubles(galaxies, 0.5, 2).toArray())
                .withErrors(random.doubles(galaxies, 0.01, 0.1).toArray());
    }

    /// The averaged cost, galaxy by galaxy.
    private static double cost(
            Architecture shape, Cost cost, double[] parameters, Examples examples, int[] rows) {
        double[] outputs = Network.of(shape, parameters).outputs(examples.features());
        double sum = 0;
        for (int row : rows) {
            for (int c = 0; c < shape.outputs(); c++) {
                double a = outputs[row * shape.outputs() + c];
                sum += examples.factor(cost, row) * cost.of(a, examples.target(row, c));
            }
        }
        return sum / (rows.length * shape.outputs());
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
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Gradient(Architecture.oneHiddenLayer(5, 3), Cost.CROSS_ENTROPY, 2))
                .withMessageContaining("CROSS_ENTROPY of LINEAR outputs");
    }
}
