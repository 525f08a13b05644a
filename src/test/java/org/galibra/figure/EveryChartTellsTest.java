package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.evaluation.Range;
import org.galibra.model.Matrix;
import org.galibra.model.kernel.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// What a pointer that is moved over a whole chart of the window is told: a number with its unit,
/// and that of the very mark beneath it.
class EveryChartTellsTest {
    private static final FigureStyle STYLE = FigureStyle.SCREEN_LIGHT;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final CoveragePlan COVERAGE = CoveragePlanTest.plan(0.68);
    private static final FencePlan FENCE = FencePlan.of(FencePlanTest.spec());

    /// Names that stand below bars and are told as such.
    private static final List<String> GROUPS = List.of("optical", "infrared");

    /// A chart that shows a plan.
    private record Shown<P extends FigurePlan>(String name, ScreenChart<P> chart, P plan) {
        Map<String, List<int[]>> told() {
            chart.show(plan);
            var told = new LinkedHashMap<String, List<int[]>>();
            for (int y = 0; y < HEIGHT; y += 2) {
                for (int x = 0; x < WIDTH; x += 2) {
                    int[] at = {x, y};
                    chart.told(plan, WIDTH, HEIGHT, x, y)
                            .ifPresent(words ->
                                    told.computeIfAbsent(words, _ -> new ArrayList<>()).add(at));
                }
            }
            return told;
        }

        BufferedImage image() {
            chart.show(plan);
            return chart.chart().createBufferedImage(WIDTH, HEIGHT);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> charts() {
        PerformancePlan performance =
                PerformancePlan.of(Galaxies.spec(0.025, Galaxies.of("test", 2000, 1)));
        var target = TargetLabel.STELLAR_MASS;
        var charts = new ArrayList<Arguments>();
        charts.add(
                unit(
                        "galax",
                        "predicted",
                        new PredictedAgainstTrueChart(STYLE, target),
                        performance));
        charts.add(unit("dex", "strip", new ResidualStripChart(STYLE, target), performance));
        charts.add(unit("dex", "histogram", new ResidualHistogramChart(STYLE), performance));
        charts.add(unit("dex", "residuals", new ResidualsChart(STYLE), performance));
        charts.add(
                unit(
                        "½ (z − y)²",
                        "loss",
                        new LossChart(STYLE, 50, Cost.QUADRATIC),
                        LossPlan.of(Trainings.loss(300, true), 200, Optional.empty())));
        charts.add(unit("mag", "against", new AgainstChart(STYLE), against()));
        charts.add(unit("galax", "masses", new MassFunctionChart(STYLE, 0, "dN"), massFunction()));
        charts.add(unit("dex", "learning", new LearningCurveChart(STYLE), learning()));
        charts.add(unit("mag (AB)", "spectra", new SpectraChart(STYLE), spectra()));
        charts.add(unit("galax", "distributions", new DistributionsChart(STYLE), distributions()));
        charts.add(unit("dex", "importance", new ImportanceChart(STYLE), importance()));
        charts.add(unit("%", "coverage", new CoverageChart(STYLE), COVERAGE));
        for (var part : FenceChart.Part.values()) {
            String unit = part == FenceChart.Part.SHARES ? "%" : "mag";
            charts.add(unit(unit, "fence " + part, new FenceChart(STYLE, part), FENCE));
        }
        SedMassPlan sed = SedMassPlan.of(SurveyReference.survey());
        for (var part : SedMassChart.Part.values()) {
            charts.add(
                    unit("dex", "SED " + part, new SedMassChart(STYLE, part, target, true), sed));
        }
        UncertaintyPlan uncertainty = UncertaintyPlanTest.plan();
        for (var part : UncertaintyChart.Part.values()) {
            String unit = part == UncertaintyChart.Part.LIGHT ? "mag" : "dex";
            charts.add(
                    unit(
                            unit,
                            "uncertainty " + part,
                            new UncertaintyChart(STYLE, part, target),
                            uncertainty));
        }
        return charts.stream();
    }

    private static <P extends FigurePlan> Arguments unit(
            String unit, String name, ScreenChart<P> chart, P plan) {
        return Arguments.of(new Shown<>(name, chart, plan), unit);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void whateverIsToldIsANumberWithItsUnit(Shown<?> shown, String unit) {
        assertThat(shown.told().keySet())
                .filteredOn(words -> !GROUPS.contains(words))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).containsPattern("\\d").contains(unit));
    }

