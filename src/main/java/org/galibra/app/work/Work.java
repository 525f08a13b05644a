package org.galibra.app.work;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work away from the screen, and the ways back to it. All methods are called on the screen's
/// thread, and every consumer that they are given runs there.
public interface Work {
    /// The least time between two redraws: 25 a second.
    Duration REDRAW = Duration.ofMillis(40);

    /// The least time between two changes of a number that is to be read.
    Duration NUMBERS = Duration.ofMillis(100);

    /// Runs `job`. A newer request in the same slot stops the older one, of which nothing more is
    /// heard.
    <T> void latest(Slot slot, Job<T> job, Consumer<Ending<T>> ending);

    /// Stops what runs in `slot`; it ends as [Ending.Cancelled]. Does nothing if nothing runs.
    void cancel(Slot slot);

    /// Runs `action` once, when no newer request came into the slot for the time `quiet`.
    void debounce(Slot slot, Duration quiet, Runnable action);

    /// A sink for a stream of values, callable on any thread. The newest value is planned away from
    /// the screen and painted on it; values that come meanwhile replace each other. At most one
    /// painting waits, and two are at least `interval` apart.
    <T, R> Consumer<T> conflate(Duration interval, Function<T, R> plan, Consumer<R> paint);

    /// Begins a loop.
    ///
    /// @param fault hears what a turn or a command threw; the loop has ended then
    Loop loop(String name, Turn turn, Consumer<Throwable> fault);

    /// Stops everything; nothing more is heard of it.
    void close();
}
