package org.galibra.model;

import java.util.ArrayList;
import java.util.List;

/// The networks of a training at steps 0, 1, 2, 3, … that lie ever farther apart, so that the whole
/// of it can be looked through afterwards in bounded memory: as many for every doubling of the
/// steps as fit into 32 MB, at most 16. The last network of a training is among them.
final class Snapshots {
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_PER_DOUBLING = 16;

    /// From 1 to [TrainingPlan#LONGEST].
    private static final int DOUBLINGS = 25;

    private final List<TrainingEvent.Snapshot> kept = new ArrayList<>();
    private final double growth;
    private long next;

    Snapshots(Architecture architecture) {
        long fit = MOST_BYTES / Double.BYTES / architecture.parameterCount() / DOUBLINGS;
        this.growth = Math.pow(2, 1.0 / Math.clamp(fit, 1, MOST_PER_DOUBLING));
    }

    /// Whether the network after `step` steps is to be kept.
    boolean wants(long step) {
        return step >= next;
    }

    void keep(long step, Network network) {
        if (kept.isEmpty() || kept.getLast().step() < step) {
            kept.add(new TrainingEvent.Snapshot(step, network));
        }
        next = Math.max(step + 1, (long) Math.ceil(step * growth));
    }

    /// Forgets the networks after `step`.
    void forgetAfter(long step) {
        kept.removeIf(each -> each.step() > step);
        next = Math.max(step + 1, (long) Math.ceil(step * growth));
    }

    /// All so far, by step; a copy.
    List<TrainingEvent.Snapshot> kept() {
        return List.copyOf(kept);
    }
}
