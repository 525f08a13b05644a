package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class NetworkTest {
    @Test
    void thePapersNetworkHas466Parameters() {
        assertThat(Network.initial(29, 15, 1).parameterCount()).isEqualTo(466);
    }

    @Test
    void theOutputFollowsEquations1To3() {
        var network = Network.of(2, 2, new double[] {1, -2, 0.5, 3, 0.1, -0.2, 4, -5, 0.25});
        double first = 1 / (1 + Math.exp(-(1 * 0.3 - 2 * 0.7 + 0.1)));
        double second = 1 / (1 + Math.exp(-(0.5 * 0.3 + 3 * 0.7 - 0.2)));
        assertThat(network.output(new double[] {0.3, 0.7}))
                .isCloseTo(4 * first - 5 * second + 0.25, within(1e-14));
        assertThat(network.hiddenWeight(1, 0)).isEqualTo(0.5);
        assertThat(network.hiddenBias(1)).isEqualTo(-0.2);
        assertThat(network.outputWeight(0)).isEqualTo(4);
        assertThat(network.outputBias()).isEqualTo(0.25);
    }

    @Test
    void initialValuesHaveThePapersSpreads() {
        var network = Network.initial(400, 900, 5);
        double[] p = network.parameters();
        int biases = 400 * 900;
        assertThat(deviation(p, 0, biases)).isCloseTo(1 / Math.sqrt(400), within(0.0003));
        assertThat(deviation(p, biases, biases + 900)).isCloseTo(0.1, within(0.01));
        assertThat(deviation(p, biases + 900, biases + 1800))
                .isCloseTo(1 / Math.sqrt(900), within(0.004));
    }

    private static double deviation(double[] values, int from, int to) {
        return Math.sqrt(Arrays.stream(values, from, to).map(v -> v * v).sum() / (to - from));
    }

    @Test
    void aSeedGivesTheSameBitsOnEveryPlatformAndJdk() {
        assertThat(Network.initial(29, 15, 42)).isEqualTo(Network.initial(29, 15, 42));
        assertThat(Network.initial(29, 15, 42)).isNotEqualTo(Network.initial(29, 15, 43));
        assertThat(Network.initial(2, 1, 42).parameters())
                .containsExactly(
                        -0.2556299891204469,
                        0.2647262647266097,
                        -0.16172438519324958,
                        -0.1238842956304698,
                        0.051788959291219565);
    }

    @Test
    void aGalaxysOutputDoesNotDependOnItsCompany() {
        for (int inputs : new int[] {1, 3, 4, 29}) {
            var network = Network.initial(inputs, 7, 3);
            for (int galaxies : new int[] {0, 1, 2, 63, 64, 65, 4095, 4097, 9000}) {
                Matrix features = MadeGalaxies.examples(galaxies, inputs, 11).features();
                double[] outputs = network.outputs(features);
                assertThat(outputs).hasSize(galaxies);
                for (int row = 0; row < galaxies; row++) {
                    assertThat(network.output(features.row(row))).isEqualTo(outputs[row]);
                }
            }
        }
    }

    @Test
    void aMissingFeatureGivesAMissingOutputAndOnlyThere() {
        double[] outputs =
                Network.initial(2, 3, 1)
                        .outputs(Matrix.of(2, 2, new double[] {Double.NaN, 1, 0.5, 1}));
        assertThat(outputs[0]).isNaN();
        assertThat(outputs[1]).isFinite();
    }

    @Test
    void nobodyCanChangeItsParameters() {
        double[] parameters = {1, 2, 3, 4};
        var network = Network.of(1, 1, parameters);
        parameters[0] = 9;
        network.parameters()[1] = 9;
        assertThat(network.parameters()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void shapesThatDoNotFitAreRefusedWithTheirNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.of(2, 1, new double[4]))
                .withMessageContaining("4 parameters for 2 → 1 → 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.of(1, 1, new double[] {1, Double.NaN, 1, 1}))
                .withMessageContaining("parameter 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.initial(2, 1, 1).outputs(Matrix.of(1, 3, new double[3])))
                .withMessageContaining("1 × 3");
        assertThatIllegalArgumentException().isThrownBy(() -> Network.initial(0, 1, 1));
    }

    @Test
    void outputsInFloatAgreeWithDoubleAndKeepMissingFeaturesMissing() {
        var network = Network.initial(29, 15, 3);
        for (int rows : new int[] {0, 1, 15, 16, 17, 31, 33, 40_000}) {
            Examples examples = MadeGalaxies.examples(rows, 29, 12);
            double[] expected = network.outputs(examples.features());
            float[] outputs = network.outputs(examples.galaxies());
            assertThat(outputs).hasSize(rows);
            for (int row = 0; row < rows; row++) {
                assertThat((double) outputs[row]).isCloseTo(expected[row], within(5e-6));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.outputs(MadeGalaxies.none(5).galaxies()));
    }
}
