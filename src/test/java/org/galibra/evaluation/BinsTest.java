package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.random.RandomGeneratorFactory;

class BinsTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.025, 0.0125, 1})
    void aValueOnAnEdgeBelongsToTheBinThatBeginsThere(double width) {
        var bins = new Bins(width);
        for (int k = -2000; k < 2000; k++) {
            assertThat(bins.index(bins.edge(k))).isEqualTo(k);
            assertThat(bins.index(Math.nextDown(bins.edge(k)))).isEqualTo(k - 1);
        }
    }

    @Test
    void tabulatedMassesLieOnEdges() {
        var bins = new Bins(0.1);
        for (int tenth = 0; tenth < 120; tenth++) {
            double mass = Double.parseDouble(tenth / 10 + "." + tenth % 10);
            assertThat(bins.index(mass)).isEqualTo(tenth);
        }
    }

    @Test
    void everyValueLiesWithinItsBin() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (int i = 0; i < 10_000; i++) {
            var bins = new Bins(random.nextDouble(1e-3, 10));
            double value = random.nextDouble(-50, 50);
            int k = bins.index(value);
            assertThat(value).isBetween(bins.edge(k), bins.edge(k + 1));
        }
    }

    @Test
    void aWidthIsPositive() {
        for (double width : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Bins(width));
        }
    }
}
