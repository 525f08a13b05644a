package org.galibra.app;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.work.Ending;
import org.galibra.app.work.Work;
import org.galibra.study.Recipe;
import org.galibra.work.GalibraException;

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
    private int openings;
    private boolean begun;

    private record Wanted(int opening, Project project, Recipe recipe) {}

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
    void open(Project now) {
        openings++;
        refusal.set(Optional.empty());
        behind.set(false);
        begun = false;
        history.begin(now.experiment().recipe());
        begun = true;
        project.set(Optional.of(now));
    }

    private void want(Recipe recipe) {
        if (!begun) {
            return;
        }
        Project now = project.get().orElseThrow();
        var wanted = new Wanted(openings, now, recipe);
        if (now.experiment().hasSampleOf(recipe)) {
            made(make(wanted));
        } else {
            behind.set(true);
            wishes.accept(wanted);
        }
    }

    private static Made make(Wanted wanted) {
        try {
            return new Made(wanted, new Ending.Done<>(wanted.project().with(wanted.recipe())));
        } catch (GalibraException e) {
            return new Made(wanted, new Ending.Refused<>(e.problem()));
        } catch (RuntimeException e) {
            return new Made(wanted, new Ending.Failed<>(e));
        }
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

    /// Whether the open experiment is still that of an earlier recipe, and work goes on.
    ReadOnlyBooleanProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    /// Why the recipe that is wanted makes no experiment.
    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
