package org.galibra.app;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.work.Ending;
import org.galibra.app.work.Work;
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.Optional;
import java.util.function.Consumer;

/// Makes the experiment of every recipe that is wanted, away from the screen: one at a time, the
/// newest next, so that a slider that is dragged is followed as fast as samples can be drawn. A
/// recipe that makes none leaves the experiment before it in its place.
final class Preparation {
    private final RecipeHistory history;
    private final ReadOnlyObjectWrapper<Optional<Project>> project;
    private final Consumer<Throwable> fault;
    private final Consumer<Wanted> wishes;
    private final ReadOnlyBooleanWrapper behind = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Table>> table =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int openings;
    private boolean begun;

    private record Wanted(int opening, Table table, Optional<Project> project, Recipe recipe) {}

    private record Made(Wanted wanted, Ending<Project> ending) {}

    Preparation(
            Work work,
            RecipeHistory history,
            ReadOnlyObjectWrapper<Optional<Project>> project,
            Consumer<Throwable> fault) {
        this.history = history;
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
        refusal.set(problem.map(why -> new Refusal(Page.DATA, why)));
        behind.set(false);
        begun = false;
        // What the pages hold of the table before goes before this one comes.
        project.set(Optional.empty());
        table.set(Optional.of(now));
        history.begin(first);
        begun = true;
        project.set(made);
    }

    private void want(Recipe recipe) {
        if (!begun) {
            return;
        }
        Optional<Project> now = project.get();
        var wanted = new Wanted(openings, table.get().orElseThrow(), now, recipe);
        if (now.filter(made -> made.experiment().hasSampleOf(recipe)).isPresent()) {
            made(make(wanted));
        } else {
            behind.set(true);
            wishes.accept(wanted);
        }
    }

    private static Made make(Wanted wanted) {
        try {
            return new Made(wanted, new Ending.Done<>(project(wanted)));
        } catch (GalibraException e) {
            return new Made(wanted, new Ending.Refused<>(e.problem()));
        } catch (RuntimeException e) {
            return new Made(wanted, new Ending.Failed<>(e));
        }
    }

    private static Project project(Wanted wanted) throws GalibraException {
        if (wanted.project().isPresent()) {
            return wanted.project().get().with(wanted.recipe());
        }
        return Project.of(wanted.table(), Experiment.prepare(wanted.table(), wanted.recipe()));
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
        }
        switch (made.ending()) {
            case Ending.Done<Project>(var now) -> project.set(Optional.of(now));
            case Ending.Refused<Project>(var problem) -> {
                if (newest) {
                    refusal.set(Optional.of(new Refusal(history.page(), problem)));
                }
            }
            case Ending.Cancelled<Project> _ -> {}
            case Ending.Failed<Project>(var thrown) -> fault.accept(thrown);
        }
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
