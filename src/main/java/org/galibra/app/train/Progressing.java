package org.galibra.app.train;

import javafx.beans.property.ObjectProperty;

import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.model.TrainingOutcome;

import java.util.Optional;

/// What is said of a training: in the status bar, and in a notice where it has diverged.
final class Progressing {
    /// The paper's learning rate, and the way out of most divergences.
    static final double SOUND_RATE = 0.25;

    private final Workbench bench;
    private final ObjectProperty<Optional<Notice>> notice;
    private final Runnable pause;

    /// Says it on a bench and in `notice`; Cancel in the status bar runs `pause`.
    Progressing(Workbench bench, ObjectProperty<Optional<Notice>> notice, Runnable pause) {
        this.bench = bench;
        this.notice = notice;
        this.pause = pause;
    }

    /// Says how a training stands.
    ///
    /// @param before what it was doing when this was called last
    void report(TrainState before, Frame frame) {
        switch (frame.state()) {
            case RUNNING -> running(before, frame);
            case PAUSED -> {
                if (before == TrainState.RUNNING) {
                    bench.say(
                            Status.of(
                                    Status.Tone.QUIET,
                                    "Paused at step " + Numbers.count(frame.step()),
                                    ""),
                            () -> {});
                }
            }
            case ENDED -> {
                if (before != TrainState.ENDED) {
                    bench.say(ended(frame), () -> {});
                    advise(frame);
                }
            }
            default -> {}
        }
    }

    private void running(TrainState before, Frame frame) {
        if (before == TrainState.RUNNING) {
            bench.report(status(frame), pause);
        } else {
            notice.set(Optional.empty());
            bench.say(status(frame), pause);
        }
    }

    private void advise(Frame frame) {
        if (frame.standing() instanceof TrainingOutcome.Diverged diverged) {
            String rate = Numbers.compact(gentlerRate(diverged));
            notice.set(Optional.of(Notice.warning(diverged.advice()).fixedBy("Set η to " + rate)));
        }
    }

    /// A learning rate to try after a divergence.
    static double gentlerRate(TrainingOutcome.Diverged diverged) {
        return diverged.rate() > SOUND_RATE ? SOUND_RATE : diverged.rate() / 10;
    }

    /// Of one that goes on.
    private static Status status(Frame frame) {
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
    private static Status ended(Frame frame) {
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
