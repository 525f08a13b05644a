package org.galibra.app.evaluate;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.app.Errand;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.app.work.Work;
import org.galibra.figure.MassFunctionPlan;
import org.galibra.figure.MassFunctionSpec;
import org.galibra.study.EvaluationFigures;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The mass function, true and predicted, in groups of galaxies. Once the test set is opened it is
/// that of all galaxies of the test side, as many as there are in nature; until then that of the
/// validation galaxies, whose numbers follow the drawing of the sample.
public final class MassesViewModel {
    private final ReadOnlyObjectProperty<Optional<Picture>> picture;
    private final Consumer<Request> requests;
    private final Errand writing;
    private final Workbench bench;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Quantity>> by =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Integer> groups = new SimpleObjectProperty<>(3);
    private final DoubleProperty volume = new SimpleDoubleProperty(0);
    private final ReadOnlyObjectWrapper<Optional<Drawn>> drawn =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private record Request(Judgement judgement, Optional<Quantity> by, int groups, double volume) {}

    /// The figure of a judgement.
    ///
    /// @param judgement whose figure it is
    /// @param plan its numbers
    record Drawn(Judgement judgement, MassFunctionPlan plan) {}

    MassesViewModel(
            Workbench bench,
            ReadOnlyObjectProperty<Optional<Picture>> picture,
            ObjectProperty<Optional<Notice>> notice) {
        this.bench = bench;
        this.picture = picture;
        writing = new Errand(bench, notice, "writing a mass function", "Nothing was written");
        requests =
                bench.work()
                        .conflate(
                                Work.REDRAW,
                                MassesViewModel::planned,
                                now -> drawn.set(picture.get().map(_ -> now)));
        picture.addListener(property -> plan());
        shown.addListener(property -> plan());
        by.addListener(property -> plan());
        groups.addListener(property -> plan());
        volume.addListener(property -> plan());
    }

    private void plan() {
        if (picture.get().isEmpty()) {
            drawn.set(Optional.empty());
        } else if (shown.get()) {
            Judgement judgement = picture.get().get().judgement();
            requests.accept(new Request(judgement, by.get(), groups.get(), volume.get()));
        }
    }

    private static Drawn planned(Request request) {
        Judgement judgement = request.judgement();
        Judged set =
                judgement
                        .trained()
                        .opened()
                        .flatMap(run -> run.natural())
                        .map(Judged::of)
                        .orElseGet(judgement::judged);
        List<Groups.Part> parts =
                Groups.of(judgement.trained().experiment(), set, request.by(), request.groups());
        var spec =
                new MassFunctionSpec(
                        set.name(),
                        parts.stream().map(Groups.Part::galaxies).toList(),
                        MassFunctionSpec.BIN_DEX,
                        parts.stream().map(part -> part.share() * request.volume()).toList());
        return new Drawn(judgement, MassFunctionPlan.of(spec));
    }

    /// Writes the figure, or its numbers, by the end of the file's name.
    public void export(Path file) {
        drawn.get()
                .ifPresent(now ->
                        writing.run(
                                "Writing " + file.getFileName(),
                                (stop, progress) -> {
                                    EvaluationFigures.massFunction(
                                                    now.plan(),
                                                    now.judgement().trained().experiment(),
                                                    now.judgement().model())
                                            .save(file, bench.settings().print(), progress, stop);
                                    return file;
                                },
                                written ->
                                        Status.of(
                                                Status.Tone.DONE,
                                                "Mass function written",
                                                written.toString())));
    }

    ReadOnlyObjectProperty<Optional<Drawn>> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    BooleanProperty shownProperty() {
        return shown;
    }

    /// What parts the galaxies; empty for all together.
    ObjectProperty<Optional<Quantity>> byProperty() {
        return by;
    }

    /// How many groups at most.
    public ObjectProperty<Integer> groupsProperty() {
        return groups;
    }

    /// The volume that all galaxies together fill, in Mpc³; 0 where it is not known.
    public DoubleProperty volumeProperty() {
        return volume;
    }
}
