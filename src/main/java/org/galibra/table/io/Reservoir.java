package org.galibra.table.io;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Draws rows at random, without replacement and each with equal right, out of a table whose length
/// is not known before its end: row i, counted from 0, replaces a random one of the n kept with
/// probability n/(i + 1) (Vitter 1985, ACM TOMS 11, 37, algorithm R). The same seed keeps the same
/// rows, whatever the format.
public final class Reservoir {
    private final long[] kept;
    private final SplittableRandom random;
    private long seen;

    /// @param size how many rows to keep
    Reservoir(int size, long seed) {
        kept = new long[size];
        random = new SplittableRandom(seed);
    }

    /// A reservoir that holds the first `size` rows already.
    static Reservoir filled(int size, long seed) {
        var reservoir = new Reservoir(size, seed);
        for (int row = 0; row < size; row++) {
            reservoir.next();
        }
        return reservoir;
    }

    /// The place, from 0 to the size, of the next row among those kept; −1 if it is not kept. A row
    /// that was there before is not kept after all.
    int next() {
        long row = seen++;
        long place =
                row < kept.length ? row : Math.unsignedMultiplyHigh(random.nextLong(), row + 1);
        if (place >= kept.length) {
            return -1;
        }
        kept[(int) place] = row;
        return (int) place;
    }

    /// How many rows there were so far.
    long seen() {
        return seen;
    }

    boolean hasLeftOut() {
        return seen > kept.length;
    }

    /// The places in the order of their rows.
    int[] order() {
        return IntStream.range(0, (int) Math.min(seen, kept.length))
                .boxed()
                .sorted((a, b) -> Long.compare(kept[a], kept[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The rows kept of a table of `of` rows, in their order.
    public static long[] rows(int size, long of, long seed) {
        var reservoir = new Reservoir(size, seed);
        for (long row = 0; row < of; row++) {
            reservoir.next();
        }
        Arrays.sort(reservoir.kept);
        return reservoir.kept;
    }
}
