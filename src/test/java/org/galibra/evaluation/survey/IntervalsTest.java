package org.galibra.evaluation.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.galibra.evaluation.CircularTarget;
import org.galibra.model.Matrix;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class IntervalsTest {
    @Test
    void weightedHalfWidthsAreThoseOfTheDefinition() {
        double[] scores = Reference.values("conformal", "scores");
        double[] predicted = new double[scores.length];
        Arrays.fill(predicted, 10);
        double[] truth = Arrays.stream(scores).map(s -> 10 - s).toArray();
        var intervals =
                ConformalIntervals.calibrate(
                        predicted, truth, Reference.values("conformal", "weights"), 1);

        for (JsonNode each : Reference.at("conformal", "cases")) {
            double[] values = Reference.values(each);
            double found = intervals.halfWidth(10, values[0], values[1]);
            if (values[2] < 0) {
                assertThat(found).isInfinite();
            } else {
                assertThat(found).isCloseTo(values[2], within(1e-9));
            }
        }
    }

    /// With equal weights q is the ⌈(n + 1) level⌉-th score: 4 of 4 at 0.8, beyond all at 0.81.
    @Test
    void equalWeightsGiveTheKthScore() {
        var intervals =
                ConformalIntervals.calibrate(new double[4], new double[] {0.3, -0.1, 0.4, 0.2}, 1);

        assertThat(intervals.halfWidth(0, 0.8)).isEqualTo(0.4);
        assertThat(intervals.halfWidth(0, 0.4)).isEqualTo(0.2);
        assertThat(intervals.halfWidth(0, 0.2)).isEqualTo(0.1);
        assertThat(intervals.halfWidth(0, 0.81)).isInfinite();
        assertThat(intervals.halfWidth(Double.NaN, 0.5)).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> intervals.halfWidth(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> intervals.halfWidth(0, 0.5, -1));
    }

    /// Over many calibration sets the mean coverage of exchangeable galaxies is ⌈(n+1) level⌉/(n+1)
    /// exactly, whatever the noise; four standard errors.
    @Test
    void coverageHoldsOverManySeeds() {
        int seeds = 400;
        int fresh = 50;
        for (double level : new double[] {0.68, 0.95}) {
            for (int n : new int[] {39, 100, 101}) {
                int covered = 0;
                double[] perSeed = new double[seeds];
                for (int seed = 0; seed < seeds; seed++) {
                    var random = new Random(1000L * n + seed);
                    double[] predicted = random.doubles(n, 8, 11).toArray();
                    double[] truth = noisy(random, predicted);
                    var intervals = ConformalIntervals.calibrate(predicted, truth, 1);
                    double[] newPredicted = random.doubles(fresh, 8, 11).toArray();
                    double[] newTruth = noisy(random, newPredicted);
                    for (int i = 0; i < fresh; i++) {
                        if (Math.abs(newTruth[i] - newPredicted[i])
                                <= intervals.halfWidth(newPredicted[i], level)) {
                            covered++;
                            perSeed[seed] += 1.0 / fresh;
                        }
                    }
                }
                double expected = Math.ceil((n + 1) * level - 1e-9) / (n + 1);
                double mean = covered / (double) (seeds * fresh);
                double squares = Arrays.stream(perSeed).map(c -> (c - mean) * (c - mean)).sum();
                assertThat(mean)
                        .as("level %s, n %d", level, n)
                        .isCloseTo(expected, within(4 * Math.sqrt(squares) / seeds));
            }
        }
    }

    /// Noise that doubles with mass: one group covers the light too often and the heavy too seldom,
    /// groups by predicted mass both as asked for.
    @Test
    void groupsCoverEachRangeOfPredictedMass() {
        var random = new Random(4);
        double[] predicted = random.doubles(20_000, 8, 11).toArray();
        double[] truth = growing(random, predicted);
        double[] fresh = random.doubles(20_000, 8, 11).toArray();
        double[] freshTruth = growing(random, fresh);

        Coverage one =
                coverage(ConformalIntervals.calibrate(predicted, truth, 1), fresh, freshTruth);
        Coverage ten =
                coverage(ConformalIntervals.calibrate(predicted, truth, 10), fresh, freshTruth);

        assertThat(one.bins()).hasSize(6);
        assertThat(one.bins().getFirst().share().value()).isGreaterThan(0.75);
        assertThat(one.bins().getLast().share().value()).isLessThan(0.62);
        for (Coverage.Bin bin : ten.bins()) {
            assertThat(bin.share().value()).as("%s", bin.from()).isCloseTo(0.68, within(0.04));
        }
        assertThat(ten.all().value()).isCloseTo(0.68, within(4 * 2 * ten.all().error()));
    }

    @Test
    void groupsAreFewerWhereGalaxiesAre() {
        var random = new Random(4);
        double[] p = random.doubles(450, 8, 11).toArray();
        var intervals = ConformalIntervals.calibrate(p, noisy(random, p), 10);

        assertThat(intervals.groups()).hasSize(4);
        assertThat(intervals.groups().stream().mapToInt(ConformalIntervals.Size::galaxies).sum())
                .isEqualTo(450);
        for (ConformalIntervals.Size size : intervals.groups()) {
            assertThat(size.effective()).isCloseTo(size.galaxies(), within(1e-9));
        }
        assertThat(ConformalIntervals.calibrate(new double[1], new double[1], 10).groups())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConformalIntervals.calibrate(new double[0], new double[0], 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ConformalIntervals.calibrate(new double[1], new double[] {Double.NaN}, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ConformalIntervals.calibrate(
                                new double[1], new double[1], new double[1], 1));
    }

    @Test
    void effectiveNumberFallsWithUnevenWeights() {
        double[] weights = {1, 1, 1, 3};
        var intervals = ConformalIntervals.calibrate(new double[4], new double[4], weights, 1);

        assertThat(intervals.groups().getFirst().effective()).isEqualTo(36.0 / 12);
    }

    /// Calibration galaxies crowd where noise is small, those weighed where it is large: unweighted
    /// intervals cover too few, those weighted by the true ratio as many as asked for.
    @Test
    void theDensityRatioMendsCoverageUnderShift() {
        int seeds = 40;
        double plain = 0;
        double weighted = 0;
        for (int seed = 0; seed < seeds; seed++) {
            var random = new Random(seed);
            Shifted calibration = Shifted.draw(random, 1000, 0);
            Shifted weighed = Shifted.draw(random, 1000, 1);
            var ratio = DensityRatio.fit(calibration.x, weighed.x, DensityRatio.PENALTY);
            var equal = ConformalIntervals.calibrate(calibration.p, calibration.m, 1);
            var mended =
                    ConformalIntervals.calibrate(
                            calibration.p, calibration.m, ratio.at(calibration.x), 1);
            double[] ratios = ratio.at(weighed.x);
            for (int i = 0; i < 1000; i++) {
                double off = Math.abs(weighed.m[i] - weighed.p[i]);
                plain += off <= equal.halfWidth(weighed.p[i], 0.68) ? 1 : 0;
                weighted += off <= mended.halfWidth(weighed.p[i], 0.68, ratios[i]) ? 1 : 0;
            }
        }

        assertThat(plain / (1000 * seeds)).isLessThan(0.55);
        assertThat(weighted / (1000 * seeds)).isCloseTo(0.68, within(0.02));
    }

    @Test
    void theDensityRatioIsThatOfScikitLearn() {
        Matrix calibration = Reference.matrix("ratio", "calibration");
        Matrix weighed = Reference.matrix("ratio", "weighed");
        var ratio = DensityRatio.fit(calibration, weighed, 1e-3);

        double[] expected = Reference.values("ratio", "ratios");
        for (int i = 0; i < 80; i++) {
            assertThat(ratio.at(calibration.row(i)) / expected[i]).isCloseTo(1, within(1e-5));
        }
        for (int i = 0; i < 50; i++) {
            assertThat(ratio.at(weighed.row(i)) / expected[80 + i]).isCloseTo(1, within(1e-5));
        }
        assertThat(ratio.at(new double[] {Double.NaN, -20})).isNaN();
    }

    @Test
    void theDensityRatioStaysFiniteWhereTheSetsDoNotOverlap() {
        Matrix low = Matrix.of(3, 1, new double[] {-23, -22.9, -22.8});
        Matrix high = Matrix.of(2, 1, new double[] {-15, -15.1});

        for (double ratio : DensityRatio.fit(low, high, 1e-3).at(high)) {
            assertThat(ratio).isFinite().isGreaterThan(1);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DensityRatio.fit(low, Matrix.of(0, 1, new double[0]), 1e-3));
    }

    @Test
    void coverageCountsByTheMassThatIsNamed() {
        double[] p = {8.1, 8.4, 8.6, Double.NaN};
        double[] m = {8.2, 9.1, 8.6, 9};
        double[] half = {0.1001, 0.5, Double.POSITIVE_INFINITY, 1};
        Coverage byPrediction = Coverage.of(0.68, p, half, m, p);
        Coverage byTruth = Coverage.of(0.68, p, half, m, m);

        assertThat(byPrediction.all()).isEqualTo(new Coverage.Share(3, 2));
        assertThat(byPrediction.bins())
                .containsExactly(
                        new Coverage.Bin(8, new Coverage.Share(2, 1)),
                        new Coverage.Bin(8.5, new Coverage.Share(1, 1)));
        assertThat(byTruth.bins()).extracting(Coverage.Bin::from).containsExactly(8.0, 8.5, 9.0);
        assertThat(new Coverage.Share(0, 0).value()).isNaN();
    }

    @Test
    void wordsFollowTheCalibration() {
        assertThat(Calibration.SIMULATION.words()).isEqualTo("within the simulation");
        assertThat(Calibration.SURVEY.of(true)).isEqualTo(Calibration.SURVEY);
        assertThat(Calibration.SURVEY.of(false).words()).isEqualTo("not guaranteed");
    }

    /// SAMI's masses: log M = −0.4 M_i + 0.7 (g−i) + 1.2, with terms in redshift (Taylor et al.
    /// 2011 as Bryant et al. 2015, eq. 3 use it); against masses of a fit with 0.1 dex of scatter.
    @Test
    void aMassMadeOfAMagnitudeAndAColourIsSuspect() {
        var random = new Random(6);
        int n = 2000;
        double[] light = new double[3 * n];
        double[] formula = new double[n];
        double[] fitted = new double[n];
        for (int i = 0; i < n; i++) {
            double z = random.nextDouble(0.01, 0.1);
            double magnitude = -20 + 1.5 * random.nextGaussian();
            double colour = 0.8 + 0.2 * random.nextGaussian();
            light[3 * i] = magnitude + colour;
            light[3 * i + 1] = magnitude;
            light[3 * i + 2] = z;
            formula[i] =
                    -0.4 * magnitude
                            - Math.log10(1 + z)
                            + 1.2117784
                            - 0.5893312 * z
                            + (0.7106526 - 0.1467085 * z) * colour;
            fitted[i] = formula[i] + 0.1 * random.nextGaussian();
        }
        Matrix features = Matrix.owning(n, 3, light);

        assertThat(CircularTarget.of(features, formula).isSuspect()).isTrue();
        assertThat(CircularTarget.of(features, fitted).isSuspect()).isFalse();
        assertThat(CircularTarget.of(features, fitted).sigmaMad()).isCloseTo(0.1, within(0.01));
        Matrix few = Matrix.of(10, 3, Arrays.copyOf(light, 30));
        assertThat(CircularTarget.of(few, Arrays.copyOf(formula, 10)).isSuspect()).isFalse();
    }

    @Test
    void totalsAreThoseOfTheFormulae() {
        assertThat(TotalError.QUADRATURE.of(0.3, 9, 0.4)).isCloseTo(0.5, within(1e-15));
        assertThat(TotalError.LINEAR.of(0.13, 9, 0.05)).isCloseTo(0.18, within(1e-15));
        assertThat(TotalError.RESIDUALS.of(0.13, 0.0025, 0.05)).isCloseTo(0.13, within(1e-15));
        assertThat(TotalError.RESIDUALS.of(0.13, 1, 0.05)).isEqualTo(0.05);
        for (TotalError each : TotalError.values()) {
            assertThat(each.of(0.1, 0.001, Double.NaN)).isNaN();
        }
    }

    private static Coverage coverage(
            ConformalIntervals intervals, double[] predicted, double[] truth) {
        double[] half = Arrays.stream(predicted).map(p -> intervals.halfWidth(p, 0.68)).toArray();
        return Coverage.of(0.68, predicted, half, truth, predicted);
    }

    private static double[] noisy(Random random, double[] predicted) {
        return Arrays.stream(predicted)
                .map(p -> p + 0.1 * random.nextGaussian() * (random.nextInt(10) == 0 ? 5 : 1))
                .toArray();
    }

    private static double[] growing(Random random, double[] predicted) {
        return Arrays.stream(predicted)
                .map(p -> p + 0.1 * (p - 7) / 2 * random.nextGaussian())
                .toArray();
    }

    /// Galaxies of one magnitude x, normal around a mean; the noise of the mass grows as e^x.
    private static final class Shifted {
        private final Matrix x;
        private final double[] p;
        private final double[] m;

        private Shifted(Matrix x, double[] p, double[] m) {
            this.x = x;
            this.p = p;
            this.m = m;
        }

        static Shifted draw(Random random, int n, double mean) {
            double[] x = new double[n];
            double[] p = new double[n];
            double[] m = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = mean + random.nextGaussian();
                p[i] = 10;
                m[i] = 10 + 0.1 * Math.exp(x[i]) * random.nextGaussian();
            }
            return new Shifted(Matrix.owning(n, 1, x), p, m);
        }
    }
}
