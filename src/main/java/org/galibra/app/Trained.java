package org.galibra.app;

import org.galibra.model.Network;
import org.galibra.model.TrainingOutcome;
import org.galibra.model.TrainingPlan;
import org.galibra.model.trained.TrainedModel;
import org.galibra.study.Experiment;
import org.galibra.study.Run;

import java.util.Optional;

/// What the newest training has come to: what other pages judge, read and draw. Safe to hand to any
/// thread; while the training goes on, a new one comes up to 25 times a second.
///
/// @param experiment what is trained on what; the same object from one reset to the next
/// @param step steps done
/// @param network the network as it stands; once the training has ended, the one that it keeps
/// @param plan what was planned, with every change of the learning rate so far
/// @param standing how the training ended, or how it would if it ended now
/// @param ended whether it has
/// @param seconds time spent on steps, in s
/// @param opened the run whose test set was opened, once it has been
/// @param outOfDate whether another sample is wanted by now than the one that it was trained on
public record Trained(
        Experiment experiment,
        long step,
        Network network,
        TrainingPlan plan,
        TrainingOutcome standing,
        boolean ended,
        double seconds,
        Optional<Run> opened,
        boolean outOfDate) {
    /// The run as it stands: opened if its test set has been, otherwise with the test set sealed.
    /// Weighs every galaxy of the sample: no work for the screen's thread.
    public Run run() {
        return opened.orElseGet(() -> Run.sealed(experiment, plan, standing, seconds));
    }

    /// The model as it stands at this step, live; that of [#run] is the best one so far.
    public TrainedModel model() {
        return experiment.modelAt(plan, standing, network, step);
    }

    /// Whether this is a later moment of the same training, from the same reset on.
    @SuppressWarnings("ReferenceEquality") // the very same experiment, not an equal one
    public boolean isOfSameTraining(Trained other) {
        return experiment == other.experiment;
    }
}
