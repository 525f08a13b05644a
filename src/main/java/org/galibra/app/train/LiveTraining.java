package org.galibra.app.train;

import org.galibra.app.work.Clocks;
import org.galibra.app.work.Turn;
import org.galibra.app.work.Work;
import org.galibra.model.Training;
import org.galibra.model.TrainingEvent;
import org.galibra.model.TrainingOutcome;
import org.galibra.work.StopSignal;

import java.util.Optional;
import java.util.function.Consumer;

/// Drives one training in short turns at a given pace and tells how it stands. Confined to the loop
/// whose turn it is; every method is a command for that loop.
public final class LiveTraining implements Turn {
    /// A turn is about this long, so that a command acts at once for a human eye.
    private static final long TURN_NANOS = 4_000_000;

    private static final long FRAME_NANOS = Work.REDRAW.toNanos();

    /// Where training has a processor for less of the time than the first, frames come more seldom,
    /// down to half as often; for more than the second, more often again.
    private static final double CROWDED = 0.8;

    private static final double ROOMY = 0.9;
    private static final double SLOWER = 1.25;
    private static final double NANOS = 1e9;

    /// After this long the earlier measurements of the speed weigh 1/e.
    private static final double MEMORY_SECONDS = 0.2;

    private final Training training;
    private final Clocks clocks;
    private final Consumer<Frame> frames;
    private final StopSignal never = new StopSignal();

    private Pace pace;
    private boolean running;
    private Optional<TrainingOutcome> outcome = Optional.empty();
    private long chunk = 1;
    private double owed;
    private long lastTurn;
    private long lastFrame;
    private long lastFrameStep;
    private long lastFrameProcessor;
    private double frameNanos = FRAME_NANOS;
    private long workedNanos;
    private double stepsPerSecond;

    /// A training that stands still.
    ///
    /// @param frames hears how the training stands, at most every 40 ms while it runs; every 80 ms
    ///   where the processors do not suffice for training and showing both
    public LiveTraining(Training training, Pace pace, Clocks clocks, Consumer<Frame> frames) {
        this.training = training;
        this.pace = pace;
        this.clocks = clocks;
        this.frames = frames;
    }

    /// Goes on by itself from the next turn.
    public void start() {
        if (outcome.isPresent() || running) {
            return;
        }
        running = true;
        // The first step is due at once, however slow the pace.
        owed = 1;
        lastTurn = clocks.nanoTime().getAsLong();
        measureAnew(lastTurn);
        tell();
    }

    /// Goes on if it stands, stands still if it goes.
    public void toggle() {
        if (running) {
            pause();
        } else {
            start();
        }
    }

    /// Stands still after the steps done.
    public void pause() {
        running = false;
        stepsPerSecond = 0;
        tell();
    }

    /// Takes one step and stands still.
    public void step() {
        running = false;
        stepsPerSecond = 0;
        if (outcome.isEmpty()) {
            advance(1);
        }
        tell();
    }

    /// Changes how fast it goes.
    public void pace(Pace faster) {
        long now = clocks.nanoTime().getAsLong();
        if (pace.isUnlimited()) {
            // Without a limit no time is owed.
            lastTurn = now;
        }
        pace = faster;
        owed = Math.min(owed, 1);
        measureAnew(now);
    }

    /// The speed of before says nothing of the speed from now on.
    private void measureAnew(long now) {
        lastFrame = now;
        lastFrameStep = training.step();
        lastFrameProcessor = clocks.processorNanos().getAsLong();
        frameNanos = FRAME_NANOS;
        stepsPerSecond = 0;
    }

    /// Changes the learning rate from the next step on.
    public void rate(double rate) {
        if (outcome.isEmpty()) {
            training.changeRate(rate);
            if (!running) {
                tell();
            }
        }
    }

