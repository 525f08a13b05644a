package org.galibra.table.io.hdf5;

import org.galibra.table.RowSample;
import org.galibra.table.io.Reservoir;
import org.galibra.table.io.RowLimit;

import java.util.Optional;

/// Which rows of a table of known length are read, and where each of them goes: all of them, or a
/// random sample in their order. A row's place is the number of chosen rows before it, looked up in
/// 0.2 bytes for each row.
final class ChosenRows {
    private final Optional<RowSample> sample;
    private final long of;
    private final long[] chosen;
    private final int[] before;

    private ChosenRows(long of, Optional<RowSample> sample) {
        this.of = of;
        this.sample = sample;
        int words = sample.isEmpty() ? 0 : Math.toIntExact(Math.ceilDiv(of, (long) Long.SIZE));
        chosen = new long[words];
        before = new int[words];
        sample.ifPresent(this::draw);
    }

    /// As many rows as a limit allows.
    ///
    /// @param rows in all
    /// @param rowBytes how much memory each needs
    static ChosenRows of(long rows, long rowBytes, RowLimit limit) {
        return new ChosenRows(rows, limit.sample(rows, rowBytes));
    }

    private void draw(RowSample drawn) {
        for (long row : Reservoir.rows((int) drawn.rows(), of, drawn.seed())) {
            chosen[(int) (row >> 6)] |= 1L << row;
        }
        for (int word = 1; word < chosen.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(chosen[word - 1]);
        }
    }

    /// How many rows are read.
    int count() {
        return (int) sample.map(RowSample::rows).orElse(of).longValue();
    }

    /// Which they are; empty for all.
    Optional<RowSample> sample() {
        return sample;
    }

    /// Where a row goes; −1 if it is not read.
    int place(long row) {
        if (sample.isEmpty()) {
            return (int) row;
        }
        return (chosen[(int) (row >> 6)] >> row & 1) == 1 ? before(row) : -1;
    }

    /// How many rows before this one are read.
    int before(long row) {
        if (sample.isEmpty()) {
            return (int) row;
        }
        if (row == of) {
            return count();
        }
        int word = (int) (row >> 6);
        return before[word] + Long.bitCount(chosen[word] & (1L << row) - 1);
    }
}
