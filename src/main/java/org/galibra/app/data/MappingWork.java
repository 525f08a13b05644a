package org.galibra.app.data;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.galibra.app.Workbench;
import org.galibra.app.control.Status;
import org.galibra.app.mapping.OwnMappings;
import org.galibra.app.work.Slot;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.catalogue.Question;
import org.galibra.study.Recipe;
import org.galibra.study.SavedMappings;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is done with a mapping as a whole, away from the screen.
final class MappingWork {
    private final Workbench bench;
    private final DataViewModel model;
    private final OwnMappings own;
    private final Slot saving = new Slot("saving a mapping");
    private final Slot loading = new Slot("loading a mapping");
    private final Slot fixing = new Slot("answering all questions");

    MappingWork(Workbench bench, DataViewModel model) {
        this.bench = bench;
        this.model = model;
        this.own = new OwnMappings(bench, bench.tableProperty());
    }

    /// The saved mappings that fit the open table, the best first; none is applied by itself.
    ReadOnlyObjectProperty<List<SavedMappings.Fit>> fitsProperty() {
        return own.fitsProperty();
    }

    /// The best of them, unless the table is read as one of them says already.
    Optional<SavedMappings.Fit> proposed() {
        Stream<ColumnMapping> now =
                Stream.concat(
                        bench.history().recipeProperty().get().map(Recipe::mapping).stream(),
                        model.meaningProperty().get().map(Meaning::proposal).stream());
        return own.proposed(now.toList());
    }

    /// Takes over a saved mapping, as one step.
    void take(SavedMappings.Fit fit) {
        model.replace("mapping " + fit.file().getFileName(), fit.mapping());
    }

    /// Saves what the columns mean, outright, for the next table of this kind.
    void save(Path file) {
        model.meaningProperty()
                .get()
                .ifPresent(now ->
                        bench.work()
                                .latest(
                                        saving,
                                        stop -> {
                                            own.write(file, now.proposal());
                                            return file;
                                        },
                                        ending -> model.take(ending, this::saved)));
    }

    private void saved(Path file) {
        bench.end(
                Status.of(
                        Status.Tone.DONE,
                        "Mapping saved",
                        file.getFileName() + ", proposed for the next table of its kind"));
        own.look();
    }

    /// Takes over a mapping from a file, as one step.
    void load(Path file) {
        bench.work()
                .latest(
                        loading,
                        stop -> own.read(file),
                        ending ->
                                model.take(
                                        ending,
                                        mapping ->
                                                model.replace(
                                                        "mapping " + file.getFileName(), mapping)));
    }

    /// Takes every proposal, as one step; nothing where the recipe has changed meanwhile.
    void answerAll() {
        Optional<Table> table = bench.tableProperty().get();
        Optional<Recipe> recipe = bench.history().recipeProperty().get();
        Optional<Meaning> meaning = model.meaningProperty().get();
        if (meaning.isEmpty() || table.isEmpty() || recipe.isEmpty()) {
            return;
        }
        bench.work()
                .latest(
                        fixing,
                        stop -> answered(recipe.get(), table.get(), meaning.get(), stop),
                        ending ->
                                model.take(
                                        ending,
                                        mapping -> {
                                            if (bench.history()
                                                    .recipeProperty()
                                                    .get()
                                                    .equals(recipe)) {
                                                model.replace("answers to all questions", mapping);
                                            }
                                        }));
    }

    /// The mapping after every question was answered as proposed, one after the other, since an
    /// answer may settle or change the next question; one that is only raised by an answer is left.
    static ColumnMapping answered(Recipe recipe, Table table, Meaning first, StopSignal stop)
            throws GalibraException {
        Set<String> asked =
                first.questions().stream().map(Question::id).collect(Collectors.toSet());
        Meaning now = first;
        Optional<Question> next = next(now, asked);
        while (next.isPresent() && !stop.isStopped()) {
            asked.remove(next.get().id());
            now = recipe.withMapping(next.get().proposed().mapping()).meaning(table);
            next = next(now, asked);
        }
        return now.mapping();
    }

    private static Optional<Question> next(Meaning now, Set<String> asked) {
        return now.questions().stream().filter(one -> asked.contains(one.id())).findFirst();
    }
}
