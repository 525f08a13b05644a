package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.StringJoiner;

class Histogram2DTest {
    private static final Range MASSES = new Range(8, 11);
    private static final Bins FINE = new Bins(0.0125);

    @Test
    void countsAsNumpyDoes() {
        var histogram =
                Histogram2D.of(
                        Reference.column("truth"),
                        Reference.column("predicted"),
                        FINE,
                        MASSES,
                        MASSES);
        var filled = new StringJoiner(" ");
        for (int row = 0; row < histogram.rows(); row++) {
            for (int column = 0; column < histogram.columns(); column++) {
                int count = histogram.count(column, row);
                if (count > 0) {
                    filled.add(column + ":" + row + ":" + count);
                }
            }
        }
        assertThat(filled).hasToString(Reference.text("histogram2d"));
        assertThat(histogram.xs()).isEqualTo(MASSES);
        assertThat(histogram.ys()).isEqualTo(MASSES);
    }

    @Test
    void countsPointsBeyondItsBins() {
        double[] x = {8.5, 7, 8.5, Double.NaN, Double.NEGATIVE_INFINITY};
        double[] y = {8.5, 8.5, 1e300, 8.5, 8.5};
        var histogram = Histogram2D.of(x, y, FINE, MASSES, MASSES);
        assertThat(histogram.largest()).isEqualTo(1);
        assertThat(histogram.outside()).isEqualTo(3);
    }

    @Test
    void itsBinsCoverRangesThatAreNoMultiples() {
        var histogram =
                Histogram2D.of(
                        new double[0],
                        new double[0],
                        new Bins(0.5),
                        new Range(8.2, 8.6),
                        new Range(-0.1, 0.1));
        assertThat(histogram.xs()).isEqualTo(new Range(8, 9));
        assertThat(histogram.ys()).isEqualTo(new Range(-0.5, 0.5));
        assertThat(histogram.largest()).isZero();
    }

    @Test
    void refusesUnequalLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Histogram2D.of(new double[1], new double[0], FINE, MASSES, MASSES))
                .withMessage("1 x, 0 y");
    }
}
