package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class HistogramTest {
    private static final Bins HALVES = new Bins(0.5);

    @Test
    void countsAsNumpyDoes() {
        double[] residuals = Residuals.of(Reference.column("truth"), Reference.column("predicted"));
        var histogram = Histogram.of(residuals, new Bins(0.025), new Range(-0.4, 0.4));
        String counts =
                IntStream.range(0, histogram.size())
                        .mapToObj(bin -> Integer.toString(histogram.count(bin)))
                        .collect(Collectors.joining(" "));
        assertThat(counts).isEqualTo(Reference.text("histogram"));
        assertThat(histogram.edge(0)).isEqualTo(-0.4);
        assertThat(histogram.edge(histogram.size())).isEqualTo(0.4);
    }

    @Test
    void countsWhatLiesBeyondItsBins() {
        double[] values = {-1e300, -0.1, 0, 0.9, 1, Double.POSITIVE_INFINITY, Double.NaN};
        var histogram = Histogram.of(values, HALVES, new Range(0, 1));
        assertThat(histogram.size()).isEqualTo(2);
        assertThat(histogram.count(0)).isEqualTo(1);
        assertThat(histogram.count(1)).isEqualTo(1);
        assertThat(histogram.below()).isEqualTo(2);
        assertThat(histogram.above()).isEqualTo(2);
    }

    @Test
    void ofNothingIsEmpty() {
        var histogram = Histogram.of(new double[0], HALVES, new Range(0, 0));
        assertThat(histogram.size()).isEqualTo(1);
        assertThat(histogram.largest()).isZero();
    }

    @Test
    void equalCountsAreEqualHistograms() {
        var range = new Range(0, 1);
        var one = Histogram.of(new double[] {0.1}, HALVES, range);
        assertThat(one).isEqualTo(Histogram.of(new double[] {0.2}, HALVES, range));
        assertThat(one).hasSameHashCodeAs(Histogram.of(new double[] {0.2}, HALVES, range));
        assertThat(one).isNotEqualTo(Histogram.of(new double[] {0.7}, HALVES, range));
    }

    @Test
    void refusesMoreBinsThanAnIndexHolds() {
        assertThatThrownBy(() -> Histogram.of(new double[0], HALVES, new Range(-1e9, 1e9)))
                .isInstanceOf(ArithmeticException.class);
    }
}