    @Test
    void everyCoverageIsToldWhereItsDotIsDrawn() {
        var shown = new Shown<>("coverage", new CoverageChart(STYLE), COVERAGE);
        CoveragePlan.Line line = COVERAGE.lines().getFirst();
        var wanted = new ArrayList<String>();
        for (CoveragePlan.Point point : line.byLevel()) {
            wanted.add("simulation\n" + words(point.at(), point));
        }
        for (int k = 0; k < COVERAGE.levels().size(); k++) {
            for (CoveragePlan.Point point : line.byMass().get(k)) {
                wanted.add(
                        "simulation at %s dex\n%s"
                                .formatted(
                                        Numbers.fixed(point.at(), 2),
                                        words(COVERAGE.levels().get(k), point)));
            }
        }
        assertThat(wanted).hasSizeGreaterThan(6);
        assertToldOnDots(shown, wanted);
    }

    private static String words(double nominal, CoveragePlan.Point point) {
        return "%s %% nominal, %s %% reached (68 %%: %s to %s %%)\n%d galaxies"
                .formatted(
                        Numbers.fixed(100 * nominal, 1),
                        Numbers.fixed(100 * point.reached(), 1),
                        Numbers.fixed(100 * point.low(), 1),
                        Numbers.fixed(100 * point.high(), 1),
                        point.galaxies());
    }

    @Test
    void everyShareSetApartIsToldWhereItsDotIsDrawn() {
        var shown = new Shown<>("shares", new FenceChart(STYLE, FenceChart.Part.SHARES), FENCE);
        List<String> wanted =
                FENCE.shares().getFirst().lines().getFirst().points().stream()
                        .map(point ->
                                "training ranges, predicted mass %s\n%s %% of %d galaxies set apart (68 %%: %s to %s %%)"
                                        .formatted(
                                                Numbers.fixed(point.centre(), 2),
                                                Numbers.fixed(100 * point.share(), 1),
                                                point.galaxies(),
                                                Numbers.fixed(100 * point.low(), 1),
                                                Numbers.fixed(100 * point.high(), 1)))
                        .toList();
        assertThat(wanted).hasSizeGreaterThan(5);
        assertToldOnDots(shown, wanted);
    }

    /// All of these are told, and only so, and in the middle of where each is told something is
    /// painted.
    private static void assertToldOnDots(Shown<?> shown, List<String> wanted) {
        Map<String, List<int[]>> told = shown.told();
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
        BufferedImage image = shown.image();
        int ground = STYLE.palette().ground().getRGB();
        told.forEach((words, places) -> {
            int x = (int) places.stream().mapToInt(at -> at[0]).average().orElseThrow();
            int y = (int) places.stream().mapToInt(at -> at[1]).average().orElseThrow();
            assertThat(image.getRGB(x, y)).as(words).isNotEqualTo(ground);
        });
    }

    private static AgainstPlan against() {
        var random = new Random(3);
        double[] points = random.doubles(4000, -0.3, 0.3).toArray();
        return AgainstPlan.of(
                new AgainstSpec("test", "M_r", "mag", List.of(), Matrix.owning(2000, 2, points)),
                new Range(-0.4, 0.4));
    }

    private static MassFunctionPlan massFunction() {
        SampleSeries all = Galaxies.of("all", 500, 2);
        return MassFunctionPlan.of(
                new MassFunctionSpec("natural", List.of(all), 0.1, List.of(0.0)));
    }

    private static LearningCurvePlan learning() {
        return LearningCurvePlan.of(
                new LearningCurveSpec(
                        "test",
                        500,
                        List.of(
                                new LearningCurveSpec.Point(400, 0.10),
                                new LearningCurveSpec.Point(100, 0.2)),
                        List.of(100, 400)));
    }

    private static SpectraPlan spectra() {
        return SpectraPlan.of(
                new SpectraSpec(
                        List.of(
                                new SpectraSpec.Passband("u", 0.35),
                                new SpectraSpec.Passband("r", 0.62)),
                        List.of(new SpectraSpec.Spectrum(9, List.of(-16.0, -18.0))),
                        TargetLabel.STELLAR_MASS));
    }

    private static DistributionsPlan distributions() {
        var random = new Random(4);
        var some =
                new DistributionsSpec.Population(
                        "all galaxies",
                        Matrix.owning(200, 1, random.doubles(200, 8, 11).toArray()),
                        Matrix.owning(200, 1, random.doubles(200, -22, -16).toArray()));
        return DistributionsPlan.of(
                new DistributionsSpec(List.of("r"), some, some, TargetLabel.STELLAR_MASS));
    }

    private static ImportancePlan importance() {
        return ImportancePlan.of(
                new ImportanceSpec(
                        ImportanceSpec.Kind.GROUPS,
                        GROUPS,
                        List.of(
                                new ImportanceSpec.Measure(
                                        "permuted",
                                        "dex",
                                        List.of(
                                                new ImportanceSpec.Value(0.3, 0.2, 0.4),
                                                new ImportanceSpec.Value(0.5, 0.4, 0.6))))));
    }
}
