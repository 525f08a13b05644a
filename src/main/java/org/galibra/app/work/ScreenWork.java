package org.galibra.app.work;

import javafx.application.Platform;

import org.galibra.work.GalibraException;
import org.galibra.work.StopSignal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// Work beside a JavaFX screen. Its threads are daemons: they never keep the program alive.
public final class ScreenWork implements Work {
    /// How the names of its threads begin.
    static final String THREADS = "work-";

    private final ExecutorService pool =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(THREADS, 1).factory());
    private final Map<Slot, Request> requests = new HashMap<>();
    private final Map<Slot, Object> edits = new HashMap<>();
    private final Set<Loop> loops = ConcurrentHashMap.newKeySet();
    private final LongConsumer taskNanos;
    private volatile boolean closed;

    /// One request of [#latest] and the way to tell that it was cancelled.
    private record Request(StopSignal stop, Runnable cancelled) {}

    /// Work whose times on the screen's thread nobody measures.
    public ScreenWork() {
        this(nanos -> {});
    }

    /// Work that reports how long each of its tasks held the screen's thread, in nanoseconds.
    public ScreenWork(LongConsumer taskNanos) {
        this.taskNanos = taskNanos;
    }

    @Override
    public <T> void latest(Slot slot, Job<T> job, Consumer<Ending<T>> ending) {
        drop(slot);
        var request = new Request(new StopSignal(), () -> ending.accept(new Ending.Cancelled<>()));
        requests.put(slot, request);
        pool.execute(() -> {
            Ending<T> end = run(job, request.stop());
            onScreen(() -> {
                if (requests.remove(slot, request)) {
                    ending.accept(end);
                }
            });
        });
    }

    private static <T> Ending<T> run(Job<T> job, StopSignal stop) {
        try {
            return new Ending.Done<>(job.run(stop));
        } catch (GalibraException e) {
            return new Ending.Refused<>(e.problem());
        } catch (RuntimeException | Error e) {
            return new Ending.Failed<>(e);
        }
    }

    @Override
    public void cancel(Slot slot) {
        Request request = drop(slot);
        if (request != null) {
            request.cancelled().run();
        }
    }

    private Request drop(Slot slot) {
        Request request = requests.remove(slot);
        if (request != null) {
            request.stop().stop();
        }
        return request;
    }

    @Override
    public void debounce(Slot slot, Duration quiet, Runnable action) {
        var edit = new Object();
        edits.put(slot, edit);
        CompletableFuture.delayedExecutor(quiet.toNanos(), TimeUnit.NANOSECONDS, this::onScreen)
                .execute(() -> {
                    if (edits.remove(slot, edit)) {
                        action.run();
                    }
                });
    }

    @Override
    public <T, R> Consumer<T> conflate(Duration interval, Function<T, R> plan, Consumer<R> paint) {
        return new Conflation<>(interval, plan, paint, pool, this::onScreen);
    }

    @Override
    public Loop loop(String name, Turn turn, Consumer<Throwable> fault) {
        var loop = new ThreadLoop(turn, e -> onScreen(() -> fault.accept(e)), loops::remove);
        loops.add(loop);
        Thread.ofPlatform().daemon().name(name).start(loop);
        return loop;
    }

    @Override
    public void close() {
        closed = true;
        requests.values().forEach(request -> request.stop().stop());
        loops.forEach(Loop::end);
        pool.shutdown();
    }

    private void onScreen(Runnable task) {
        Platform.runLater(() -> {
            if (closed) {
                return;
            }
            long began = System.nanoTime();
            try {
                task.run();
            } finally {
                taskNanos.accept(System.nanoTime() - began);
            }
        });
    }
}
