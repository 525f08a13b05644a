package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.Matrix;
import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

class BaselinesTest {
    private static final int TRAINING = 400;
    private static final double[] TRUTH = Reference.column("truth");
    private static final FeatureSet FEATURES =
            new FeatureSet(
                    "reference",
                    bands("u", "g", "r", "i", "Ks", "W1"),
                    List.of(colour("u", "g"), colour("g", "i"), colour("r", "Ks")));

    @Test
    void agreeWithNumpyThoughTheColoursAreRankDeficient() {
        var baselines = of(FEATURES, TRAINING);
        assertThat(baselines.keySet())
                .containsExactly(
                        "leastSquares",
                        "constantKs",
                        "constantW1",
                        "taylor2011",
                        "tenNearest",
                        "meanMass");
        baselines.forEach(Reference::assertMetrics);
    }

    @Test
    void aBaselineWithoutItsBandsIsLeftOut() {
        var kept = FEATURES.restrictedTo(Set.copyOf(bands("u", "g", "r", "Ks")));
        assertThat(of(kept, TRAINING).keySet())
                .containsExactly("leastSquares", "constantKs", "tenNearest", "meanMass");
    }

    @Test
    void withoutTrainingGalaxiesOnlyTheRelationFromTheLiteratureRemains() {
        assertThat(of(FEATURES, 0).keySet()).containsExactly("taylor2011");
    }

    @Test
    void oneOrTwoTrainingGalaxiesAreEnough() {
        for (int training = 1; training <= 2; training++) {
            assertThat(of(FEATURES, training).values()).allMatch(m -> Double.isFinite(m.rms()));
        }
    }

    /// A line through x has the slope cov(x, y) / var(x) and goes through the means.
    @Test
    void aLineThroughEachMagnitudeIsThatOfItsCovariance() {
        Matrix known = rows(FEATURES, 0, TRAINING);
        double[] truth = Arrays.copyOf(TRUTH, TRAINING);
        Matrix others = rows(FEATURES, TRAINING, TRUTH.length);
        var lines = Baselines.singleBands(FEATURES, known, truth, others);
        assertThat(lines.keySet()).containsExactly("u", "g", "r", "i", "Ks", "W1");
        double[] x = known.column(4);
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(truth).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int k = 0; k < TRAINING; k++) {
            covariance += (x[k] - meanX) * (truth[k] - meanY);
            variance += (x[k] - meanX) * (x[k] - meanX);
        }
        double slope = covariance / variance;
        for (int row = 0; row < others.rows(); row++) {
            assertThat(lines.get("Ks")[row])
                    .isCloseTo(meanY + slope * (others.at(row, 4) - meanX), within(1e-10));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Baselines.singleBands(
                                FEATURES, rows(FEATURES, 0, 0), new double[0], others));
    }

    @Test
    void withoutTestGalaxiesTheMetricsAreNaN() {
        var baselines =
                Baselines.of(
                        FEATURES,
                        rows(FEATURES, 0, TRAINING),
                        truth(0, TRAINING),
                        rows(FEATURES, 0, 0),
                        new double[0]);
        assertThat(baselines).hasSize(6);
        assertThat(baselines.values()).allMatch(m -> m.n() == 0 && Double.isNaN(m.rms()));
    }

    @Test
    void aConstantFeatureDoesNoHarm() {
        var features = new FeatureSet("two", bands("u", "g"), List.of());
        var training = Matrix.of(3, 2, new double[] {-15, 1, -16, 1, -17, 1});
        var baselines =
                Baselines.of(features, training, new double[] {8, 9, 10}, training, truth(0, 3));
        assertThat(baselines.values()).allMatch(m -> Double.isFinite(m.rms()));
    }

    @Test
    void refuseShapesThatDisagree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Baselines.of(
                                FEATURES,
                                rows(FEATURES, 0, 3),
                                truth(0, 4),
                                rows(FEATURES, 0, 1),
                                truth(0, 1)))
                .withMessage("9 features, matrix 3 × 9, 4 true values");
    }

    private static SequencedMap<String, Metrics> of(FeatureSet features, int training) {
        return Baselines.of(
                features,
                rows(features, 0, training),
                truth(0, training),
                rows(features, TRAINING, TRUTH.length),
                truth(TRAINING, TRUTH.length));
    }

    private static double[] truth(int from, int to) {
        return Arrays.copyOfRange(TRUTH, from, to);
    }

    private static Matrix rows(FeatureSet features, int from, int to) {
        int d = features.size();
        double[] values = new double[(to - from) * d];
        for (int j = 0; j < d; j++) {
            double[] column = Reference.column(features.names().get(j).replace('−', '-'));
            int at = j;
            IntStream.range(from, to).forEach(i -> values[(i - from) * d + at] = column[i]);
        }
        return Matrix.of(to - from, d, values);
    }

    private static List<Band> bands(String... names) {
        return Arrays.stream(names).map(n -> Band.named(n).orElseThrow()).toList();
    }

    private static Colour colour(String blue, String red) {
        return new Colour(bands(blue).getFirst(), bands(red).getFirst());
    }
}
