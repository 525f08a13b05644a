package org.galibra.app.train;

import org.galibra.model.Network;
import org.galibra.model.TrainingEvent;
import org.galibra.model.TrainingOutcome;
import org.galibra.model.TrainingPlan;

import java.util.List;
import java.util.Optional;

/// A training at one moment, safe to hand to any thread.
///
/// @param step steps done
/// @param passes passes over the training galaxies
/// @param network the network as it stands; once the training has ended, the one that it keeps
/// @param plan what was planned, with every change of the learning rate so far
/// @param standing how it ended, or how it would if it ended now
/// @param ended whether it has
/// @param running whether it goes on by itself
/// @param stepsPerSecond how fast it went lately; 0 while it stands
/// @param seconds time spent on steps, in s
/// @param snapshots the networks kept so far, that of step 0 first, ever farther apart
public record Frame(
        long step,
        double passes,
        Network network,
        TrainingPlan plan,
        TrainingOutcome standing,
        boolean ended,
        boolean running,
        double stepsPerSecond,
        double seconds,
        List<TrainingEvent.Snapshot> snapshots) {
    /// What the training is doing.
    public TrainState state() {
        if (ended) {
            return TrainState.ENDED;
        }
        if (running) {
            return TrainState.RUNNING;
        }
        return step == 0 ? TrainState.READY : TrainState.PAUSED;
    }

    /// With early stopping, the steps without gain after which it would end; otherwise the steps
    /// left.
    public long stepsToEnd() {
        long left = plan.maximumSteps() - step;
        long patience = plan.patience() - (step - standing.bestStep());
        return Math.max(0, plan.earlyStopping() ? Math.min(patience, left) : left);
    }

    /// How it diverged, if it did.
    Optional<TrainingOutcome.Diverged> divergence() {
        return standing instanceof TrainingOutcome.Diverged diverged
                ? Optional.of(diverged)
                : Optional.empty();
    }
}
