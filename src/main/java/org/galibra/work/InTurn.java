package org.galibra.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Works on several pieces at once and hands the results over in the order in which the pieces
/// came, so whoever takes them gets what a single thread would give. Not for several callers.
///
/// @param <T> what is made of a piece
public final class InTurn<T> implements AutoCloseable {
    /// More pieces at once would need more memory than time is saved.
    private static final int MOST_THREADS = 8;

    private static final int THREADS =
            Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("in turn ", 0).factory());
    private final Deque<Future<T>> underWay = new ArrayDeque<>();

    /// Begins a piece.
    public void add(Callable<T> piece) {
        underWay.add(workers.submit(piece));
    }

    /// Whether another piece would have to wait for a thread: time to [#take].
    public boolean isFull() {
        return underWay.size() > THREADS;
    }

    public boolean isEmpty() {
        return underWay.isEmpty();
    }

    /// The result of the piece that came first of those not taken yet, once it is made.
    ///
    /// @throws GalibraException if the piece did; what else it throws is thrown here too
    public T take() throws GalibraException {
        try {
            return underWay.remove().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case GalibraException refused -> throw refused;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /// Gives up the pieces that are not begun and waits for the others.
    @Override
    public void close() {
        underWay.forEach(piece -> piece.cancel(false));
        workers.close();
    }
}
