package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.Optimiser;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// Warm restarts: a training taken back to one of its snapshots.
class GoingBackTest {
    private static final StopSignal NEVER = new StopSignal();
    private static final long MIDDLE = 256;
    private static final long END = 2 * MIDDLE;

    private final Examples training = MadeGalaxies.examples(200, 6, 1);
    private final Examples validation = MadeGalaxies.examples(70, 6, 2);
    private final Network start = Network.initial(6, 4, 3);

    private static TrainingPlan plan() {
        return new TrainingPlan(List.of(new RateChange(0, 0.25)), 50, END, false, 1, 8, 64);
    }

    private Training begin(TrainingPlan plan, Kernel kernel) {
        return Training.begin(start, training, validation, plan, kernel);
    }

    private static TrainingEvent.Snapshot at(Training training, long step) {
        return training.snapshots().stream()
                .filter(each -> each.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private static TrainingOutcome end(Training training) {
        return training.advance(END, NEVER).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void plainDescentFromASnapshotHasTheBitsOfAnUnbrokenTraining(Kernel kernel) {
        assumeTrue(kernel.available(), () -> kernel + " does not run here");
        for (Drawing drawing : Drawing.values()) {
            TrainingPlan plan = plan().withBatches(drawing, 30);
            TrainingOutcome unbroken = end(begin(plan, kernel));
            Training broken = begin(plan, kernel);
            broken.advance(MIDDLE + 100, NEVER);
            broken.goBackTo(at(broken, MIDDLE));
            assertThat(broken.step()).isEqualTo(MIDDLE);
            assertThat(broken.history().steps()).isEqualTo(MIDDLE);
            assertThat(broken.snapshots().getLast().step()).isEqualTo(MIDDLE);
            TrainingOutcome outcome = end(broken);
            assertThat(outcome.network()).isEqualTo(unbroken.network());
            assertThat(outcome.history()).isEqualTo(unbroken.history());
            assertThat(broken.plan()).isEqualTo(plan);
        }
    }

    @Test
    void aTrainingThatHasEndedGoesOnFromASnapshot() {
        Training ended = begin(plan(), Kernel.chosen());
        TrainingOutcome first = end(ended);
        ended.goBackTo(at(ended, 16));
        ended.changeRate(0.05);
        TrainingOutcome gentler = end(ended);
        assertThat(gentler.step()).isEqualTo(END);
        assertThat(gentler.network()).isNotEqualTo(first.network());
        // The plan repeats it from the beginning.
        assertThat(end(begin(ended.plan(), Kernel.chosen())).network())
                .isEqualTo(gentler.network());
    }

    @Test
    void anOptimiserWithAMemoryBeginsWithoutItAndThePlanRepeatsThat() {
        for (Optimiser optimiser : List.of(Optimiser.ADAM, Optimiser.NESTEROV)) {
            for (Schedule schedule : Schedule.values()) {
                TrainingPlan plan = plan().withOptimiser(optimiser, schedule).withRate(0, 0.01);
                TrainingOutcome unbroken = end(begin(plan, Kernel.chosen()));
                Training broken = begin(plan, Kernel.chosen());
                broken.advance(MIDDLE + 100, NEVER);
                broken.goBackTo(at(broken, MIDDLE));
                TrainingOutcome outcome = end(broken);
                assertThat(broken.plan().restarts()).containsExactly(MIDDLE);
                assertThat(outcome.network()).isNotEqualTo(unbroken.network());
                TrainingOutcome repeated = end(begin(broken.plan(), Kernel.chosen()));
                assertThat(repeated.network()).isEqualTo(outcome.network());
                assertThat(repeated.history()).isEqualTo(outcome.history());
            }
        }
    }

    @Test
    void theBestNetworkIsThatOfThen() {
        for (long back : new long[] {0, 16, MIDDLE}) {
            Training broken = begin(plan(), Kernel.chosen());
            end(broken);
            assertThat(broken.bestStep()).isGreaterThan(back);
            broken.goBackTo(at(broken, back));
            Training then = begin(plan(), Kernel.chosen());
            then.advance(back, NEVER);
            assertThat(broken.bestStep()).isEqualTo(then.bestStep());
            assertThat(broken.bestLoss()).isEqualTo(then.bestLoss());
            assertThat(broken.best()).isEqualTo(then.best());
        }
    }

    /// Each of the steps before the best network, and after it, is gone back to in turn.
    @Test
    void earlyStoppingStopsWhereAnUnbrokenTrainingDoes() {
        // So coarse a rate that validation losses go up and down.
        TrainingPlan plan = plan().withRate(0, 1).withSteps(20_000, true).withPatience(256, 32);
        Training unbroken = begin(plan, Kernel.chosen());
        TrainingOutcome first = unbroken.advance(20_000, NEVER).orElseThrow();
        assertThat(first).isInstanceOf(TrainingOutcome.StoppedEarly.class);
        Training broken = begin(plan, Kernel.chosen());
        broken.advance(20_000, NEVER);
        for (TrainingEvent.Snapshot snapshot : unbroken.snapshots().reversed()) {
            if (snapshot.step() == first.step()) {
                // It would go on.
                continue;
            }
            broken.goBackTo(snapshot);
            assertThat(broken.advance(20_000, NEVER))
                    .as("from %d", snapshot.step())
                    .contains(first);
        }
    }

    @Test
    void anotherTrainingsNetworkIsRefused() {
        Training one = begin(plan(), Kernel.chosen());
        one.advance(10, NEVER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.goBackTo(new TrainingEvent.Snapshot(5, start)))
                .withMessageContaining("no snapshot of this training");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan().withRestart(-3))
                .withMessageContaining("restarts");
    }
}
