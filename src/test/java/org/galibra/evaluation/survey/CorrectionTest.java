package org.galibra.evaluation.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class CorrectionTest {
    @Test
    void theRobustPolynomialIsThatOfSciPy() {
        var correction =
                MassCorrection.fit(
                        Reference.values("correction", "predicted"),
                        Reference.values("correction", "truth"),
                        3);

        double[] expected = Reference.values("correction", "huber");
        double[] plain = Reference.values("correction", "plain");
        for (int k = 0; k < 4; k++) {
            assertThat(correction.coefficients().get(k)).isCloseTo(expected[k], within(2e-7));
        }
        assertThat(Math.abs(plain[0] - expected[0])).isGreaterThan(0.05);
    }

    @Test
    void beyondItsRangeACorrectionStaysAtItsEndAndSaysSo() {
        double[] predicted = {8, 8.5, 9, 9.5, 10, 10.5, 11};
        double[] truth = new double[7];
        Arrays.setAll(truth, i -> predicted[i] - 0.1 * (predicted[i] - 9.5));
        var correction = MassCorrection.fit(predicted, truth, 1);

        assertThat(correction.at(10)).isCloseTo(0.05, within(1e-12));
        assertThat(correction.correct(11)).isCloseTo(10.85, within(1e-12));
        assertThat(correction.at(14)).isEqualTo(correction.at(11));
        assertThat(correction.covers(11)).isTrue();
        assertThat(correction.covers(11.01)).isFalse();
        assertThat(correction.covers(Double.NaN)).isFalse();
        assertThat(correction.at(Double.NaN)).isNaN();
    }

    @Test
    void everyDegreeIsExactOnItsOwnPolynomial() {
        var random = new Random(3);
        for (int degree = 0; degree <= 10; degree++) {
            double[] predicted = random.doubles(degree + 40L, 8, 11.5).toArray();
            int power = degree;
            double[] truth =
                    Arrays.stream(predicted)
                            .map(p -> p - 0.2 * Math.pow((p - 9.75) / 1.75, power))
                            .toArray();
            var correction = MassCorrection.fit(predicted, truth, degree);
            for (int i = 0; i < truth.length; i++) {
                assertThat(correction.correct(predicted[i])).isCloseTo(truth[i], within(1e-8));
            }
        }
    }

    @Test
    void tooFewGalaxiesAreRefusedAndMissingOnesLeftOut() {
        double[] p = {8, 9, Double.NaN, 10, 11};
        double[] m = {8, 9, 9, Double.NaN, 11};
        assertThat(MassCorrection.fit(p, m, 1).galaxies()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> MassCorrection.fit(p, m, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> MassCorrection.fit(p, m, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MassCorrection.fit(new double[] {9, 9, 9, 9}, new double[4], 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MassCorrection.fit(p, new double[1], 1));
    }

    /// Known answer: noise of 0.1 dex around a cubic. The trend comes back, and the cross-fitted
    /// scatter is not below the noise; with few galaxies and a high degree the in-sample scatter
    /// is. Averages over seeds, four standard errors.
    @Test
    void aCorrectionOfNoiseRecoversTheTrendAndDoesNotShrinkTheScatter() {
        int seeds = 60;
        int n = 120;
        double[] in = new double[seeds];
        double[] out = new double[seeds];
        double worst = 0;
        for (int seed = 0; seed < seeds; seed++) {
            var random = new Random(seed);
            double[] p = random.doubles(n, 8, 11.5).toArray();
            double[] m =
                    Arrays.stream(p).map(x -> x - trend(x) + 0.1 * random.nextGaussian()).toArray();
            CrossFit fit = CrossFit.of(names(n), p, m, 8, 5, CrossFit.MOST_GALAXIES, seed);
            in[seed] = fit.inSample().standardDeviation();
            out[seed] = fit.crossFitted().standardDeviation();
            var cubic = CrossFit.of(names(n), p, m, 3, 5, CrossFit.MOST_GALAXIES, seed);
            worst = Math.max(worst, Math.abs(cubic.correction().at(9.75) - trend(9.75)));
        }

        // Nine coefficients take (1 − 9/120)^½ = 0.962 of the noise away in sample.
        assertThat(mean(in)).isCloseTo(0.0962, within(4 * 0.1 / Math.sqrt(2.0 * n * seeds) * 1.2));
        assertThat(mean(out)).isGreaterThan(0.1);
        // At the middle a cubic's error is about 0.1 √(2.25/120) = 0.014.
        assertThat(worst).isLessThan(4 * 0.014);
    }

    @Test
    void foldsKeepAGalaxysRowsTogetherAndForgetTheTablesOrder() {
        int n = 400;
        var random = new Random(9);
        double[] p = random.doubles(n, 8, 11).toArray();
        double[] m = Arrays.stream(p).map(x -> x - 0.1 + 0.1 * random.nextGaussian()).toArray();
        List<String> names = names(n);
        CrossFit fit = CrossFit.of(names, p, m, 2, 5, 1000, 1);

        var order = new ArrayList<Integer>(fit.rows());
        Collections.reverse(order);
        double[] backP = order.stream().mapToDouble(i -> p[i]).toArray();
        double[] backM = order.stream().mapToDouble(i -> m[i]).toArray();
        CrossFit back =
                CrossFit.of(order.stream().map(names::get).toList(), backP, backM, 2, 5, 1000, 1);
        assertThat(fit.rows()).hasSize(n);
        for (int i = 0; i < n; i++) {
            assertThat(back.corrected().get(n - 1 - i))
                    .isCloseTo(fit.corrected().get(i), within(1e-9));
        }

        // The same galaxies listed twice: each copy must be corrected without the other, so the
        // result is that of the single list.
        var twice = new ArrayList<String>(names);
        twice.addAll(names);
        CrossFit doubled = CrossFit.of(twice, doubled(p), doubled(m), 2, 5, 1000, 1);
        for (int i = 0; i < n; i++) {
            assertThat(doubled.corrected().get(i))
                    .isEqualTo(doubled.corrected().get(n + i))
                    .isCloseTo(fit.corrected().get(i), within(1e-9));
        }
    }

    @Test
    void drawsAtMostAsManyAsAskedBySeed() {
        int n = 1000;
        var random = new Random(2);
        double[] p = random.doubles(n, 8, 11).toArray();
        double[] m = Arrays.stream(p).map(x -> x + 0.1 * random.nextGaussian()).toArray();
        p[3] = Double.NaN;
        CrossFit one = CrossFit.of(names(n), p, m, 3, 5, 200, 1);
        CrossFit other = CrossFit.of(names(n), p, m, 3, 5, 200, 2);

        assertThat(one.rows()).hasSize(200).isSorted().doesNotContain(3);
        assertThat(one.crossFitted().n()).isEqualTo(200);
        assertThat(other.rows()).hasSize(200).isNotEqualTo(one.rows());
        assertThat(CrossFit.of(names(n), p, m, 3, 5, 200, 1)).isEqualTo(one);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossFit.of(names(n), p, m, 3, 1, 200, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossFit.of(names(2), p, m, 3, 5, 200, 1));
    }

    private static double trend(double p) {
        return 0.1 + 0.05 * (p - 10) - 0.03 * Math.pow(p - 10, 3);
    }

    private static List<String> names(int n) {
        var names = new ArrayList<String>();
        for (int i = 0; i < n; i++) {
            names.add("galaxy " + i);
        }
        return names;
    }

    private static double[] doubled(double[] values) {
        double[] twice = Arrays.copyOf(values, 2 * values.length);
        System.arraycopy(values, 0, twice, values.length, values.length);
        return twice;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
