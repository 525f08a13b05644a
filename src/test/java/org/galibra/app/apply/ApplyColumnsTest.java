package org.galibra.app.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.galibra.app.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// What the columns of a survey mean, on the Apply page.
@ExtendWith(ApplicationExtension.class)
class ApplyColumnsTest extends OpenSurvey {
    @Start
    void openTheWindow(Stage first) {
        open(first);
    }

    @Stop
    void closeTheWindow() {
        close();
    }

    @Test
    void aSurveyWithoutDistancesIsRefusedUntilTheTableThatTellsThemIsJoined(FxRobot robot) {
        robot.interact(() -> bench.pageProperty().set(Page.APPLY));
        robot.clickOn("#apply-run");
        await("the run", () -> window.survey().savedProperty().get().isPresent());
        chosen = files.fluxes();
        robot.clickOn("#apply-open");
        await("the survey", () -> window.survey().surveyProperty().get().isPresent());
        await("an end of reading", () -> !window.survey().busyProperty().get());
        assertThat(said(robot)).contains("no column tells the distances");
        assertThat(robot.lookup("#weigh").queryAs(Button.class).isDisabled()).isTrue();
        chosen = files.masses();
        robot.clickOn("#apply-join");
        await("a join to try", () -> isLive(robot, "#join-apply"));
        robot.clickOn("#join-apply");
        await("the join", () -> window.survey().canWeigh());
        assertThat(said(robot)).doesNotContain("no column");
        undo(robot);
        assertThat(said(robot)).contains("no column tells the distances");
    }

    @Test
    void aBandIsMappedByHandAndWhatLacksItIsSaidWithWaysOut(FxRobot robot) {
        openAll(robot);
        choose(robot, "#column-of-W1", "no column");
        await(
                "a survey without W1",
                () ->
                        window.survey()
                                .surveyProperty()
                                .get()
                                .filter(open -> open.problem().isPresent())
                                .isPresent());
        assertThat(said(robot)).contains("The network needs W1", "join the table that has it");
        assertThat(robot.lookup("#weigh").queryAs(Button.class).isDisabled()).isTrue();
        choose(robot, "#column-of-W1", "W2_flux");
        await("W1 from another column", () -> window.survey().canWeigh());
        undo(robot);
        assertThat(window.survey().canWeigh()).isFalse();
        robot.clickOn("#fix-siblings");
        await("siblings", () -> window.survey().canWeigh());
        undo(robot);
        undo(robot);
        assertThat(window.survey().canWeigh()).isTrue();
        assertThat(robot.lookup("#column-of-W1").queryAs(ComboBox.class).getValue())
                .isEqualTo("W1_flux");
    }

    @Test
    void distancesAreReckonedAsTheNetworksWithOneClickAndUndone(FxRobot robot) {
        openAll(robot);
        assertThat(robot.lookup("#hubble").queryAs(TextField.class).getText()).isEqualTo("70");
        await("the fix in view", () -> isInView(robot, "#fix-cosmology", "#survey-agreement"));
        await("the survey read", () -> !window.survey().busyProperty().get());
        robot.clickOn("#fix-cosmology");
        await(
                "the network's cosmology",
                () -> robot.lookup("#hubble").queryAs(TextField.class).getText().equals("67.51"));
        assertThat(said(robot)).doesNotContain("Cosmology of the magnitudes");
        undo(robot);
        assertThat(robot.lookup("#hubble").queryAs(TextField.class).getText()).isEqualTo("70");
        assertThat(said(robot)).contains("Cosmology of the magnitudes");
    }

    /// Whether a node can be clicked without scrolling the pane that holds it.
    private static boolean isInView(FxRobot robot, String id, String pane) {
        var outer = robot.lookup(pane).query();
        return robot.lookup(id)
                .tryQuery()
                .filter(node ->
                        outer.localToScreen(outer.getBoundsInLocal())
                                .contains(node.localToScreen(node.getBoundsInLocal())))
                .isPresent();
    }

    @Test
    void theEmptyPageOffersWhatToDoFirst(FxRobot robot) {
        robot.interact(() -> bench.pageProperty().set(Page.APPLY));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#empty-train");
        assertThat(bench.pageProperty().get()).isEqualTo(Page.TRAIN);
        robot.interact(() -> bench.pageProperty().set(Page.APPLY));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#empty-synthetic");
        await(
                "the synthetic survey",
                () ->
                        window.survey()
                                .surveyProperty()
                                .get()
                                .filter(open -> open.table().rows() == 20_000)
                                .isPresent());
        assertThat(said(robot)).contains("No network yet");
    }
}
