package org.galibra.app.evaluate;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.Optional;
import java.util.function.Function;

/// Long work of the page, one piece at a time, with the status bar as its own; every way in which
/// it can end is handled here.
final class Errand {
    private final Workbench bench;
    private final ObjectProperty<Optional<Notice>> notice;
    private final Slot slot;
    private final String nothing;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// What is done.
    @FunctionalInterface
    interface Work<T> {
        T run(StopSignal stop, Progress progress) throws GalibraException;
    }

    /// @param notice says why an input was refused
    /// @param nothing what has come of work that did not come to its end, such as `Nothing was
    ///   written`
    Errand(Workbench bench, ObjectProperty<Optional<Notice>> notice, String name, String nothing) {
        this.bench = bench;
        this.notice = notice;
        this.slot = new Slot(name);
        this.nothing = nothing;
    }

    /// Begins, in the place of what may still go on.
    ///
    /// @param what is being done
    /// @param done takes the result, and says in the status bar what was done
    <T> void run(String what, Work<T> work, Function<T, Status> done) {
        notice.set(Optional.empty());
        busy.set(true);
        bench.begin(Status.working(what, 0, 0), this::cancel);
        Progress progress = bench.progress();
        bench.work()
                .latest(
                        slot,
                        stop -> work.run(stop, until(stop, progress)),
                        (Ending<T> ending) -> ended(ending, done));
    }

    /// Work that is to end still tells of its steps: nobody wants to hear of them any more.
    private static Progress until(StopSignal stop, Progress progress) {
        return (what, done, total) -> {
            if (!stop.isStopped()) {
                progress.at(what, done, total);
            }
        };
    }

    private <T> void ended(Ending<T> ending, Function<T, Status> done) {
        busy.set(false);
        switch (ending) {
            case Ending.Done<T>(T value) -> bench.end(done.apply(value));
            case Ending.Refused<T>(var problem) -> {
                notice.set(Optional.of(Notice.of(problem)));
                bench.end(Status.of(Status.Tone.ATTENTION, nothing, ""));
            }
            case Ending.Cancelled<T> _ ->
                    bench.end(Status.of(Status.Tone.QUIET, "Cancelled", nothing));
            case Ending.Failed<T>(var fault) -> {
                bench.fault(fault);
                bench.end(Status.of(Status.Tone.ATTENTION, nothing, ""));
            }
        }
    }

    /// Ends what goes on; what it had is dropped.
    void cancel() {
        bench.work().cancel(slot);
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
