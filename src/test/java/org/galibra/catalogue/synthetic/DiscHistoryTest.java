package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class DiscHistoryTest {
    private static final double UNIVERSE_GYR = 12.5;
    private static final DelayedHistory SMOOTH = new DelayedHistory(11, 5);
    private static final Quenching NEVER = new Quenching(false, 6, 0.5);

    @Test
    void sharesAreSharesOfAllStars() {
        double[] shares = history(SMOOTH, -10, NEVER).shares(UNIVERSE_GYR);

        assertThat(Arrays.stream(shares).allMatch(share -> share >= 0)).isTrue();
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void noStarIsOlderThanTheUniverse() {
        double[] shares = history(new DelayedHistory(13, 5), -10, NEVER).shares(6);

        for (int age = 0; age < shares.length; age++) {
            if (PopulationGrid.edgeGyr(age) > 6) {
                assertThat(shares[age]).isZero();
            }
        }
    }

    @Test
    void theMainSequencePullsTheRateOfToday() {
        double[] slow = history(SMOOTH, -11, NEVER).shares(UNIVERSE_GYR);
        double[] fast = history(SMOOTH, -9, NEVER).shares(UNIVERSE_GYR);

        assertThat(recent(fast) / recent(slow)).isGreaterThan(20);
    }

    @Test
    void quenchingLeavesTheOldStarsAlone() {
        double[] alive = history(SMOOTH, -10, NEVER).shares(UNIVERSE_GYR);
        double[] quenched = history(SMOOTH, -10, new Quenching(true, 6, 0.5)).shares(UNIVERSE_GYR);
        int old = 30;
        int older = 31;

        assertThat(PopulationGrid.middleGyr(old)).isGreaterThan(6);
        assertThat(quenched[old] / quenched[older])
                .isCloseTo(alive[old] / alive[older], within(1e-12));
        assertThat(recent(quenched)).isLessThan(1e-4 * recent(alive));
    }

    @Test
    void theSuddenEndOfAYoungDiscStillLeavesStars() {
        var sudden = new Quenching(true, 10.3, 1e-4);
        double[] shares = history(new DelayedHistory(2.5, 20), -10, sudden).shares(UNIVERSE_GYR);

        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    }

    private static DiscHistory history(
            DelayedHistory smooth, double mainSequence, Quenching quenching) {
        return new DiscHistory(smooth, Variability.none(), 1, mainSequence, quenching);
    }

    private static double recent(double[] shares) {
        return Arrays.stream(shares, 0, PopulationGrid.RECENT_BINS).sum();
    }
}
