package org.galibra.app.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.galibra.app.Chooser;
import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.Window;
import org.galibra.app.Workbench;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Numbers;
import org.galibra.app.train.Pace;
import org.galibra.app.work.ScreenWork;
import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.study.Features;
import org.galibra.study.SurveyFolder;
import org.galibra.study.TableReference;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A network of the synthetic catalogue weighs a synthetic survey, on the page.
@ExtendWith(ApplicationExtension.class)
class ApplyPageTest {
    private static final int GALAXIES = 1500;

    @TempDir static Path folder;

    private static SurveyFolder files;

    private Stage stage;
    private Workbench bench;
    private Window window;
    private Path chosen;

    private final class Answers implements Chooser {
        @Override
        public Optional<Path> table() {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> tableToSave(String proposed) {
            return Optional.of(folder.resolve("weighed.csv"));
        }
    }

    @BeforeAll
    static void writeTheSurvey() throws Exception {
        files =
                SurveyFolder.write(
                        folder.resolve("survey"),
                        GALAXIES,
                        7,
                        ObservedLight.REST,
                        Progress.UNWATCHED,
                        new StopSignal());
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

    private static boolean isLive(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(node -> !node.isDisabled()).isPresent();
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private void trainAndTurnToThePage(FxRobot robot) {
        robot.interact(bench::openSynthetic);
        await("the catalogue", () -> bench.projectProperty().get().isPresent());
        robot.interact(() ->
                bench.history()
                        .change(
                                Page.TRAIN,
                                "features",
                                recipe -> recipe.withFeatures(Features.preset("elson-2026-uv"))));
        await(
                "the features",
                () ->
                        bench.projectProperty()
                                        .get()
                                        .orElseThrow()
                                        .experiment()
                                        .recipe()
                                        .features()
                                        .equals(Features.preset("elson-2026-uv"))
                                && !bench.preparingProperty().get());
        robot.interact(() -> {
            window.training().reset();
            window.training().paceProperty().set(new Pace(5000));
            window.training().train();
        });
        await(
                "a trained network",
                () -> bench.trainedProperty().get().filter(at -> at.step() > 1500).isPresent());
        robot.interact(() -> window.training().pause());
        robot.interact(() -> bench.pageProperty().set(Page.APPLY));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void openAndJoin(FxRobot robot) {
        chosen = files.fluxes();
        robot.clickOn("#apply-open");
        await("the survey", () -> window.survey().surveyProperty().get().isPresent());
        await("an end of reading", () -> !window.survey().busyProperty().get());
        chosen = files.masses();
        robot.clickOn("#apply-join");
        await("a join to try", () -> isLive(robot, "#join-apply"));
        robot.clickOn("#join-apply");
        await(
                "the join",
                () ->
                        !window.survey().busyProperty().get()
                                && window.survey()
                                        .surveyProperty()
                                        .get()
                                        .filter(open -> open.reference().joins().size() == 1)
                                        .isPresent());
    }

    private Weighed weigh(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        await("masses", () -> window.survey().hasResult() && !window.survey().busyProperty().get());
        return window.survey().weighedProperty().get().orElseThrow();
    }

    @Test
    void everyGalaxyIsWeighedOrSetApartAndExportedWithItsReason(FxRobot robot) throws Exception {
        trainAndTurnToThePage(robot);
        assertThat(robot.lookup("#weigh").queryAs(Button.class).isDisabled()).isTrue();
        openAndJoin(robot);
        assertThat(words(robot, "#apply-network")).contains("elson-2026-uv 24-15-1");
        assertThat(words(robot, "#apply-warnings"))
                .contains("cosmology of the magnitudes")
                .doesNotContain("67.51");
        robot.clickOn("#apply-details");
        assertThat(words(robot, "#apply-warnings")).contains("67.51 km/s/Mpc");
        robot.clickOn("#apply-details");
        assertThat(words(robot, "#weigh")).isEqualTo("Weigh 1,500 galaxies");
        var tally = weigh(robot).application().summary().tally();
        assertThat(robot.lookup("#coverage").query().getParent().isVisible()).isFalse();
        robot.clickOn("Coverage");
        assertThat(robot.lookup("#coverage").query().getParent().isVisible()).isTrue();

        long apart = tally.reasons().values().stream().mapToLong(Long::longValue).sum();
        assertThat(tally.rows()).isEqualTo(GALAXIES);
        assertThat(tally.inside()).isBetween(GALAXIES / 10L, GALAXIES - 1L);
        assertThat(tally.inside() + apart).isEqualTo(GALAXIES);
        assertThat(words(robot, "#apply-summary"))
                .startsWith("Inside " + Numbers.count(tally.inside()) + " of 1,500");
        for (String id : List.of("#sed-raw", "#sed-corrected", "#coverage")) {
            assertThat(robot.lookup(id).query().isVisible()).as(id).isTrue();
        }
        ChartPane<?> raw = robot.lookup("#sed-raw").queryAs(ChartPane.class);
        assertThat(raw.plane()).isPresent();

        robot.clickOn("#apply-export");
        Path file = folder.resolve("weighed.csv");
        await("the file", () -> Files.exists(file));
        Table read = TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
        Table fluxes = TableFiles.read(files.fluxes(), Progress.UNWATCHED, new StopSignal());
        assertThat(texts(read.columns().getFirst()))
                .containsExactlyElementsOf(texts(fluxes.column("CATAID").orElseThrow()));
        List<String> reasons = texts(read.column("reason").orElseThrow());
        assertThat(reasons).hasSize(GALAXIES).doesNotContain("");
        assertThat(reasons.stream().filter("inside"::equals).count()).isEqualTo(tally.inside());
    }

    @Test
    void aSurveyWithoutDistancesIsRefusedUntilTheTableThatTellsThemIsJoined(FxRobot robot) {
        trainAndTurnToThePage(robot);
        chosen = files.fluxes();
        robot.clickOn("#apply-open");
        await("the survey", () -> window.survey().surveyProperty().get().isPresent());
        await("an end of reading", () -> !window.survey().busyProperty().get());
        assertThat(words(robot, "#apply-warnings")).contains("no column tells the distances");
        assertThat(robot.lookup("#weigh").queryAs(Button.class).isDisabled()).isTrue();
        chosen = files.masses();
        robot.clickOn("#apply-join");
        await("a join to try", () -> isLive(robot, "#join-apply"));
        robot.clickOn("#join-apply");
        await("the join", () -> window.survey().canWeigh());
        assertThat(words(robot, "#apply-warnings")).doesNotContain("no column");
    }

    @Test
    void aChangeOfThePlanMarksTheResultOutOfDateAndUndoTakesItBack(FxRobot robot) {
        trainAndTurnToThePage(robot);
        openAndJoin(robot);
        Weighed before = weigh(robot);
        robot.clickOn("#apply-keep");
        assertThat(window.survey().plan().keepFenced()).isTrue();
        assertThat(robot.lookup("#apply-stale").query().isVisible()).isTrue();
        assertThat(window.survey().weighedProperty().get()).containsSame(before);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.survey().plan().keepFenced()).isFalse();
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.values().size()).mapToObj(column.values()::text).toList();
    }
}
