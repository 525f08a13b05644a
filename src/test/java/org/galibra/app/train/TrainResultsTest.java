package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The test set, and saved runs, of the Train page.
class TrainResultsTest extends StepByStep {
    @Test
    void theTestSetStaysSealedUntilItIsOpened() {
        trainFor(100);
        model.looking().shownProperty().set(Shown.TEST);
        assertThat(picture().performance().columns().getFirst().name()).isEqualTo("training");
        assertThat(model.openedProperty().get()).isEmpty();

        model.openTest();
        var run = model.openedProperty().get().orElseThrow();
        assertThat(run.test().orElseThrow().metrics().rms()).isPositive();
        assertThat(run.natural()).isPresent();
        assertThat(picture().performance().columns().getFirst().name()).isEqualTo("test");
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.ENDED);
    }

    @Test
    void theTestSetOpensOnceAndNotBeforeTraining() {
        assertThat(model.canOpenTest()).isFalse();
        trainFor(20);
        model.pause();
        assertThat(model.canOpenTest()).isTrue();
        model.openTest();
        assertThat(model.canOpenTest()).isFalse();
    }

    @Test
    void resetSealsTheTestSetAgain() {
        trainFor(20);
        model.openTest();
        assertThat(model.openedProperty().get()).isPresent();

        model.reset();
        assertThat(model.openedProperty().get()).isEmpty();
        model.looking().shownProperty().set(Shown.TEST);
        assertThat(picture().performance().columns().getFirst().name()).isEqualTo("training");
    }

    @Test
    void aSavedRunIsTheFolderOfTheCommandLine() {
        trainFor(100);
        model.pause();
        Path run = folder.resolve("run");
        model.save(run);
        assertThat(model.noticeProperty().get()).isEmpty();
        for (String file :
                List.of(
                        "recipe.yaml",
                        "run.json",
                        "model.json",
                        "predictions.csv",
                        "loss.csv",
                        "figures/performance.png")) {
            assertThat(run.resolve(file)).exists();
        }
        assertThat(bench.statusProperty().get().text())
                .isEqualTo("Run saved; the test set stays sealed");
    }

    @Test
    void aSealedTestSetIsNotSaved() throws IOException {
        trainFor(100);
        model.save(folder.resolve("run"));
        assertThat(Files.readString(folder.resolve("run/predictions.csv")))
                .contains(",training,")
                .doesNotContain(",test,");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndTheTrainingIsKept() throws IOException {
        trainFor(20);
        model.pause();
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        model.save(file);
        assertThat(model.noticeProperty().get()).isPresent();
        assertThat(picture().frame().step()).isPositive();
        assertThat(bench.statusProperty().get().text()).isEqualTo("The run was not saved");
    }

    @Test
    void aTrainingCanStillBeCancelledAfterItsRunWasSaved() {
        trainFor(50);
        model.save(folder.resolve("run"));
        work.turns(50);
        assertThat(bench.statusProperty().get().text()).startsWith("Run saved");
        work.elapse();
        work.turns(50);
        assertThat(bench.statusProperty().get().text()).isEqualTo("Training");
        bench.cancel();
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.PAUSED);
    }
}
