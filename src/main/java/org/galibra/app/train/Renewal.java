package org.galibra.app.train;

import javafx.beans.property.ObjectProperty;

import org.galibra.app.Page;
import org.galibra.app.Refusal;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.study.Experiment;

import java.util.Optional;
import java.util.function.Consumer;

/// Beginning a training anew with the recipe as it stands: at once, or as soon as its sample is
/// drawn. Until then the training at hand stays.
final class Renewal {
    private final Workbench bench;
    private final ObjectProperty<Optional<Notice>> notice;
    private final Consumer<Experiment> begin;
    private final Runnable preparing;
    private final Runnable kept;
    private boolean waiting;
    private boolean training;

    /// @param notice says why no sample was drawn
    /// @param begin takes the experiment to train on
    /// @param preparing hears that a sample is awaited
    /// @param kept hears that the training at hand stays after all
    Renewal(
            Workbench bench,
            ObjectProperty<Optional<Notice>> notice,
            Consumer<Experiment> begin,
            Runnable preparing,
            Runnable kept) {
        this.bench = bench;
        this.notice = notice;
        this.begin = begin;
        this.preparing = preparing;
        this.kept = kept;
        bench.refusalProperty().addListener((property, old, now) -> now.ifPresent(this::refused));
    }

    /// Begins again.
    void reset() {
        if (bench.projectProperty().get().isEmpty()) {
            return;
        }
        if (bench.preparingProperty().get()) {
            waiting = true;
            preparing.run();
            bench.begin(Status.working("Drawing the sample", 0, 0), this::giveUp);
        } else if (bench.refusalProperty().get().isPresent()) {
            say(bench.refusalProperty().get().get());
        } else {
            begin.accept(bench.projectProperty().get().get().experiment());
        }
    }

    /// Begins again and trains.
    void trainAgain() {
        training = true;
        reset();
    }

    /// Whether a sample is awaited.
    boolean isWaiting() {
        return waiting;
    }

    /// Nothing is awaited any more.
    ///
    /// @return whether the training that begins was to go on by itself
    boolean end() {
        boolean train = training;
        waiting = false;
        training = false;
        return train;
    }

    private void giveUp() {
        stay();
        bench.end(Status.of(Status.Tone.QUIET, "Cancelled", "The training is as before"));
    }

    private void stay() {
        end();
        kept.run();
    }

    /// No sample can be drawn for the recipe. It is said here if it happened here, or was waited
    /// for.
    private void refused(Refusal refusal) {
        if (waiting || refusal.page() == Page.TRAIN) {
            say(refusal);
        }
    }

    private void say(Refusal refusal) {
        stay();
        notice.set(Optional.of(Notice.of(refusal.problem())));
        bench.end(
                Status.of(
                        Status.Tone.ATTENTION,
                        "No sample was drawn",
                        "Change a setting, or undo the last change"));
    }
}
