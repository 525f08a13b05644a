package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.evaluation.Range;
import org.junit.jupiter.api.Test;

import java.util.random.RandomGeneratorFactory;

class PolylineTest {
    private static final Range HUNDRED = new Range(0, 100);

    @Test
    void theExtremesOfEveryColumnSurvive() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        double[] values = random.doubles(1000).toArray();
        Polyline line = Polyline.thinned(1000, i -> i / 10.0, i -> values[i], HUNDRED, 20);
        assertThat(line.size()).isEqualTo(40);
        for (int column = 0; column < 20; column++) {
            double low = 1;
            double high = 0;
            for (int i = 50 * column; i < 50 * (column + 1); i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            double first = line.y(2 * column);
            double second = line.y(2 * column + 1);
            assertThat(Math.min(first, second)).isEqualTo(low);
            assertThat(Math.max(first, second)).isEqualTo(high);
        }
    }

    @Test
    void pointsKeepTheirOrder() {
        Polyline line = Polyline.thinned(500, i -> i / 5.0, i -> (i * 37) % 101, HUNDRED, 7);
        for (int i = 1; i < line.size(); i++) {
            assertThat(line.x(i)).isGreaterThan(line.x(i - 1));
        }
    }

    @Test
    void whatIsNotFiniteIsLeftOut() {
        double[] values = {1, Double.NaN, Double.POSITIVE_INFINITY, 2};
        Polyline line = Polyline.thinned(4, i -> 30 * i, i -> values[i], HUNDRED, 10);
        assertThat(line.size()).isEqualTo(2);
        assertThat(line.y(1)).isEqualTo(2);
    }

    @Test
    void ofNoPointsIsEmpty() {
        assertThat(Polyline.thinned(0, i -> i, i -> i, HUNDRED, 1).size()).isZero();
    }
}
