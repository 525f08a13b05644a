package org.galibra.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.galibra.app.Patience.await;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.galibra.app.Chooser;
import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.Window;
import org.galibra.app.Workbench;
import org.galibra.app.control.Bars;
import org.galibra.app.mapping.Use;
import org.galibra.app.work.ScreenWork;
import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.catalogue.ColumnSummary;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class DataPageTest {
    @TempDir static Path folder;

    private Stage stage;
    private Workbench bench;
    private Window window;

    /// Chooses the second table of the test.
    private static final class Answers implements Chooser {
        @Override
        public Optional<Path> table() {
            return Optional.of(folder.resolve("shapes.csv"));
        }
    }

    @Start
    void openTheWindow(Stage first) {
        stage = first;
        var settings = Settings.none();
        settings.size(1440, 900);
        bench = new Workbench(new ScreenWork(), settings, TableReference.SYNTHETIC);
        window = Window.open(stage, bench, new Answers());
    }

    @Stop
    void closeTheWindow() {
        stage.close();
    }

    private void open(FxRobot robot) throws IOException {
        Path table = UnnamedTable.write(folder);
        robot.interact(() -> bench.open(List.of(table)));
        await("the columns", () -> window.data().columns().all().size() == 6);
        awaitSummaries();
    }

    private void awaitSummaries() {
        await("the summaries", () -> window.data().columns().summarisedProperty().get() == 1);
    }

    private ColumnLine line(String column) {
        return window.data().columns().all().stream()
                .filter(line -> line.name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private ColumnSummary summary(String column) {
        return window.data().columns().summary(line(column)).orElseThrow();
    }

    private static ComboBox<Object> box(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryComboBox();
    }

    /// Picks a value as a person does with a mouse, in the list that opens.
    private void pickInList(FxRobot robot, String id, String words) {
        robot.clickOn("#" + id);
        WaitForAsyncUtils.waitForFxEvents();
        Node cell =
                robot.lookup(".list-cell")
                        .match((ListCell<?> each) ->
                                each.getListView() != null && words.equals(each.getText()))
                        .query();
        robot.clickOn(cell);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Picks a value wherever it stands in the list.
    private void pick(FxRobot robot, String id, Object value) {
        ComboBox<Object> box = box(robot, id);
        assertThat(box.getItems()).contains(value);
        robot.interact(() -> box.getSelectionModel().select(value));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What the histogram of a column in view shows.
    private List<Integer> bars(FxRobot robot, String column) {
        return robot.lookup(".table-row-cell")
                .match((Node row) ->
                        row instanceof javafx.scene.control.TableRow<?> cells
                                && cells.getItem() instanceof ColumnLine line
                                && line.name().equals(column))
                .lookup(".bars")
                .queryAs(Bars.class)
                .counts();
    }

    @Test
    void aTableIsMappedByHandAUnitIsChangedTheHistogramFollowsAndUndoTakesItBack(FxRobot robot)
            throws IOException {
        open(robot);
        assertThat(bench.pageProperty().get()).isEqualTo(Page.DATA);
        assertThat(bench.projectProperty().get()).isEmpty();
        assertThat(robot.lookup("#attention").query().isVisible()).isTrue();

        pick(robot, "role-of-weight", new Use(Role.MASS, ""));
        pick(robot, "role-of-far", new Use(Role.REDSHIFT, ""));
        pick(robot, "role-of-one", new Use(Role.BAND, "g"));
        await("one as g", () -> line("one").use().band().equals("g"));
        pick(robot, "role-of-two", new Use(Role.BAND, "r"));
        await("two as r", () -> line("two").use().band().equals("r"));
        pick(robot, "role-of-three", new Use(Role.BAND, "i"));
        await("three as i", () -> line("three").use().band().equals("i"));
        for (String column : List.of("one", "two", "three")) {
            pick(robot, "unit-of-" + column, "mJy");
            await(column + " in mJy", () -> line(column).unit().equals("mJy"));
        }
        awaitSummaries();
        await("an experiment", () -> bench.projectProperty().get().isPresent());

        ColumnSummary before = summary("one");
        List<Integer> drawn = bars(robot, "one");
        assertThat(before.unit()).isEqualTo("absolute AB mag");
        assertThat(before.median()).isBetween(-23.0, -15.0);
        assertThat(before.missing()).isEqualTo(6);
        assertThat(before.standIns()).isEqualTo(12);
        assertThat(before.undetected()).isEqualTo(30);
        assertThat(drawn).isEqualTo(before.histogram().counts()).isNotEmpty();

        pickInList(robot, "unit-of-one", "M (AB mag)");
        await("the histogram to follow", () -> !bars(robot, "one").equals(drawn));
        ColumnSummary wrong = summary("one");
        assertThat(wrong.undetected()).isZero();
        assertThat(bars(robot, "one")).isEqualTo(wrong.histogram().counts());
        assertThat(bench.history().undoableProperty().get()).contains("unit of one");

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("the unit", () -> box(robot, "unit-of-one").getValue().equals("mJy"));
        await("the histogram before", () -> bars(robot, "one").equals(drawn));
        assertThat(summary("one")).isEqualTo(before);

        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        await("the unit again", () -> line("one").unit().equals("M (AB mag)"));
    }

    @Test
    void anotherFluxUnitMovesTheHistogramByItsFactor(FxRobot robot) throws IOException {
        open(robot);
        pick(robot, "role-of-two", new Use(Role.BAND, "r"));
        await("two as r", () -> line("two").use().band().equals("r"));
        pick(robot, "unit-of-two", "mJy");
        await("mJy", () -> line("two").unit().equals("mJy"));
        awaitSummaries();
        double before = summary("two").median();
        pick(robot, "unit-of-two", "Jy");
        await("Jy", () -> line("two").unit().equals("Jy"));
        awaitSummaries();
        assertThat(summary("two").median() - before).isCloseTo(-7.5, within(1e-9));
    }

    @Test
    void aProblemStandsInTheRowThatCausedItAndNothingIsLost(FxRobot robot) throws IOException {
        open(robot);
        pick(robot, "role-of-weight", new Use(Role.MASS, ""));
        await("the mass", () -> line("weight").use().role() == Role.MASS);
        pick(robot, "role-of-label", new Use(Role.BAND, "u"));
        await("the error", () -> line("label").state() == ColumnLine.State.WRONG);
        assertThat(line("label").note()).contains("g0");
        assertThat(line("weight").use().role()).isEqualTo(Role.MASS);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("no error", () -> line("label").state() != ColumnLine.State.WRONG);
    }

    @Test
    void columnsAreFoundByAPartOfTheirName(FxRobot robot) throws IOException {
        open(robot);
        robot.interact(
                () -> robot.lookup("#search-columns").queryAs(TextField.class).setText("thr"));
        TableView<?> table = robot.lookup("#columns").queryTableView();
        assertThat(table.getItems()).hasSize(1);
    }

    @Test
    void goToRowScrollsThere(FxRobot robot) throws IOException {
        open(robot);
        TextField field = robot.lookup("#go-to-row").queryAs(TextField.class);
        robot.interact(() -> {
            field.setText("599");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> table = robot.lookup("#rows").queryTableView();
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(598);
        assertThat(
                        robot.lookup("#rows .stored")
                                .match((StoredCell cell) -> cell.getText().equals("g598"))
                                .tryQuery())
                .isPresent();
    }

    @Test
    void aTableIsJoinedAfterItsReportWasSeenAndTakenOffByUndo(FxRobot robot) throws IOException {
        open(robot);
        var text = new StringBuilder("galaxy,roundness\n");
        for (int row = 0; row < 300; row++) {
            text.append("g").append(2 * row).append(",0.").append(row).append("\n");
        }
        Files.writeString(folder.resolve("shapes.csv"), text);
        robot.clickOn("#join");
        await("the keys", () -> !box(robot, "join-other-key").getItems().isEmpty());
        pick(robot, "join-key", "label");
        pick(robot, "join-other-key", "galaxy");
        await("the report", () -> !robot.lookup("#join-apply").queryAs(Button.class).isDisabled());
        assertThat(robot.lookup("#join-report").queryAs(Label.class).getText())
                .contains("300 of 600 rows of unnamed.csv have a partner in shapes.csv");
        assertThat(window.data().columns().all()).hasSize(6);

        robot.clickOn("#join-apply");
        await("the new column", () -> window.data().columns().all().size() == 7);
        awaitSummaries();
        assertThat(summary("roundness").missing()).isEqualTo(300);
        assertThat(bench.history().recipeProperty().get().orElseThrow().table().joins()).hasSize(1);

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("six columns", () -> window.data().columns().all().size() == 6);
    }

    @Test
    void tenThousandColumnsAreListedAndTheFirstOfThemShown(FxRobot robot) throws IOException {
        var text = new StringBuilder("c0");
        for (int column = 1; column < 10_000; column++) {
            text.append(",c").append(column);
        }
        for (int row = 0; row < 3; row++) {
            text.append('\n').append(row).append(",1.5".repeat(9_999));
        }
        Path table = Files.writeString(folder.resolve("wide.csv"), text.append('\n'));
        robot.interact(() -> bench.open(List.of(table)));
        await("the columns", () -> window.data().columns().all().size() == 10_000);
        awaitSummaries();
        assertThat(summary("c9999").median()).isEqualTo(1.5);
        robot.interact(
                () -> robot.lookup("#search-columns").queryAs(TextField.class).setText("c999"));
        assertThat(robot.lookup("#columns").queryTableView().getItems()).hasSize(11);
    }

    @Test
    void aProposedMappingOfALongNameIsOfferedWholeInANarrowWindow(FxRobot robot)
            throws IOException {
        robot.interact(() -> {
            stage.setWidth(1000);
            stage.setHeight(700);
        });
        open(robot);
        pick(robot, "role-of-weight", new Use(Role.MASS, ""));
        await("a mass", () -> line("weight").use().role() == Role.MASS);
        Path own = folder.resolve("what-my-columns-of-the-survey-mean.yaml");
        robot.interact(() -> window.data().mappings().save(own));
        await("the file", () -> Files.exists(own));
        open(robot);
        await("the offer", () -> robot.lookup("#use-saved-mapping").query().isVisible());
        Button offer = robot.lookup("#use-saved-mapping").queryButton();
        assertThat(offer.getText()).isEqualTo("Use what-my-co…mean.yaml");
        assertThat(offer.getWidth()).isGreaterThanOrEqualTo(offer.prefWidth(-1));
        Label title = robot.lookup("#convention").queryAs(Label.class);
        assertThat(title.getWidth()).isGreaterThanOrEqualTo(title.prefWidth(-1));
    }
}
