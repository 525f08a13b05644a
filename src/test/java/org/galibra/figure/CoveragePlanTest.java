package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.survey.Calibration;
import org.galibra.evaluation.survey.Coverage;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

class CoveragePlanTest {
    @Test
    void whatWasReachedAndItsIntervalsAreSciPys() {
        CoveragePlan.Line line = plan(0.68).lines().getFirst();
        assertPoint("coverage.all", line.byLevel().getFirst());
        assertThat(line.byLevel().getFirst().at()).isEqualTo(0.68);
        List<CoveragePlan.Point> byMass = line.byMass().getFirst();
        // All bins of at least twenty galaxies, beside the whole.
        assertThat(byMass).hasSize(SurveyReference.keys("coverage.").size() - 1);
        for (CoveragePlan.Point point : byMass) {
            assertPoint(String.format(Locale.ROOT, "coverage.%.2f", point.at()), point);
        }
    }

    @Test
    void onlyTheTwoLevelsAreShownByMass() {
        CoveragePlan.Line line = plan(0.3, 0.68, 0.95).lines().getFirst();
        assertThat(line.byLevel()).hasSize(3);
        assertThat(line.byMass()).hasSize(2).allSatisfy(points -> assertThat(points).isNotEmpty());
        assertThat(plan(0.3).lines().getFirst().byMass())
                .allSatisfy(points -> assertThat(points).isEmpty());
    }

    @Test
    void itsSummaryGivesTheWordsThatTheCalibrationAllows() {
        assertThat(plan(0.68).summary())
                .startsWith("simulation (within the simulation): reached 0.")
                .endsWith("judged on 300 galaxies, effective N 250.");
    }

    @Test
    void itIsDrawnOnPaperAndOnScreen() {
        Drawn.everywhere(plan(0.68, 0.95));
        Drawn.everywhere(CoveragePlan.of(new CoverageSpec(List.of(), TargetLabel.STELLAR_MASS)));
    }

    private static void assertPoint(String key, CoveragePlan.Point point) {
        assertThat(new double[] {point.galaxies(), point.reached(), point.low(), point.high()})
                .as(key)
                .containsExactly(SurveyReference.values(key), within(1e-12));
    }

    static CoveragePlan plan(double... levels) {
        double[] predicted = SurveyReference.PREDICTED;
        double[] half = new double[predicted.length];
        Arrays.fill(half, 0.1);
        List<Coverage> coverages =
                Arrays.stream(levels)
                        .mapToObj(level ->
                                Coverage.of(
                                        level, predicted, half, SurveyReference.TRUTH, predicted))
                        .toList();
        return CoveragePlan.of(
                new CoverageSpec(
                        List.of(
                                new CoverageSpec.Line(
                                        "simulation",
                                        Calibration.SIMULATION.words(),
                                        300,
                                        250,
                                        coverages)),
                        TargetLabel.STELLAR_MASS));
    }
}
