package org.galibra.app;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.control.Status;
import org.galibra.app.work.Slot;
import org.galibra.app.work.Work;
import org.galibra.work.Progress;
import org.galibra.work.TimeLeft;

import java.time.Duration;
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
    private final Consumer<Status> statuses;
    private Owner owner = Owner.NONE;
    private Runnable cancelling = () -> {};

    Attention(Work work) {
        this.work = work;
        statuses = work.conflate(Work.NUMBERS, now -> now, status::set);
    }

    /// How far a piece of work has come, with the time left; heard on any thread.
    Progress progress() {
        var left = new TimeLeft();
        return (what, done, total) ->
                statuses.accept(
                        Status.working(what, done, total).with(left.words(what, done, total)));
    }

    /// A piece of work has begun: the status bar is its own until it ends.
    ///
    /// @param cancel what Cancel in the status bar does
    void begin(Status begun, Runnable cancel) {
        owner = Owner.WORK;
        cancelling = cancel;
        statuses.accept(begun);
    }

    /// The piece of work has ended. What it says last stands long enough to be read.
    void end(Status last) {
        owner = Owner.LAST_WORD;
        cancelling = () -> {};
        statuses.accept(last);
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
            statuses.accept(now);
        }
    }

    void cancel() {
        cancelling.run();
    }

    ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }
}
