package org.galibra.model;

import org.galibra.work.StopSignal;

import java.util.Optional;
import java.util.function.Consumer;

/// Runs a [Training] to its end.
public final class Trainer {
    private Trainer() {}

    /// Trains on this thread. After every validation interval `listener` hears, on the same thread,
    /// of the steps done, and of a network worth keeping where there is one. Same start, data and
    /// plan: same bits.
    ///
    /// @throws IllegalArgumentException as [Training#begin]
    public static TrainingOutcome train(
            Network start,
            Examples training,
            Examples validation,
            TrainingPlan plan,
            StopSignal stop,
            Consumer<TrainingEvent> listener) {
        Training run = Training.begin(start, training, validation, plan);
        Network snapshot = run.best();
        Optional<TrainingOutcome> outcome = Optional.empty();
        while (outcome.isEmpty()) {
            outcome = run.advance(plan.validationInterval(), stop);
            History history = run.history();
            if (history.steps() == 0) {
                continue;
            }
            listener.accept(
                    new TrainingEvent.StepsDone(
                            run.step(),
                            run.passes(),
                            run.plan().rateAfter(run.step() - 1),
                            history.batchLoss(history.steps()),
                            history.checks() == 0
                                    ? Double.NaN
                                    : history.validationLoss(history.checks() - 1)));
            if (!run.best().equals(snapshot)) {
                snapshot = run.best();
                listener.accept(new TrainingEvent.Snapshot(run.bestStep(), snapshot));
            }
        }
        return outcome.get();
    }
}
