package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class WeightedMetricsTest {
    private static final double[] TRUTH = {9.0, 9.5, 10.0, 10.5, 11.0, 11.5};
    private static final double[] PREDICTED = {9.1, 9.4, 10.35, 10.52, 10.9, 11.47};

    /// By NumPy 1.24.2: `o = argsort(r); c = (cumsum(w[o]) - w[o]/2)/w.sum()`, and `interp([.16,
    /// .5, .84], c, r[o])`.
    @Test
    void metricsAreThoseOfNumPy() {
        var metrics = WeightedMetrics.of(TRUTH, PREDICTED, new double[] {3, 1, 2, 0.5, 4, 1.5});
        assertThat(metrics.n()).isEqualTo(6);
        assertThat(metrics.effective()).isCloseTo(4.430769230769231, within(1e-12));
        assertThat(metrics.rms()).isCloseTo(0.16496211686323592, within(1e-12));
        assertThat(metrics.median()).isCloseTo(-0.017499999999999634, within(1e-12));
        assertThat(metrics.scatter()).isCloseTo(0.17899999999999963, within(1e-12));
        assertThat(metrics.outlierShare()).isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void equalWeightsTellWhatNoWeightsTell() {
        var random = new Random(3);
        double[] truth = random.doubles(5000, 8, 11).toArray();
        double[] predicted =
                Arrays.stream(truth).map(m -> m + 0.03 + 0.12 * random.nextGaussian()).toArray();
        double[] weights = new double[truth.length];
        Arrays.fill(weights, 0.7);
        var weighted = WeightedMetrics.of(truth, predicted, weights);
        var plain = Metrics.of(truth, predicted);
        assertThat(weighted.effective()).isCloseTo(5000, within(1e-6));
        assertThat(weighted.rms()).isCloseTo(plain.rms(), within(1e-12));
        assertThat(weighted.outlierShare()).isCloseTo(plain.outlierShare(), within(1e-12));
        assertThat(weighted.median()).isCloseTo(plain.median(), within(1e-4));
        assertThat(weighted.scatter()).isCloseTo(plain.scatter(), within(5e-4));
    }

    @Test
    void aGalaxyOfTwiceTheWeightCountsAsTwo() {
        var once = WeightedMetrics.of(TRUTH, PREDICTED, new double[] {1, 1, 1, 1, 1, 2});
        double[] truth = Arrays.copyOf(TRUTH, 7);
        double[] predicted = Arrays.copyOf(PREDICTED, 7);
        truth[6] = TRUTH[5];
        predicted[6] = PREDICTED[5];
        assertThat(once.rms()).isCloseTo(Metrics.of(truth, predicted).rms(), within(1e-12));
    }

    @Test
    void noGalaxiesAndLengthsThatDifferAreTold() {
        assertThat(WeightedMetrics.of(new double[0], new double[0], new double[0]).median())
                .isNaN();
        assertThatThrownBy(() -> WeightedMetrics.of(TRUTH, PREDICTED, new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
