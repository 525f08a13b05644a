package org.galibra.app.train;

import javafx.beans.value.ObservableValue;

import org.galibra.model.TrainingEvent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Looks back at earlier moments of the training at hand, while it goes on. A place is a number
/// along the moments: the k-th moment at k, the training as it stands behind the last of them, and
/// steps between two of them by their logarithm.
public final class TimeMachine {
    private final Looking looking;
    private final ObservableValue<Optional<Picture>> picture;

    TimeMachine(Looking looking, ObservableValue<Optional<Picture>> picture) {
        this.looking = looking;
        this.picture = picture;
    }

    /// The moments that are offered, the earliest first.
    public List<Moment> moments() {
        return picture.getValue().map(Picture::moments).orElse(List.of());
    }

    /// Steps done of the training as it stands.
    public long now() {
        return picture.getValue().map(at -> at.frame().step()).orElse(0L);
    }

    /// Where a step has its place.
    public double place(long step) {
        List<Moment> moments = moments();
        for (int k = 0; k < moments.size(); k++) {
            long from = moments.get(k).step();
            long to = k + 1 < moments.size() ? moments.get(k + 1).step() : now();
            if (step <= from) {
                return k;
            }
            if (step < to) {
                return k + Math.log((double) step / from) / Math.log((double) to / from);
            }
        }
        return moments.size();
    }

    /// Looks at the step of a place.
    public void look(double place) {
        List<Moment> moments = moments();
        int k = (int) Math.floor(place);
        if (k >= moments.size()) {
            live();
            return;
        }
        long from = moments.get(k).step();
        long to = k + 1 < moments.size() ? moments.get(k + 1).step() : now();
        long step = Math.round(from * Math.pow((double) to / from, place - k));
        look(OptionalLong.of(step));
    }

    /// The network kept before the one that is shown.
    public void earlier() {
        long shown = picture.getValue().map(Picture::step).orElse(0L);
        kept().stream()
                .mapToLong(TrainingEvent.Snapshot::step)
                .filter(step -> step < shown)
                .max()
                .ifPresent(step -> look(OptionalLong.of(step)));
    }

    /// The network kept after the one that is shown; after the last, the training as it stands.
    public void later() {
        long shown = picture.getValue().map(Picture::step).orElse(0L);
        OptionalLong next =
                kept().stream()
                        .mapToLong(TrainingEvent.Snapshot::step)
                        .filter(step -> step > shown && step < now())
                        .min();
        if (next.isPresent()) {
            look(next);
        } else {
            live();
        }
    }

    /// Back to the training as it stands.
    public void live() {
        look(OptionalLong.empty());
    }

    private List<TrainingEvent.Snapshot> kept() {
        return picture.getValue().map(at -> at.frame().snapshots()).orElse(List.of());
    }

    private void look(OptionalLong step) {
        looking.backProperty().set(step);
    }
}
