package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.evaluation.Histogram2D;
import org.galibra.evaluation.Metrics;
import org.galibra.evaluation.Range;
import org.galibra.evaluation.Reference;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

class PerformancePlanTest {
    private static final double PAPER = PerformanceSpec.PAPER_BIN_DEX;
    private static final SampleSeries REFERENCE =
            SampleSeries.of("test", Reference.column("truth"), Reference.column("predicted"));

    @Test
    void itsCountsAreNumpys() {
        PerformancePlan plan = plan(REFERENCE);
        Histogram2D counts = plan.columns().getFirst().counts();
        // The reference begins at 8 dex, the plan at its axis.
        int offset = (int) Math.rint((8 - plan.limits().mass().from()) / PAPER);
        var filled = new StringJoiner(" ");
        for (int row = 0; row < counts.rows(); row++) {
            for (int column = 0; column < counts.columns(); column++) {
                boolean compared = column >= offset && row >= offset && row < offset + 240;
                if (compared && counts.count(column, row) > 0) {
                    filled.add(
                            (column - offset)
                                    + ":"
                                    + (row - offset)
                                    + ":"
                                    + counts.count(column, row));
                }
            }
        }
        assertThat(filled).hasToString(Reference.text("histogram2d"));
    }

    @Test
    void itsMediansAndPercentilesAreNumpys() {
        PerformancePlan.Column column = plan(REFERENCE).columns().getFirst();
        List<BinnedMedians.Bin> bins = column.residualMedians().occupied();
        for (int k = 80; k < 110; k++) {
            double[] expected =
                    Arrays.stream(Reference.text("bin." + k).split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            BinnedMedians.Bin bin = bins.get(k - 80);
            assertThat(new double[] {bin.n(), bin.p16(), bin.median(), bin.p84()})
                    .containsExactly(expected, within(1e-12));
        }
        assertThat((column.p84() - column.p16()) / 2)
                .isCloseTo(Reference.value("metrics.scatter"), within(1e-12));
    }

    @Test
    void ofNoGalaxiesItHasAxesAndNothingElse() {
        PerformancePlan plan = plan(SampleSeries.of("test", new double[0], new double[0]));
        assertThat(plan.limits().mass()).isEqualTo(new Range(8, 11));
        assertThat(plan.limits().residual()).isEqualTo(new Range(-0.2, 0.2));
        assertThat(plan.columns().getFirst().largestCount()).isZero();
        assertThat(plan.columns().getFirst().medians().occupied()).isEmpty();
    }

    @Test
    void ofOneGalaxyItShowsThatGalaxy() {
        PerformancePlan plan = plan(sample(new double[] {9.3}, new double[] {9.9}));
        assertThat(plan.limits().mass().contains(9.3)).isTrue();
        assertThat(plan.limits().mass().contains(9.9)).isTrue();
        assertThat(plan.columns().getFirst().counts().largest()).isEqualTo(1);
        assertThat(plan.columns().getFirst().residuals().largest()).isEqualTo(1);
    }

    @Test
    void oneOutlierDoesNotRuleTheLimits() {
        SampleSeries sample = Galaxies.of("training", 1000, 1);
        double[] truth = sample.truth();
        double[] predicted = sample.predicted();
        PerformanceLimits before = plan(sample).limits();
        predicted[3] = 1e6;
        truth[4] = -50;
        PerformancePlan plan = plan(sample(truth, predicted));
        PerformanceLimits limits = plan.limits();
        assertThat(limits.residual()).isEqualTo(before.residual());
        assertThat(limits.mass().from()).isBetween(7.3, before.mass().from());
        assertThat(limits.mass().to()).isBetween(before.mass().to() - 0.11, 11.9);
        assertThat(plan.columns().getFirst().counts().outside()).isEqualTo(2);
    }

    @Test
    void whatIsNotFiniteIsNotDrawn() {
        double nan = Double.NaN;
        double infinite = Double.POSITIVE_INFINITY;
        PerformancePlan plan =
                plan(sample(new double[] {9, nan, 9.5, 10}, new double[] {9, 9, infinite, 10}));
        assertThat(plan.columns().getFirst().medians().occupied()).hasSize(2);
        assertThat(plan.columns().getFirst().metrics().rms()).isNaN();
        PerformancePlan diverged = plan(sample(new double[] {9, 10}, new double[] {nan, infinite}));
        assertThat(diverged.columns().getFirst().counts().largest()).isZero();
    }

    @Test
    void limitsDoNotShrinkDuringATraining() {
        PerformancePlan first = whileTraining(Galaxies.of("training", 2000, 1), Optional.empty());
        double[] wide = {7, 8, 9, 10, 12};
        PerformancePlan second = whileTraining(sample(wide, wide), Optional.of(first.limits()));
        PerformancePlan third =
                whileTraining(Galaxies.of("training", 10, 3), Optional.of(second.limits()));
        assertThat(second.limits().mass()).isEqualTo(new Range(6.9, 12.1));
        assertThat(third.limits()).isEqualTo(second.limits());
        assertThat(third.limits().galaxies()).isEqualTo(first.limits().galaxies());
    }

    @Test
    void aNetworkThatHasNotLearnedDoesNotWidenTheResiduals() {
        SampleSeries learned = Galaxies.of("training", 2000, 1);
        double[] constant = new double[2000];
        Arrays.fill(constant, 9.5);
        SampleSeries ignorant = sample(learned.truth(), constant);
        assertThat(plan(ignorant).limits().residual()).isEqualTo(new Range(-2, 2));
        var first = whileTraining(ignorant, Optional.empty()).limits();
        assertThat(first.residual()).isEqualTo(new Range(-0.4, 0.4));
        assertThat(whileTraining(learned, Optional.of(first)).limits().residual())
                .isEqualTo(new Range(-0.4, 0.4));
    }

    @Test
    void equalSpecificationsAreEqual() {
        var one = Galaxies.spec(PAPER, Galaxies.of("test", 100, 1));
        assertThat(one).isEqualTo(Galaxies.spec(PAPER, Galaxies.of("test", 100, 1)));
        assertThat(one).hasSameHashCodeAs(Galaxies.spec(PAPER, Galaxies.of("test", 100, 1)));
        assertThat(one).isNotEqualTo(Galaxies.spec(PAPER, Galaxies.of("test", 100, 2)));
        assertThat(PerformancePlan.of(one)).isEqualTo(PerformancePlan.of(one));
    }

    @Test
    void aSampleKeepsItsOwnCopies() {
        double[] truth = {9, 10};
        SampleSeries sample = sample(truth, new double[] {9, 10});
        truth[0] = 1;
        sample.truth()[0] = 2;
        assertThat(sample.truth()).containsExactly(9, 10);
    }

    @Test
    void refusesMetricsOfOtherGalaxiesAndNoSamples() {
        var metrics = Metrics.of(new double[3], new double[3]);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SampleSeries.stating("test", new double[2], new double[2], metrics));
        assertThatIllegalArgumentException().isThrownBy(() -> Galaxies.spec(PAPER));
        assertThatIllegalArgumentException().isThrownBy(() -> Galaxies.spec(0, REFERENCE));
    }

    @Test
    void itsSummarySaysWhatTheFigureStates() {
        assertThat(plan(sample(new double[] {9, 9}, new double[] {8.9, 8.7})).summary())
                .isEqualTo(
                        "test set: 2 galaxies, RMS 0.224 dex, median −0.200 dex,"
                                + " scatter 0.068 dex.");
    }

    private static PerformancePlan plan(SampleSeries sample) {
        return PerformancePlan.of(Galaxies.spec(PAPER, sample));
    }

    private static PerformancePlan whileTraining(
            SampleSeries sample, Optional<PerformanceLimits> previous) {
        return PerformancePlan.whileTraining(Galaxies.spec(0.025, sample), previous);
    }

    private static SampleSeries sample(double[] truth, double[] predicted) {
        return SampleSeries.of("test", truth, predicted);
    }
}
