package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LadderTest {
    @Test
    void aRungIsOneTwoOrFiveTimesAPowerOfTen() {
        assertThat(Ladder.atLeast(1)).isEqualTo(1);
        assertThat(Ladder.atLeast(1.01)).isEqualTo(2);
        assertThat(Ladder.atLeast(0.03)).isCloseTo(0.05, within(1e-15));
        assertThat(Ladder.atLeast(0.1 + 0.1)).isCloseTo(0.2, within(1e-15));
        assertThat(Ladder.atMost(0.03)).isCloseTo(0.02, within(1e-15));
        assertThat(Ladder.atMost(9.99)).isCloseTo(5, within(1e-12));
        assertThat(Ladder.above(5001)).isEqualTo(6000);
    }

    @Test
    void rungsEncloseEveryValue() {
        for (double value = 1e-7; value < 1e7; value *= 1.37) {
            assertThat(Ladder.atLeast(value))
                    .isBetween(value * (1 - 1e-8), 2.5 * value * (1 + 1e-8));
            assertThat(Ladder.atMost(value))
                    .isBetween(value / 2.5 * (1 - 1e-8), value * (1 + 1e-8));
        }
    }
}
