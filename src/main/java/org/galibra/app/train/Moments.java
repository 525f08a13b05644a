package org.galibra.app.train;

import org.galibra.figure.Thumbnail;
import org.galibra.model.Network;
import org.galibra.model.TrainingEvent;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/// The moments of one training that the time machine offers: about equally far apart on a
/// logarithmic axis of steps, as learning goes. Each is drawn once.
final class Moments {
    /// Besides the training as it stands.
    static final int MOST = 8;

    /// Of every power of ten: 1, 2.5 and, rounded, 6.
    private static final double[] LADDER = {1, 2.5, 6};

    private final Function<Network, Thumbnail> draw;
    private final IdentityHashMap<Network, Thumbnail> drawn = new IdentityHashMap<>();

    Moments(Function<Network, Thumbnail> draw) {
        this.draw = draw;
    }

    /// The moments among the networks kept so far, the earliest first.
    ///
    /// @param step steps done; moments too near to it are left out
    List<Moment> of(List<TrainingEvent.Snapshot> kept, long step) {
        var moments = new ArrayList<Moment>();
        for (long wanted : wanted(step)) {
            TrainingEvent.Snapshot at = at(kept, wanted);
            if (moments.isEmpty() || moments.getLast().step() < at.step()) {
                Thumbnail picture = drawn.computeIfAbsent(at.network(), draw);
                moments.add(new Moment(at.step(), picture));
            }
        }
        return moments;
    }

    /// The last [#MOST] rungs of the ladder that lie well below `step`.
    private static List<Long> wanted(long step) {
        var all = new ArrayList<Long>();
        for (double ten = 1; ten < step; ten *= 10) {
            for (double rung : LADDER) {
                double at = Math.floor(rung * ten);
                if (1.5 * at < step) {
                    all.add((long) at);
                }
            }
        }
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /// The last network kept at `step` or before; there is one of step 0.
    static TrainingEvent.Snapshot at(List<TrainingEvent.Snapshot> kept, long step) {
        TrainingEvent.Snapshot at = kept.getFirst();
        for (TrainingEvent.Snapshot each : kept) {
            if (each.step() > step) {
                break;
            }
            at = each;
        }
        return at;
    }
}
