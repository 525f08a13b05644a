package org.galibra.app.evaluate;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.app.Errand;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.study.Comparison;
import org.galibra.study.Experiment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The metrics of the network with their bootstrap ranges, and other methods beside them. Ranges
/// take too long to follow a training: they are computed when it rests.
public final class ScoresViewModel {
    /// How long nothing may have come from a training for it to rest.
    private static final Duration REST = Duration.ofMillis(400);

    /// Networks of each kind, as many as `galibra table` trains.
    public static final int SEEDS = 8;

    public static final int MOST_SEEDS = 100;

    private final Workbench bench;
    private final ReadOnlyObjectProperty<Optional<Picture>> picture;
    private final Slot resting = new Slot("waiting for the training to rest");
    private final Slot ranging = new Slot("ranges of metrics");
    private final Slot judging = new Slot("other methods");
    private final Errand comparing;
    private final Errand writing;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<Integer> seeds = new SimpleObjectProperty<>(SEEDS);
    private final ReadOnlyObjectWrapper<Optional<Scores>> scores =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    ScoresViewModel(
            Workbench bench,
            ReadOnlyObjectProperty<Optional<Picture>> picture,
            ObjectProperty<Optional<Notice>> notice) {
        this.bench = bench;
        this.picture = picture;
        comparing = new Errand(bench, notice, "comparing methods", "The table is as it was");
        writing = new Errand(bench, notice, "writing metrics", "Nothing was written");
        picture.addListener(property -> follow());
        shown.addListener(property -> follow());
    }

    @SuppressWarnings("ReferenceEquality") // the very same moment; comparing would take long
    private boolean isScored(Judgement judgement) {
        return scores.get().filter(at -> at.judgement() == judgement).isPresent();
    }

    private void follow() {
        if (picture.get().isEmpty()) {
            scores.set(Optional.empty());
        } else if (shown.get() && !isScored(picture.get().get().judgement())) {
            bench.work().debounce(resting, REST, this::score);
        }
    }

    private void score() {
        Optional<Judgement> now = picture.get().map(Picture::judgement);
        if (now.isPresent() && !isScored(now.get())) {
            bench.work()
                    .latest(
                            ranging,
                            _ -> Scores.of(now.get()),
                            (Ending<Scores> ending) -> heard(ending, this::scored));
        }
    }

    private <T> void heard(Ending<T> ending, Consumer<T> done) {
        switch (ending) {
            case Ending.Done<T>(T value) -> done.accept(value);
            case Ending.Failed<T>(var fault) -> bench.fault(fault);
            case Ending.Refused<T>(var problem) ->
                    throw new IllegalStateException(problem.reason());
            case Ending.Cancelled<T> _ -> {}
        }
    }

    private void scored(Scores found) {
        if (picture.get().isEmpty()) {
            return;
        }
        Scores now = found.beside(scores.get());
        scores.set(Optional.of(now));
        if (now.others().isEmpty()) {
            Experiment experiment = now.judgement().trained().experiment();
            boolean opened = now.judgement().isOpened();
            bench.work()
                    .latest(
                            judging,
                            stop -> now.with(Comparison.simple(experiment, opened, stop), false),
                            (Ending<Scores> ending) -> heard(ending, this::compared));
        }
    }

    /// Other methods have been judged; the network may have been judged anew meanwhile.
    private void compared(Scores found) {
        scores.set(scores.get().map(now -> now.beside(Optional.of(found))));
    }

    /// Trains networks of all features and of the magnitudes alone, several seeds each, and sets
    /// them beside the other methods.
    public void compare() {
        Optional<Scores> begun = scores.get();
        if (begun.isEmpty()) {
            return;
        }
        Experiment experiment = begun.get().judgement().trained().experiment();
        boolean opened = begun.get().judgement().isOpened();
        int each = seeds.get();
        comparing.run(
                "Training networks of other seeds",
                (stop, progress) ->
                        begun.get()
                                .with(
                                        Comparison.of(
                                                experiment,
                                                opened,
                                                Comparison.Networks.PAPER,
                                                each,
                                                stop,
                                                progress),
                                        true),
                found -> {
                    compared(found);
                    return Status.of(
                            Status.Tone.DONE,
                            "Compared with networks of " + Numbers.counted(each, "seed", "seeds"),
                            "on the " + found.others().orElseThrow().judged() + " galaxies");
                });
    }

    /// Ends the training of networks for the comparison.
    public void cancel() {
        comparing.cancel();
    }

    /// Writes all rows; the end of the file's name chooses the format.
    public void export(Path file) {
        scores.get()
                .ifPresent(now ->
                        writing.run(
                                "Writing " + file.getFileName(),
                                (stop, progress) -> {
                                    now.all()
                                            .write(
                                                    file,
                                                    now.judgement().trained().experiment(),
                                                    now.judgement().model(),
                                                    progress,
                                                    stop);
                                    return now.all().rows().size();
                                },
                                rows ->
                                        Status.of(
                                                Status.Tone.DONE,
                                                Numbers.counted(rows, "row", "rows") + " written",
                                                file.toString())));
    }

    /// All rows as a LaTeX table; empty where there are none.
    public String latex() {
        return scores.get()
                .map(now ->
                        now.all()
                                .latex(
                                        now.judgement().trained().experiment(),
                                        now.judgement().model()))
                .orElse("");
    }

    /// All rows, separated by tabs; empty where there are none.
    public String tabbed() {
        return scores.get().map(now -> now.all().tabbed()).orElse("");
    }

    ReadOnlyObjectProperty<Optional<Scores>> scoresProperty() {
        return scores.getReadOnlyProperty();
    }

    /// Whether they are in view: what nobody sees is not computed.
    BooleanProperty shownProperty() {
        return shown;
    }

    /// How many networks of each kind [#compare] trains.
    public ObjectProperty<Integer> seedsProperty() {
        return seeds;
    }

    /// Whether networks are being trained for the comparison.
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.busyProperty();
    }
}
