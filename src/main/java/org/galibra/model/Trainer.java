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
        Optional<TrainingOutcome> outcome = Optional.empty();
        while (outcome.isEmpty()) {
            long step = run.step();
            long bestStep = run.bestStep();
            double rate = run.rate();
            outcome = run.advance(plan.validationInterval(), stop);
            if (run.step() > step) {
                listener.accept(stepsDone(run, rate));
            }
            if (run.bestStep() > bestStep) {
                listener.accept(new TrainingEvent.Snapshot(run.bestStep(), run.best()));
            }
        }
        return outcome.get();
    }

    private static TrainingEvent.StepsDone stepsDone(Training run, double rate) {
        History history = run.history();
        int checks = history.checks();
        return new TrainingEvent.StepsDone(
                run.step(),
                run.passes(),
                rate,
                history.batchLoss(history.steps()),
                checks == 0 ? Double.NaN : history.validationLoss(checks - 1),
                run.diagnostics());
    }
}
