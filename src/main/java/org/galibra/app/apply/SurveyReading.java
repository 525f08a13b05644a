package org.galibra.app.apply;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.Errand;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.app.mapping.MappingEdits;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.study.Conventions;
import org.galibra.study.Joining;
import org.galibra.study.TableReference;
import org.galibra.study.survey.Survey;
import org.galibra.table.Joined;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The survey's table: opened, joined, and read as the network would read it. Follows the choice in
/// force, so that every step back shows what stood there before.
final class SurveyReading implements MappingEdits {
    private final Errand work;
    private final Choices choices;
    private final Supplier<Optional<Supplier<TrainedModel>>> network;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Table>> table =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Meaning>> meaning =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param network that would weigh now, made off the screen's thread; empty without one
    SurveyReading(
            Errand work, Choices choices, Supplier<Optional<Supplier<TrainedModel>>> network) {
        this.work = work;
        this.choices = choices;
        this.network = network;
        choices.nowProperty().addListener((property, old, now) -> follow(old, now));
    }

    /// Opens a file; the choice changes only once it has been read.
    void open(Path file) {
        open(new TableReference(file.toAbsolutePath().toString(), ""));
    }

    /// Opens a table, whose columns are read as they are recognised.
    void open(TableReference reference) {
        read(reference, ColumnMapping.RECOGNISED, choice -> choice.withTable(reference));
    }

    /// Takes a table that was joined to the one that is open.
    void take(Table joined) {
        Opened now = opened.get().orElseThrow();
        Joined last = joined.source().joined().getLast();
        var joins = new ArrayList<>(now.reference().joins());
        joins.add(
                new Joining(
                        last.source().path(),
                        last.source().sha256(),
                        last.report().left().key(),
                        last.report().right().key()));
        TableReference reference = now.reference().withJoins(joins);
        check(reference, joined, choices.now().mapping(), c -> c.withJoins(reference));
    }

    /// Reads the columns again, as another network would.
    void again() {
        opened.get()
                .ifPresent(now ->
                        check(now.reference(), now.table(), choices.now().mapping(), c -> c));
    }

    private void follow(Choice old, Choice now) {
        Optional<Opened> shown = opened.get();
        if (now.table().isEmpty()) {
            show(Optional.empty());
        } else if (!shown.map(Opened::reference).equals(now.table())) {
            read(now.table().get(), now.mapping(), choice -> choice);
        } else if (!shown.get().mapping().equals(now.mapping())
                || old.plan().siblings() != now.plan().siblings()) {
            again();
        }
    }

    private void read(
            TableReference reference, ColumnMapping mapping, Function<Choice, Choice> choose) {
        boolean siblings = choices.now().plan().siblings();
        Optional<Supplier<TrainedModel>> by = network.get();
        Optional<Meaning> before = Optional.empty();
        work.run(
                "Reading " + name(reference),
                (stop, progress) ->
                        checked(
                                reference,
                                reference.open(progress, stop),
                                mapping,
                                by,
                                siblings,
                                before),
                now -> took(now, choose));
    }

    private static String name(TableReference reference) {
        return reference.isSynthetic()
                ? "the synthetic survey"
                : String.valueOf(Path.of(reference.path()).getFileName());
    }

    private void check(
            TableReference reference,
            Table read,
            ColumnMapping mapping,
            Function<Choice, Choice> choose) {
        boolean siblings = choices.now().plan().siblings();
        Optional<Supplier<TrainedModel>> by = network.get();
        Optional<Meaning> before = meaning.get();
        work.run(
                "Reading columns",
                (stop, progress) -> checked(reference, read, mapping, by, siblings, before),
                now -> took(now, choose));
    }

    private static Opened checked(
            TableReference reference,
            Table table,
            ColumnMapping mapping,
            Optional<Supplier<TrainedModel>> by,
            boolean siblings,
            Optional<Meaning> before) {
        Optional<TrainedModel> model = by.map(Supplier::get);
        Optional<FlatCosmology> trainedWith =
                model.flatMap(at -> at.provenance().massCard().cosmology());
        List<Band> needed = model.map(at -> at.features().bands()).orElse(List.of());
        Optional<Meaning> known = before;
        try {
            known =
                    Optional.of(
                            Meaning.of(table, mapping, Band.knownWith(needed), Conventions.ALL));
            Optional<Survey> read = Optional.empty();
            if (model.isPresent()) {
                read = Optional.of(Survey.read(model.get(), known.get(), siblings));
            }
            return new Opened(
                    reference,
                    table,
                    mapping,
                    known,
                    needed,
                    trainedWith,
                    read.map(Survey::agreement),
                    Optional.empty());
        } catch (GalibraException e) {
            return new Opened(
                    reference,
                    table,
                    mapping,
                    known,
                    needed,
                    trainedWith,
                    Optional.empty(),
                    Optional.of(e.problem()));
        }
    }

    private Status took(Opened now, Function<Choice, Choice> choose) {
        show(Optional.of(now));
        choices.change(choose::apply);
        return Status.of(
                now.problem().isPresent() ? Status.Tone.ATTENTION : Status.Tone.DONE,
                now.table().name() + " opened",
                Numbers.counted(now.table().rows(), "galaxy", "galaxies"));
    }

    private void show(Optional<Opened> now) {
        opened.set(now);
        Optional<Table> rows = now.map(Opened::table);
        if (!Objects.equals(rows.orElse(null), table.get().orElse(null))) {
            table.set(rows);
        }
        meaning.set(now.flatMap(Opened::meaning));
    }

    ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// The table without what was read of it: changes only with its rows and columns.
    ReadOnlyObjectProperty<Optional<Table>> tableProperty() {
        return table.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Meaning>> meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    /// Reads the columns by this mapping instead, as one step.
    void replace(ColumnMapping mapping) {
        choices.change(choice -> choice.withMapping(mapping));
    }

    @Override
    public void change(String what, Function<Meaning, ColumnMapping> edit) {
        meaning.get()
                .ifPresent(now -> choices.change(choice -> choice.withMapping(edit.apply(now))));
    }
}
