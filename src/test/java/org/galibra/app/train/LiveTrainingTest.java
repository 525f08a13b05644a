package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.work.Clocks;
import org.galibra.app.work.Turn;
import org.galibra.model.Examples;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.Training;
import org.galibra.model.TrainingOutcome;
import org.galibra.model.TrainingPlan;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class LiveTrainingTest {
    private static final long MILLISECOND = 1_000_000;

    private final List<Frame> frames = new ArrayList<>();
    private long now;

    /// What passes with every look at the clock.
    private long tick;

    /// What the loop's thread has of a processor, and what it had so far.
    private double share = 1;

    private double processor;

    private static Examples examples(int n, long seed) {
        var random = new Random(seed);
        var features = new double[2 * n];
        var targets = new double[n];
        for (int i = 0; i < n; i++) {
            features[2 * i] = random.nextDouble();
            features[2 * i + 1] = random.nextDouble();
            targets[i] = 0.3 * features[2 * i] + 0.5 * features[2 * i + 1];
        }
        return new Examples(Matrix.of(n, 2, features), targets);
    }

    private LiveTraining live(Pace pace, long maximumSteps) {
        var plan = TrainingPlan.elson2025(1).withSteps(maximumSteps, false);
        var training =
                Training.begin(Network.initial(2, 4, 1), examples(200, 1), examples(20, 2), plan);
        return new LiveTraining(
                training, pace, new Clocks(this::clock, () -> (long) processor), frames::add);
    }

    private long clock() {
        go(tick);
        return now;
    }

    private void go(long nanos) {
        now += nanos;
        processor += share * nanos;
    }

    private void pass(LiveTraining live, long milliseconds) {
        for (long i = 0; i < milliseconds; i++) {
            go(MILLISECOND);
            live.run();
        }
    }

    private Frame last() {
        return frames.getLast();
    }

    @Test
    void itStandsStillUntilItIsStarted() {
        LiveTraining live = live(Pace.UNLIMITED, 100);
        assertThat(live.run()).isEqualTo(Turn.UNTIL_TOLD);
        live.tell();
        assertThat(last().step()).isZero();
        assertThat(last().state()).isEqualTo(TrainState.READY);
    }

    @Test
    void framesComeHalfAsOftenWhereProcessorsDoNotSuffice() {
        // A turn that takes some milliseconds is not made longer.
        tick = MILLISECOND;
        LiveTraining live = live(Pace.UNLIMITED, 20_000_000);
        live.start();
        assertThat(framesIn(live, 4000)).isBetween(80, 100);
        share = 0.7;
        framesIn(live, 1000);
        assertThat(framesIn(live, 4000)).isBetween(42, 50);
        share = 0.85;
        assertThat(framesIn(live, 4000)).isBetween(42, 50);
        share = 1;
        framesIn(live, 1000);
        assertThat(framesIn(live, 4000)).isBetween(80, 100);
    }

    @Test
    void aLimitedPaceIsShownAsOftenAsEver() {
        share = 0.1;
        LiveTraining live = live(new Pace(1000), 20_000_000);
        live.start();
        assertThat(framesIn(live, 2000)).isBetween(48, 50);
    }

    private int framesIn(LiveTraining live, long milliseconds) {
        int before = frames.size();
        long end = now + milliseconds * MILLISECOND;
        while (now < end) {
            pass(live, 1);
        }
        return frames.size() - before;
    }

    @Test
    void aPaceIsKept() {
        LiveTraining live = live(new Pace(100), 10_000);
        live.start();
        pass(live, 2000);
        live.pause();
        assertThat(last().step()).isBetween(195L, 205L);
    }

    @Test
    void theSlowestPaceTakesItsFirstStepAtOnceAndThenOneASecond() {
        LiveTraining live = live(new Pace(1), 10_000);
        live.start();
        pass(live, 10);
        live.tell();
        assertThat(last().step()).isEqualTo(1);
        pass(live, 2000);
        live.tell();
        assertThat(last().step()).isEqualTo(3);
    }

    @Test
    void framesComeAtMostTwentyFiveTimesASecond() {
        LiveTraining live = live(new Pace(1000), 100_000);
        live.start();
        frames.clear();
        pass(live, 1000);
        assertThat(frames).hasSizeBetween(20, 25);
    }

    @Test
    void oneStepIsOneStepAndStandsStill() {
        LiveTraining live = live(new Pace(100), 100);
        live.start();
        live.step();
        long before = last().step();
        live.step();
        assertThat(last().step()).isEqualTo(before + 1);
        assertThat(last().state()).isEqualTo(TrainState.PAUSED);
        assertThat(live.run()).isEqualTo(Turn.UNTIL_TOLD);
    }

    @Test
    void itEndsAtTheLastStepAndDoesNotStartAgain() {
        LiveTraining live = live(Pace.UNLIMITED, 60);
        live.start();
        pass(live, 100);
        assertThat(last().state()).isEqualTo(TrainState.ENDED);
        assertThat(last().standing()).isInstanceOf(TrainingOutcome.Finished.class);
        assertThat(last().step()).isEqualTo(60);
        live.start();
        live.step();
        assertThat(last().step()).isEqualTo(60);
    }

    @Test
    void aRateActsFromTheNextStepOnAndStaysInThePlan() {
        LiveTraining live = live(Pace.UNLIMITED, 1000);
        live.step();
        live.rate(0.1);
        live.step();
        assertThat(last().plan().rateAfter(0)).isEqualTo(0.25);
        assertThat(last().plan().rateAfter(1)).isEqualTo(0.1);
    }

    @Test
    void finishingKeepsTheBestNetworkAndEndsForGood() {
        LiveTraining live = live(new Pace(1000), 10_000);
        live.start();
        pass(live, 500);
        live.finish();
        assertThat(last().ended()).isTrue();
        assertThat(last().standing()).isInstanceOf(TrainingOutcome.Cancelled.class);
        long step = last().step();
        live.toggle();
        pass(live, 100);
        live.tell();
        assertThat(last().step()).isEqualTo(step);
    }

    @Test
    void theSpeedIsMeasured() {
        LiveTraining live = live(new Pace(500), 100_000);
        live.start();
        pass(live, 3000);
        assertThat(last().stepsPerSecond()).isBetween(450.0, 550.0);
        live.pause();
        assertThat(last().stepsPerSecond()).isZero();
    }

    @Test
    void pausingAndGoingOnGivesTheSameNetworkAsGoingThrough() {
        LiveTraining through = live(Pace.UNLIMITED, 500);
        through.start();
        pass(through, 200);
        Network whole = last().network();
        LiveTraining halting = live(new Pace(700), 500);
        for (int i = 0; i < 400; i++) {
            halting.toggle();
            pass(halting, 5);
        }
        halting.pace(Pace.UNLIMITED);
        halting.start();
        pass(halting, 200);
        assertThat(last().network().parameters()).containsExactly(whole.parameters());
    }

    @Test
    void aNewPaceIsTakenUpAtOnceAndMeasuredAnew() {
        LiveTraining live = live(Pace.UNLIMITED, 1_000_000);
        live.start();
        pass(live, 8);
        now += 60_000 * MILLISECOND;
        live.run();
        live.pace(new Pace(1));
        live.tell();
        long before = last().step();
        pass(live, 3000);
        live.tell();
        assertThat(last().step()).isBetween(before + 2, before + 4);
        assertThat(last().stepsPerSecond()).isBetween(0.5, 2.0);
    }

    @Test
    void timeThatTheMachineLostIsNotRunAfter() {
        LiveTraining live = live(new Pace(100), 1_000_000);
        live.start();
        pass(live, 10);
        now += 60_000 * MILLISECOND;
        pass(live, 1000);
        live.pause();
        assertThat(last().step()).isBetween(95L, 300L);
    }
}
