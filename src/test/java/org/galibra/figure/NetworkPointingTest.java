package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.TotalDerivatives;
import org.galibra.evaluation.TotalDerivatives.Slope;
import org.galibra.model.Architecture;
import org.galibra.model.CanonicalForm;
import org.galibra.model.HiddenLayers;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// What lies under the pointer: plans and sizes alone, no screen.
class NetworkPointingTest {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 430;
    private static final Network PAPER = Network.initial(29, 15, 4);

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i).toList();
    }

    private static WeightsPlan weights(Network network) {
        return WeightsPlan.of(new WeightsSpec(network, names(network.inputs()), 1));
    }

    private static Network deep(Integer... hidden) {
        var layers = new HiddenLayers(List.of(hidden), Activation.TANH);
        return Network.initial(Architecture.of(7, layers, 1, Cost.QUADRATIC), 3);
    }

    @Test
    void everyBarTellsItsOwnWeight() {
        WeightsPlan plan = weights(PAPER);
        var layout = WeightsLayout.onScreen(plan, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        assertThat(layout.shown()).isEqualTo(15);
        for (int place = 0; place < 15; place++) {
            int neuron = plan.neurons().get(place);
            for (int i = 0; i < 29; i++) {
                Rectangle2D bar = layout.bar(place, i);
                Pointed pointed =
                        WeightsChart.at(plan, WIDTH, HEIGHT, bar.getCenterX(), bar.getCenterY())
                                .orElseThrow();
                assertThat(pointed.neuron()).hasValue(neuron);
                assertThat(pointed.feature()).hasValue(i);
                assertThat(pointed.words())
                        .startsWith("Neuron " + (neuron + 1) + ", f" + i + ": weight ")
                        .contains(Numbers.signed(PAPER.hiddenWeight(neuron, i), 3))
                        .endsWith("per normalised feature");
            }
        }
    }

    @Test
    void theHeadOfAPanelIsItsNeuronAndGapsAreNothing() {
        WeightsPlan plan = weights(PAPER);
        var layout = WeightsLayout.onScreen(plan, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Rectangle2D frame = layout.frame(3);
        Pointed head =
                WeightsChart.at(plan, WIDTH, HEIGHT, frame.getCenterX(), frame.getY() + 4)
                        .orElseThrow();
        assertThat(head.feature()).isEmpty();
        assertThat(head.words()).contains("bias", "output weight");
        assertThat(WeightsChart.at(plan, WIDTH, HEIGHT, frame.getMaxX() + 4, frame.getY() + 20))
                .isEmpty();
        assertThat(WeightsChart.at(plan, WIDTH, HEIGHT, 2, 2)).isEmpty();
    }

    @Test
    void panelsReflowStayInsideAndNeverOverlap() {
        for (int neurons : new int[] {1, 2, 5, 15, 16, 40, 220}) {
            WeightsPlan plan = weights(Network.initial(29, neurons, 1));
            for (double[] size : new double[][] {{380, 250}, {620, 430}, {1300, 700}, {90, 60}}) {
                var area = new Rectangle2D.Double(0, 0, size[0], size[1]);
                var layout = WeightsLayout.onScreen(plan, area);
                assertThat(layout.shown()).isBetween(1, neurons);
                var frames = new ArrayList<Rectangle2D>();
                for (int place = 0; place < layout.shown(); place++) {
                    Rectangle2D frame = layout.frame(place);
                    assertThat(frames).noneMatch(other -> other.intersects(frame));
                    frames.add(frame);
                    if (size[0] > 100) {
                        assertThat(area.contains(frame)).as("%s in %s", frame, area).isTrue();
                    }
                }
            }
        }
        assertThat(
                        WeightsLayout.onScreen(
                                        weights(Network.initial(29, 220, 1)),
                                        new Rectangle2D.Double(0, 0, 380, 250))
                                .shown())
                .isLessThan(30);
    }

    @Test
    void aNodeANameAndASynapseOfTheDrawnNetworkTellWhatTheyAre() {
        var plan = NetworkPlan.of(new NetworkSpec(PAPER, names(29), 6));
        var layout = NetworkLayout.onScreen(plan, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        int row = plan.neurons().indexOf(6);
        Pointed node =
                NetworkChart.at(plan, WIDTH, HEIGHT, layout.x(1), layout.y(1, row)).orElseThrow();
        assertThat(node.neuron()).hasValue(6);
        assertThat(node.words())
                .isEqualTo(
                        "Neuron 7: bias %s, output weight %s"
                                .formatted(
                                        Numbers.signed(PAPER.hiddenBias(6), 3),
                                        Numbers.signed(PAPER.outputWeight(6), 3)));
        Pointed name = NetworkChart.at(plan, WIDTH, HEIGHT, 40, layout.y(0, 11)).orElseThrow();
        assertThat(name.feature()).hasValue(11);
        assertThat(name.words()).contains(Numbers.signed(PAPER.hiddenWeight(6, 11), 3));
        double middleX = 0.9 * layout.x(0) + 0.1 * layout.x(1);
        double middleY = 0.9 * layout.y(0, 0) + 0.1 * layout.y(1, row);
        Pointed synapse = NetworkChart.at(plan, WIDTH, HEIGHT, middleX, middleY).orElseThrow();
        assertThat(synapse.neuron()).hasValue(6);
        assertThat(synapse.feature()).hasValue(0);
        assertThat(NetworkChart.at(plan, WIDTH, HEIGHT, WIDTH - 3, 3)).isEmpty();
    }

    @Test
    void aMarkedNeuronIsTheOneWhoseInputsAreDrawn() {
        var plan = NetworkPlan.of(new NetworkSpec(PAPER, names(29), -1));
        var marked = plan.marking(new Marked(OptionalInt.of(9), Set.of(), Set.of()));
        assertThat(marked.chosen()).isEqualTo(9);
        assertThat(marked.synapses().stream().filter(s -> s.layer() == 1)).hasSize(29);
        assertThat(marked.synapses().stream().filter(s -> s.layer() == 2)).hasSize(15);
        int row = marked.neurons().indexOf(9);
        assertThat(marked.synapses().stream().filter(s -> s.layer() == 1))
                .allMatch(s -> s.to() == row)
                .allMatch(s -> s.weight() == PAPER.hiddenWeight(9, s.from()));
        var all = NetworkPlan.of(new NetworkSpec(NeuronForm.paper(PAPER), names(29), -1, true));
        assertThat(all.synapses()).hasSize(29 * 15 + 15);
        assertThat(all.omitted()).isZero();
    }

    @Test
    void ofManyWeightsTheStrongestAreDrawnAndTheRestCounted() {
        Network network = deep(44, 66, 66);
        var plan = NetworkPlan.of(new NetworkSpec(NeuronForm.paper(network), names(7), -1, true));
        int all = 7 * 44 + 44 * 66 + 66 * 66 + 66;
        assertThat(plan.synapses().size() + plan.omitted()).isEqualTo(all);
        assertThat(plan.synapses()).hasSize(1500);
        double weakest =
                Math.abs(plan.synapses().getFirst().weight())
                        / plan.largest().get(plan.synapses().getFirst().layer() - 1);
        assertThat(weakest).isGreaterThan(0.3);
        assertThat(plan.summary()).contains("7 → 44 → 66 → 66 → 1", "weakest left out");
        assertThat(weights(network).note())
                .isEqualTo("first of 3 hidden layers · first 32 of 44 neurons by bias");
        assertThat(weights(PAPER).note()).isEmpty();
    }

    @Test
    void neuronsKeepTheirNumbersInEveryFormAndOrder() {
        var random = new Random(2);
        Matrix scaled = Matrix.of(50, 29, random.doubles(50L * 29).toArray());
        var form = NeuronForm.canonical(CanonicalForm.of(PAPER, scaled), NeuronForm.Order.SPREAD);
        var plan = WeightsPlan.of(new WeightsSpec(form, names(29), 15));
        double before = Double.POSITIVE_INFINITY;
        for (int place : plan.neurons()) {
            int number = plan.number(place);
            double sign = form.flipped().get(place) ? -1 : 1;
            assertThat(form.network().hiddenWeight(place, 3))
                    .isEqualTo(sign * PAPER.hiddenWeight(number, 3));
            assertThat(form.network().outputWeight(place)).isNotNegative();
            assertThat(form.spreads().get(place)).isLessThanOrEqualTo(before);
            before = form.spreads().get(place);
        }
        var byWeight =
                WeightsPlan.of(
                        new WeightsSpec(
                                NeuronForm.asTrained(
                                        PAPER, List.of(), NeuronForm.Order.OUTPUT_WEIGHT),
                                names(29),
                                15));
        assertThat(byWeight.neurons().stream().map(PAPER::outputWeight))
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeuronForm.asTrained(PAPER, List.of(), NeuronForm.Order.SPREAD));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NeuronForm.asTrained(
                                deep(4, 4), List.of(), NeuronForm.Order.OUTPUT_WEIGHT));
    }

    private static SensitivityPlan sensitivity() {
        var galaxies = new ArrayList<SensitivitySpec.Galaxy>();
        for (int g = 0; g < 5; g++) {
            galaxies.add(
                    new SensitivitySpec.Galaxy(
                            8 + g, 8, List.of(0.1 * g, -0.2, 0.3), List.of(List.of(0.1, 0.2))));
        }
        return SensitivityPlan.of(
                new SensitivitySpec(
                        List.of("g", "r", "g−r"),
                        2,
                        List.of("g", "r"),
                        SensitivitySpec.Unit.MAGNITUDE,
                        galaxies));
    }

    @Test
    void aDerivativeIsToldWithItsGalaxyAndItsUnit() {
        SensitivityPlan plan = sensitivity();
        // Rows are 12.00, 11.00, … from above; the third column is g−r.
        Pointed pointed = SensitivityChart.at(plan, 500, 320, 340, 8).orElseThrow();
        assertThat(pointed.feature()).hasValue(2);
        assertThat(pointed.words()).isEqualTo("g−r at log₁₀ M★ = 12.00: ∂f/∂x = +0.300 dex/mag");
        assertThat(SensitivityChart.at(plan, 500, 320, 100, 8).orElseThrow().words())
                .isEqualTo("g at log₁₀ M★ = 12.00: ∂f/∂x = +0.400 dex/mag");
        assertThat(SensitivityChart.at(plan, 500, 320, 100, 318).orElseThrow().words())
                .isEqualTo("g");
        assertThat(SensitivityChart.at(plan, 500, 320, 10, 8)).isEmpty();
        assertThat(plan.values()).contains("∂f/∂(g−r)").contains("12.0\t8.0\t0.4\t-0.2\t0.3");
    }

    @Test
    void theTotalDerivativeOfABandIsToldWithItsRangesAndTheSumBesideWhatItShouldBe() {
        var slopes =
                List.of(
                        new Slope("g", -0.1, -0.2, -0.05, -0.3, 0.1),
                        new Slope("r", -0.25, -0.3, -0.2, -0.4, -0.2));
        var derivatives =
                new TotalDerivatives(slopes, new Slope("Σ", -0.35, -0.4, -0.3, -0.5, -0.3));
        var plan = DerivativesPlan.of(new DerivativesSpec(derivatives, "12 galaxies", 3));
        assertThat(plan.range().from()).isCloseTo(-0.54, within(1e-12));
        // Four columns: g, r, a free one, the sum.
        assertThat(DerivativesChart.at(plan, 472, 200, 110, 60).orElseThrow().words())
                .isEqualTo(
                        "df/dm of g: −0.100 dex/mag, −0.200 … −0.050 for 16–84 % of the galaxies,"
                                + " −0.300 … +0.100 over 3 seeds");
        assertThat(DerivativesChart.at(plan, 472, 200, 210, 60).orElseThrow().band()).hasValue(1);
        assertThat(DerivativesChart.at(plan, 472, 200, 310, 60)).isEmpty();
        assertThat(DerivativesChart.at(plan, 472, 200, 410, 60).orElseThrow().words())
                .contains("Σ df/dm: −0.350 dex/mag", "at fixed M/L it is −0.4 dex/mag");
        assertThat(plan.summary()).contains("strongest by r, −0.250", "sum over the bands −0.350");
        assertThat(plan.note()).contains("3 seeds, too few to tell");
    }

    @Test
    void anAxisGrowsInStepsAndNeverShrinks() {
        WeightsPlan plan = weights(PAPER);
        double first = plan.growing(0).limit();
        assertThat(first).isGreaterThanOrEqualTo(plan.limit());
        assertThat(plan.growing(10).limit()).isEqualTo(10);
        assertThat(sensitivity().growing(0.2).featureLimit()).isEqualTo(0.5);
    }
}
