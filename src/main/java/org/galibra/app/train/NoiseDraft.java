package org.galibra.app.train;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.Errand;
import org.galibra.app.Page;
import org.galibra.app.Project;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.app.mapping.JoinDraft;
import org.galibra.app.mapping.OwnMappings;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.photometry.Band;
import org.galibra.study.NoiseTable;
import org.galibra.study.TableReference;
import org.galibra.study.TrainingNoise;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The survey whose errors a network is to learn with, while a person chooses it: its table, what
/// is joined to it, what its columns mean, and what errors are found in it. The recipe changes only
/// when it is taken, as one step.
final class NoiseDraft {
    private final Workbench bench;
    private final Errand reading;
    private final ReadOnlyObjectWrapper<Optional<State>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Table>> table =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final JoinDraft join;
    private final OwnMappings mappings;

    /// How far the choice has come.
    ///
    /// @param opened the survey's table, with what is joined to it
    /// @param survey what is said of it
    /// @param found its errors in the bands of the features
    /// @param problem why there are none
    record State(
            Table opened,
            NoiseTable survey,
            Optional<TrainingNoise> found,
            Optional<Problem> problem) {
        static State of(Table opened, NoiseTable survey, List<Band> bands, StopSignal stop) {
            try {
                TrainingNoise found = survey.told(opened, bands, stop);
                return new State(opened, found.table(), Optional.of(found), Optional.empty());
            } catch (GalibraException e) {
                return new State(opened, survey, Optional.empty(), Optional.of(e.problem()));
            }
        }
    }

    /// @param notice says why a file cannot be read
    NoiseDraft(Workbench bench, ObjectProperty<Optional<Notice>> notice) {
        this.bench = bench;
        this.reading = new Errand(bench, notice, "noise of a survey", "The training is as before");
        this.join =
                new JoinDraft(
                        bench.work(),
                        table.getReadOnlyProperty(),
                        (what, joined) -> joined(joined),
                        bench::fault);
        this.mappings = new OwnMappings(bench, table.getReadOnlyProperty());
        bench.projectProperty().addListener((property, old, now) -> reopened(old, now));
    }

    private void reopened(Optional<Project> old, Optional<Project> now) {
        boolean same = old.isPresent() && now.filter(old.get()::isOfSameOpening).isPresent();
        if (!same) {
            cancel();
        }
    }

    /// Begins with the table in a file.
    void open(Path file) {
        open(NoiseTable.of(new TableReference(file.toAbsolutePath().toString(), "")));
    }

    /// Begins with the synthetic survey.
    void openSynthetic() {
        open(NoiseTable.of(TableReference.SYNTHETIC_SURVEY));
    }

    private void open(NoiseTable survey) {
        Optional<List<Band>> bands = bands();
        if (bands.isEmpty()) {
            return;
        }
        reading.run(
                "Reading the errors of a survey",
                (stop, progress) ->
                        State.of(survey.table().open(progress, stop), survey, bands.get(), stop),
                this::show);
    }

    /// The bands of the features of the open experiment.
    private Optional<List<Band>> bands() {
        return bench.projectProperty()
                .get()
                .map(now -> now.experiment().sample().features().bands());
    }

    private void again(Table opened, NoiseTable survey) {
        List<Band> bands = bands().orElseThrow();
        reading.run(
                "Reading the errors of a survey",
                (stop, progress) -> State.of(opened, survey, bands, stop),
                this::show);
    }

    private Status show(State now) {
        state.set(Optional.of(now));
        table.set(Optional.of(now.opened()));
        return Status.of(
                now.problem().isPresent() ? Status.Tone.ATTENTION : Status.Tone.DONE,
                now.opened().name() + " read",
                now.found()
                        .map(found ->
                                "errors in "
                                        + Numbers.counted(found.bands().size(), "band", "bands"))
                        .orElse("its errors are not known yet"));
    }

    private void joined(Table joined) {
        state.get()
                .ifPresent(now ->
                        again(joined, now.survey().withTable(TableReference.to(joined.source()))));
    }

    /// Reads the columns by another mapping.
    void read(ColumnMapping mapping) {
        state.get().ifPresent(now -> again(now.opened(), now.survey().withMapping(mapping)));
    }

    /// Reads the columns by the mapping of a file.
    void read(Path mapping) {
        reading.run(
                "Reading " + mapping.getFileName(),
                (stop, progress) -> mappings.read(mapping),
                read -> Status.of(Status.Tone.DONE, "Mapping read", mapping.toString()),
                this::read);
    }

    /// Draws errors of redshifts too, those of a column; or none.
    void drawRedshifts(Optional<String> error) {
        state.get().ifPresent(now -> again(now.opened(), now.survey().withRedshiftError(error)));
    }

    /// Learns with these errors, on Reset; does nothing as long as there are none.
    void take() {
        state.get()
                .filter(now -> now.found().isPresent())
                .ifPresent(now -> {
                    bench.keep(now.survey().table(), now.opened());
                    choose(Optional.of(now.survey()));
                });
    }

    /// Learns without noise, on Reset.
    void none() {
        choose(Optional.empty());
    }

    private void choose(Optional<NoiseTable> wanted) {
        cancel();
        bench.history().change(Page.TRAIN, "noise", recipe -> recipe.withNoise(wanted));
    }

    /// Gives the draft up; nothing has changed.
    void cancel() {
        reading.cancel();
        join.cancel();
        state.set(Optional.empty());
        table.set(Optional.empty());
    }

    /// The draft, if there is one.
    ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The join that is being prepared.
    JoinDraft join() {
        return join;
    }

    /// The mappings that a person saved before, as far as they fit.
    OwnMappings mappings() {
        return mappings;
    }
}
