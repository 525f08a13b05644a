package org.galibra.app.work;

import org.galibra.work.GalibraException;
import org.galibra.work.StopSignal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work that is done at once on the calling thread, so that view-models need no toolkit. Edits wait
/// for [#elapse], loops for [#turn].
public final class CurrentThreadWork implements Work {
    private final Map<Slot, Runnable> edits = new LinkedHashMap<>();
    private final List<Running> loops = new ArrayList<>();

    private final class Running implements Loop {
        private final Turn turn;
        private final Consumer<Throwable> fault;

        private Running(Turn turn, Consumer<Throwable> fault) {
            this.turn = turn;
            this.fault = fault;
        }

        @Override
        public void post(Runnable command) {
            guarded(command);
        }

        @Override
        public void end() {
            loops.remove(this);
        }

        private void guarded(Runnable command) {
            try {
                command.run();
            } catch (RuntimeException | Error e) {
                end();
                fault.accept(e);
            }
        }
    }

    /// Gives every loop one turn.
    public void turn() {
        List.copyOf(loops).forEach(loop -> loop.guarded(loop.turn::run));
    }

    /// Gives every loop `count` turns.
    public void turns(int count) {
        for (int i = 0; i < count; i++) {
            turn();
        }
    }

    /// Lets the quiet time of every edit pass.
    public void elapse() {
        var due = List.copyOf(edits.values());
        edits.clear();
        due.forEach(Runnable::run);
    }

    @Override
    public <T> void latest(Slot slot, Job<T> job, Consumer<Ending<T>> ending) {
        Ending<T> end;
        try {
            end = new Ending.Done<>(job.run(new StopSignal()));
        } catch (GalibraException e) {
            end = new Ending.Refused<>(e.problem());
        } catch (RuntimeException | Error e) {
            end = new Ending.Failed<>(e);
        }
        ending.accept(end);
    }

    @Override
    public void cancel(Slot slot) {}

    @Override
    public void debounce(Slot slot, Duration quiet, Runnable action) {
        edits.put(slot, action);
    }

    @Override
    public <T, R> Consumer<T> conflate(Duration interval, Function<T, R> plan, Consumer<R> paint) {
        return value -> paint.accept(plan.apply(value));
    }

    @Override
    public Loop loop(String name, Turn turn, Consumer<Throwable> fault) {
        var loop = new Running(turn, fault);
        loops.add(loop);
        return loop;
    }

    @Override
    public void close() {
        loops.clear();
        edits.clear();
    }
}
