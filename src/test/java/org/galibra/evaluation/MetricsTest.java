package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void agreeWithNumpy() {
        var metrics = Metrics.of(Reference.column("truth"), Reference.column("predicted"));
        assertThat(metrics.n()).isEqualTo(600);
        Reference.assertMetrics("metrics", metrics);
    }

    @Test
    void ofNoGalaxiesAreNaN() {
        var metrics = Metrics.of(new double[0], new double[0]);
        assertThat(metrics.n()).isZero();
        assertThat(metrics.rms()).isNaN();
        assertThat(metrics.median()).isNaN();
        assertThat(metrics.worstBinMedian()).isNaN();
        assertThat(metrics.outlierShare()).isNaN();
    }

    @Test
    void ofOneGalaxyHaveNoScatter() {
        var metrics = Metrics.of(new double[] {9}, new double[] {8.5});
        assertThat(metrics).isEqualTo(new Metrics(1, 0.5, -0.5, 0.5, 0, 0, 0, 1));
    }

    @Test
    void aPredictionThatIsNotFiniteMakesThemNaN() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            var metrics = Metrics.of(new double[] {9, 10}, new double[] {9, bad});
            assertThat(metrics.n()).isEqualTo(2);
            assertThat(metrics.rms()).isNaN();
            assertThat(metrics.worstBinMedian()).isNaN();
        }
    }

    @Test
    void keepTheSignOfTheResidual() {
        assertThat(Metrics.of(new double[] {9, 9, 9}, new double[] {9.2, 9.2, 9}).median())
                .isCloseTo(0.2, within(1e-12));
    }

    @Test
    void refuseUnequalLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.of(new double[3], new double[2]))
                .withMessage("3 true values, 2 predicted");
    }
}
