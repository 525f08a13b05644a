package org.galibra.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HintTest {
    private Label cell;
    private Hint hint;
    private Stage stage;

    @Start
    void open(Stage first) {
        stage = first;
        cell = new Label("12.3");
        hint = new Hint(cell);
        stage.setScene(new Scene(new StackPane(cell), 300, 200));
        stage.show();
    }

    @Stop
    void close() {
        stage.close();
    }

    @Test
    void aTooltipIsMadeWhereThePointerComesAndSaysWhatIsNewest(FxRobot robot) {
        robot.moveTo(cell).moveBy(0, 90);
        robot.interact(() -> hint.say("12.34567"));
        assertThat(cell.getTooltip()).isNull();
        assertThat(cell.getAccessibleHelp()).isEqualTo("12.34567");

        robot.moveTo(cell);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cell.getTooltip().getText()).isEqualTo("12.34567");

        robot.interact(() -> hint.say("a sentinel"));
        assertThat(cell.getTooltip().getText()).isEqualTo("a sentinel");

        robot.interact(() -> hint.say(""));
        assertThat(cell.getTooltip()).isNull();
    }

    @Test
    void wordsOfARowThatHasScrolledAwayAreNotShownOnTheNext(FxRobot robot) {
        robot.interact(() -> hint.say("12.34567"));
        robot.moveTo(cell).moveBy(0, 90);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> hint.say(""));
        assertThat(cell.getTooltip()).isNull();
        robot.moveTo(cell);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cell.getTooltip()).isNull();
    }
}
