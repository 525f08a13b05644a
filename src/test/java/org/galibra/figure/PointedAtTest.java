package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.Range;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// What lies under a point of a chart, and where a value lies on it.
class PointedAtTest {
    /// Three galaxies in one bin of 0.025 dex, one beside it.
    private static final SampleSeries GALAXIES =
            SampleSeries.of(
                    "test",
                    new double[] {9.51, 9.512, 9.52, 9.53, 8.2, 10.8},
                    new double[] {9.61, 9.612, 9.62, 9.63, 8.2, 10.8});

    private static final PerformancePlan PLAN =
            PerformancePlan.of(
                    new PerformanceSpec(
                            List.of(GALAXIES),
                            PerformanceSpec.SCREEN_BIN_DEX,
                            TargetLabel.STELLAR_MASS,
                            ""));

    private static Plane plane(Range ys) {
        return new Plane(60, 8, 400, 300, PLAN.limits().mass(), ys);
    }

    @Test
    void aBinTellsItsGalaxiesAndItsEdges() {
        var chart =
                new PredictedAgainstTrueChart(FigureStyle.SCREEN_LIGHT, TargetLabel.STELLAR_MASS);
        // So large that the median's dot is far from the bin's corner.
        var plane = new Plane(0, 0, 4000, 4000, PLAN.limits().mass(), PLAN.limits().mass());
        double x = plane.placeX(9.506);
        double y = plane.placeY(9.604);
        assertThat(chart.told(PLAN, plane, x, y))
                .contains("3 galaxies\ntrue 9.500 to 9.525 dex\npredicted 9.600 to 9.625 dex");
    }

    @Test
    void aMedianTellsItsValueAndHowManyGalaxiesItIsOf() {
        var chart = new ResidualStripChart(FigureStyle.SCREEN_LIGHT, TargetLabel.STELLAR_MASS);
        Plane plane = plane(PLAN.limits().residual());
        String told =
                chart.told(PLAN, plane, plane.placeX(9.55) + 3, plane.placeY(0.1) - 3)
                        .orElseThrow();
        assertThat(told)
                .startsWith("true 9.5 to 9.6 dex\nmedian of 4 galaxies\nresidual 0.100 dex\n");
    }

    @Test
    void binnedByPredictionTheTwoMassesChangePlaces() {
        var spec =
                new PerformanceSpec(
                        List.of(GALAXIES),
                        PerformanceSpec.SCREEN_BIN_DEX,
                        TargetLabel.STELLAR_MASS,
                        "",
                        Binning.BY_PREDICTION);
        PerformancePlan plan = PerformancePlan.of(spec);
        var bin =
                plan.columns().getFirst().medians().occupied().stream()
                        .filter(at -> at.n() == 4)
                        .findFirst()
                        .orElseThrow();
        assertThat(bin.centre()).as("of the prediction").isCloseTo(9.65, within(1e-9));
        assertThat(bin.median()).as("of the truth").isCloseTo(9.516, within(1e-9));
        assertThat(plan.columns().getFirst().residuals())
                .as("a residual stays predicted − true")
                .isEqualTo(PLAN.columns().getFirst().residuals());
    }

    @Test
    void placesAndValuesAreEachOthersInverse() {
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            double x = 8 + 3 * random.nextDouble();
            double y = -1 + 2 * random.nextDouble();
            var plane = new Plane(60, 8, 300, 200, new Range(8, 11), new Range(-1, 1));
            assertThat(plane.valueX(plane.placeX(x))).isCloseTo(x, within(1e-12));
            assertThat(plane.valueY(plane.placeY(y))).isCloseTo(y, within(1e-12));
            View zoomed = plane.zoomed(plane.placeX(x), plane.placeY(y), 4);
            var closer = new Plane(60, 8, 300, 200, zoomed.xs(), zoomed.ys());
            assertThat(closer.placeX(x))
                    .as("what lies under the pointer stays there")
                    .isCloseTo(plane.placeX(x), within(1e-9));
            assertThat(closer.placeY(y)).isCloseTo(plane.placeY(y), within(1e-9));
            assertThat(closer.xs().length()).isCloseTo(3.0 / 4, within(1e-12));
        }
    }

    @Test
    void aBoxBeyondTheAxesEndsAtThem() {
        var plane = new Plane(60, 8, 300, 200, new Range(8, 11), new Range(-1, 1));
        assertThat(plane.between(210, 108, 900, -50))
                .isEqualTo(new View(new Range(9.5, 11), new Range(0, 1)));
    }

    @Test
    void manySelectedGalaxiesAreCountedWholeAndDrawnThinned() {
        double[] many = new double[10_001];
        Marks marks = Marks.at(many, many);
        assertThat(marks.count()).isEqualTo(10_001);
        assertThat(marks.dots()).isBetween(Marks.MOST_DOTS / 2, Marks.MOST_DOTS);
    }
}
