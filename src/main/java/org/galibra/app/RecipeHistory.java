package org.galibra.app;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.work.Slot;
import org.galibra.app.work.Work;
import org.galibra.study.Recipe;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The recipe as a person wants it, with the way back and forth between all that it has been since
/// its table was opened. Lives on the screen's thread.
public final class RecipeHistory implements Undoing {
    /// Changes of one thing that follow each other faster than this, as those of a slider do, are
    /// one step.
    static final Duration REST = Duration.ofMillis(800);

    private static final int LONGEST = 500;

    private final Work work;
    private final Slot resting = new Slot("resting between changes");
    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Recipe>> recipe =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> undoable =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoable =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Page page = Page.START;
    private boolean flowing;
    private boolean held;
    private boolean undone;

    private record Step(Page page, String what, Recipe before, Recipe after) {}

    RecipeHistory(Work work) {
        this.work = work;
    }

    /// Begins anew with the first recipe of a table.
    void begin(Recipe first) {
        past.clear();
        future.clear();
        page = Page.START;
        flowing = false;
        held = false;
        undone = false;
        set(first);
    }

    /// Changes the recipe; does nothing as long as no table is open.
    ///
    /// @param where the page on which it is changed
    /// @param what is changed, as menus name it: a noun such as `redshift cut`
    /// @param change gives the recipe as it is to be; an equal one is no step
    public void change(Page where, String what, UnaryOperator<Recipe> change) {
        recipe.get()
                .ifPresent(before -> {
                    Recipe after = change.apply(before);
                    if (!after.equals(before)) {
                        append(new Step(where, what, before, after));
                    }
                });
    }

    private void append(Step step) {
        Step last = past.peek();
        boolean same =
                last != null && last.page() == step.page() && last.what().equals(step.what());
        if (flowing && same) {
            past.pop();
            step = new Step(step.page(), step.what(), last.before(), step.after());
        }
        if (!step.before().equals(step.after())) {
            past.push(step);
        }
        if (past.size() > LONGEST) {
            past.removeLast();
        }
        future.clear();
        flowing = true;
        undone = false;
        // Where another hold has begun meanwhile, what flows there is not what flowed here.
        work.debounce(resting, REST, () -> flowing = flowing && held);
        page = step.page();
        set(step.after());
    }

    /// A control is taken hold of: until [#release], changes of one thing are one step, however
    /// long a person rests.
    public void hold() {
        held = true;
        flowing = false;
    }

    /// The control is let go.
    public void release() {
        held = false;
        flowing = false;
    }

    @Override
    public void undo() {
        if (!past.isEmpty()) {
            Step step = past.pop();
            future.push(step);
            undone = true;
            go(step, step.before());
        }
    }

    @Override
    public void redo() {
        if (!future.isEmpty()) {
            Step step = future.pop();
            past.push(step);
            undone = false;
            go(step, step.after());
        }
    }

    /// Takes back what was done last, be it a change or an undo, and what was done so before, until
    /// the recipe is one that `fits`; stays where none does.
    void retreat(Predicate<Recipe> fits) {
        Deque<Step> from = undone ? future : past;
        Deque<Step> to = undone ? past : future;
        boolean any = from.stream().anyMatch(step -> fits.test(beyond(step)));
        while (any) {
            Step step = from.pop();
            to.push(step);
            if (fits.test(beyond(step))) {
                go(step, beyond(step));
                return;
            }
        }
    }

    private Recipe beyond(Step step) {
        return undone ? step.after() : step.before();
    }

    private void go(Step step, Recipe to) {
        flowing = false;
        page = step.page();
        set(to);
    }

    private void set(Recipe now) {
        undoable.set(Optional.ofNullable(past.peek()).map(Step::what));
        redoable.set(Optional.ofNullable(future.peek()).map(Step::what));
        recipe.set(Optional.of(now));
    }

    /// The recipe as it is wanted; the open experiment may still be that of an earlier one.
    public ReadOnlyObjectProperty<Optional<Recipe>> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// The page whose change was made, undone or redone last.
    public Page page() {
        return page;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }
}
