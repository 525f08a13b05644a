package org.galibra.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void countsHaveCommasAndATrueMinusSign() {
        assertThat(Numbers.count(7392)).isEqualTo("7,392");
        assertThat(Numbers.count(-1234567)).isEqualTo("−1,234,567");
    }

    @Test
    void dexHasThreeDecimals() {
        assertThat(Numbers.dex(0.0819)).isEqualTo("0.082");
        assertThat(Numbers.dex(-0.0089)).isEqualTo("−0.009");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(Numbers.dex(-0.0001)).isEqualTo("0.000");
    }

    @Test
    void whatIsNotANumberIsADash() {
        assertThat(Numbers.dex(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.dex(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }

    @Test
    void compactNumbersHaveNoTrailingZeros() {
        assertThat(Numbers.compact(0.25)).isEqualTo("0.25");
        assertThat(Numbers.compact(0.001)).isEqualTo("0.001");
        assertThat(Numbers.compact(10)).isEqualTo("10");
        assertThat(Numbers.compact(100)).isEqualTo("100");
        assertThat(Numbers.compact(0)).isEqualTo("0");
    }

    @Test
    void oneGalaxyIsNoGalaxies() {
        assertThat(Numbers.counted(1, "galaxy", "galaxies")).isEqualTo("1 galaxy");
        assertThat(Numbers.counted(0, "galaxy", "galaxies")).isEqualTo("0 galaxies");
    }
}
