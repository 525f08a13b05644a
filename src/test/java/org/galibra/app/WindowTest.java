package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.galibra.app.control.Numbers;
import org.galibra.app.control.Theme;
import org.galibra.app.train.Pace;
import org.galibra.app.train.Picture;
import org.galibra.app.train.Shown;
import org.galibra.app.train.TrainState;
import org.galibra.app.work.ScreenWork;
import org.galibra.photometry.FeatureSet;
import org.galibra.study.Features;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class WindowTest {
    @TempDir static Path folder;

    private Stage stage;
    private Workbench bench;
    private Window window;

    /// Chooses the folder of the test.
    private static final class Answers implements Chooser {
        @Override
        public Optional<Path> table() {
            return Optional.of(folder.resolve("small.csv"));
        }

        @Override
        public Optional<Path> folder() {
            return Optional.of(folder.resolve("run"));
        }
    }

    @Start
    void openTheWindow(Stage first) {
        stage = first;
        var settings = Settings.none();
        settings.size(1000, 760);
        bench = new Workbench(new ScreenWork(), settings, TableReference.SYNTHETIC);
        window = Window.open(stage, bench, new Answers());
    }

    @Stop
    void closeTheWindow() {
        stage.close();
    }

    private void awaitState(TrainState state) {
        await(state.toString(), () -> window.training().stateProperty().get() == state);
    }

    private void awaitStep(long step) {
        await("step " + step, () -> picture().frame().step() >= step);
    }

    private Picture picture() {
        return window.training().pictureProperty().get().orElseThrow();
    }

    private void openTheSyntheticCatalogue(FxRobot robot) {
        robot.interact(bench::openSynthetic);
        await("the catalogue", () -> bench.projectProperty().get().isPresent());
    }

    private void openASmallTable(FxRobot robot) throws IOException {
        Path table = SmallTable.write(folder);
        robot.interact(() -> bench.open(List.of(table)));
        await("the table", () -> bench.projectProperty().get().isPresent());
        awaitState(TrainState.READY);
    }

    private static long coloured(FxRobot robot, Node node) {
        var image = new WritableImage[1];
        robot.interact(() -> image[0] = node.snapshot(null, null));
        var pixels = image[0].getPixelReader();
        long count = 0;
        for (int y = 0; y < image[0].getHeight(); y++) {
            for (int x = 0; x < image[0].getWidth(); x++) {
                Color colour = pixels.getColor(x, y);
                count += colour.getSaturation() > 0.2 ? 1 : 0;
            }
        }
        return count;
    }

    private static double shownRms(FxRobot robot) {
        String text = robot.lookup("#rms .reading-large").queryAs(Label.class).getText();
        return Double.parseDouble(text);
    }

    @Test
    void fromTheFirstWindowToASavedRun(FxRobot robot) {
        openTheSyntheticCatalogue(robot);
        assertThat(robot.lookup("synthetic").tryQuery()).isPresent();

        awaitState(TrainState.READY);
        double first = picture().validation().rms();
        robot.clickOn("#welcome-train");
        awaitState(TrainState.RUNNING);
        robot.interact(() -> window.training().paceProperty().set(new Pace(5000)));
        awaitStep(2000);
        assertThat(picture().validation().rms()).as("the loss falls").isLessThan(first / 2);
        assertThat(picture().performance().columns().getFirst().residuals().largest())
                .as("the histogram fills")
                .isGreaterThan(100);
        assertThat(coloured(robot, robot.lookup("#histogram").query())).isGreaterThan(500);

        robot.clickOn("#train");
        awaitState(TrainState.PAUSED);
        await("the numbers", () -> shownRms(robot) < first / 2);
        long paused = picture().frame().step();
        robot.clickOn("#step");
        await("one step", () -> picture().frame().step() == paused + 1);

        robot.clickOn("#file");
        robot.clickOn("#file-save");
        await("the run", () -> Files.exists(folder.resolve("run/run.json")));
        assertThat(folder.resolve("run/figures/performance.png")).exists();
        assertThat(bench.noticeProperty().get()).isEmpty();

        robot.clickOn("#reset");
        awaitState(TrainState.READY);
        assertThat(picture().frame().step()).isZero();
    }

    @Test
    void everyKeyIsReadWholeInTheSmallestWindow(FxRobot robot) {
        robot.interact(() -> stage.setWidth(1000));
        robot.interact(() -> stage.getScene().getRoot().layout());
        var keys = robot.lookup("#start-page .keys .key").queryAllAs(Label.class);
        assertThat(keys).hasSizeGreaterThan(10);
        for (Label key : keys) {
            assertThat(key.getWidth())
                    .as(key.getText())
                    .isGreaterThanOrEqualTo(Math.floor(key.prefWidth(-1)));
        }
    }

    @Test
    void aBrokenTableDroppedOnTheWindowIsExplained(FxRobot robot) throws IOException {
        Path broken =
                Files.writeString(
                        folder.resolve("broken.csv"), "id,logMstar,u\n1,9,-17\n2,9.1\n3,9,-17\n");
        // What the drop handler calls: the headless platform cannot drag.
        robot.interact(() -> bench.open(List.of(broken)));
        await("the message", () -> bench.noticeProperty().get().isPresent());
        assertThat(robot.lookup("#notice .banner-place").queryAs(Label.class).getText())
                .contains("broken.csv")
                .contains("row 2");
        assertThat(robot.lookup("#notice .banner-text").queryAs(Label.class).getText())
                .doesNotContain("Exception");
        assertThat(bench.projectProperty().get()).isEmpty();
    }

    @Test
    void keysTrainPauseStepAndReset(FxRobot robot) throws IOException {
        openASmallTable(robot);
        robot.push(KeyCode.SPACE);
        awaitState(TrainState.RUNNING);
        assertThat(bench.pageProperty().get()).isEqualTo(Page.TRAIN);
        robot.push(KeyCode.SPACE);
        awaitState(TrainState.PAUSED);
        long paused = picture().frame().step();
        robot.push(KeyCode.RIGHT);
        await("one step", () -> picture().frame().step() == paused + 1);
        robot.push(KeyCode.L);
        assertThat(window.training().looking().logarithmicProperty().get()).isFalse();
        Pace before = window.training().paceProperty().get();
        robot.push(KeyCode.MINUS);
        assertThat(window.training().paceProperty().get().stepsPerSecond())
                .isLessThan(before.stepsPerSecond());
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        awaitState(TrainState.READY);
    }

    @Test
    void keysAndPicturesLookBackOverTheTraining(FxRobot robot) throws IOException {
        openASmallTable(robot);
        robot.push(KeyCode.SPACE);
        awaitStep(200);
        robot.push(KeyCode.SPACE);
        awaitState(TrainState.PAUSED);
        Label words = robot.lookup("#time-words").queryAs(Label.class);
        assertThat(words.getText()).startsWith("Look back");

        robot.push(KeyCode.OPEN_BRACKET);
        await("an earlier network", () -> picture().isPast());
        assertThat(words.getText()).isEqualTo("Looking at step " + Numbers.count(picture().step()));
        long back = picture().step();
        robot.clickOn(robot.lookup(".time-stop").nth(1).queryAs(Button.class));
        await("a picture's moment", () -> picture().step() < back);
        robot.push(KeyCode.END);
        await("the training as it stands", () -> !picture().isPast());
        assertThat(words.getText()).startsWith("Look back");
    }

    @Test
    void trainingGoesOnFromTheNetworkLookedAt(FxRobot robot) throws IOException {
        openASmallTable(robot);
        robot.clickOn("#welcome-train");
        awaitStep(300);
        robot.interact(window.training()::pause);
        awaitState(TrainState.PAUSED);
        long before = picture().frame().step();
        assertThat(robot.lookup("#continue-from-here").query().isVisible()).isFalse();
        robot.interact(() -> window.training().timeMachine().look(2));
        await("an earlier network", () -> picture().isPast());
        long back = picture().step();
        await("the button", () -> robot.lookup("#continue-from-here").query().isVisible());
        robot.interact(() -> window.training().paceProperty().set(new Pace(1)));
        robot.clickOn("#continue-from-here");
        await("the earlier step", () -> picture().frame().step() < before);
        assertThat(picture().frame().step()).isGreaterThanOrEqualTo(back);
        awaitState(TrainState.RUNNING);
        assertThat(picture().isPast()).isFalse();
    }

    @Test
    void aChoiceSaysThatItWaitsForReset(FxRobot robot) throws IOException {
        openASmallTable(robot);
        robot.interact(() -> bench.pageProperty().set(Page.TRAIN));
        ComboBox<FeatureSet> features = robot.lookup("#features").queryComboBox();
        robot.interact(() -> features.setValue(Features.preset("elson-2025-magnitudes")));
        assertThat(window.training().setup().waiting().get()).isTrue();
        assertThat(robot.lookup("#reset").queryAs(Button.class).getStyleClass()).contains("wanted");
        robot.clickOn("#reset");
        awaitState(TrainState.READY);
        assertThat(picture().frame().network().inputs()).isEqualTo(5);
        assertThat(robot.lookup("#parameters").queryAs(Label.class).getText()).isEqualTo("106");
    }

    @Test
    void theTestSetIsOpenedByADeliberateAct(FxRobot robot) throws IOException {
        openASmallTable(robot);
        robot.clickOn("#welcome-train");
        awaitStep(100);
        robot.interact(() -> window.training().looking().shownProperty().set(Shown.TEST));
        assertThat(window.training().openedProperty().get()).isEmpty();
        await("the seal", () -> !robot.lookup("#open-test").query().isDisabled());
        robot.clickOn("#open-test");
        await("the test set", () -> window.training().openedProperty().get().isPresent());
        assertThat(robot.lookup(".opened-strip .label").queryAs(Label.class).getText())
                .startsWith("Test: RMS ");
    }

    @Test
    void theThemeChangesAndIsKept(FxRobot robot) {
        Theme before = bench.themeProperty().get();
        robot.clickOn("#theme");
        assertThat(bench.themeProperty().get()).isEqualTo(before.other());
        assertThat(bench.settings().theme()).isEqualTo(before.other());
    }

    @Test
    void fileOpenAsksForATable(FxRobot robot) throws IOException {
        SmallTable.write(folder);
        robot.clickOn("#file");
        robot.clickOn("#file-open");
        await("the table", () -> bench.projectProperty().get().isPresent());
        assertThat(bench.projectProperty().get().orElseThrow().name()).isEqualTo("small.csv");
    }

    @Test
    void spaceTurnsTheSwitchThatHasTheFocus(FxRobot robot) throws IOException {
        openASmallTable(robot);
        robot.interact(() -> bench.pageProperty().set(Page.TRAIN));
        boolean before =
                window.training().setup().wanted().orElseThrow().training().earlyStopping();
        robot.interact(() -> robot.lookup("#early-stopping").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(window.training().setup().wanted().orElseThrow().training().earlyStopping())
                .isEqualTo(!before);
        assertThat(window.training().stateProperty().get()).isEqualTo(TrainState.READY);
    }

    @Test
    void aSeedCountsAsSoonAsItIsTypedAndRubbishIsNotTaken(FxRobot robot) throws IOException {
        openASmallTable(robot);
        robot.interact(() -> bench.pageProperty().set(Page.TRAIN));
        robot.interact(() -> robot.lookup("#seed").queryTextInputControl().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("a-4x2");
        assertThat(window.training().setup().wanted().orElseThrow().seed()).isEqualTo(42);
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        await(
                "the sample of the seed",
                () ->
                        window.training().experimentProperty().get().orElseThrow().recipe().seed()
                                == 42);
    }
}
