package org.galibra.app;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Work;
import org.galibra.study.Experiment;
import org.galibra.study.NoiseTable;
import org.galibra.study.Recipe;
import org.galibra.study.Surveys;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.table.io.TablePlace;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes the experiment of every recipe that is wanted, away from the screen: one at a time, the
/// newest next, so that a slider that is dragged is followed as fast as samples can be drawn. A
/// recipe that makes none leaves the experiment before it in its place.
final class Preparation {
    /// The table that was opened, those that were made of it by joining others to it, and surveys
    /// whose noise is learned with.
    private static final int MOST_TABLES = 3;

    private static final Status TAKEN_BACK =
            Status.of(Status.Tone.QUIET, "Cancelled", "what was changed is taken back");

    private final RecipeHistory history;
    private final ReadOnlyObjectWrapper<Optional<Project>> project;
    private final Attention attention;
    private final Consumer<Throwable> fault;
    private final Consumer<Wanted> wishes;
    private final ReadOnlyBooleanWrapper behind = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Table>> table =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<TableReference, Table> tables = new LinkedHashMap<>();
    private int openings;
    private boolean begun;
    private Optional<Reading> reading = Optional.empty();

    /// The reading of tables.
    ///
    /// @param tables those that must be read
    /// @param progress hears how far it has come
    /// @param stop ends it
    private record Reading(List<TableReference> tables, Progress progress, StopSignal stop) {}

    /// @param tables what need not be read again
    /// @param reading of the recipe's tables that are not among them
    private record Wanted(
            int opening,
            Map<TableReference, Table> tables,
            Optional<Reading> reading,
            Optional<Project> project,
            Recipe recipe) {}

    /// @param table the recipe's, if it could be had
    /// @param read what was read for it
    private record Made(
            Wanted wanted,
            Optional<Table> table,
            Map<TableReference, Table> read,
            Ending<Project> ending) {}

    Preparation(
            Work work,
            RecipeHistory history,
            ReadOnlyObjectWrapper<Optional<Project>> project,
            Attention attention,
            Consumer<Throwable> fault) {
        this.history = history;
        this.attention = attention;
        this.project = project;
        this.fault = fault;
        this.wishes = work.conflate(Work.REDRAW, Preparation::make, this::made);
        history.recipeProperty().addListener((property, old, now) -> now.ifPresent(this::want));
    }

    /// Begins anew with a table that was opened.
    ///
    /// @param first its first recipe
    /// @param made what that recipe makes of it, if it does
    /// @param problem why it does not
    void open(Table now, Recipe first, Optional<Project> made, Optional<Problem> problem) {
        openings++;
        reading.ifPresent(before -> before.stop().stop());
        reading = Optional.empty();
        refusal.set(problem.map(why -> new Refusal(Page.DATA, why)));
        behind.set(false);
        begun = false;
        // What the pages hold of the table before goes before this one comes.
        project.set(Optional.empty());
        tables.clear();
        tables.put(first.table(), now);
        table.set(Optional.of(now));
        history.begin(first);
        begun = true;
        project.set(made);
    }

    /// Keeps a table that a recipe may soon be about, so that it need not be read again.
    void keep(TableReference reference, Table joined) {
        tables.put(reference, joined);
        while (tables.size() > MOST_TABLES) {
            // The first one is the table that was opened.
            tables.remove(tables.keySet().stream().skip(1).findFirst().orElseThrow());
        }
    }

    private void want(Recipe recipe) {
        if (!begun) {
            return;
        }
        Optional<Project> now = project.get();
        var wanted = new Wanted(openings, Map.copyOf(tables), reading(recipe), now, recipe);
        if (now.filter(made -> made.experiment().isAtHandFor(recipe)).isPresent()) {
            made(make(wanted));
        } else {
            behind.set(true);
            wishes.accept(wanted);
        }
    }

    /// The tables of a recipe that must be read before its experiment can be made: its own, and the
    /// survey whose noise it has, unless the open experiment has that noise already.
    private List<TableReference> unread(Recipe recipe) {
        Optional<TableReference> survey =
                recipe.noise()
                        .filter(noise ->
                                project.get()
                                        .map(now -> now.experiment().recipe())
                                        .filter(now ->
                                                now.noise().equals(recipe.noise())
                                                        && now.features().equals(recipe.features())
                                                        && now.mapping().equals(recipe.mapping()))
                                        .isEmpty())
                        .map(NoiseTable::table);
        return Stream.concat(Stream.of(recipe.table()), survey.stream())
                .filter(each -> !tables.containsKey(each))
                .toList();
    }

