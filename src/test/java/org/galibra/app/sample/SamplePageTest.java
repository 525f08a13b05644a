package org.galibra.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.galibra.app.Chooser;
import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.SmallTable;
import org.galibra.app.Window;
import org.galibra.app.Workbench;
import org.galibra.app.train.TrainState;
import org.galibra.app.work.ScreenWork;
import org.galibra.sample.Cut;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.robot.Motion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class SamplePageTest {
    @TempDir static Path folder;

    /// An end stands at a multiple of its axis's step, in px.
    private static final double STEP = 1.5;

    private Stage stage;
    private Workbench bench;
    private Window window;

    @Start
    void openTheWindow(Stage first) {
        stage = first;
        var settings = Settings.none();
        settings.size(1000, 760);
        bench = new Workbench(new ScreenWork(), settings, TableReference.SYNTHETIC);
        window = Window.open(stage, bench, Chooser.over(stage));
    }

    @Stop
    void closeTheWindow() {
        stage.close();
    }

    private void openASmallTable(FxRobot robot) throws IOException {
        Path table = SmallTable.write(folder);
        robot.interact(() -> bench.open(List.of(table)));
        await("the table", () -> bench.projectProperty().get().isPresent());
        robot.interact(() -> bench.pageProperty().set(Page.SAMPLE));
        awaitCuts(List.of());
    }

    private List<String> cuts() {
        return window.sample()
                .pictureProperty()
                .get()
                .map(now ->
                        now.experiment().recipe().sample().cuts().stream()
                                .map(Cut::expression)
                                .toList())
                .orElse(List.of("none"));
    }

    private void awaitCuts(List<String> wanted) {
        await("the cuts " + wanted, () -> cuts().equals(wanted));
    }

    private static void enter(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text);
        robot.push(KeyCode.ENTER);
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }

    @Test
    void aCutByFieldAndOneInWritingAreCountedUndoneAndDoneAgain(FxRobot robot) throws IOException {
        openASmallTable(robot);
        assertThat(text(robot, "#cut-kept-logMstar")).isEqualTo("all 600 kept");

        enter(robot, "#cut-from-logMstar", "8.5");
        awaitCuts(List.of("logMstar>=8.5"));
        String kept = text(robot, "#cut-kept-logMstar");
        assertThat(kept).matches("\\d{3} kept");

        enter(robot, "#expression", "M_r < M_g && M_W1 > ");
        assertThat(text(robot, "#expression-mistake")).contains("before the comparison is whole");
        enter(robot, "#expression", "M_r < M_g && M_W1 > -22");
        awaitCuts(List.of("logMstar>=8.5", "M_r < M_g && M_W1 > -22"));
        assertThat(robot.lookup("#expression-mistake").query().isVisible()).isFalse();

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        awaitCuts(List.of("logMstar>=8.5"));
        assertThat(robot.lookup("#redo").query().getAccessibleText())
                .isEqualTo("Redo cut M_r < M_g && M_W1 > -22");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        awaitCuts(List.of());
        assertThat(text(robot, "#cut-kept-logMstar")).isEqualTo("all 600 kept");
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        awaitCuts(List.of("logMstar>=8.5"));
        assertThat(text(robot, "#cut-kept-logMstar")).isEqualTo(kept);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        awaitCuts(List.of("logMstar>=8.5", "M_r < M_g && M_W1 > -22"));
    }

    @Test
    void aChangedSampleMarksTheTrainingOutOfDateUntilItIsTrainedAgain(FxRobot robot)
            throws IOException {
        openASmallTable(robot);
        robot.interact(() -> window.training().train());
        await(
                "steps",
                () -> window.training().pictureProperty().get().orElseThrow().frame().step() > 50);
        robot.interact(() -> window.training().pause());
        await("a pause", () -> window.training().stateProperty().get() == TrainState.PAUSED);
        long trained = window.training().pictureProperty().get().orElseThrow().frame().step();

        enter(robot, "#cut-from-logMstar", "8.5");
        awaitCuts(List.of("logMstar>=8.5"));
        var step = robot.lookup("#step-train").queryAs(ToggleButton.class);
        assertThat(step.getAccessibleText()).isEqualTo("Train, out of date");

        robot.clickOn("#step-train");
        assertThat(window.training().pictureProperty().get().orElseThrow().frame().step())
                .as("nothing is cleared")
                .isEqualTo(trained);
        assertThat(robot.lookup("#out-of-date").query().isVisible()).isTrue();
        robot.clickOn("Train again");
        await("training", () -> window.training().stateProperty().get() == TrainState.RUNNING);
        assertThat(robot.lookup("#out-of-date").query().isVisible()).isFalse();
        assertThat(step.getAccessibleText()).isEqualTo("Train, running");
    }

    private static Region thumb(FxRobot robot, String column, boolean upper) {
        List<Node> thumbs =
                List.copyOf(robot.lookup("#cut-bar-" + column).lookup(".range-thumb").queryAll());
        return (Region) thumbs.get(upper ? 1 : 0);
    }

    /// Drags an end of a slider by some px, in three moves, and waits until it has gone there.
    private static void drag(FxRobot robot, Region thumb, double by, double goes) {
        double before = thumb.getLayoutX();
        robot.moveTo(thumb).press(MouseButton.PRIMARY);
        for (int move = 0; move < 3; move++) {
            robot.moveBy(by / 3, 0, Motion.DIRECT);
        }
        robot.release(MouseButton.PRIMARY);
        await(
                "the end to go %.0f px, not %.1f".formatted(goes, thumb.getLayoutX() - before),
                () -> Math.abs(thumb.getLayoutX() - before - goes) < STEP);
    }

    @Test
    void anEndOfASliderIsDraggedAndTheWholeDragIsOneStep(FxRobot robot) throws IOException {
        openASmallTable(robot);
        Region lower = thumb(robot, "logMstar", false);
        drag(robot, lower, 60, 60);
        await("a cut", () -> cuts().size() == 1);
        double from = Double.parseDouble(cuts().getFirst().replace("logMstar>=", ""));
        var field = robot.lookup("#cut-from-logMstar").queryAs(TextField.class);
        assertThat(Double.parseDouble(field.getText())).isEqualTo(from);
        assertThat(text(robot, "#cut-kept-logMstar")).matches("\\d{3} kept");
        assertThat(thumb(robot, "logMstar", false)).as("the same slider").isSameAs(lower);

        Region upper = thumb(robot, "logMstar", true);
        drag(robot, upper, -45, -45);
        await("both ends", () -> cuts().getFirst().contains("<="));

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        awaitCuts(List.of("logMstar>=" + field.getText()));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        awaitCuts(List.of());
        assertThat(bench.history().undoableProperty().get()).isEmpty();
        assertThat(lower.getLayoutX()).isZero();
    }

    /// The second of two added sliders comes before the first in the recipe once it cuts.
    @Test
    void anAddedSliderStaysUnderTheMouseWhileItCutsAndWhenItCutsNothingAnyMore(FxRobot robot)
            throws IOException {
        openASmallTable(robot);
        for (String column : List.of("M_r", "M_g")) {
            robot.interact(() ->
                    robot.lookup("#add-cut")
                            .queryComboBox()
                            .getSelectionModel()
                            .select((Object) column));
            await(column, () -> robot.lookup("#cut-bar-" + column).tryQuery().isPresent());
        }
        Region lower = thumb(robot, "M_g", false);
        drag(robot, lower, 51, 51);
        await("a cut", () -> cuts().size() == 1 && cuts().getFirst().startsWith("M_g>="));
        assertThat(thumb(robot, "M_g", false)).isSameAs(lower);
        drag(robot, lower, -72, -lower.getLayoutX());
        awaitCuts(List.of());
        assertThat(thumb(robot, "M_g", false)).isSameAs(lower);
    }
}
