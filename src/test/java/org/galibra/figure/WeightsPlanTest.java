package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.Network;
import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

class WeightsPlanTest {
    /// Three neurons with biases 0.1, 0.5, −0.2 and output weights 1, −2, 0.5.
    private static final Network NETWORK =
            Network.of(
                    2,
                    3,
                    new double[] {0.3, -0.4, 0.8, 0.1, -0.2, 0.6, 0.1, 0.5, -0.2, 1, -2, 0.5, 0.7});

    private static final List<String> NAMES = List.of("Ks", "g−r");

    @Test
    void neuronsStandByDecreasingBiasAndKeepTheirNumbers() {
        var plan = WeightsPlan.of(new WeightsSpec(NETWORK, NAMES, 1));
        assertThat(plan.neurons()).containsExactly(1, 0, 2);
        assertThat(plan.limit()).isCloseTo(1.5 * 0.8, within(1e-12));
        assertThat(plan.summary()).contains("3 hidden neurons", "from neuron 2 (+0.50)");
    }

    @Test
    void theNetworkIsDrawnForTheNeuronOfTheLargestBiasUnlessAnotherIsChosen() {
        var plan = NetworkPlan.of(new NetworkSpec(NETWORK, NAMES, -1));
        assertThat(plan.chosen()).isEqualTo(1);
        assertThat(plan.largestInput()).isEqualTo(0.8);
        assertThat(plan.largestOutput()).isEqualTo(2);
        assertThat(plan.biasPlace(1)).isEqualTo(1);
        assertThat(plan.biasPlace(2)).isZero();
        assertThat(plan.biasPlace(0)).isCloseTo(0.3 / 0.7, within(1e-12));
        assertThat(NetworkPlan.of(new NetworkSpec(NETWORK, NAMES, 2)).largestInput())
                .isEqualTo(0.6);
    }

    @Test
    void refusesNamesOfOtherInputsAndANeuronThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightsSpec(NETWORK, List.of("g"), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkSpec(NETWORK, NAMES, 3));
    }

    @Test
    void platesAreAsWideAsTheirPlaceAndPaintAnyNetwork() {
        for (int[] shape : new int[][] {{1, 1}, {2, 3}, {29, 15}, {40, 16}}) {
            Network network = Network.initial(shape[0], shape[1], 1);
            List<String> names =
                    IntStream.range(0, shape[0]).mapToObj(i -> "band" + i + "−Ks").toList();
            for (double width : new double[] {243, 506}) {
                for (FigurePlan plan :
                        List.of(
                                WeightsPlan.of(new WeightsSpec(network, names, 1)),
                                NetworkPlan.of(new NetworkSpec(network, names, -1)))) {
                    Plate plate = Plate.of(plan, FigureStyle.JOURNAL, width);
                    assertThat(plate.width()).isEqualTo(width);
                    assertThat(plate.height()).isPositive();
                    paint(plate);
                }
            }
        }
    }

    private static void paint(Plate plate) {
        var image =
                new BufferedImage(
                        (int) plate.width(), (int) plate.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        plate.painting()
                .paint(graphics, new Rectangle2D.Double(0, 0, plate.width(), plate.height()));
        graphics.dispose();
    }

    @Test
    void bandsAndColoursAreWrittenAsJournalsDo() {
        assertThat(FeatureText.of("Ks")).isEqualTo(MathText.of("*K*_{s}"));
        assertThat(FeatureText.of("g−Ks")).isEqualTo(MathText.of("*g* − *K*_{s}"));
        assertThat(FeatureText.of("W1−W2")).isEqualTo(MathText.of("W1 − W2"));
    }

    @Test
    void aSignIsThatOfWhatIsPrinted() {
        assertThat(Numbers.signed(0.126, 2)).isEqualTo("+0.13");
        assertThat(Numbers.signed(-0.126, 2)).isEqualTo("−0.13");
        assertThat(Numbers.signed(-0.001, 2)).isEqualTo("0.00");
    }
}
