package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double[] TRUTH = Reference.column("truth");
    private static final double[] PREDICTED = Reference.column("predicted");

    @Test
    void itsRangeHoldsTheValueAndHasTheTextbookWidth() {
        double rms = Metrics.of(TRUTH, PREDICTED).rms();
        var range = Bootstrap.of(TRUTH, PREDICTED, 1000, 7);
        assertThat(rms).isBetween(range.low().rms(), range.high().rms());
        // The standard error of √⟨r²⟩ by the delta method: σ(r²) / (2 rms √n).
        double[] squares = Residuals.of(TRUTH, PREDICTED);
        for (int i = 0; i < squares.length; i++) {
            squares[i] *= squares[i];
        }
        double deviation = Metrics.of(new double[squares.length], squares).standardDeviation();
        double error = deviation / (2 * rms * Math.sqrt(squares.length));
        assertThat((range.high().rms() - range.low().rms()) / 2)
                .isCloseTo(error, within(0.1 * error));
    }

    @Test
    void itsRangesAreThoseOfNumpyWhateverTheRandomNumbers() {
        var range = Bootstrap.of(TRUTH, PREDICTED, 4000, 11);
        assertRange("rms", range.low().rms(), range.high().rms());
        assertRange("median", range.low().median(), range.high().median());
        assertRange(
                "standardDeviation",
                range.low().standardDeviation(),
                range.high().standardDeviation());
        assertRange("scatter", range.low().scatter(), range.high().scatter());
        assertRange("outlierShare", range.low().outlierShare(), range.high().outlierShare());
    }

    /// Each end lies within a tenth of the range's width of NumPy's.
    private static void assertRange(String metric, double low, double high) {
        String[] ends = Reference.text("bootstrap." + metric).split(" ", 2);
        double lower = Double.parseDouble(ends[0]);
        double upper = Double.parseDouble(ends[1]);
        assertThat(low).as(metric).isCloseTo(lower, within(0.1 * (upper - lower)));
        assertThat(high).as(metric).isCloseTo(upper, within(0.1 * (upper - lower)));
    }

    @Test
    void theSameSeedGivesTheSameRange() {
        var first = Bootstrap.of(TRUTH, PREDICTED, 20, 3);
        assertThat(Bootstrap.of(TRUTH, PREDICTED, 20, 3)).isEqualTo(first);
        assertThat(Bootstrap.of(TRUTH, PREDICTED, 20, 4)).isNotEqualTo(first);
    }

    @Test
    void ofNoGalaxiesIsNaN() {
        var range = Bootstrap.of(new double[0], new double[0], 5, 1);
        assertThat(range.low().rms()).isNaN();
        assertThat(range.high().median()).isNaN();
    }

    @Test
    void ofOneGalaxyHasNoWidth() {
        var range = Bootstrap.of(new double[] {9}, new double[] {9.5}, 5, 1);
        assertThat(range.low()).isEqualTo(range.high());
    }

    @Test
    void refusesNoResamples() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.of(TRUTH, PREDICTED, 0, 1));
    }
}
