package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.DoubleStream;

class DrawsTest {
    /// Values of NumPy 2.4.6: src/test/python/synthetic_reference.py.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 16554d9eca36314c, db20fe9d672d0fdc, d7e772cee186176b, 7e68b68aec7ba23b,"
                + " 02f4ba6408e4d89b, 3dd62b0b9ca8c5b2",
        "1, 0, cb7ea744cf19bb4c, a34eacbe1377d650, e8dbce5eb7b8301f, 344790248cacfe2f,"
                + " 4db6a27b756282df, d944fa03babe0e2f",
        "1, 7, ae2275f60828a940, 8fc04533a43ba7f6, bab33da59b313f59, 436bccbfdbe5f63b,"
                + " cfde3364d85ae88e, d4ace84955514d47",
        "-1, 2147483647, 3ecfc1608a251025, b177dd3166469aa6, 19b5226a226a7708, 262760092a55a895,"
                + " 5d7ba52eb905341f, e8260a2f1f1a50e3"
    })
    void givesTheBitsThatNumPyGives(
            long seed,
            long row,
            String first,
            String second,
            String third,
            String fourth,
            String fifth,
            String sixth) {
        var draws = new Draws(seed, row);

        for (String expected : new String[] {first, second, third, fourth, fifth, sixth}) {
            assertThat(draws.bits()).isEqualTo(Long.parseUnsignedLong(expected, 16));
        }
    }

    @Test
    void uniformDeviatesFillTheirInterval() {
        var draws = new Draws(3, 0);
        double[] values = DoubleStream.generate(draws::uniform).limit(100_000).toArray();

        assertThat(DoubleStream.of(values).allMatch(value -> value >= 0 && value < 1)).isTrue();
        assertThat(DoubleStream.of(values).average().orElseThrow())
                .isCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / values.length)));
    }

    @Test
    void normalDeviatesHaveTheMomentsOfTheNormalDistribution() {
        var draws = new Draws(3, 0);
        double[] values = DoubleStream.generate(draws::normal).limit(100_000).toArray();

        assertThat(moment(values, 1)).isCloseTo(0, within(4 * Math.sqrt(1.0 / values.length)));
        assertThat(moment(values, 2)).isCloseTo(1, within(4 * Math.sqrt(2.0 / values.length)));
        assertThat(moment(values, 3)).isCloseTo(0, within(4 * Math.sqrt(15.0 / values.length)));
        assertThat(moment(values, 4)).isCloseTo(3, within(4 * Math.sqrt(96.0 / values.length)));
    }

    private static double moment(double[] values, int order) {
        return DoubleStream.of(values).map(value -> Math.pow(value, order)).average().orElseThrow();
    }
}
