package org.galibra.table.io;

import org.galibra.table.RowSample;
import org.galibra.table.Values;

import java.util.Optional;

/// Which rows are kept of a table that comes row by row: all of them or, once there are more than
/// allowed, a random sample of those so far.
final class KeptRows {
    /// An array holds no more, and the size is looked at now and then only.
    static final int MOST_ROWS = Integer.MAX_VALUE - 100_000;

    private final RowLimit limit;
    private Optional<Reservoir> reservoir = Optional.empty();
    private long neededBytes;
    private int count;

    KeptRows(RowLimit limit) {
        this.limit = limit;
        if (limit.rows() <= MOST_ROWS) {
            reservoir = Optional.of(new Reservoir((int) limit.rows(), limit.seed()));
        }
    }

    /// The place of the next row among those kept, in which another row may have been until now; −1
    /// if it is not kept.
    int next() {
        int place = reservoir.isPresent() ? reservoir.get().next() : count;
        count = Math.max(count, place + 1);
        return place;
    }

    /// From now on keeps as many rows as there are, if they fill their share of the memory.
    ///
    /// @param bytes how much those kept take
    void checkRoom(long bytes) {
        if (reservoir.isEmpty() && (bytes > limit.bytes() || count > MOST_ROWS)) {
            neededBytes = bytes;
            reservoir = Optional.of(Reservoir.filled(count, limit.seed()));
        }
    }

    /// Which rows were kept; empty for all.
    Optional<RowSample> sample() {
        return reservoir
                .filter(Reservoir::hasLeftOut)
                .map(drawn ->
                        new RowSample(
                                count,
                                drawn.seen(),
                                limit.seed(),
                                neededBytes / Math.max(1, count) * drawn.seen()));
    }

    /// Where the values of each column stand, in the order of the table's rows; empty where they
    /// are in that order already.
    Optional<int[]> order() {
        return reservoir.filter(Reservoir::hasLeftOut).map(Reservoir::order);
    }

    /// A column's values in an order that [#order] gave.
    static Values ordered(Values values, Optional<int[]> order) {
        return order.isPresent() ? values.at(order.get()) : values;
    }
}
