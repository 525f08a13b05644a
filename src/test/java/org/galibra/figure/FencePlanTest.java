package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.Range;
import org.galibra.model.Matrix;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class FencePlanTest {
    private static final List<Range> RANGES = List.of(new Range(8.5, 10.5), new Range(8.6, 10.7));

    @Test
    void countsEachSideOfEachFeatureAsNumpyDoes() {
        FencePlan plan = FencePlan.of(spec());
        for (FencePlan.Feature feature : plan.features()) {
            assertThat(new double[] {feature.below(), feature.above()})
                    .as(feature.name())
                    .containsExactly(SurveyReference.values("fence." + feature.name()));
        }
        assertThat((double) plan.outside()).isEqualTo(SurveyReference.values("fence.outside")[0]);
        assertThat(plan.inside() + plan.outside()).isEqualTo(600);
    }

    @Test
    void itsSharesAndTheirIntervalsAreSciPys() {
        FencePlan.Share share = FencePlan.of(spec()).shares().getFirst();
        List<FencePlan.Point> points = share.lines().getFirst().points();
        assertThat(points).hasSizeGreaterThanOrEqualTo(6);
        for (FencePlan.Point point : points) {
            String key = String.format(Locale.ROOT, "share.%.2f", point.centre());
            if (SurveyReference.keys("share.").contains(key)) {
                assertThat(
                                new double[] {
                                    point.galaxies(), point.share(), point.low(), point.high()
                                })
                        .as(key)
                        .containsExactly(SurveyReference.values(key), within(1e-12));
            }
        }
    }

    @Test
    void aMissingFeatureIsOnNoSideAndItsGalaxyNotComplete() {
        FencePlan plan =
                FencePlan.of(
                        new FenceSpec(
                                List.of("truth", "predicted"),
                                Matrix.of(2, 2, new double[] {Double.NaN, 9, 8, 9}),
                                Matrix.of(0, 2, new double[0]),
                                RANGES,
                                List.of()));
        assertThat(plan.complete()).isEqualTo(1);
        assertThat(plan.outside()).isEqualTo(1);
        assertThat(plan.features().getFirst().measured()).isEqualTo(1);
        assertThat(plan.features().getFirst().below()).isEqualTo(1);
        Drawn.everywhere(plan);
    }

    @Test
    void bothLimitsStandWithinThePanelHoweverFarTheGalaxiesReach() {
        double[] values = {-1e6, 9, 9.1, 9.2, 1e6};
        FencePlan plan =
                FencePlan.of(
                        new FenceSpec(
                                List.of("g"),
                                SurveyReference.column(values),
                                Matrix.of(0, 1, new double[0]),
                                List.of(new Range(8, 10)),
                                List.of()));
        Range range = plan.features().getFirst().panel().range();
        assertThat(range.contains(8) && range.contains(10)).isTrue();
        assertThat(range.length()).isLessThan(12);
    }

    @Test
    void theFeatureThatMostGalaxiesLeaveComesFirstAndOthersThatNoneLeavesAreNotNamed() {
        FencePlan plan =
                FencePlan.of(
                        new FenceSpec(
                                List.of("g", "r", "i"),
                                Matrix.of(2, 3, new double[] {9, 12, 9, 7, 12, 9}),
                                Matrix.of(0, 3, new double[0]),
                                List.of(new Range(8, 10), new Range(8, 10), new Range(8, 10)),
                                List.of()));
        assertThat(plan.worst()).extracting(FencePlan.Feature::name).containsExactly("r", "g");
        assertThat(plan.summary())
                .isEqualTo(
                        "0 of 2 galaxies with every feature are inside the training ranges."
                                + " r: 0 below, 2 above. g: 1 below, 0 above.");
    }

    private static FencePlan byType() {
        var verdicts = Matrix.of(5, 2, new double[] {1, 0, 0, 0, 0, 0, 1, 1, 0, Double.NaN});
        return FencePlan.of(spec())
                .along(
                        FenceSpec.Quantity.of(
                                "type",
                                List.of("spiral", "elliptical", "dwarf_of a long name"),
                                SurveyReference.column(new double[] {0, 0, 1, 1, 2}),
                                List.of("training ranges", "training cloud"),
                                verdicts));
    }

    @Test
    void kindsOfGalaxiesHaveABarEachHoweverFewTheyAre() {
        FencePlan.Share share = byType().shares().getFirst();
        assertThat(share.kinds()).hasSize(3);
        assertThat(share.range()).isEqualTo(new Range(0, 3));
        assertThat(share.lines().getFirst().points())
                .extracting(
                        FencePlan.Point::centre, FencePlan.Point::galaxies, FencePlan.Point::share)
                .containsExactly(tuple(0.5, 2, 0.5), tuple(1.5, 2, 0.5), tuple(2.5, 1, 0.0));
        assertThat(share.lines().get(1).points())
                .extracting(FencePlan.Point::centre)
                .containsExactly(0.5, 1.5);
        assertThat(byType().ofNumbers().shares()).isEmpty();
    }

    @Test
    void kindsAreDrawnOnPaperAndOnScreen() {
        Drawn.everywhere(byType());
    }

    @Test
    void refusesRangesOfOtherFeatures() {
        Matrix one = SurveyReference.column(new double[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FenceSpec(List.of("g"), one, one, RANGES, List.of()));
    }

    @Test
    void itIsDrawnOnPaperAndOnScreen() {
        Drawn.everywhere(FencePlan.of(spec()));
    }

    static FenceSpec spec() {
        int n = SurveyReference.TRUTH.length;
        double[] features = new double[2 * n];
        double[] apart = new double[n];
        for (int i = 0; i < n; i++) {
            features[2 * i] = SurveyReference.TRUTH[i];
            features[2 * i + 1] = SurveyReference.PREDICTED[i];
            boolean inside =
                    RANGES.get(0).contains(features[2 * i])
                            && RANGES.get(1).contains(features[2 * i + 1]);
            apart[i] = inside ? 0 : 1;
        }
        return new FenceSpec(
                List.of("truth", "predicted"),
                Matrix.of(n, 2, features),
                Matrix.of(0, 2, new double[0]),
                RANGES,
                List.of(
                        new FenceSpec.Quantity(
                                "predicted mass",
                                0.5,
                                SurveyReference.column(SurveyReference.PREDICTED),
                                List.of("training ranges"),
                                SurveyReference.column(apart))));
    }
}
