package org.galibra.app.data;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.Page;
import org.galibra.app.Refusal;
import org.galibra.app.Workbench;
import org.galibra.app.mapping.Edits;
import org.galibra.app.mapping.JoinDraft;
import org.galibra.app.mapping.MappingEdits;
import org.galibra.app.mapping.Use;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.catalogue.Question;
import org.galibra.photometry.Band;
import org.galibra.study.Recipe;
import org.galibra.study.TableReference;
import org.galibra.table.Joined;
import org.galibra.table.Table;
import org.galibra.table.io.TablePart;
import org.galibra.table.io.TablePlace;
import org.galibra.table.io.hdf5.SharkChoices;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the Data page shows and does. Every edit is a change of the recipe's mapping.
public final class DataViewModel implements MappingEdits {
    private final Workbench bench;
    private final ColumnLines columns;
    private final JoinDraft join;
    private final DatasetDraft datasets;
    private final MappingWork mappings;
    private final Slot reading = new Slot("reading what columns mean");
    private final Slot looking = new Slot("looking at the file");
    private final List<Use> uses =
            Use.choices(Stream.concat(Band.KNOWN.stream(), Band.OTHERS.stream()).toList());
    private final ReadOnlyObjectWrapper<Optional<Meaning>> meaning =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FileFacts>> facts =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The page of a bench.
    public DataViewModel(Workbench bench) {
        this.bench = bench;
        columns = new ColumnLines(bench.work(), bench::fault);
        join = new JoinDraft(bench.work(), bench.tableProperty(), bench::join, bench::fault);
        datasets = new DatasetDraft(bench, this::open);
        mappings = new MappingWork(bench, this);
        bench.tableProperty().addListener((property, old, now) -> opened(now));
        bench.history().recipeProperty().addListener((property, old, now) -> changed(old, now));
        bench.refusalProperty().addListener((property, old, now) -> judge());
        columns.troublesProperty().addListener(property -> show());
        opened(bench.tableProperty().get());
    }

    private void opened(Optional<Table> now) {
        columns.forget();
        meaning.set(Optional.empty());
        problem.set(Optional.empty());
        facts.set(Optional.empty());
        now.ifPresent(table -> {
            read();
            bench.work()
                    .latest(
                            looking,
                            stop -> FileFacts.of(table),
                            ending -> take(ending, at -> facts.set(Optional.of(at))));
        });
    }

    private void changed(Optional<Recipe> old, Optional<Recipe> now) {
        boolean same =
                old.isPresent()
                        && now.isPresent()
                        && old.get().mapping().equals(now.get().mapping())
                        && old.get().features().equals(now.get().features());
        if (!same) {
            read();
        }
    }

    /// Reads what the columns mean under the mapping that is wanted.
    private void read() {
        Optional<Table> table = bench.tableProperty().get();
        Optional<Recipe> recipe = bench.history().recipeProperty().get();
        if (table.isEmpty() || recipe.isEmpty()) {
            return;
        }
        bench.work()
                .latest(
                        reading,
                        stop -> Read.of(table.get(), recipe.get()),
                        ending -> {
                            take(ending, this::read);
                            show();
                        });
    }

    /// What the columns mean, and the lines that say it: ten thousand take longer than a redraw
    /// may.
    private record Read(Meaning meaning, List<ColumnLine> lines) {
        static Read of(Table table, Recipe recipe) throws GalibraException {
            Meaning meaning = recipe.meaning(table);
            return new Read(meaning, Lines.of(table, meaning));
        }
    }

    private void read(Read read) {
        Meaning now = read.meaning();
        columns.read(now, read.lines());
        meaning.set(Optional.of(now));
        judge();
        columns.summarise(now);
    }

    /// What is asked is no problem yet; what else stands in the way of an experiment is.
    private void judge() {
        problem.set(
                bench.refusalProperty()
                        .get()
                        .map(Refusal::problem)
                        .filter(why ->
                                meaning.get().stream()
                                        .flatMap(now -> now.questions().stream())
                                        .noneMatch(asked -> asked.what().equals(why.reason()))));
        show();
    }

    private void show() {
        columns.show(column -> problem.get().filter(why -> why.column().equals(column)));
    }

    /// The columns of the table, those in view, and their summaries.
    public ColumnLines columns() {
        return columns;
    }

    /// The facts of the open table's file, as soon as they are known.
    ReadOnlyObjectProperty<Optional<FileFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Mappings as files, and all answers at once.
    MappingWork mappings() {
        return mappings;
    }

    /// What came of a piece of work; what is refused is said above the columns.
    <T> void take(Ending<T> ending, Consumer<T> done) {
        switch (ending) {
            case Ending.Done<T>(var value) -> done.accept(value);
            case Ending.Refused<T>(var why) -> problem.set(Optional.of(why));
            case Ending.Cancelled<T> _ -> {}
            case Ending.Failed<T>(var fault) -> bench.fault(fault);
        }
    }

    /// The join that is being prepared.
    JoinDraft join() {
        return join;
    }

