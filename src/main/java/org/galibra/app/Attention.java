package org.galibra.app;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.control.Status;
import org.galibra.app.work.Slot;
import org.galibra.app.work.Work;
import org.galibra.work.Progress;
import org.galibra.work.TimeLeft;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// What the status bar says, and whose it is: a piece of work's until it ends, then its last word's
/// until that was read, and otherwise that of what goes on beside.
final class Attention {
    private static final Duration LAST_WORD = Duration.ofSeconds(3);

    private enum Owner {
        NONE,
        WORK,
        LAST_WORD
    }

    private final Work work;
    private final Slot reading = new Slot("reading the last word");
    private final ReadOnlyObjectWrapper<Status> status =
            new ReadOnlyObjectWrapper<>(Status.of(Status.Tone.QUIET, "Ready", ""));
    private final Consumer<Said> sayings;
    private final AtomicInteger piece = new AtomicInteger();
    private Owner owner = Owner.NONE;
    private Runnable cancelling = () -> {};

    /// Something to say while a piece of work, or what stands between two of them, has the bar.
    private record Said(int piece, Status status) {}

    Attention(Work work) {
        this.work = work;
        sayings = work.conflate(Work.NUMBERS, now -> now, this::show);
    }

    /// How far the piece of work has come that has begun last, with the time left; told on any
    /// thread. Work that was cancelled may still tell of its steps: nobody hears of them any more.
    Progress progress() {
        var left = new TimeLeft();
        int its = piece.get();
        return (what, done, total) -> {
            if (its == piece.get()) {
                Status now = Status.working(what, done, total);
                sayings.accept(new Said(its, now.with(left.words(what, done, total))));
            }
        };
    }

    private void show(Said said) {
        if (said.piece() == piece.get()) {
            status.set(said.status());
        }
    }

    private void turn(Owner next, Runnable cancel, Status now) {
        piece.incrementAndGet();
        owner = next;
        cancelling = cancel;
        status.set(now);
    }

    /// A piece of work has begun: the status bar is its own until it ends.
    ///
    /// @param cancel what Cancel in the status bar does
    void begin(Status begun, Runnable cancel) {
        turn(Owner.WORK, cancel, begun);
    }

    /// The piece of work has ended. What it says last stands long enough to be read.
    void end(Status last) {
        turn(Owner.LAST_WORD, () -> {}, last);
        work.debounce(
                reading,
                LAST_WORD,
                () -> {
                    if (owner == Owner.LAST_WORD) {
                        owner = Owner.NONE;
                    }
                });
    }

    /// News of what goes on beside the pieces of work.
    ///
    /// @param cancel what Cancel in the status bar does
    void say(Status now, Runnable cancel) {
        if (owner != Owner.WORK) {
            owner = Owner.NONE;
            report(now, cancel);
        }
    }

    /// What goes on beside the pieces of work still does.
    ///
    /// @param cancel what Cancel in the status bar does
    void report(Status now, Runnable cancel) {
        if (owner == Owner.NONE) {
            cancelling = cancel;
            sayings.accept(new Said(piece.get(), now));
        }
    }

    void cancel() {
        cancelling.run();
    }

    ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }
}
