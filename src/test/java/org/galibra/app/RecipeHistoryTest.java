package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.work.CurrentThreadWork;
import org.galibra.study.Recipe;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecipeHistoryTest {
    private final CurrentThreadWork work = new CurrentThreadWork();
    private final RecipeHistory history = new RecipeHistory(work);
    private final Recipe first = Recipe.on(TableReference.synthetic(100, 1), 1);

    @BeforeEach
    void begin() {
        history.begin(first);
    }

    private int hidden() {
        return history.recipeProperty().get().orElseThrow().hidden();
    }

    private void hidden(int neurons) {
        history.change(Page.TRAIN, "hidden neurons", recipe -> recipe.withHidden(neurons));
    }

    private void uniform(boolean uniform) {
        history.change(
                Page.START,
                "uniform drawing",
                recipe -> recipe.withSample(recipe.sample().withUniform(uniform, 0.5)));
    }

    @Test
    void everyChangeIsTakenBackAndDoneAgainInItsOrder() {
        hidden(4);
        uniform(false);
        assertThat(history.undoableProperty().get()).contains("uniform drawing");
        history.undo();
        assertThat(history.undoableProperty().get()).contains("hidden neurons");
        assertThat(history.redoableProperty().get()).contains("uniform drawing");
        history.undo();
        assertThat(history.recipeProperty().get()).contains(first);
        assertThat(history.undoableProperty().get()).isEmpty();
        history.redo();
        assertThat(hidden()).isEqualTo(4);
        assertThat(history.page()).isEqualTo(Page.TRAIN);
        history.redo();
        assertThat(history.redoableProperty().get()).isEmpty();
        assertThat(history.recipeProperty().get().orElseThrow().sample().uniform()).isFalse();
    }

    @Test
    void takingHoldAgainBeforeARestIsAnotherStep() {
        history.hold();
        hidden(4);
        history.release();
        history.hold();
        work.elapse();
        hidden(8);
        history.release();
        history.undo();
        assertThat(hidden()).isEqualTo(4);
    }

    @Test
    void howeverLongAHoldRestsItIsOneStep() {
        history.hold();
        hidden(4);
        work.elapse();
        hidden(8);
        history.release();
        history.undo();
        assertThat(history.recipeProperty().get()).contains(first);
    }

    @Test
    void changesOfOneThingWithoutARestAreOneStep() {
        for (int neurons = 16; neurons < 30; neurons++) {
            hidden(neurons);
        }
        work.elapse();
        hidden(9);
        history.undo();
        assertThat(hidden()).isEqualTo(29);
        history.undo();
        assertThat(history.recipeProperty().get()).contains(first);
    }

    @Test
    void aChangeAfterAnUndoIsAStepOfItsOwnAndDropsWhatWasUndone() {
        hidden(4);
        history.undo();
        hidden(5);
        assertThat(history.redoableProperty().get()).isEmpty();
        history.undo();
        assertThat(history.recipeProperty().get()).contains(first);
    }

    @Test
    void aSliderThatComesBackLeavesNoStep() {
        hidden(4);
        hidden(first.hidden());
        assertThat(history.undoableProperty().get()).isEmpty();
    }

    @Test
    void withoutAChangeThereIsNoStepAndNothingToUndo() {
        hidden(first.hidden());
        history.undo();
        history.redo();
        assertThat(history.recipeProperty().get()).contains(first);
        assertThat(history.undoableProperty().get()).isEmpty();
    }

    @Test
    void anotherTableForgetsTheStepsOfTheOneBefore() {
        hidden(4);
        history.begin(first);
        assertThat(history.undoableProperty().get()).isEmpty();
        history.undo();
        assertThat(history.recipeProperty().get()).contains(first);
    }
}
