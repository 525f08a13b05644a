package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.MassFunction;
import org.galibra.figure.export.FigureData;
import org.galibra.figure.export.PanelData;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.util.List;

class JudgementPlansTest {
    private static final double[] TRUTH = {9.05, 9.06, 9.15, 10.01, 10.02, 10.03};
    private static final double[] PREDICTED = {9.04, 9.12, 9.16, 10.05, 9.98, 10.02};

    private static MassFunctionPlan masses(double volume) {
        var low = SampleSeries.of("z < 0.1", TRUTH, PREDICTED);
        var high = SampleSeries.of("z ≥ 0.1", new double[0], new double[0]);
        return MassFunctionPlan.of(
                new MassFunctionSpec(
                        "natural", List.of(low, high), 0.1, List.of(volume, 2 * volume)));
    }

    @Test
    void everyGroupIsCountedByTrueAndByPredictedMass() {
        MassFunctionPlan plan = masses(0);
        MassFunctionPlan.Panel panel = plan.panels().getFirst();
        assertThat(panel.truth().occupied().getFirst().density()).isCloseTo(20, within(1e-9));
        assertThat(panel.predicted().occupied().getFirst().density()).isCloseTo(10, within(1e-9));
        assertThat(panel.truth().occupied().stream().mapToInt(MassFunction.Bin::n).sum())
                .isEqualTo(6);
        assertThat(plan.panels().getLast().truth().occupied()).isEmpty();
        assertThat(plan.masses().contains(9.05)).isTrue();
        assertThat(plan.masses().contains(10.05)).isTrue();
        assertThat(plan.heights().contains(Math.log10(30))).isTrue();
        assertThat(plan.summary()).contains("z < 0.1, N = 6");
    }

    @Test
    void aVolumeDividesTheCounts() {
        var first = masses(100).panels().getFirst().truth().occupied().getFirst();
        assertThat(first.density()).isCloseTo(0.2, within(1e-12));
        PanelData data = FigureData.of(masses(100)).getFirst();
        assertThat(data.columns())
                .filteredOn(column -> column.name().equals("density"))
                .singleElement()
                .satisfies(column ->
                        assertThat(((PanelData.Reals) column).unit()).isEqualTo("dex-1.Mpc-3"));
    }

    @Test
    void everyGroupHasAndStatesItsOwnVolume() {
        MassFunctionPlan plan = masses(100);
        assertThat(plan.panels())
                .extracting(MassFunctionPlan.Panel::volumeMpc3)
                .containsExactly(100.0, 200.0);
        assertThat(plan.summary()).contains("z < 0.1, N = 6, V = 1.00 × 10² Mpc³", "2.00 × 10²");
        assertThat(masses(0).summary()).contains("counts, volume not known");
        assertThat(plan.spec().title()).isEqualTo("Galaxies per dex and Mpc³");
    }

    @Test
    void aLearningCurveHasTheMedianAndTheRangeOfItsSeeds() {
        var plan =
                LearningCurvePlan.of(
                        new LearningCurveSpec(
                                "test",
                                500,
                                List.of(
                                        new LearningCurveSpec.Point(400, 0.10),
                                        new LearningCurveSpec.Point(100, 0.2),
                                        new LearningCurveSpec.Point(100, 0.4),
                                        new LearningCurveSpec.Point(100, 0.25),
                                        new LearningCurveSpec.Point(100, Double.NaN)),
                                List.of(100, 400, 1600)));
        assertThat(plan.steps())
                .containsExactly(
                        new LearningCurvePlan.Step(100, 3, 0.2, 0.25, 0.4),
                        new LearningCurvePlan.Step(400, 1, 0.1, 0.1, 0.1));
        assertThat(plan.galaxies().contains(Math.log10(1600)))
                .as("room for what is to come")
                .isTrue();
        assertThat(plan.summary()).contains("500 test galaxies", "100: 0.250 dex");
    }

    @Test
    void withoutGalaxiesOrNetworksSomethingSensibleIsDrawn() {
        var none = SampleSeries.of("all", new double[0], new double[0]);
        var plans =
                List.of(
                        MassFunctionPlan.of(
                                new MassFunctionSpec("test", List.of(none), 0.1, List.of(0.0))),
                        LearningCurvePlan.of(
                                new LearningCurveSpec("test", 0, List.of(), List.of())));
        for (FigurePlan plan : plans) {
            Plate plate = Plate.of(plan, FigureStyle.JOURNAL, 243);
            var image =
                    new BufferedImage(
                            243, (int) Math.ceil(plate.height()), BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            plate.painting()
                    .paint(
                            graphics,
                            new java.awt.geom.Rectangle2D.Double(
                                    0, 0, plate.width(), plate.height()));
            graphics.dispose();
            assertThat(image.getRGB(2, 2)).isEqualTo(0xffffffff);
        }
    }
}