    /// Takes a joined table off again, and with it those that were joined after it.
    void takeOff(Joined joined) {
        bench.tableProperty()
                .get()
                .map(table -> table.source().joined().indexOf(joined))
                .filter(index -> index >= 0)
                .ifPresent(index ->
                        bench.history()
                                .change(
                                        Page.DATA,
                                        "join of " + joined.report().right().table(),
                                        recipe -> recipe.withTable(first(recipe.table(), index))));
    }

    private static TableReference first(TableReference table, int joins) {
        return table.withJoins(table.joins().subList(0, joins));
    }

    /// The choice of datasets that is being made.
    DatasetDraft datasets() {
        return datasets;
    }

    /// Shows what the open file holds, to choose datasets of it.
    void chooseDatasets() {
        facts.get()
                .flatMap(FileFacts::place)
                .ifPresent(place -> bench.offer(place.file(), FileFacts.datasets(place)));
    }

    /// Opens another part of the same file.
    void open(TablePart part) {
        facts.get().ifPresent(now -> open(now.of(part)));
    }

    /// Opens a table: as one step if it is another part of the open file. What was said of the
    /// columns, and joined to them, was about the part before; undo brings it back.
    private void open(Path part) {
        Path file = TablePlace.of(part).file();
        boolean here =
                facts.get()
                        .flatMap(FileFacts::place)
                        .filter(at -> at.file().equals(file))
                        .isPresent();
        if (here) {
            bench.withdrawOffer();
            bench.history()
                    .change(
                            Page.DATA,
                            "part of " + file.getFileName(),
                            recipe ->
                                    recipe.withTable(
                                                    recipe.table()
                                                            .at(part.toString())
                                                            .withJoins(List.of()))
                                            .withMapping(ColumnMapping.RECOGNISED));
        } else {
            bench.open(List.of(part));
        }
    }

    /// Reads SHARK's files in another way, as one step.
    void read(String what, SharkChoices choices) {
        facts.get()
                .flatMap(FileFacts::place)
                .map(place -> choices.of(place.file()).toString())
                .ifPresent(path ->
                        bench.history()
                                .change(
                                        Page.DATA,
                                        what,
                                        recipe -> recipe.withTable(recipe.table().at(path))));
    }

    /// The table's name for people.
    String name() {
        Optional<Recipe> recipe = bench.history().recipeProperty().get();
        boolean own = recipe.filter(now -> now.table().isSynthetic()).isPresent();
        return own
                ? "Synthetic catalogue"
                : bench.tableProperty().get().map(Table::name).orElse("");
    }

    /// Whether a table is being opened.
    ReadOnlyBooleanProperty loadingProperty() {
        return bench.loadingProperty();
    }

    void openSynthetic() {
        bench.openSynthetic();
    }

    /// The open table, if there is one.
    ReadOnlyObjectProperty<Optional<Table>> tableProperty() {
        return bench.tableProperty();
    }

    /// What the columns mean, as far as it has been read.
    @Override
    public ReadOnlyObjectProperty<Optional<Meaning>> meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    /// What stands in the way of the mapping that is wanted, beside the open questions.
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The uses that a column can have.
    List<Use> uses() {
        return uses;
    }

    /// The bands that the wanted features need and the table does not have, and how many they need.
    Bands bands() {
        Optional<Recipe> recipe = bench.history().recipeProperty().get();
        if (recipe.isEmpty() || meaning.get().isEmpty()) {
            return new Bands(0, List.of());
        }
        List<Band> wanted = recipe.get().features().bands();
        return new Bands(
                wanted.size(),
                wanted.stream()
                        .filter(band -> !meaning.get().get().bands().containsKey(band))
                        .map(Band::name)
                        .toList());
    }

    /// The bands of the wanted features.
    ///
    /// @param wanted how many there are
    /// @param lacking the names of those that the table does not have
    record Bands(int wanted, List<String> lacking) {}

    /// Uses a column otherwise.
    void assign(ColumnLine line, Use use) {
        change(
                (use.equals(Use.NONE) ? "use of " : use.words() + " in ") + line.name(),
                now -> Edits.assign(now, line.name(), use));
    }

    /// Reads a column in another unit.
    void read(ColumnLine line, String unit) {
        change("unit of " + line.name(), now -> Edits.read(now, line.name(), line.use(), unit));
    }

    /// Answers a question.
    void answer(Question.Answer answer) {
        change("answer “" + answer.label() + "”", now -> answer.mapping());
    }

    @Override
    public void change(String what, Function<Meaning, ColumnMapping> edit) {
        meaning.get().ifPresent(now -> replace(what, edit.apply(now)));
    }

    /// Replaces the mapping, as one step.
    void replace(String what, ColumnMapping mapping) {
        Optional<Recipe> before = bench.history().recipeProperty().get();
        if (before.filter(recipe -> recipe.mapping().equals(mapping)).isPresent()) {
            // A choice that changes nothing is shown as what it still is.
            columns.again();
        } else {
            bench.history().change(Page.DATA, what, recipe -> recipe.withMapping(mapping));
        }
    }
}
