package org.galibra.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.app.Page;
import org.galibra.figure.ImportanceSpec;
import org.galibra.figure.Marked;
import org.galibra.figure.Pointed;
import org.galibra.figure.WeightsChart;
import org.galibra.study.Measures;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

class MarkingAndMeasuringTest extends ReadOfATraining {
    private Marked marked() {
        return model.marking().markedProperty().get();
    }

    private static Pointed pointed(int neuron, int feature, int band) {
        return new Pointed(at(neuron), at(feature), at(band), "");
    }

    private static OptionalInt at(int place) {
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    @Test
    void aBandMarksTheFeaturesMadeOfItAndAFeatureItsBands() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(20);
        List<String> features = picture().weights().spec().features();
        List<String> bands =
                picture().derivatives().spec().derivatives().bands().stream()
                        .map(slope -> slope.of())
                        .toList();
        int colour = features.indexOf("g−r");
        model.point(Optional.of(pointed(-1, colour, -1)));
        assertThat(marked().features()).containsExactly(colour);
        assertThat(marked().bands())
                .containsExactlyInAnyOrder(bands.indexOf("g"), bands.indexOf("r"));
        model.point(Optional.of(pointed(-1, -1, bands.indexOf("Ks"))));
        assertThat(marked().bands()).containsExactly(bands.indexOf("Ks"));
        assertThat(marked().features()).isNotEmpty().allMatch(i -> features.get(i).contains("Ks"));
        model.point(Optional.empty());
        assertThat(marked()).isEqualTo(Marked.NOTHING);
    }

    @Test
    void aClickPinsTheNextKeyGoesOnAndEscReleases() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(20);
        List<Integer> order = picture().order();
        model.pin(pointed(order.get(3), 2, -1));
        model.point(Optional.empty());
        assertThat(marked()).isEqualTo(new Marked(at(order.get(3)), Set.of(), Set.of()));
        model.point(Optional.of(pointed(order.get(7), -1, -1)));
        assertThat(marked().neuron()).as("the pointer comes first").hasValue(order.get(7));
        model.point(Optional.empty());
        model.next();
        assertThat(marked().neuron()).hasValue(order.get(4));
        assertThat(model.neuron().orElseThrow().rank()).isEqualTo(5);
        model.pin(pointed(-1, 1, -1));
        assertThat(marked().neuron()).hasValue(order.get(4));
        assertThat(marked().features()).containsExactly(1);
        model.pin(pointed(order.get(4), -1, -1));
        assertThat(marked().neuron()).as("pinned again, released").isEmpty();
        model.release();
        assertThat(marked()).isEqualTo(Marked.NOTHING);
        model.next();
        assertThat(marked().neuron()).hasValue(order.getFirst());
    }

    @Test
    void whatIsPointedAtInOneFigureIsTheSameNeuronInAll() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(50);
        Pointed head = WeightsChart.at(picture().weights(), 600, 400, 70, 10).orElseThrow();
        model.point(Optional.of(head));
        assertThat(head.neuron()).hasValue(picture().order().getFirst());
        assertThat(picture().network().marking(marked()).chosen())
                .isEqualTo(head.neuron().getAsInt());
        assertThat(model.neuron().orElseThrow().inputs().getFirst().weight())
                .satisfies(weight ->
                        assertThat(model.neuron().orElseThrow().inputs())
                                .allMatch(input -> Math.abs(input.weight()) <= Math.abs(weight)));
    }

    @Test
    void importanceIsMeasuredOnDemandAndForgottenWithTheTraining() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(300);
        assertThat(model.readings().measuresProperty().get()).isEmpty();
        model.readings().measure();
        Measures measures = model.readings().measuresProperty().get().orElseThrow();
        assertThat(measures.step()).isEqualTo(picture().step());
        var bands = measures.plan(ImportanceSpec.Kind.BANDS);
        assertThat(bands.spec().names()).containsExactly("g", "r", "i", "Ks", "W1");
        assertThat(bands.spec().measures()).hasSize(3);
        for (int b = 0; b < 5; b++) {
            assertThat(bands.spec().measures().getFirst().values().get(b).value())
                    .isEqualTo(
                            picture().derivatives().spec().derivatives().bands().get(b).median());
        }
        assertThat(bands.spec().measures().get(1).values()).allMatch(v -> v.value() > 0);
        assertThat(measures.plan(ImportanceSpec.Kind.GROUPS).spec().names()).contains("optical");
        var neurons = measures.plan(ImportanceSpec.Kind.NEURONS);
        assertThat(neurons.spec().names()).hasSize(15);
        for (Neuron neuron : picture().neurons()) {
            var spread = neurons.spec().measures().get(1).values().get(neuron.number());
            assertThat(spread.value()).isCloseTo(neuron.spreadDex(), within(1e-12));
        }
        assertThat(bench.statusProperty().get().text()).isEqualTo("Importance measured");
        training.reset();
        assertThat(model.readings().measuresProperty().get()).isEmpty();
    }

    @Test
    void otherSeedsGiveTheMediansTheirRange() {
        var recipe = bench.history().recipeProperty().get().orElseThrow();
        bench.history()
                .change(
                        Page.TRAIN,
                        "steps",
                        now -> now.withTraining(recipe.training().withSteps(60, false)));
        training.reset();
        bench.pageProperty().set(Page.EXPLAIN);
        train(100);
        assertThat(picture().derivatives().spec().networks()).isEqualTo(1);
        model.readings().trainSeeds();
        assertThat(picture().derivatives().spec().networks()).isEqualTo(8);
        for (var slope : picture().derivatives().spec().derivatives().bands()) {
            assertThat(slope.lowest()).isLessThan(slope.highest());
            assertThat(slope.median()).isBetween(slope.lowest(), slope.highest());
        }
        assertThat(picture().derivatives().note()).contains("medians of 8 seeds");
    }
}
