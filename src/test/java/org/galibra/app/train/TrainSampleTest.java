package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.Page;
import org.galibra.app.SmallTable;
import org.galibra.sample.Split;
import org.galibra.sample.Trim;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// What becomes of a training when another sample, or another table, is wanted.
class TrainSampleTest extends StepByStep {
    @Test
    void anotherSeedDrawsAnotherSample() {
        double[] before =
                model.experimentProperty().get().orElseThrow().sample().training().masses();
        model.setup().choose("seed", recipe -> recipe.withSeed(99));
        model.reset();
        assertThat(model.experimentProperty().get().orElseThrow().sample().training().masses())
                .isNotEqualTo(before);
    }

    @Test
    void anotherTableIsTrainedFromItsOwnBeginning() throws IOException {
        trainFor(50);
        model.rateProperty().set(2);
        bench.open(List.of(SmallTable.write(folder)));
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.READY);
        assertThat(picture().frame().step()).isZero();
        assertThat(model.rateProperty().get()).isEqualTo(0.25);
        assertThat(picture().frame().plan().rates()).hasSize(1);
    }

    @Test
    void aRefusedTableLeavesTheTrainingAlone() throws IOException {
        trainFor(50);
        long step = picture().frame().step();
        bench.open(List.of(Files.writeString(folder.resolve("ragged.csv"), "logMstar,u\n9\n")));
        assertThat(bench.noticeProperty().get()).isPresent();
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.RUNNING);
        work.turns(10);
        assertThat(picture().frame().step()).isGreaterThan(step);
    }

    private void drawLess() {
        bench.history()
                .change(
                        Page.START,
                        "tails",
                        recipe -> recipe.withSample(recipe.sample().withTrim(new Trim(2, 98))));
    }

    @Test
    void anotherSampleMarksResultsOutOfDateAndClearsNothing() {
        trainFor(100);
        model.pause();
        var before = picture();
        drawLess();
        assertThat(model.outOfDateProperty().get()).isTrue();
        assertThat(picture().frame()).isEqualTo(before.frame());
        bench.history().undo();
        assertThat(model.outOfDateProperty().get()).as("the old sample is back").isFalse();
        bench.history().redo();

        model.trainAgain();
        assertThat(model.outOfDateProperty().get()).isFalse();
        work.turns(10);
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.RUNNING);
        assertThat(picture().training().n()).isLessThan(before.training().n());
    }

    @Test
    void beforeTrainingTheNewestSampleIsTheOneToTrainOn() {
        int before = picture().training().n();
        drawLess();
        assertThat(model.outOfDateProperty().get()).isFalse();
        assertThat(picture().training().n()).isLessThan(before);
    }

    @Test
    void aSampleThatCannotBeDrawnLeavesTheTrainingAsItIs() {
        trainFor(100);
        model.pause();
        var before = picture();
        bench.history()
                .change(
                        Page.START,
                        "split",
                        recipe ->
                                recipe.withSample(
                                        recipe.sample().withSplit(new Split.Counts(5000, 5000))));
        model.reset();
        assertThat(model.noticeProperty().get().orElseThrow().text()).contains("10,000");
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.PAUSED);
        assertThat(picture()).isSameAs(before);
    }
}
