package org.galibra.app.apply;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Job;
import org.galibra.app.work.Slot;
import org.galibra.app.work.Work;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.galibra.work.TimeLeft;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// The long work of the page, one piece at a time: its progress and Cancel in the status bar, its
/// ending handled in one place. A newer piece cancels the older.
final class SurveyWork {
    private final Workbench bench;
    private final Slot working = new Slot("survey");
    private final Consumer<Status> statuses;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(Optional.empty());

    /// Work that says how far it is.
    @FunctionalInterface
    interface Told<T> {
        T run(StopSignal stop, Progress progress) throws GalibraException;
    }

    SurveyWork(Workbench bench) {
        this.bench = bench;
        statuses = bench.work().conflate(Work.NUMBERS, now -> now, this::say);
    }

    /// Runs a piece of work.
    ///
    /// @param what it is called until it says where it is
    /// @param done takes what came of it, on the screen's thread; what is refused or cancelled
    ///   changes nothing
    <T> void run(String what, Told<T> told, Consumer<T> done) {
        notice.set(Optional.empty());
        busy.set(true);
        bench.begin(Status.working(what, 0, 0), this::cancel);
        var left = new TimeLeft();
        Progress progress =
                (at, share, total) ->
                        statuses.accept(
                                Status.working(at, share, total)
                                        .with(left.words(at, share, total)));
        Job<T> job =
                stop -> {
                    try {
                        return told.run(stop, progress);
                    } catch (CancellationException e) {
                        if (stop.isStopped()) {
                            return null;
                        }
                        throw e;
                    }
                };
        bench.work().latest(working, job, ending -> ended(ending, done));
    }

    void cancel() {
        bench.work().cancel(working);
    }

    private void say(Status now) {
        if (busy.get()) {
            bench.begin(now, this::cancel);
        }
    }

    private <T> void ended(Ending<T> ending, Consumer<T> done) {
        busy.set(false);
        switch (ending) {
            case Ending.Done<T>(T value) -> done.accept(value);
            case Ending.Refused<T>(var problem) -> {
                notice.set(Optional.of(Notice.of(problem)));
                bench.end(Status.of(Status.Tone.ATTENTION, "Nothing was changed", ""));
            }
            case Ending.Cancelled<T> _ ->
                    bench.end(Status.of(Status.Tone.QUIET, "Cancelled", "What you had is kept"));
            case Ending.Failed<T>(var fault) -> {
                bench.fault(fault);
                bench.end(Status.of(Status.Tone.ATTENTION, "Nothing was changed", ""));
            }
        }
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What went wrong last.
    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }
}
