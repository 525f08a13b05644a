package org.galibra.table.io;

import org.galibra.table.RowSample;

import java.util.Optional;

/// How many rows of a table are read. Where it has more, a random sample of them is: see
/// [Reservoir].
///
/// @param rows how many at most
/// @param seed governs which
/// @param bytes how much memory they may need
public record RowLimit(long rows, long seed, long bytes) {
    /// Every row.
    public static final RowLimit NONE = new RowLimit(Long.MAX_VALUE, 1, Long.MAX_VALUE);

    /// What is left of the memory after this share serves for what is made of the table.
    private static final double SHARE_OF_MEMORY = 0.5;

    /// An array holds no more.
    private static final long MOST_ROWS = Integer.MAX_VALUE - 8;

    public RowLimit {
        if (rows < 1 || bytes < 1) {
            throw new IllegalArgumentException("at most " + rows + " rows of " + bytes + " bytes");
        }
    }

    /// At most so many rows.
    public static RowLimit of(long rows, long seed) {
        return new RowLimit(rows, seed, Long.MAX_VALUE);
    }

    /// As many rows as half of this program's free memory can hold.
    public static RowLimit whatFits() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        return new RowLimit(Long.MAX_VALUE, 1, Math.max(1, (long) (SHARE_OF_MEMORY * free)));
    }

    /// How many rows of this size may be read.
    long rowsOf(long rowBytes) {
        return Math.min(rows, Math.max(1, bytes / Math.max(1, rowBytes)));
    }

    /// The sample to draw of a table whose length is known; empty if all of it may be read.
    ///
    /// @param count its rows
    /// @param rowBytes how much memory each needs
    public Optional<RowSample> sample(long count, long rowBytes) {
        long kept = Math.min(rowsOf(rowBytes), MOST_ROWS);
        return count <= kept
                ? Optional.empty()
                : Optional.of(new RowSample(kept, count, seed, kept < rows ? count * rowBytes : 0));
    }
}
