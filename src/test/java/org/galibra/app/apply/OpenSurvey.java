package org.galibra.app.apply;

import static org.galibra.app.Patience.await;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.galibra.app.Chooser;
import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.Window;
import org.galibra.app.Workbench;
import org.galibra.app.train.Pace;
import org.galibra.app.work.ScreenWork;
import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.model.Trainer;
import org.galibra.sample.Cut;
import org.galibra.study.Experiment;
import org.galibra.study.Features;
import org.galibra.study.Recipe;
import org.galibra.study.Run;
import org.galibra.study.RunFolder;
import org.galibra.study.SurveyFolder;
import org.galibra.study.TableReference;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The Apply page in a window, with a survey and a trained run in a folder.
abstract class OpenSurvey {
    static final int GALAXIES = 1500;

    @TempDir static Path folder;

    static SurveyFolder files;
    static Path run;

    Stage stage;
    Workbench bench;
    Window window;
    Path chosen;

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

    /// TestFX looks for its annotations in the test's own class.
    final void open(Stage first) {
        stage = first;
        var settings = Settings.none();
        settings.size(1440, 900);
        bench = new Workbench(new ScreenWork(), settings, TableReference.SYNTHETIC);
        window = Window.open(stage, bench, new Answers());
    }

    final void close() {
        stage.close();
    }

    static boolean isLive(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(node -> !node.isDisabled()).isPresent();
    }

    static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    void trainAndTurnToThePage(FxRobot robot) {
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

    void openAndJoin(FxRobot robot) {
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
    void openAll(FxRobot robot) {
        robot.interact(() -> bench.pageProperty().set(Page.APPLY));
        robot.clickOn("#apply-run");
        await("the run", () -> window.survey().savedProperty().get().isPresent());
        await("an end of reading", () -> !window.survey().busyProperty().get());
        openAndJoin(robot);
        await("a survey to weigh", () -> window.survey().canWeigh());
        // What is said of the survey stands still from here on, and can be clicked.
        await("an end of reading", () -> !window.survey().busyProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    Weighed weigh(FxRobot robot) {
        Optional<Weighed> before = window.survey().weighedProperty().get();
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        return newResult(before);
    }

    Weighed newResult(Optional<Weighed> before) {
        await(
                "masses",
                () ->
                        !window.survey().weighedProperty().get().equals(before)
                                && !window.survey().busyProperty().get());
        return window.survey().weighedProperty().get().orElseThrow();
    }

    static void choose(FxRobot robot, String id, Object value) {
        @SuppressWarnings("unchecked")
        ComboBox<Object> box = robot.lookup(id).queryAs(ComboBox.class);
        robot.interact(() -> box.setValue(value));
    }

    void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        await("an end of reading", () -> !window.survey().busyProperty().get());
    }

    static String said(FxRobot robot) {
        return robot.lookup("#survey-agreement .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }
}
