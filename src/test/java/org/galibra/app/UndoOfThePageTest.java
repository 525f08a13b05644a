package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.galibra.app.work.ScreenWork;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The buttons and the keys undo the same: what the page in view changes.
@ExtendWith(ApplicationExtension.class)
class UndoOfThePageTest {
    @TempDir static Path folder;

    private Stage stage;
    private Workbench bench;
    private Window window;

    @Start
    void openTheWindow(Stage first) throws Exception {
        stage = first;
        var settings = Settings.none();
        settings.size(1440, 900);
        bench = new Workbench(new ScreenWork(), settings, TableReference.synthetic(100, 1));
        window = Window.open(stage, bench, new NoFiles());
        bench.open(List.of(SmallTable.write(folder)));
    }

    private static final class NoFiles implements Chooser {
        @Override
        public Optional<Path> table() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }
    }

    @Stop
    void closeTheWindow() {
        stage.close();
    }

    private Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class);
    }

    private int degree() {
        return window.survey().plan().degree();
    }

    private int hidden() {
        return bench.history().recipeProperty().get().orElseThrow().hidden();
    }

    @Test
    void onApplyItIsThePlanAndElsewhereTheRecipe(FxRobot robot) {
        await("the table", () -> bench.projectProperty().get().isPresent());
        robot.interact(() -> {
            bench.pageProperty().set(Page.APPLY);
            bench.history().change(Page.TRAIN, "hidden neurons", recipe -> recipe.withHidden(7));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(button(robot, "#undo").isDisabled()).isTrue();
        robot.interact(() -> {
            window.survey().change(plan -> plan.withDegree(1));
            window.survey().change(plan -> plan.withDegree(2));
        });
        assertThat(button(robot, "#undo").isDisabled()).isFalse();
        assertThat(button(robot, "#undo").getTooltip().getText()).contains("settings");
        robot.clickOn("#undo");
        assertThat(degree()).isEqualTo(1);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(degree()).isEqualTo(3);
        assertThat(button(robot, "#undo").isDisabled()).isTrue();
        assertThat(hidden()).isEqualTo(7);
        robot.clickOn("#redo");
        assertThat(degree()).isEqualTo(1);

        robot.interact(() -> bench.pageProperty().set(Page.TRAIN));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(button(robot, "#undo").getTooltip().getText()).contains("hidden neurons");
        robot.clickOn("#undo");
        assertThat(hidden()).isEqualTo(15);
        assertThat(degree()).isEqualTo(1);
    }
}