    /// Ends the reading of tables that are wanted no more, and says that the wanted ones are read
    /// where they must be.
    private Optional<Reading> reading(Recipe recipe) {
        List<TableReference> unread = unread(recipe);
        Optional<Reading> same = reading.filter(now -> now.tables().equals(unread));
        if (same.isPresent()) {
            return same;
        }
        reading.ifPresent(before -> before.stop().stop());
        if (unread.isEmpty()) {
            if (reading.isPresent()) {
                reading = Optional.empty();
                attention.end(TAKEN_BACK);
            }
            return Optional.empty();
        }
        var stop = new StopSignal();
        attention.begin(Status.working("Reading " + name(unread.getFirst()), 0, 0), stop::stop);
        reading = Optional.of(new Reading(unread, attention.progress(), stop));
        return reading;
    }

    private static String name(TableReference table) {
        return String.valueOf(TablePlace.of(Path.of(table.path())).file().getFileName());
    }

    private static Made make(Wanted wanted) {
        Optional<Table> table = Optional.empty();
        Map<TableReference, Table> read = new LinkedHashMap<>();
        Ending<Project> ending;
        try {
            table = Optional.of(table(wanted, wanted.recipe().table(), read));
            ending =
                    new Ending.Done<>(
                            project(wanted, table.get(), survey -> table(wanted, survey, read)));
        } catch (GalibraException e) {
            ending = new Ending.Refused<>(e.problem());
        } catch (CancellationException e) {
            ending = new Ending.Cancelled<>();
        } catch (RuntimeException e) {
            ending = new Ending.Failed<>(e);
        }
        return new Made(wanted, table, read, ending);
    }

    private static Table table(
            Wanted wanted, TableReference reference, Map<TableReference, Table> read)
            throws GalibraException {
        Table known = wanted.tables().get(reference);
        if (known != null) {
            return known;
        }
        Surveys files =
                wanted.reading()
                        .map(now -> Surveys.read(now.progress(), now.stop()))
                        .orElse(Surveys.FILES);
        Table opened = files.open(reference);
        read.put(reference, opened);
        return opened;
    }

    private static Project project(Wanted wanted, Table table, Surveys surveys)
            throws GalibraException {
        Recipe recipe = wanted.recipe();
        Optional<Project> same =
                wanted.project()
                        .filter(now -> now.experiment().recipe().table().equals(recipe.table()));
        return same.isPresent()
                ? same.get().with(recipe, surveys)
                : Project.of(table, Experiment.prepare(table, recipe, surveys));
    }

    private void made(Made made) {
        Wanted wanted = made.wanted();
        if (wanted.opening() != openings) {
            return;
        }
        boolean newest = history.recipeProperty().get().filter(wanted.recipe()::equals).isPresent();
        if (newest) {
            behind.set(false);
            refusal.set(Optional.empty());
            ended(made);
            made.read().forEach(this::keep);
            made.table().ifPresent(now -> table.set(Optional.of(now)));
        }
        switch (made.ending()) {
            case Ending.Done<Project>(var now) -> {
                // While a newer one is waited for, an older one is better than nothing.
                if (newest || behind.get()) {
                    project.set(Optional.of(now));
                }
            }
            case Ending.Refused<Project>(var problem) -> {
                if (newest) {
                    refusal.set(Optional.of(new Refusal(history.page(), problem)));
                }
            }
            case Ending.Cancelled<Project> _ -> {
                if (newest) {
                    history.retreat(recipe -> unread(recipe).isEmpty());
                }
            }
            case Ending.Failed<Project>(var thrown) -> fault.accept(thrown);
        }
    }

    /// Says how the reading of a table ended, if one was read.
    private void ended(Made made) {
        if (reading.isEmpty()) {
            return;
        }
        TableReference first = reading.get().tables().getFirst();
        reading = Optional.empty();
        String name = name(first);
        boolean cancelled = made.ending() instanceof Ending.Cancelled<Project>;
        attention.end(
                Optional.ofNullable(made.read().get(first))
                        .map(now ->
                                Status.of(
                                        Status.Tone.DONE,
                                        name + " loaded",
                                        Numbers.counted(now.rows(), "galaxy", "galaxies")))
                        .orElse(
                                cancelled
                                        ? TAKEN_BACK
                                        : Status.of(
                                                Status.Tone.ATTENTION,
                                                "Nothing was loaded",
                                                "what was open is still open")));
    }

    /// The open table, as it was read.
    ReadOnlyObjectProperty<Optional<Table>> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// Whether the open experiment is still that of an earlier recipe, and work goes on.
    ReadOnlyBooleanProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    /// Why the recipe that is wanted makes no experiment.
    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
