package org.galibra.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.galibra.app.Chooser;
import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.Window;
import org.galibra.app.Workbench;
import org.galibra.app.work.ScreenWork;
import org.galibra.study.TableReference;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;

/// A file of several groups, none of which is the obvious table
/// (`src/test/python/hdf5_fixtures.py`).
@ExtendWith(ApplicationExtension.class)
class DatasetCardTest {
    private static final Path SCATTERED =
            Path.of("src/test/resources/org/galibra/table/io/hdf5/scattered.h5").toAbsolutePath();

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

    private void openTheFile(FxRobot robot) {
        robot.interact(() -> bench.open(List.of(SCATTERED)));
        awaitTheTree(robot);
    }

    private static void awaitTheTree(FxRobot robot) {
        await("the tree", () -> isTreeShown(robot));
    }

    private static boolean isTreeShown(FxRobot robot) {
        return robot.lookup("#datasets-card")
                .tryQuery()
                .filter(card -> card.getParent().isVisible())
                .isPresent();
    }

    private static void tick(FxRobot robot, String path) {
        robot.clickOn("#dataset" + path.replace('/', '-'));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isTicked(FxRobot robot, String path) {
        return robot.lookup("#dataset" + path.replace('/', '-'))
                .queryAs(CheckBox.class)
                .isSelected();
    }

    private static String words(FxRobot robot) {
        return robot.lookup("#datasets-words").queryAs(Label.class).getText();
    }

    private static Button open(FxRobot robot) {
        return robot.lookup("#datasets-open").queryAs(Button.class);
    }

    private List<String> columns() {
        return bench.tableProperty().get().map(Table::columns).orElse(List.of()).stream()
                .map(Column::name)
                .toList();
    }

    @Test
    void datasetsOfSeveralGroupsAreTickedAndOpenedAsOneTable(FxRobot robot) {
        openTheFile(robot);
        assertThat(bench.pageProperty().get()).isEqualTo(Page.DATA);
        assertThat(bench.noticeProperty().get()).isEmpty();
        assertThat(words(robot)).startsWith("Tick the datasets");
        assertThat(open(robot).isDisabled()).isTrue();

        tick(robot, "/mass/log");
        assertThat(words(robot)).isEqualTo("1 dataset with 6 rows.");
        tick(robot, "/halo/id");
        assertThat(words(robot))
                .contains("the lengths differ: /halo/id has 9 and /mass/log 6")
                .endsWith("Leave one of them out.");
        assertThat(open(robot).isDisabled()).isTrue();
        tick(robot, "/halo/id");
        tick(robot, "/phot");
        assertThat(words(robot)).isEqualTo("3 datasets with 6 rows.");
        robot.clickOn("#datasets-open");

        await("the table", () -> columns().size() == 6);
        assertThat(columns()).containsExactly("log", "sed[0]", "sed[1]", "sed[2]", "sed[3]", "u");
        assertThat(bench.history().recipeProperty().get().orElseThrow().table().path())
                .endsWith("scattered.h5#/mass/log,/phot/sed,/phot/u");
        assertThat(isTreeShown(robot)).isFalse();
    }

    @Test
    void theTreeIsReachedAgainWithWhatIsOpenAndEscapeLeavesItSo(FxRobot robot) {
        robot.interact(() -> bench.open(List.of(Path.of(SCATTERED + "#/mass/log,/phot/u"))));
        await("the table", () -> columns().size() == 2);
        await("the facts", () -> robot.lookup("#choose-datasets").tryQuery().isPresent());
        robot.clickOn("#choose-datasets");
        awaitTheTree(robot);
        assertThat(isTicked(robot, "/mass/log")).isTrue();
        assertThat(isTicked(robot, "/mass/id")).isFalse();
        assertThat(words(robot)).isEqualTo("2 datasets with 6 rows.");

        robot.push(KeyCode.ESCAPE);
        await("no tree", () -> !isTreeShown(robot));
        assertThat(columns()).containsExactly("log", "u");
        assertThat(bench.history().undoableProperty().get()).isEmpty();
    }

    @Test
    void anotherChoiceOfDatasetsIsOneStepThatUndoTakesBack(FxRobot robot) {
        robot.interact(() -> bench.open(List.of(Path.of(SCATTERED + "#/mass/log,/phot/u"))));
        await("the table", () -> columns().size() == 2);
        await("the facts", () -> robot.lookup("#choose-datasets").tryQuery().isPresent());
        robot.clickOn("#choose-datasets");
        awaitTheTree(robot);
        tick(robot, "/mass/log");
        robot.clickOn("#datasets-open");
        await("the other table", () -> columns().equals(List.of("u")));
        assertThat(isTreeShown(robot)).isFalse();

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("the table before", () -> columns().equals(List.of("log", "u")));
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        await("the other table again", () -> columns().equals(List.of("u")));
    }

    @Test
    void theKeyboardTicksAndOpens(FxRobot robot) {
        openTheFile(robot);
        TreeView<?> tree = robot.lookup("#datasets").queryAs(TreeView.class);
        assertThat(tree.isFocused()).isTrue();
        robot.interact(() -> tree.getSelectionModel().select(0));
        // The first line is the group halo, the fourth of its datasets is id.
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(robot)).isEqualTo("1 dataset with 9 rows.");
        robot.push(KeyCode.ENTER);
        await("the table", () -> columns().equals(List.of("id")));
    }
}
