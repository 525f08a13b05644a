package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.kernel.Activation;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

class IntegratedGradientsTest {
    /// For one hidden layer the integral has a closed form: the mean of σ′ along the path is (σ(z)
    /// − σ(z⁰)) / (z − z⁰).
    @Test
    void sharesOfOneHiddenLayerFollowTheirClosedForm() {
        var random = new Random(4);
        for (int trial = 0; trial < 40; trial++) {
            var network = Network.initial(1 + trial % 6, 1 + trial % 9, trial);
            double[] x = random.doubles(network.inputs(), -4, 4).toArray();
            double[] x0 = random.doubles(network.inputs(), -4, 4).toArray();
            var found = IntegratedGradients.of(network, x, x0);
            for (int i = 0; i < x.length; i++) {
                double mean = 0;
                for (int j = 0; j < network.hidden(); j++) {
                    double z = network.hiddenBias(j);
                    double z0 = z;
                    for (int k = 0; k < x.length; k++) {
                        z += network.hiddenWeight(j, k) * x[k];
                        z0 += network.hiddenWeight(j, k) * x0[k];
                    }
                    mean +=
                            network.outputWeight(j)
                                    * network.hiddenWeight(j, i)
                                    * (Activation.SIGMOID.of(z) - Activation.SIGMOID.of(z0))
                                    / (z - z0);
                }
                assertThat(found.meanGradient()[i]).isCloseTo(mean, within(1e-12));
                assertThat(found.shares()[i]).isCloseTo((x[i] - x0[i]) * mean, within(1e-11));
            }
            assertThat(found.incompleteness()).isCloseTo(0, within(1e-12));
            assertThat(found.difference()).isEqualTo(network.output(x) - network.output(x0));
        }
    }

    private static List<Architecture> shapes() {
        return List.of(
                new Architecture(List.of(4, 9, 1), Activation.TANH, Activation.LINEAR),
                new Architecture(List.of(4, 7, 5, 2), Activation.SIGMOID, Activation.SIGMOID),
                new Architecture(List.of(4, 6, 1), Activation.LINEAR, Activation.LINEAR),
                new Architecture(List.of(4, 3, 8, 6, 1), Activation.TANH, Activation.SIGMOID),
                new Architecture(List.of(4, 11, 17, 3), Activation.RELU, Activation.LINEAR));
    }

    @Test
    void sharesAndContributionsOfAnyNetworkAddUp() {
        for (Architecture shape : shapes()) {
            var network = Network.initial(shape, 6);
            double[] x = new Random(1).doubles(4, -1, 2).toArray();
            double[] x0 = new Random(2).doubles(4, -1, 2).toArray();
            double difference = network.output(x) - network.output(x0);
            double[] neurons = Contributions.of(network, x, x0);
            assertThat(neurons).hasSize(shape.widths().get(shape.layers() - 1));
            assertThat(Arrays.stream(neurons).sum()).isCloseTo(difference, within(1e-13));
            var shared = IntegratedGradients.of(network, x, x0);
            double tolerance = shape.hidden() == Activation.RELU ? 0.02 : 1e-12;
            assertThat(shared.incompleteness()).isCloseTo(0, within(tolerance));
            assertThat(Arrays.stream(shared.shares()).sum())
                    .isCloseTo(difference + shared.incompleteness(), within(1e-13));
        }
    }

    @Test
    void theCanonicalFormOfAnyNetworkGivesItsOutputs() {
        for (Architecture shape : shapes()) {
            var network = Network.initial(shape, 6);
            Matrix scaled = Matrix.of(33, 4, new Random(3).doubles(132, -1, 2).toArray());
            var form = CanonicalForm.of(network, scaled);
            double[] before = network.outputs(scaled);
            double[] after = form.network().outputs(scaled);
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.length; i++) {
                assertThat(after[i]).isCloseTo(before[i], within(1e-13));
            }
            assertThat(form.spreads()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            for (int place = 0; place < form.neurons().size(); place++) {
                double weight = form.network().outputWeight(place);
                assertThat(Math.abs(weight))
                        .isEqualTo(Math.abs(network.outputWeight(form.neurons().get(place))));
                assertThat(weight >= 0 || shape.hidden() == Activation.RELU).isTrue();
            }
            if (shape.hidden() != Activation.RELU) {
                assertThat(form.flipped()).contains(true);
            }
        }
    }

    @Test
    void contributionsAddUpToTheDifference() {
        var network = Network.initial(7, 17, 2);
        double[] x = new Random(1).doubles(7).toArray();
        double[] x0 = new Random(2).doubles(7).toArray();
        assertThat(Arrays.stream(Contributions.of(network, x, x0)).sum())
                .isCloseTo(network.output(x) - network.output(x0), within(1e-14));
        assertThat(Contributions.of(network, x, x)).containsOnly(0);
    }

    @Test
    void refusesOtherLengthsAndNoGalaxies() {
        var network = Network.initial(3, 2, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntegratedGradients.of(network, new double[3], new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contributions.of(network, new double[2], new double[3]));
        var flat =
                Network.initial(
                        new Architecture(List.of(3, 1), Activation.TANH, Activation.LINEAR), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contributions.of(flat, new double[3], new double[3]))
                .withMessageContaining("no hidden layer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contributions.spread(network, Matrix.of(0, 3, new double[0])));
    }
}
