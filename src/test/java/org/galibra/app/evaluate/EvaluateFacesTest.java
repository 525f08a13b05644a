package org.galibra.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.galibra.app.Patience.await;

import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.galibra.figure.MassFunctionPlan;
import org.galibra.study.Comparison;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class EvaluateFacesTest extends EvaluateWindow {
    @Start
    void openTheWindow(Stage first) {
        open(first);
    }

    @Stop
    void closeTheWindow() {
        close();
    }

    @Test
    void metricsAppearWithTheirRangesBesideOtherMethodsAndAreExported(FxRobot robot)
            throws Exception {
        trainAndTurnToThePage(robot);
        robot.clickOn("#face-metrics");
        ScoresViewModel model = window.evaluation().scores();
        await(
                "other methods",
                () -> model.scoresProperty().get().flatMap(Scores::others).isPresent());
        Comparison.Row validation = model.scoresProperty().get().orElseThrow().sets().rows().get(1);
        assertThat(validation.judged()).isEqualTo("validation");
        assertThat(validation.metrics()).isEqualTo(picture().judgement().judged().metrics());
        assertThat(validation.range().low().rms()).isLessThan(validation.metrics().rms());
        assertThat(validation.range().high().rms()).isGreaterThan(validation.metrics().rms());
        TableView<?> table = robot.lookup("#scores").queryTableView();
        assertThat(table.getItems())
                .map(Object::toString)
                .anyMatch(line -> line.contains("mean training mass for all"))
                .noneMatch(line -> line.contains("magnitudes only"));

        robot.interact(() -> model.seedsProperty().set(2));
        robot.clickOn("#compare");
        await(
                "networks of other seeds",
                () -> model.scoresProperty().get().filter(Scores::networks).isPresent());
        Comparison.Row again = row(model, "all features");
        assertThat(again.seeds().orElseThrow().deviation().rms()).isPositive();
        assertThat(again.judged()).isEqualTo("validation");

        robot.clickOn("#scores-export");
        Path file = folder.resolve("metrics.ecsv");
        await("the exported file", () -> Files.exists(file));
        Table written = TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
        List<Comparison.Row> rows = model.scoresProperty().get().orElseThrow().all().rows();
        assertThat(written.rows()).isEqualTo(rows.size());
        var rms = (Reals) written.column("rms").orElseThrow().values();
        var high = (Reals) written.column("rms_high").orElseThrow().values();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rms.at(i)).isCloseTo(rows.get(i).metrics().rms(), within(1e-12));
            assertThat(high.at(i)).isCloseTo(rows.get(i).range().high().rms(), within(1e-12));
        }
        assertThat(model.latex()).contains("\\toprule").contains("all features & validation");
    }

    @Test
    void aCancelledComparisonLeavesTheTableAsItWas(FxRobot robot) throws Exception {
        trainAndTurnToThePage(robot);
        robot.clickOn("#face-metrics");
        ScoresViewModel model = window.evaluation().scores();
        await(
                "other methods",
                () -> model.scoresProperty().get().flatMap(Scores::others).isPresent());
        Comparison before = model.scoresProperty().get().orElseThrow().all();
        robot.interact(() -> model.seedsProperty().set(100));
        robot.clickOn("#compare").clickOn("#compare-cancel");
        await("the end", () -> bench.statusProperty().get().text().equals("Cancelled"));
        assertThat(model.comparingProperty().get()).isFalse();
        assertThat(model.scoresProperty().get().orElseThrow().all()).isEqualTo(before);
    }

    @Test
    void theMassFunctionIsPartedByAColumnAndWritten(FxRobot robot) throws Exception {
        trainAndTurnToThePage(robot);
        robot.interact(() -> window.evaluation().openTest());
        await("the test set", () -> picture().judgement().isOpened());
        robot.clickOn("#face-masses");
        MassesViewModel model = window.evaluation().masses();
        await("the mass function", () -> model.drawnProperty().get().isPresent());
        MassFunctionPlan all = model.drawnProperty().get().orElseThrow().plan();
        assertThat(all.panels()).hasSize(1);
        assertThat(all.spec().sample()).isEqualTo("natural");

        Quantity colour =
                picture().quantities().stream()
                        .filter(at -> at.name().equals("M_g"))
                        .findFirst()
                        .orElseGet(() -> picture().quantities().getLast());
        robot.interact(() -> model.byProperty().set(Optional.of(colour)));
        await("three groups", () -> plan(model).panels().size() == 3);
        assertThat(plan(model).panels().stream().mapToInt(MassFunctionPlan.Panel::galaxies).sum())
                .isEqualTo(all.panels().getFirst().galaxies());
        assertThat(robot.lookup("#masses-by-2").tryQuery()).isPresent();
        robot.interact(() -> model.groupsProperty().set(2));
        await("two groups", () -> plan(model).panels().size() == 2);

        robot.clickOn("#masses-export");
        Path pdf = folder.resolve("mass-function.pdf");
        await("the exported figure", () -> Files.exists(pdf));
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        Path numbers = folder.resolve("mass-function.ecsv");
        robot.interact(() -> model.export(numbers));
        await("the exported numbers", () -> Files.exists(numbers));
        Table table = TableFiles.read(numbers, Progress.UNWATCHED, new StopSignal());
        var counts = (Integers) table.column("galaxies").orElseThrow().values();
        assertThat(IntStream.range(0, table.rows()).mapToLong(counts::at).sum())
                .as("each galaxy by its true and by its predicted mass")
                .isEqualTo(2L * all.panels().getFirst().galaxies());
    }

    private static MassFunctionPlan plan(MassesViewModel model) {
        return model.drawnProperty().get().orElseThrow().plan();
    }

    @Test
    void aLearningCurveIsDrawnAsItComesAndWrittenAndACancelledOneIsKept(FxRobot robot)
            throws Exception {
        trainAndTurnToThePage(robot);
        robot.clickOn("#face-learning");
        LearningViewModel model = window.evaluation().learning();
        robot.interact(() -> model.seedsProperty().set(LearningViewModel.MOST_SEEDS));
        robot.clickOn("#learn");
        await("the first network", () -> model.curveProperty().get().isPresent());
        robot.clickOn("#learn-cancel");
        await("the end", () -> !model.learningProperty().get());
        int drawn = curve(model).result().points().size();
        assertThat(drawn).isBetween(1, curve(model).sizes().size() * LearningViewModel.MOST_SEEDS);

        robot.interact(() -> model.seedsProperty().set(2));
        robot.clickOn("#learn");
        await(
                "all networks",
                () ->
                        model.curveProperty()
                                .get()
                                .filter(at -> at.result().points().size() == 2 * at.sizes().size())
                                .isPresent());
        await("the end", () -> !model.learningProperty().get());
        Path file = folder.resolve("learning-curve.csv");
        robot.clickOn("#learning-export");
        await("the exported file", () -> Files.exists(file));
        Table table = TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
        var points = curve(model).result().points();
        assertThat(table.rows()).isEqualTo(points.size());
        var rms = (Reals) table.column("rms").orElseThrow().values();
        assertThat(rms.at(0)).isCloseTo(points.getFirst().metrics().rms(), within(1e-12));
    }

    private static LearningViewModel.Curve curve(LearningViewModel model) {
        return model.curveProperty().get().orElseThrow();
    }

    @Test
    void foldsAreValidatedAndWritten(FxRobot robot) throws Exception {
        trainAndTurnToThePage(robot);
        robot.clickOn("#face-learning");
        LearningViewModel model = window.evaluation().learning();
        robot.interact(() -> model.turnsProperty().set(3));
        robot.clickOn("#fold");
        await(
                "all folds",
                () ->
                        model.foldsProperty()
                                .get()
                                .flatMap(LearningViewModel.Folds::result)
                                .isPresent());
        var result = model.foldsProperty().get().orElseThrow().result().orElseThrow();
        var sample = picture().judgement().trained().experiment().sample();
        assertThat(result.pooled().n())
                .isEqualTo(sample.training().count() + sample.validation().count());
        assertThat(robot.lookup("#folds").queryTableView().getItems()).hasSize(6);
        robot.clickOn("#folds-export");
        Path file = folder.resolve("folds.csv");
        await("the exported file", () -> Files.exists(file));
        Table table = TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
        var rms = (Reals) table.column("rms").orElseThrow().values();
        assertThat(rms.at(5)).isCloseTo(result.pooled().rms(), within(1e-12));
    }

    private static Comparison.Row row(ScoresViewModel model, String what) {
        return model.scoresProperty().get().orElseThrow().all().rows().stream()
                .filter(at -> at.what().equals(what))
                .findFirst()
                .orElseThrow();
    }
}
