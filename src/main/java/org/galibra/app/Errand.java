package org.galibra.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Long work of a page, one piece at a time, with the status bar as its own; every way in which it
/// can end is handled here. A newer piece takes the place of the older.
public final class Errand {
    private final Workbench bench;
    private final ObjectProperty<Optional<Notice>> notice;
    private final Slot slot;
    private final String nothing;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// What is done, away from the screen.
    @FunctionalInterface
    public interface Task<T> {
        /// Does it; when `stop` is set it may end early, and what it returns is dropped.
        T run(StopSignal stop, Progress progress) throws GalibraException;
    }

    /// Work of a bench.
    ///
    /// @param notice says why an input was refused
    /// @param name what it is, for whoever looks at threads
    /// @param nothing what has come of work that did not come to its end, such as `Nothing was
    ///   written`
    public Errand(
            Workbench bench, ObjectProperty<Optional<Notice>> notice, String name, String nothing) {
        this.bench = bench;
        this.notice = notice;
        this.slot = new Slot(name);
        this.nothing = nothing;
    }

    /// Begins, in the place of what may still go on.
    ///
    /// @param what is being done
    /// @param done takes the result, and says in the status bar what was done
    public <T> void run(String what, Task<T> task, Function<T, Status> done) {
        run(what, task, done, value -> {});
    }

    /// Begins work that leads to more, in the place of what may still go on.
    ///
    /// @param what is being done
    /// @param done takes the result, and says in the status bar what was done
    /// @param then what follows once that is said
    public <T> void run(String what, Task<T> task, Function<T, Status> done, Consumer<T> then) {
        notice.set(Optional.empty());
        busy.set(true);
        bench.begin(Status.working(what, 0, 0), this::cancel);
        Progress progress = bench.progress();
        bench.work()
                .latest(
                        slot,
                        stop -> task.run(stop, progress),
                        (Ending<T> ending) -> ended(ending, done, then));
    }

    private <T> void ended(Ending<T> ending, Function<T, Status> done, Consumer<T> then) {
        busy.set(false);
        switch (ending) {
            case Ending.Done<T>(T value) -> {
                bench.end(done.apply(value));
                then.accept(value);
            }
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
    public void cancel() {
        bench.work().cancel(slot);
    }

    /// Whether something goes on.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
