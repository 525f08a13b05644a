package org.galibra.model;

import java.util.SortedMap;
import java.util.TreeMap;

/// The network of the lowest validation loss so far, and as it stood at each snapshot, so that a
/// training that goes back has the best of then.
final class Best {
    private final SortedMap<Long, Standing> kept = new TreeMap<>();
    private Standing now;

    private record Standing(Network network, long step, double loss) {}

    Best(Network start) {
        now = new Standing(start, 0, Double.POSITIVE_INFINITY);
    }

    /// Takes a network for the best.
    ///
    /// @param loss infinite where there are no validation galaxies
    void take(Network network, long step, double loss) {
        now = new Standing(network, step, loss);
    }

    /// Keeps how it stands for the snapshot of a step.
    void keep(long step) {
        kept.put(step, now);
    }

    /// Stands as it did at the snapshot of a step; what came after it is forgotten.
    void goBackTo(long step) {
        kept.tailMap(step + 1).clear();
        now = kept.get(step);
    }

    Network network() {
        return now.network();
    }

    long step() {
        return now.step();
    }

    double loss() {
        return now.loss();
    }
}
