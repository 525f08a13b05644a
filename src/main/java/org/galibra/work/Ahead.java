package org.galibra.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// What one thread makes piece by piece while another works on the piece before. The pieces are
/// made in turn, one ahead, so their order and the result are those of a single thread.
///
/// @param <T> a piece
public final class Ahead<T> implements AutoCloseable {
    private final ExecutorService maker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("ahead").factory());
    private final Supplier<T> next;
    private CompletableFuture<T> piece;

    /// @param next makes the next piece, on a thread of its own; never called twice at once
    public Ahead(Supplier<T> next) {
        this.next = next;
        piece = CompletableFuture.supplyAsync(next, maker);
    }

    /// The next piece, once it is made; the one after it is begun. An exception of the maker is
    /// thrown here.
    public T take() {
        T made = made();
        piece = CompletableFuture.supplyAsync(next, maker);
        return made;
    }

    private T made() {
        try {
            return piece.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    /// Waits for the piece under way, whose maker may need what is closed next.
    @Override
    public void close() {
        maker.close();
    }
}
