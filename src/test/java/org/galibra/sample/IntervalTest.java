package org.galibra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    private static final double NONE = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "z<0.3 | z<0.3",
                "0.3 > z | z<0.3",
                "0.15<=bt<=0.65 | 0.15<=bt<=0.65",
                "bt>=0.15 && bt <0.65 | 0.15<=bt<0.65",
                "`B/T ratio` > -1e-3 | `B/T ratio`>-0.001",
                "8 <= logm | logm>=8",
            })
    void aCutOnOneColumnIsAnIntervalAndBackAgain(String written, String normal) throws Exception {
        Interval interval = Interval.of(Cut.parse(written)).orElseThrow();
        assertThat(interval.cut().expression()).isEqualTo(normal);
        assertThat(Interval.of(interval.cut())).contains(interval);
    }

    @ParameterizedTest
    @ValueSource(strings = {"z<0.3 && m>9", "z<m", "z!=3", "z==1", "z<3 && z<4", "1<2"})
    void anyOtherCutIsNone(String expression) throws Exception {
        assertThat(Interval.of(Cut.parse(expression))).isEmpty();
    }

    @Test
    void noExpressionSaysThatNothingIsCut() {
        var open = new Interval("z", -NONE, true, NONE, true);
        assertThat(open.isOpen()).isTrue();
        assertThatThrownBy(open::cut).isInstanceOf(IllegalArgumentException.class);
    }
}
