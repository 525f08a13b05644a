package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class BinnedMediansTest {
    @Test
    void agreeWithNumpyInEveryTenthOfADex() {
        double[] truth = Reference.column("truth");
        double[] residuals = Residuals.of(truth, Reference.column("predicted"));
        var medians = BinnedMedians.of(truth, residuals, BinnedMedians.TENTH_DEX).occupied();
        assertThat(medians).hasSize(30);
        for (int k = 80; k < 110; k++) {
            var bin = medians.get(k - 80);
            double[] expected =
                    Arrays.stream(Reference.text("bin." + k).split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            assertThat(bin.centre()).isCloseTo(k / 10.0 + 0.05, within(1e-12));
            assertThat(new double[] {bin.n(), bin.p16(), bin.median(), bin.p84()})
                    .containsExactly(expected, within(1e-12));
        }
    }

    @Test
    void leaveOutEmptyBinsAndWhatIsNotFinite() {
        double[] x = {-0.05, 9.05, Double.NaN, 9.05, 1e9};
        double[] y = {1, 2, 3, Double.POSITIVE_INFINITY, 4};
        var medians = BinnedMedians.of(x, y, BinnedMedians.TENTH_DEX);
        assertThat(medians.occupied())
                .extracting(BinnedMedians.Bin::n, BinnedMedians.Bin::median)
                .containsExactly(tuple(1, 1.0), tuple(1, 2.0), tuple(1, 4.0));
        assertThat(medians.worstMedian()).isEqualTo(4);
    }

    @Test
    void anOutlierFarAwayLeavesTheOthersAsTheyAre() {
        double[] truth = Reference.column("truth");
        double[] residuals = Residuals.of(truth, Reference.column("predicted"));
        var without = BinnedMedians.of(truth, residuals, BinnedMedians.TENTH_DEX).occupied();
        double[] more = Arrays.copyOf(truth, truth.length + 2);
        double[] theirs = Arrays.copyOf(residuals, more.length);
        more[truth.length] = 1e7;
        more[truth.length + 1] = -1e300;
        var with = BinnedMedians.of(more, theirs, BinnedMedians.TENTH_DEX).occupied();
        assertThat(with.subList(1, with.size() - 1)).isEqualTo(without);
        assertThat(with.getFirst().n()).isEqualTo(1);
        assertThat(with.getLast().n()).isEqualTo(1);
    }

    @Test
    void ofNothingAreNone() {
        var medians = BinnedMedians.of(new double[0], new double[0], BinnedMedians.TENTH_DEX);
        assertThat(medians.occupied()).isEmpty();
        assertThat(medians.worstMedian()).isNaN();
    }

    @Test
    void refuseUnequalLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BinnedMedians.of(new double[1], new double[2], BinnedMedians.TENTH_DEX));
    }
}
