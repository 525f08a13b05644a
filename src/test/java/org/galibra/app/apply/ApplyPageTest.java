package org.galibra.app.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
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
import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.figure.export.FigureFile;
import org.galibra.model.Trainer;
import org.galibra.sample.Cut;
import org.galibra.study.Experiment;
import org.galibra.study.Features;
import org.galibra.study.Recipe;
import org.galibra.study.Run;
import org.galibra.study.RunFolder;
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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A network of the synthetic catalogue weighs a synthetic survey, on the page.
@ExtendWith(ApplicationExtension.class)
class ApplyPageTest {
    private static final int GALAXIES = 1500;

    @TempDir static Path folder;

    private static SurveyFolder files;
    private static Path run;

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
            return Optional.of(run);
        }

        @Override
        public Optional<Path> figures(Optional<Path> last) {
            return Optional.of(folder.resolve("figures"));
        }

        @Override
        public Optional<Path> tableToSave(String proposed) {
            return Optional.of(folder.resolve(proposed));
        }

        @Override
        public Optional<Path> model() {
            return Optional.of(folder.resolve("calibrated.json"));
        }

        @Override
        public Optional<Path> modelToSave(String proposed) {
            return Optional.of(folder.resolve(proposed));
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

    @BeforeAll
    static void trainTheRun() throws Exception {
        var stop = new StopSignal();
        var reference = TableReference.synthetic(20_000, 1);
        Recipe recipe = Recipe.on(reference, 1);
        recipe =
                recipe.withFeatures(Features.preset("elson-2026-uv"))
                        .withSample(
                                recipe.sample().withCuts(List.of(Cut.parse("7.8<=logMstar<=11.3"))))
                        .withTraining(recipe.training().withSteps(1500, false));
        Experiment experiment =
                Experiment.prepare(reference.open(Progress.UNWATCHED, stop), recipe);
        var outcome =
                Trainer.train(
                        experiment.start(),
                        experiment.training(),
                        experiment.validation(),
                        recipe.training(),
                        stop,
                        _ -> {});
        run = folder.resolve("run");
        RunFolder.write(run, Run.sealed(experiment, recipe.training(), outcome, 0).opened());
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

    /// Opens the run that was trained before all tests, and the joined survey.
    private void openAll(FxRobot robot) {
        robot.interact(() -> bench.pageProperty().set(Page.APPLY));
        robot.clickOn("#apply-run");
        await("the run", () -> window.survey().savedProperty().get().isPresent());
        await("an end of reading", () -> !window.survey().busyProperty().get());
        openAndJoin(robot);
        await("a survey to weigh", () -> window.survey().canWeigh());
    }

    private Weighed weigh(FxRobot robot) {
        Optional<Weighed> before = window.survey().weighedProperty().get();
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        return newResult(before);
    }

    private Weighed newResult(Optional<Weighed> before) {
        await(
                "masses",
                () ->
                        !window.survey().weighedProperty().get().equals(before)
                                && !window.survey().busyProperty().get());
        return window.survey().weighedProperty().get().orElseThrow();
    }

    private static void choose(FxRobot robot, String id, Object value) {
        @SuppressWarnings("unchecked")
        ComboBox<Object> box = robot.lookup(id).queryAs(ComboBox.class);
        robot.interact(() -> box.setValue(value));
    }

    private void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        await("an end of reading", () -> !window.survey().busyProperty().get());
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#survey-agreement .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyGalaxyIsWeighedByTheNewestNetworkOrSetApart(FxRobot robot) {
        trainAndTurnToThePage(robot);
        assertThat(robot.lookup("#weigh").queryAs(Button.class).isDisabled()).isTrue();
        openAndJoin(robot);
        assertThat(words(robot, "#apply-network")).contains("elson-2026-uv 24-15-1");
        assertThat(words(robot, "#apply-warnings")).startsWith("5 differences");
        assertThat(said(robot)).contains("Cosmology of the magnitudes", "67.51 km/s/Mpc");
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
        assertThat(words(robot, "#fence-inside")).startsWith(Numbers.count(tally.inside()));
        for (String id : List.of("#sed-raw", "#sed-corrected", "#coverage")) {
            assertThat(robot.lookup(id).query().isVisible()).as(id).isTrue();
        }
        ChartPane<?> raw = robot.lookup("#sed-raw").queryAs(ChartPane.class);
        assertThat(raw.plane()).isPresent();
    }

    @Test
    void theResultIsWrittenInEveryFormatWithWhatIsChosen(FxRobot robot) throws Exception {
        openAll(robot);
        Weighed now = weigh(robot);
        Table fluxes = TableFiles.read(files.fluxes(), Progress.UNWATCHED, new StopSignal());
        double[] masses = now.application().reported().masses();
        robot.clickOn("#result-include");
        robot.clickOn("Intervals");
        for (String format : List.of("FITS", "VOTable", "ECSV", "CSV")) {
            robot.clickOn(format);
            robot.clickOn("#apply-export");
            String ending = format.equals("VOTable") ? "vot" : format.toLowerCase(Locale.ROOT);
            Path file = folder.resolve("weighed." + ending);
            await(format, () -> Files.exists(file) && !window.survey().busyProperty().get());
            Table read = TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
            assertThat(texts(read.columns().getFirst()))
                    .as(format)
                    .containsExactlyElementsOf(texts(fluxes.column("CATAID").orElseThrow()));
            List<String> reasons = texts(read.column("reason").orElseThrow());
            assertThat(reasons).as(format).hasSize(GALAXIES).doesNotContain("");
            assertThat(reasons.stream().filter("inside"::equals).count())
                    .isEqualTo(now.application().summary().tally().inside());
            assertThat(read.column("log10_mstar_low68")).as(format).isEmpty();
            assertThat(read.column("e_photometric")).as(format).isPresent();
            Column mass = read.column("log10_mstar").orElseThrow();
            if (!format.equals("CSV")) {
                assertThat(mass.unit()).as(format).isEqualTo("dex(Msun)");
            }
            assertThat(
                            IntStream.range(0, GALAXIES)
                                    .mapToDouble(row -> Catalogue.number(mass, row))
                                    .toArray())
                    .as(format)
                    .containsExactly(masses);
        }
    }

    @Test
    void theFiguresOfThePaperAndCoverageAreWritten(FxRobot robot) throws Exception {
        openAll(robot);
        weigh(robot);
        robot.clickOn("#apply-figures");
        await("the last figure", () -> Files.exists(folder.resolve("figures/coverage.pdf")));
        await("an end of writing", () -> !window.survey().busyProperty().get());
        for (String name : List.of("fence", "survey", "uncertainty", "coverage")) {
            Path file = folder.resolve("figures").resolve(name + ".pdf");
            assertThat(FigureFile.provenance(file)).as(name).containsKey("Title");
        }
    }

    @Test
    void aCalibratedModelIsSavedAndWeighsAnotherTimeOnTheSameScale(FxRobot robot) {
        openAll(robot);
        Weighed first = weigh(robot);
        assertThat(words(robot, "#sed-correction"))
                .contains("dex cross-fitted in 5 folds", "dex in sample");
        robot.clickOn("#apply-calibrated");
        await("the file", () -> Files.exists(folder.resolve("calibrated.json")));
        await("an end of writing", () -> !window.survey().busyProperty().get());
        robot.clickOn("#apply-model");
        await(
                "the calibrated model",
                () ->
                        window.survey()
                                        .savedProperty()
                                        .get()
                                        .filter(scales -> scales.kept().isPresent())
                                        .isPresent()
                                && !window.survey().busyProperty().get());
        assertThat(robot.lookup("#apply-stale").query().isVisible()).isTrue();
        assertThat(window.survey().savedProperty().get().orElseThrow().kept())
                .isEqualTo(first.application().summary().calibrated().correction());
        Weighed again = weigh(robot);
        assertThat(again.application().weighing().raw())
                .containsExactly(first.application().weighing().raw());
        assertThat(robot.lookup("#apply-stale").query().isVisible()).isFalse();
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
        robot.clickOn("#fix-cosmology");
        await(
                "the network's cosmology",
                () -> robot.lookup("#hubble").queryAs(TextField.class).getText().equals("67.51"));
        assertThat(said(robot)).doesNotContain("Cosmology of the magnitudes");
        undo(robot);
        assertThat(robot.lookup("#hubble").queryAs(TextField.class).getText()).isEqualTo("70");
        assertThat(said(robot)).contains("Cosmology of the magnitudes");
    }

    @Test
    void aClickOnABarShowsThatFeatureWithItsFence(FxRobot robot) {
        openAll(robot);
        Weighed now = weigh(robot);
        Node counts = robot.lookup("#fence-counts").query();
        var bounds = counts.localToScreen(counts.getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + 200, bounds.getMinY() + 30);
        assertThat(robot.lookup("#fence-distributions").query().isVisible()).isTrue();
        assertThat(robot.lookup("#fence-feature").queryAs(ComboBox.class).getValue())
                .isEqualTo(now.fence().worst().get(1).name());
        robot.clickOn("Shares");
        choose(robot, "#fence-along", "Z");
        await(
                "shares along a column",
                () -> window.survey().weighedProperty().get().orElseThrow().along().equals("Z"));
        assertThat(window.survey().weighedProperty().get().orElseThrow().shares().shares())
                .singleElement()
                .satisfies(share -> assertThat(share.title()).startsWith("Z"));
    }

    @Test
    void aChangeOfThePlanMarksTheResultOutOfDateAndUndoTakesItBack(FxRobot robot) {
        openAll(robot);
        Weighed before = weigh(robot);
        robot.clickOn("#apply-keep");
        assertThat(window.survey().plan().keepFenced()).isTrue();
        assertThat(robot.lookup("#apply-stale").query().isVisible()).isTrue();
        assertThat(window.survey().weighedProperty().get()).containsSame(before);
        undo(robot);
        assertThat(window.survey().plan().keepFenced()).isFalse();
        assertThat(robot.lookup("#apply-stale").query().isVisible()).isFalse();
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

    @Test
    void galaxiesThatLackABandAreWeighedBySiblingsWithOneClick(FxRobot robot) {
        openAll(robot);
        choose(robot, "#apply-draws", 0);
        Weighed before = weigh(robot);
        assertThat(words(robot, "#siblings-gain")).contains("galaxies lack a band");
        robot.clickOn("#weigh-siblings");
        var tally = newResult(Optional.of(before)).application().summary().tally();
        assertThat(tally.bySiblings()).isPositive();
        assertThat(tally.inside())
                .isEqualTo(before.application().summary().tally().inside() + tally.bySiblings());
        assertThat(words(robot, "#siblings-gain"))
                .startsWith(Numbers.counted(tally.bySiblings(), "galaxy", "galaxies"));
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.values().size()).mapToObj(column.values()::text).toList();
    }
}
