package org.galibra.table.io;

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
}
