package org.galibra.app.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// A stream of which only the newest value counts. One value at a time is on its way: it is
/// planned, painted, and only then, after a rest, the next one is taken.
final class Conflation<T, R> implements Consumer<T> {
    private final long intervalNanos;
    private final Function<T, R> plan;
    private final Consumer<R> paint;
    private final Executor pool;
    private final Executor screen;
    private final Object lock = new Object();
    private Optional<T> newest = Optional.empty();
    private boolean underWay;

    Conflation(
            Duration interval,
            Function<T, R> plan,
            Consumer<R> paint,
            Executor pool,
            Executor screen) {
        this.intervalNanos = interval.toNanos();
        this.plan = plan;
        this.paint = paint;
        this.pool = pool;
        this.screen = screen;
    }

    @Override
    public void accept(T value) {
        synchronized (lock) {
            newest = Optional.of(value);
            if (underWay) {
                return;
            }
            underWay = true;
        }
        start(0);
    }

    private void start(long nanos) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, pool).execute(this::take);
    }

    private void take() {
        long taken = System.nanoTime();
        T value;
        synchronized (lock) {
            if (newest.isEmpty()) {
                underWay = false;
                return;
            }
            value = newest.get();
            newest = Optional.empty();
        }
        try {
            R planned = plan.apply(value);
            screen.execute(() -> paint(planned, taken));
        } catch (RuntimeException | Error e) {
            start(intervalNanos);
            screen.execute(() -> {
                throw e;
            });
        }
    }

    private void paint(R planned, long taken) {
        long began = System.nanoTime();
        try {
            paint.accept(planned);
        } finally {
            // After a slow painting the screen rests as long again, so that the user gets a turn.
            long now = System.nanoTime();
            start(Math.max(taken + intervalNanos - now, now - began));
        }
    }
}
