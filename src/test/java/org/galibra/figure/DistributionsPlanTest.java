package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.evaluation.Histogram;
import org.galibra.model.Matrix;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class DistributionsPlanTest {
    private static DistributionsSpec.Population population(String label, int n, long seed) {
        var random = new Random(seed);
        double[] masses = random.doubles(n, 8, 11).toArray();
        double[] features = new double[2 * n];
        for (int i = 0; i < n; i++) {
            features[2 * i] = -2 * masses[i] + random.nextGaussian();
            features[2 * i + 1] = 0.5 + 0.1 * random.nextGaussian();
        }
        return new DistributionsSpec.Population(
                label, Matrix.owning(n, 1, masses), Matrix.owning(n, 2, features));
    }

    private static DistributionsSpec spec(
            DistributionsSpec.Population full, DistributionsSpec.Population training) {
        return new DistributionsSpec(List.of("r", "g−r"), full, training, TargetLabel.STELLAR_MASS);
    }

    private static int counted(Histogram histogram) {
        int sum = 0;
        for (int bin = 0; bin < histogram.size(); bin++) {
            sum += histogram.count(bin);
        }
        return sum;
    }

    @Test
    void theTargetComesFirstAndEveryGalaxyIsCountedOrBeyondAnEnd() {
        var plan = DistributionsPlan.of(spec(population("all", 5000, 1), population("t", 400, 2)));
        assertThat(plan.panels().stream().map(DistributionsPlan.Panel::name))
                .containsExactly("", "r", "g−r");
        for (DistributionsPlan.Panel panel : plan.panels()) {
            assertThat(counted(panel.full()) + panel.full().below() + panel.full().above())
                    .isEqualTo(5000);
            assertThat(panel.full().below() + panel.full().above()).isLessThan(50);
            assertThat(counted(panel.training()))
                    .isEqualTo(400 - panel.training().below() - panel.training().above());
            assertThat(panel.training().size()).isEqualTo(panel.full().size());
            assertThat(panel.full().size()).isBetween(15, 45);
        }
        assertThat(plan.panels().getFirst().bins().width()).isEqualTo(0.1);
    }

    @Test
    void oneGalaxyFarOutDoesNotRuleTheAxis() {
        var full = population("all", 5000, 1);
        double[] features = new double[10_000];
        for (int i = 0; i < 5000; i++) {
            features[2 * i] = full.features().at(i, 0);
            features[2 * i + 1] = i == 17 ? 1e6 : full.features().at(i, 1);
        }
        var far =
                new DistributionsSpec.Population(
                        "all", full.targets(), Matrix.owning(5000, 2, features));
        var plan = DistributionsPlan.of(spec(far, population("t", 400, 2)));
        assertThat(plan.panels().get(2).range().to()).isLessThan(2);
        assertThat(plan.panels().get(2).full().above()).isPositive();
    }

    @Test
    void anUnchangedFullSampleIsNotCountedAgainAndTheResultIsTheSame() {
        var full = population("all", 5000, 1);
        var first = DistributionsPlan.of(spec(full, population("t", 400, 2)));
        var next = spec(full, population("t", 300, 3));
        var quick = DistributionsPlan.of(next, Optional.of(first));
        assertThat(quick.panels().get(1).full()).isSameAs(first.panels().get(1).full());
        assertThat(quick).isEqualTo(DistributionsPlan.of(next));
    }

    @Test
    void aSingleGalaxyAndNoneAtAllAreDrawn() {
        for (int n : new int[] {0, 1}) {
            var plan = DistributionsPlan.of(spec(population("a", n, 1), population("t", n, 1)));
            assertThat(plan.panels()).hasSize(3);
            assertThat(counted(plan.panels().get(1).full())).isEqualTo(n);
            for (FigureStyle style : List.of(FigureStyle.JOURNAL, FigureStyle.SCREEN_DARK)) {
                Drawn.text(Plate.of(plan, style, 240));
            }
        }
    }

    @Test
    void onPaperTheKeyNamesBothSetsAndEveryPanelItsFeature() {
        var plan =
                DistributionsPlan.of(
                        spec(
                                population("all with z < 0.3", 5000, 1),
                                population("training", 400, 2)));
        for (double width : new double[] {243, 506}) {
            String text = Drawn.text(Plate.of(plan, FigureStyle.JOURNAL, width));
            assertThat(text).contains("training,", "all with", "< 0.3,", "= 5,000", "= 400");
            assertThat(Arrays.asList(text.split("\n", -1)))
                    .contains("r", "g", "number of galaxies, each to its own peak");
        }
    }
}
