package org.galibra.figure.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.evaluation.TotalDerivatives;
import org.galibra.evaluation.TotalDerivatives.Slope;
import org.galibra.figure.DerivativesPlan;
import org.galibra.figure.DerivativesSpec;
import org.galibra.figure.ImportancePlan;
import org.galibra.figure.ImportanceSpec;
import org.galibra.figure.NetworkPlan;
import org.galibra.figure.NetworkSpec;
import org.galibra.figure.NeuronForm;
import org.galibra.figure.WeightsPlan;
import org.galibra.figure.WeightsSpec;
import org.galibra.model.CanonicalForm;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class FigureDataTest {
    private static final int HIDDEN = 6;
    private static final List<String> FEATURES = List.of("g", "r", "g−r");
    private static final Network NETWORK = Network.initial(FEATURES.size(), HIDDEN, 4);

    /// Every output weight ≥ 0, and the neurons in another order than they were trained in.
    private static NeuronForm canonical() {
        double[] galaxies = new Random(3).doubles(60).toArray();
        return NeuronForm.canonical(
                CanonicalForm.of(NETWORK, Matrix.owning(20, 3, galaxies)), NeuronForm.Order.SPREAD);
    }

    private static double sign(int number) {
        return NETWORK.outputWeight(number) < 0 ? -1 : 1;
    }

    private static PanelData table(List<PanelData> tables, String name) {
        return tables.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static PanelData.Column column(PanelData table, String name) {
        return table.columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> reals(PanelData table, String name) {
        return ((PanelData.Reals) column(table, name)).values();
    }

    private static List<String> words(PanelData table, String name) {
        return ((PanelData.Words) column(table, name)).values();
    }

    @Test
    void weightsOfACanonicalFormKeepTheNumbersOfTheirNeuronsAndTheOrderDrawn() {
        WeightsPlan plan = WeightsPlan.of(new WeightsSpec(canonical(), FEATURES, 2));
        List<PanelData> tables = FigureData.of(plan);
        PanelData inputs = table(tables, "inputs");
        var numbers = ((PanelData.Counts) column(inputs, "neuron")).values();
        for (int row = 0; row < inputs.columns().getFirst().size(); row++) {
            int number = numbers.get(row) - 1;
            assertThat(number).isEqualTo(plan.number(plan.neurons().get(row / 3)));
            assertThat(words(inputs, "feature").get(row)).isEqualTo(FEATURES.get(row % 3));
            assertThat(reals(inputs, "weight").get(row))
                    .isEqualTo(sign(number) * NETWORK.hiddenWeight(number, row % 3));
        }
        PanelData neurons = table(tables, "neurons");
        assertThat(reals(neurons, "output_weight")).hasSize(HIDDEN).allMatch(weight -> weight >= 0);
        var order = ((PanelData.Counts) column(neurons, "neuron")).values();
        assertThat(order).doesNotHaveDuplicates().isNotEqualTo(List.of(1, 2, 3, 4, 5, 6));
        for (int row = 0; row < HIDDEN; row++) {
            int number = order.get(row) - 1;
            assertThat(reals(neurons, "bias").get(row))
                    .isEqualTo(sign(number) * NETWORK.hiddenBias(number));
        }
    }

    @Test
    void synapsesOfACanonicalFormLeadToTheNeuronsOfTheirNumbers() {
        NetworkPlan plan = NetworkPlan.of(new NetworkSpec(canonical(), FEATURES, -1, true));
        PanelData synapses = FigureData.of(plan).getFirst();
        assertThat(words(synapses, "from")).hasSize(HIDDEN * 4);
        for (int row = 0; row < HIDDEN * 4; row++) {
            String from = words(synapses, "from").get(row);
            String to = words(synapses, "to").get(row);
            boolean last = to.equals("output");
            int number = Integer.parseInt((last ? from : to).replace("neuron ", "")) - 1;
            double weight =
                    last
                            ? NETWORK.outputWeight(number)
                            : NETWORK.hiddenWeight(number, FEATURES.indexOf(from));
            assertThat(reals(synapses, "weight").get(row))
                    .as("%s to %s", from, to)
                    .isEqualTo(sign(number) * weight);
        }
    }

    @Test
    void derivativesHaveARowForEachBandAndOneForTheirSum() {
        var derivatives =
                new TotalDerivatives(
                        List.of(
                                new Slope("g", 0.1, 0.05, 0.2, 0.08, 0.12),
                                new Slope("r", -0.5, -0.6, -0.4, -0.55, -0.45)),
                        new Slope("Σ", -0.4, -0.45, -0.35, -0.42, -0.38));
        PanelData table =
                FigureData.of(
                                DerivativesPlan.of(
                                        new DerivativesSpec(derivatives, "20 galaxies", 8)))
                        .getFirst();
        assertThat(words(table, "band")).containsExactly("g", "r", "Σ");
        assertThat(reals(table, "median")).containsExactly(0.1, -0.5, -0.4);
        assertThat(reals(table, "lowest")).containsExactly(0.08, -0.55, -0.42);
        assertThat(((PanelData.Reals) column(table, "p84")).unit()).isEqualTo("dex/mag");
    }

    @Test
    void importanceHasARowForEachMeasureAndName() {
        var permuted =
                new ImportanceSpec.Measure(
                        "permuted",
                        "dex",
                        List.of(
                                new ImportanceSpec.Value(0.3, 0.2, 0.4),
                                ImportanceSpec.Value.NONE));
        PanelData table =
                FigureData.of(
                                ImportancePlan.of(
                                        new ImportanceSpec(
                                                ImportanceSpec.Kind.BANDS,
                                                List.of("g", "r"),
                                                List.of(permuted))))
                        .getFirst();
        assertThat(words(table, "of")).containsExactly("g", "r");
        assertThat(words(table, "unit")).containsExactly("dex", "dex");
        assertThat(reals(table, "value")).containsExactly(0.3, Double.NaN);
    }
}