    /// Goes back to the network kept at `step`, or last before it, and goes on from there at this
    /// learning rate; what came after it is forgotten.
    public void goBackTo(long step, double rate) {
        TrainingEvent.Snapshot to = Moments.at(training.snapshots(), step);
        training.goBackTo(to);
        if (training.plan().rates().getLast().rate() != rate
                || training.plan().rates().getLast().step() > to.step()) {
            training.changeRate(rate);
        }
        outcome = Optional.empty();
        running = false;
        start();
    }

    /// Ends it where it is, for good.
    public void finish() {
        outcome = Optional.of(standing());
        pause();
    }

    private TrainingOutcome standing() {
        var now = new StopSignal();
        now.stop();
        return outcome.orElseGet(() -> training.advance(0, now).orElseThrow());
    }

    private void advance(long steps) {
        long began = clocks.nanoTime().getAsLong();
        outcome = training.advance(steps, never);
        workedNanos += clocks.nanoTime().getAsLong() - began;
    }

    @Override
    public long run() {
        if (!running) {
            return UNTIL_TOLD;
        }
        long began = clocks.nanoTime().getAsLong();
        long steps = due(began);
        if (steps > 0) {
            advance(steps);
            fitChunk(steps, clocks.nanoTime().getAsLong() - began);
        }
        long now = clocks.nanoTime().getAsLong();
        if (outcome.isPresent()) {
            running = false;
            measure(now);
            tell();
            return UNTIL_TOLD;
        }
        if (now - lastFrame >= frameNanos && training.step() > lastFrameStep) {
            makeRoom(now);
            measure(now);
            tell();
        }
        return untilNextStep();
    }

    /// The steps to take now: at most one chunk.
    private long due(long now) {
        if (pace.isUnlimited()) {
            return chunk;
        }
        owed += (now - lastTurn) / NANOS * pace.stepsPerSecond();
        lastTurn = now;
        long steps = Math.min((long) owed, chunk);
        owed -= steps;
        // A machine that cannot keep the pace does not run after it for ever.
        owed = Math.min(owed, Math.max(1, pace.stepsPerSecond() * FRAME_NANOS / NANOS));
        return steps;
    }

    private void fitChunk(long steps, long nanos) {
        if (nanos < TURN_NANOS / 2 && steps == chunk) {
            chunk *= 2;
        } else if (nanos > TURN_NANOS) {
            chunk = Math.max(1, chunk / 2);
        }
    }

    private long untilNextStep() {
        if (pace.isUnlimited() || owed >= 1) {
            return 0;
        }
        long next = (long) ((1 - owed) / pace.stepsPerSecond() * NANOS);
        // At a quick pace steps are taken in small handfuls rather than one by one.
        return Math.max(next, TURN_NANOS);
    }

    /// Lets showing give way where it takes what training at full speed could use.
    private void makeRoom(long now) {
        long processor = clocks.processorNanos().getAsLong();
        double share = (double) (processor - lastFrameProcessor) / (now - lastFrame);
        lastFrameProcessor = processor;
        if (!pace.isUnlimited() || share > ROOMY) {
            frameNanos = Math.max((double) FRAME_NANOS, frameNanos / SLOWER);
        } else if (share < CROWDED) {
            frameNanos = Math.min(2.0 * FRAME_NANOS, frameNanos * SLOWER);
        }
    }

    private void measure(long now) {
        double seconds = Math.max(1, now - lastFrame) / NANOS;
        double lately = (double) (training.step() - lastFrameStep) / seconds;
        double fresh = stepsPerSecond == 0 ? 1 : -Math.expm1(-seconds / MEMORY_SECONDS);
        stepsPerSecond += fresh * (lately - stepsPerSecond);
        lastFrame = now;
        lastFrameStep = training.step();
    }

    /// Tells how it stands.
    public void tell() {
        TrainingOutcome standing = standing();
        frames.accept(
                new Frame(
                        training.step(),
                        training.passes(),
                        outcome.isPresent() ? standing.network() : training.network(),
                        training.plan(),
                        standing,
                        outcome.isPresent(),
                        running,
                        stepsPerSecond,
                        workedNanos / NANOS,
                        training.snapshots()));
    }
}
