package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class TrainerTest {
    private static final TrainingPlan PLAN = TrainingPlan.elson2025(1).withSteps(600, false);

    private final Examples training = MadeGalaxies.examples(400, 29, 1);
    private final Examples validation = MadeGalaxies.examples(100, 29, 2);

    @Test
    void twoHundredSeedsAllLearn() {
        for (long seed = 0; seed < 200; seed++) {
            TrainingPlan plan = new TrainingPlan(PLAN.rates(), 50, 600, false, 1, seed, 50);
            Network start = Network.initial(29, 15, seed);
            History history =
                    Trainer.train(start, training, validation, plan, new StopSignal(), _ -> {})
                            .history();
            assertThat(history.validationLoss(history.checks() - 1))
                    .as("seed %d", seed)
                    .isLessThan(0.05 * lossOfTheMean());
        }
    }

    /// The validation loss of a prediction that is the mean target for every galaxy.
    private double lossOfTheMean() {
        double[] y = validation.targets();
        double sum = 0;
        double squares = 0;
        for (double value : y) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / y.length;
        return 0.5 * (squares / y.length - mean * mean);
    }

    @Test
    void theListenerHearsOfStepsAndOfEveryNewBest() {
        var events = new ArrayList<TrainingEvent>();
        TrainingOutcome outcome =
                Trainer.train(
                        Network.initial(29, 15, 1),
                        training,
                        validation,
                        PLAN.withSteps(120, false),
                        new StopSignal(),
                        events::add);
        List<TrainingEvent.StepsDone> steps =
                events.stream()
                        .filter(TrainingEvent.StepsDone.class::isInstance)
                        .map(TrainingEvent.StepsDone.class::cast)
                        .toList();
        assertThat(steps)
                .extracting(TrainingEvent.StepsDone::step)
                .containsExactly(50L, 100L, 120L);
        assertThat(steps.getLast().validationLoss()).isEqualTo(outcome.history().validationLoss(3));
        assertThat(steps.getLast().batchLoss()).isEqualTo(outcome.history().batchLoss(120));
        assertThat(events)
                .filteredOn(TrainingEvent.Snapshot.class::isInstance)
                .last()
                .extracting(TrainingEvent::step)
                .isEqualTo(outcome.bestStep());
    }

    @Test
    void theListenerCanStopIt() {
        var stop = new StopSignal();
        TrainingOutcome outcome =
                Trainer.train(
                        Network.initial(29, 15, 1),
                        training,
                        validation,
                        PLAN,
                        stop,
                        _ -> stop.stop());
        assertThat(outcome).isInstanceOf(TrainingOutcome.Cancelled.class);
        assertThat(outcome.step()).isEqualTo(50);
    }
}
