package org.galibra.app.train;

import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.model.TrainingOutcome;

/// What the status bar says of a training.
final class Progressing {
    private Progressing() {}

    /// Of one that goes on.
    static Status status(Frame frame) {
        long most = frame.plan().maximumSteps();
        double speed = frame.stepsPerSecond();
        String left = "";
        if (speed > 0) {
            left = "at most " + time((most - frame.step()) / speed) + " left";
        }
        return new Status(
                Status.Tone.RUNNING,
                "Training",
                most == 0 ? 1 : (double) frame.step() / most,
                left,
                true);
    }

    /// Of one that has ended.
    static Status ended(Frame frame) {
        String step = Numbers.count(frame.step());
        String kept = "the network of step " + Numbers.count(frame.standing().networkStep());
        return switch (frame.standing()) {
            case TrainingOutcome.Finished _ ->
                    Status.of(Status.Tone.DONE, "Trained " + step + " steps", "kept: " + kept);
            case TrainingOutcome.StoppedEarly _ ->
                    Status.of(
                            Status.Tone.DONE,
                            "Stopped early at step " + step,
                            "no gain for "
                                    + Numbers.count(frame.plan().patience())
                                    + " steps; kept: "
                                    + kept);
            case TrainingOutcome.Cancelled _ ->
                    Status.of(Status.Tone.DONE, "Ended at step " + step, "kept: " + kept);
            case TrainingOutcome.Diverged _ ->
                    Status.of(Status.Tone.ATTENTION, "Diverged at step " + step, "kept: " + kept);
        };
    }

    private static String time(double seconds) {
        if (seconds < 90) {
            return Numbers.count((long) Math.ceil(seconds)) + " s";
        }
        double minutes = seconds / 60;
        return minutes < 90
                ? Numbers.count((long) Math.ceil(minutes)) + " min"
                : Numbers.count((long) Math.ceil(minutes / 60)) + " h";
    }
}
