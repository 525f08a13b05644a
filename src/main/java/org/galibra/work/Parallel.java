package org.galibra.work;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/// The one helper for parallel loops. A loop is cut into blocks of fixed size, whatever the number
/// of cores, so a body that writes only to its own rows gives the same result on any machine.
public final class Parallel {
    private Parallel() {}

    /// Work on the rows `from` (included) to `to` (excluded).
    @FunctionalInterface
    public interface Block {
        void run(int from, int to);
    }

    /// Runs `work` so that its loops use this many threads in all, and returns when it is done. An
    /// exception of the work is thrown here.
    ///
    /// @throws IllegalArgumentException if `threads` is below 1
    public static void within(int threads, Runnable work) {
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(work).join();
        }
    }

    /// Runs `block` over 0 … `count`, in blocks of `size`, on all cores; returns when all are done.
    /// An exception of one block is thrown here; other blocks may then be left out, or still be
    /// under way.
    ///
    /// @throws IllegalArgumentException if `count` is negative or `size` below 1
    public static void blocks(int count, int size, Block block) {
        if (count < 0 || size < 1) {
            throw new IllegalArgumentException("count " + count + ", block size " + size);
        }
        int blocks = Math.ceilDiv(count, size);
        IntStream.range(0, blocks)
                .parallel()
                .forEach(i -> block.run(i * size, (int) Math.min(count, (i + 1L) * size)));
    }
}
