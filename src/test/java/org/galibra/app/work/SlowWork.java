package org.galibra.app.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work that is done at once, but for streams of one interval: what comes down these waits for
/// [#next].
public final class SlowWork implements Work {
    private final Work quick = new CurrentThreadWork();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Duration slow;

    /// @param slow the interval of the streams that wait
    public SlowWork(Duration slow) {
        this.slow = slow;
    }

    /// Plans and paints the value that has waited longest.
    public void next() {
        waiting.remove().run();
    }

    /// How many values wait.
    public int waiting() {
        return waiting.size();
    }

    @Override
    public <T, R> Consumer<T> conflate(Duration interval, Function<T, R> plan, Consumer<R> paint) {
        return interval.equals(slow)
                ? value -> waiting.add(() -> paint.accept(plan.apply(value)))
                : quick.conflate(interval, plan, paint);
    }

    @Override
    public <T> void latest(Slot slot, Job<T> job, Consumer<Ending<T>> ending) {
        quick.latest(slot, job, ending);
    }

    @Override
    public void cancel(Slot slot) {
        quick.cancel(slot);
    }

    @Override
    public void debounce(Slot slot, Duration quiet, Runnable action) {
        quick.debounce(slot, quiet, action);
    }

    @Override
    public Loop loop(String name, Turn turn, Consumer<Throwable> fault) {
        return quick.loop(name, turn, fault);
    }

    @Override
    public void close() {
        quick.close();
    }
}
