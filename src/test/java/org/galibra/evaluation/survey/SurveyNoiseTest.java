package org.galibra.evaluation.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.Matrix;
import org.galibra.work.Parallel;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// The noise is measured as an observer would: from many draws of galaxies of one magnitude.
class SurveyNoiseTest {
    private static final int DRAWS = 40_000;

    /// σ_F/F of the survey at absolute magnitude M: 0.02 at −22, 0.20 at −16.
    private static double trend(double magnitude) {
        return 0.02 + 0.03 * (magnitude + 22);
    }

    private static ErrorsByMagnitude survey() {
        double[] magnitudes =
                IntStream.range(0, 60_000).mapToDouble(i -> -22 + 6 * (i / 60_000.0)).toArray();
        double[] errors = Arrays.stream(magnitudes).map(SurveyNoiseTest::trend).toArray();
        return ErrorsByMagnitude.of(magnitudes, errors, SurveyNoise.FAINTEST_RELATIVE);
    }

    private static Matrix galaxies(double... light) {
        double[] values = new double[DRAWS * light.length];
        Arrays.setAll(values, i -> light[i % light.length]);
        return Matrix.owning(DRAWS, light.length, values);
    }

    private static int[] places() {
        return IntStream.range(0, DRAWS).toArray();
    }

    private static SurveyNoise independent(int bands) {
        return new SurveyNoise(Collections.nCopies(bands, survey()), Optional.empty(), 0);
    }

    /// F'/F of the drawn magnitudes.
    private static double[] fluxes(Matrix drawn, int band, double magnitude) {
        return Arrays.stream(drawn.column(band))
                .map(m -> Math.pow(10, -0.4 * (m - magnitude)))
                .toArray();
    }

    @Test
    void fluxesScatterNormallyByTheSurveysErrorAtTheirMagnitude() {
        for (double magnitude : new double[] {-21.5, -19, -16.5}) {
            Matrix drawn = independent(1).drawn(galaxies(magnitude), places(), 1, 0);
            double[] sorted = fluxes(drawn, 0, magnitude);
            Arrays.sort(sorted);
            double farthest = 0;
            for (int i = 0; i < DRAWS; i++) {
                double deviate = (sorted[i] - 1) / trend(magnitude);
                double expected = 0.5 * Erf.erfc(-deviate / Math.sqrt(2));
                farthest = Math.max(farthest, Math.abs((i + 0.5) / DRAWS - expected));
            }
            // Kolmogorov and Smirnov: a true normal lies farther off in 1 of 10,000 cases.
            assertThat(farthest * Math.sqrt(DRAWS)).isLessThan(2.23);
        }
    }

    @Test
    void atOneMagnitudeAllSizesOfErrorsThatTheSurveyHasThereAreDrawn() {
        double[] magnitudes = new double[1000];
        Arrays.fill(magnitudes, -20);
        double[] errors = new double[1000];
        Arrays.setAll(errors, i -> i % 4 == 0 ? 0.2 : 0.02);
        var noise =
                new SurveyNoise(
                        List.of(ErrorsByMagnitude.of(magnitudes, errors, 1)), Optional.empty(), 0);

        double[] fluxes = fluxes(noise.drawn(galaxies(-20), places(), 3, 0), 0, -20);

        double variance = Arrays.stream(fluxes).map(f -> (f - 1) * (f - 1)).average().orElseThrow();
        assertThat(Math.sqrt(variance))
                .isCloseTo(Math.sqrt(0.25 * 0.2 * 0.2 + 0.75 * 0.02 * 0.02), within(0.003));
        double far = Arrays.stream(fluxes).filter(f -> Math.abs(f - 1) > 0.08).count();
        assertThat(far / DRAWS).isCloseTo(0.25 * 0.6892, within(0.01));
    }

    @Test
    void bandsAreIndependentAndADistanceMovesThemTogether() {
        double[] one = independent(2).drawn(galaxies(-18, -18), places(), 5, 0).column(0);
        double[] other = independent(2).drawn(galaxies(-18, -18), places(), 5, 0).column(1);
        assertThat(correlation(one, other)).isCloseTo(0, within(0.02));

        var far = ErrorsByMagnitude.of(new double[] {-18}, new double[] {0.8}, Double.MAX_VALUE);
        var shifting = new SurveyNoise(List.of(survey(), survey()), Optional.of(far), 1);
        Matrix drawn = shifting.drawn(galaxies(-21.9, -21.9), places(), 5, 0);
        assertThat(correlation(drawn.column(0), drawn.column(1))).isGreaterThan(0.99);
        double mean = Arrays.stream(drawn.column(0)).average().orElseThrow();
        double square =
                Arrays.stream(drawn.column(0)).map(m -> (m - mean) * (m - mean)).sum() / DRAWS;
        assertThat(Math.sqrt(square)).isCloseTo(0.8, within(0.02));
        assertThat(mean).isCloseTo(-21.9, within(0.02));
    }

    @Test
    void theFaintestStayAboveZeroAndThoseBeyondTellNothing() {
        double[] magnitudes = {-15, -15, -15};
        double[] errors = {0.48, 0.6, Double.NaN};
        var kept = ErrorsByMagnitude.of(magnitudes, errors, SurveyNoise.FAINTEST_RELATIVE);
        assertThat(kept.galaxies()).isEqualTo(1);
        var noise = new SurveyNoise(List.of(kept), Optional.empty(), 0);
        Matrix drawn = noise.drawn(galaxies(-15), places(), 9, 0);
        assertThat(Arrays.stream(drawn.column(0)).allMatch(Double::isFinite)).isTrue();
        var none = ErrorsByMagnitude.of(magnitudes, errors, 0.1);
        assertThat(none.galaxies()).isZero();
        assertThat(none.typical(0.5).median()).isNaN();
    }

    @Test
    void aDrawIsToldBySeedPassAndPlaceAlone() {
        Matrix galaxies = galaxies(-20, -18);
        Matrix drawn = independent(2).drawn(galaxies, places(), 7, 3);
        var alone = new AtomicReference<Matrix>();
        Parallel.within(1, () -> alone.set(independent(2).drawn(galaxies, places(), 7, 3)));
        assertThat(alone.get()).isEqualTo(drawn);
        int[] some = {900, 12};
        assertThat(independent(2).drawn(galaxies.select(some), some, 7, 3))
                .isEqualTo(drawn.select(some));
        assertThat(independent(2).drawn(galaxies, places(), 7, 4)).isNotEqualTo(drawn);
        assertThat(independent(2).drawn(galaxies, places(), 8, 3)).isNotEqualTo(drawn);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
