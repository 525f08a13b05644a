package org.galibra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.Random;

class MassPriorTest {
    /// Python 3.11, math: ln 10 · exp(−x) (3.96e-3 x^0.65 + 0.79e-3 x^−0.47).
    @Test
    void theMassFunctionIsBaldrys() {
        double[][] expected = {
            {8, 0.03246163824952571},
            {9, 0.011472280582554924},
            {10, 0.005713919783943915},
            {11, 0.0018425133984393096},
            {11.5, 3.244476132552921e-05}
        };
        for (double[] point : expected) {
            assertThat(MassPrior.BALDRY_2012.perDex(point[0]))
                    .isCloseTo(point[1], within(1e-12 * point[1]));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWeightedHistogramIsThePrior(MassPrior prior) {
        var random = new Random(4);
        double[] masses = random.doubles(5000, 9, 10.6).map(m -> m * m / 10.6).toArray();
        double[] weights = prior.weights(masses);
        double[] sums = new double[120];
        for (int i = 0; i < masses.length; i++) {
            sums[(int) Math.floor(10 * masses[i])] += weights[i];
        }

        assertThat(Arrays.stream(weights).average().orElseThrow()).isCloseTo(1, within(1e-12));
        for (int bin = 78; bin < 105; bin++) {
            assertThat(sums[bin] / sums[90])
                    .as("%.1f dex", bin / 10.0)
                    .isCloseTo(prior.perDex(bin / 10.0 + 0.05) / prior.perDex(9.05), within(1e-9));
        }
    }

    @Test
    void aRareBinDoesNotDecideAlone() {
        double[] masses = new double[1001];
        Arrays.fill(masses, 10.05);
        masses[0] = 8.05;
        double[] weights = MassPrior.UNIFORM.weights(masses);

        // Half of the weight would be that one galaxy's: 1001/2 times the mean.
        assertThat(weights[0]).isEqualTo(MassPrior.CLIP);
        assertThat(weights[1]).isCloseTo(1001 / 2000.0, within(1e-12));
        assertThat(MassPrior.UNIFORM.weights(new double[0])).isEmpty();
    }

    @Test
    void aPriorIsFoundByItsLabel() {
        for (MassPrior prior : MassPrior.values()) {
            assertThat(MassPrior.named(prior.toString())).isEqualTo(prior);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MassPrior.named("flat"))
                .withMessageContaining("uniform, baldry-2012");
    }
}
