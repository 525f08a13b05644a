package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;

import org.galibra.app.Chooser;
import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.Window;
import org.galibra.app.Workbench;
import org.galibra.app.work.ScreenWork;
import org.galibra.sample.MassPrior;
import org.galibra.study.NoiseTable;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The noise of a survey, and a prior of masses, in the rail of the Train page.
@ExtendWith(ApplicationExtension.class)
class NoisePageTest {
    private Stage stage;
    private Workbench bench;

    @Start
    void openTheWindow(Stage first) {
        stage = first;
        var settings = Settings.none();
        settings.size(1440, 900);
        bench = new Workbench(new ScreenWork(), settings, TableReference.SYNTHETIC);
        Window.open(stage, bench, Chooser.NOBODY);
    }

    @Stop
    void closeTheWindow() {
        stage.close();
    }

    @Test
    void theErrorsFoundAreShownBandByBandBeforeTheyAreTaken(FxRobot robot) {
        robot.interact(bench::openSynthetic);
        await("the catalogue", () -> bench.projectProperty().get().isPresent());
        robot.interact(() -> bench.pageProperty().set(Page.TRAIN));
        WaitForAsyncUtils.waitForFxEvents();
        pick(robot, "#noise", "Synthetic survey's…");
        await("the errors", () -> isShown(robot, "#noise-card"));
        assertThat(isShown(robot, "#noise-bands")).isTrue();
        assertThat(words(robot))
                .contains("Band", "Ks", "W1", "not observed")
                .matches("(?s).*0\\.0\\d\\d at −\\d\\d\\.\\d mag.*");
        assertThat(noise()).isEmpty();
        robot.clickOn("#noise-take");
        await("the noise", () -> noise().isPresent());
        assertThat(isShown(robot, "#noise-card")).isFalse();
        await("the sample", () -> !bench.preparingProperty().get());
        assertThat(robot.lookup("#noise").queryAs(ComboBox.class).getValue().toString())
                .contains("Synthetic survey");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(noise()).isEmpty();
        pick(robot, "#noise", "Synthetic survey's…");
        await("the errors", () -> isShown(robot, "#noise-card"));
        robot.clickOn("#noise-cancel");
        assertThat(isShown(robot, "#noise-card")).isFalse();
        assertThat(noise()).isEmpty();
    }

    @Test
    void thePriorOfMassesIsALineOfTheRecipeThatIsUndone(FxRobot robot) {
        robot.interact(bench::openSynthetic);
        await("the catalogue", () -> bench.projectProperty().get().isPresent());
        robot.interact(() -> bench.pageProperty().set(Page.TRAIN));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#fold-weights");
        pick(robot, "#prior", "baldry-2012");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.projectProperty().get().orElseThrow().experiment().notes())
                .anyMatch(note -> note.contains("the distribution baldry-2012"));
        assertThat(prior()).contains(MassPrior.BALDRY_2012);
        robot.clickOn("#undo");
        assertThat(prior()).isEmpty();
        assertThat(robot.lookup("#prior").queryAs(ComboBox.class).getValue())
                .isEqualTo(Optional.empty());
    }

    private Optional<MassPrior> prior() {
        return bench.history().recipeProperty().get().orElseThrow().weights().prior();
    }

    private Optional<NoiseTable> noise() {
        return bench.projectProperty().get().orElseThrow().experiment().recipe().noise();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .filter(node -> {
                    for (var at = node; at != null; at = at.getParent()) {
                        if (!at.isVisible()) {
                            return false;
                        }
                    }
                    return true;
                })
                .isPresent();
    }

    private static String words(FxRobot robot) {
        return robot.lookup("#noise-bands").queryAs(GridPane.class).getChildren().stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("unchecked")
    private static void pick(FxRobot robot, String id, String words) {
        ComboBox<Object> box = robot.lookup(id).queryAs(ComboBox.class);
        List<Object> choices = List.copyOf(box.getItems());
        robot.interact(() ->
                box.setValue(
                        choices.stream()
                                .filter(each -> box.getConverter().toString(each).equals(words))
                                .findFirst()
                                .orElseThrow()));
    }
}
