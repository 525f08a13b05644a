package org.galibra.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.galibra.BadTable;
import org.galibra.BadTable.Outcome;
import org.galibra.app.Chooser;
import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.Window;
import org.galibra.app.Workbench;
import org.galibra.app.mapping.JoinDraft;
import org.galibra.app.work.ScreenWork;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// The window outlives every table that something is wrong with.
@ExtendWith(ApplicationExtension.class)
class BadTablesInTheWindowTest {
    @TempDir static Path folder;

    private Stage stage;
    private Workbench bench;
    private Window window;

    @Start
    void openTheWindow(Stage first) {
        stage = first;
        var settings = Settings.none();
        settings.size(1440, 900);
        bench = new Workbench(new ScreenWork(), settings, TableReference.SYNTHETIC);
        window = Window.open(stage, bench, Chooser.NOBODY);
    }

    @Stop
    void closeTheWindow() {
        stage.close();
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Table openAGoodTable(FxRobot robot) throws IOException {
        Path good = UnnamedTable.write(folder);
        robot.interact(() -> bench.open(List.of(good)));
        await(
                "the good table",
                () ->
                        bench.tableProperty().get().isPresent()
                                && window.data().columns().all().size() == 6
                                && window.data().columns().summarisedProperty().get() == 1);
        return bench.tableProperty().get().orElseThrow();
    }

    private static String words(FxRobot robot, String parent) {
        return robot.lookup(parent).lookup(".label").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @EnumSource
    void aBadTableIsToldOfAndTheWindowLivesOn(BadTable bad, FxRobot robot) throws Exception {
        Table good = openAGoodTable(robot);
        Path path = bad.write(folder);
        robot.interact(() -> bench.open(List.of(path)));
        if (bad.outcome() == Outcome.REFUSED) {
            await("a notice", () -> bench.noticeProperty().get().isPresent());
            assertThat(bench.tableProperty().get().orElseThrow()).isSameAs(good);
            assertThat(window.data().columns().all()).hasSize(6);
            var notice = bench.noticeProperty().get().orElseThrow();
            assertThat(notice.place()).contains(bad.file());
            assertThat(notice.place() + ": " + notice.text()).contains(bad.words());
        } else {
            String name = path.getFileName().toString();
            await(
                    name,
                    () ->
                            bench.tableProperty()
                                    .get()
                                    .filter(at -> at.name().equals(name))
                                    .isPresent());
            await("its meaning", () -> window.data().meaningProperty().get().isPresent());
            if (bad.outcome() == Outcome.ASKED) {
                await("a question", () -> robot.lookup("#attention").query().isVisible());
                assertThat(words(robot, "#attention")).contains(bad.words().getFirst());
                assertThat(bench.projectProperty().get()).as("nothing to train").isEmpty();
            }
            if (bad.outcome() == Outcome.NOTED) {
                robot.interact(() -> bench.pageProperty().set(Page.DATA));
                await("the note", () -> robot.lookup("#attention").query().isVisible());
                assertThat(words(robot, "#attention")).containsIgnoringCase(bad.words().getFirst());
            }
        }
        assertThat(stage.isShowing()).isTrue();
        robot.interact(() -> bench.open(List.of(folder.resolve("unnamed.csv"))));
        await(
                "the good table again",
                () ->
                        window.data().columns().all().size() == 6
                                && window.data().columns().summarisedProperty().get() == 1);
        assertThat(bench.pageProperty().get()).isEqualTo(Page.DATA);
    }

    @Test
    void aGalaxyThatTheOtherTableHoldsTwiceIsNamedAndNothingIsJoined(FxRobot robot)
            throws IOException {
        Table good = openAGoodTable(robot);
        Path other = Files.writeString(folder.resolve("twice.csv"), "name,x\ng1,1\ng2,2\ng2,3\n");
        robot.interact(() -> window.data().join().begin(other));
        await("the keys", () -> joinState().filter(at -> at.other().isPresent()).isPresent());
        robot.interact(() -> window.data().join().on("label", "name"));
        await("why not", () -> joinState().filter(at -> at.problem().isPresent()).isPresent());
        assertThat(robot.lookup("#join-report").queryAs(Label.class).getText())
                .contains("'g2' stands in rows 2 and 3", "Keep one row for each galaxy");
        assertThat(robot.lookup("#join-apply").queryAs(Button.class).isDisabled()).isTrue();
        robot.interact(() -> window.data().join().cancel());
        assertThat(bench.tableProperty().get().orElseThrow()).isSameAs(good);
    }

    @Test
    void whatIsWorthKnowingIsSaidWhereThereIsNothingToDecide(FxRobot robot) throws IOException {
        openAGoodTable(robot);
        Path path = BadTable.REPEATED_IDENTIFIERS.write(folder);
        robot.interact(() -> bench.open(List.of(path)));
        await("its project", () -> bench.projectProperty().get().isPresent());
        robot.interact(() -> bench.pageProperty().set(Page.DATA));
        await("the note", () -> words(robot, "#attention").contains("identifiers"));
        assertThat(words(robot, "#attention"))
                .contains("Worth knowing")
                .doesNotContain("Needs your attention");
    }

    private Optional<JoinDraft.State> joinState() {
        return window.data().join().stateProperty().get();
    }

    @Test
    void aPlausibleSentinelIsAnsweredWithAButtonAndUndone(FxRobot robot) {
        Path path = BadTable.PLAUSIBLE_SENTINEL.write(folder);
        robot.interact(() -> bench.open(List.of(path)));
        await("the question", () -> robot.lookup("#attention").query().isVisible());
        await("the column's mark", () -> line("M_u").state() == ColumnLine.State.CHECK);
        robot.clickOn("Read as missing");
        await("missing", () -> sentinels().equals(Map.of("M_u", Map.of(99.0, 7L))));
        assertThat(mapping()).isEqualTo(Map.of("M_u", Map.of(99.0, true)));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("asked again", () -> robot.lookup("#attention").query().isVisible());
        assertThat(sentinels()).isEmpty();
        robot.clickOn("It is a value");
        await("a value", () -> mapping().equals(Map.of("M_u", Map.of(99.0, false))));
        await("nothing is asked", () -> !robot.lookup("#attention").query().isVisible());
        assertThat(sentinels()).isEmpty();
    }

    private ColumnLine line(String column) {
        return window.data().columns().all().stream()
                .filter(line -> line.name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Map<Double, Long>> sentinels() {
        return window.data().meaningProperty().get().orElseThrow().sentinels();
    }

    private Map<String, Map<Double, Boolean>> mapping() {
        return bench.history().recipeProperty().get().orElseThrow().mapping().sentinels();
    }
}
