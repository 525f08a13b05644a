package org.galibra.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.galibra.app.Patience.await;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.galibra.app.Page;
import org.galibra.app.chart.ChartPane;
import org.galibra.figure.PassportPlan;
import org.galibra.figure.PassportSpec;
import org.galibra.figure.Plane;
import org.galibra.figure.export.FigureFile;
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
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class EvaluatePageTest extends EvaluateWindow {
    @Start
    void openTheWindow(Stage first) {
        open(first);
    }

    @Stop
    void closeTheWindow() {
        close();
    }

    /// Drags over all of a strip of residuals that lies above a residual, in the window's pixels.
    private void brushAbove(FxRobot robot, double residual) {
        ChartPane<?> strip = robot.lookup("#strip-0").queryAs(ChartPane.class);
        Plane plane = strip.plane().orElseThrow();
        Point2D from = strip.localToScreen(plane.left() + 1, plane.placeY(residual));
        Point2D to =
                strip.localToScreen(
                        plane.left() + plane.width() - 1, plane.placeY(plane.ys().to()) + 1);
        robot.drag(from, MouseButton.PRIMARY).dropTo(to);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void brushedOutliersAreCountedInFigure2AndExported(FxRobot robot) throws Exception {
        trainAndTurnToThePage(robot);
        Judged training = picture().judgement().sets().getFirst();
        double[] sorted =
                IntStream.range(0, training.size())
                        .mapToDouble(training::residual)
                        .sorted()
                        .toArray();
        double limit = (sorted[sorted.length - 9] + sorted[sorted.length - 8]) / 2;
        brushAbove(robot, limit);

        int[] selected = bench.selectionProperty().get().rows();
        assertThat(selected).as("the outliers, but for those beyond the axis").hasSizeBetween(5, 9);
        for (int row : selected) {
            assertThat(training.residual(training.place(row))).isGreaterThan(limit - 0.02);
        }
        assertThat(robot.lookup("#selected-count").queryAs(Label.class).getText())
                .startsWith(selected.length + " galaxies selected");

        robot.interact(
                () -> robot.lookup("#subset-name").queryAs(TextField.class).setText("high side"));
        robot.clickOn("#subset-save");
        assertThat(bench.subsets())
                .singleElement()
                .satisfies(subset -> {
                    assertThat(subset.name()).isEqualTo("high side");
                    assertThat(subset.galaxies().rows()).containsExactly(selected);
                });
        robot.clickOn("#subset-export");
        Path file = folder.resolve("high-side.ecsv");
        await("the exported file", () -> Files.exists(file));
        Table table = TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
        assertThat(table.rows()).isEqualTo(selected.length);
        assertThat(table.metadata()).containsEntry("subset", "high-side");
        var residuals = (Reals) table.column("logMstar_residual").orElseThrow().values();
        for (int i = 0; i < selected.length; i++) {
            assertThat(table.column("id").orElseThrow().values().text(i))
                    .isEqualTo(Integer.toString(selected[i]));
            assertThat(residuals.at(i))
                    .isCloseTo(training.residual(training.place(selected[i])), within(1e-12));
        }

        robot.interact(() -> bench.pageProperty().set(Page.SAMPLE));
        await(
                "the count in Fig. 2",
                () ->
                        robot.lookup("#distributions-selected")
                                .queryAs(Label.class)
                                .getText()
                                .equals("selected, " + selected.length));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.selectionProperty().get().isEmpty()).isTrue();
    }

    @Test
    void figure3FollowsTheTrainingThatGoesOn(FxRobot robot) throws Exception {
        trainAndTurnToThePage(robot);
        Picture before = picture();
        robot.interact(() -> window.training().train());
        await(
                "a later picture",
                () -> picture().judgement().trained().step() > before.judgement().trained().step());
        robot.interact(() -> window.training().pause());
        assertThat(picture().performance()).isNotEqualTo(before.performance());
        ChartPane<?> masses = robot.lookup("#masses-0").queryAs(ChartPane.class);
        assertThat(masses.summary()).isEqualTo(picture().performance().summary());
    }

    @Test
    void anInvertedSelectionIsAllOthersOfTheFigureAndASavedOneComesBack(FxRobot robot)
            throws Exception {
        trainAndTurnToThePage(robot);
        brushAbove(robot, 0.02);
        int[] selected = bench.selectionProperty().get().rows();
        assertThat(selected).hasSizeGreaterThan(5);
        robot.interact(() -> robot.lookup("#subset-name").queryAs(TextField.class).setText("kept"));
        robot.clickOn("#subset-save").clickOn("#subset-invert");
        WaitForAsyncUtils.waitForFxEvents();
        int all = picture().judgement().sets().stream().mapToInt(Judged::size).sum();
        int[] others = bench.selectionProperty().get().rows();
        assertThat(others).hasSize(all - selected.length).doesNotContain(selected);
        assertThat(robot.lookup("#selected-count").queryAs(Label.class).getText())
                .startsWith(others.length + " galaxies selected");
        robot.interact(
                () -> robot.lookup("#subsets").queryAs(MenuButton.class).getItems().get(0).fire());
        assertThat(bench.selectionProperty().get().rows()).containsExactly(selected);
    }

    @Test
    void excludedGalaxiesLeaveTheSampleAndUndoBringsThemBack(FxRobot robot) throws Exception {
        trainAndTurnToThePage(robot);
        brushAbove(robot, 0.05);
        int before =
                bench.projectProperty().get().orElseThrow().experiment().sample().stages().size();
        int[] selected = bench.selectionProperty().get().rows();
        assertThat(selected).isNotEmpty();
        robot.clickOn("#subset-exclude");
        await(
                "another sample",
                () ->
                        bench.projectProperty()
                                        .get()
                                        .orElseThrow()
                                        .experiment()
                                        .recipe()
                                        .sample()
                                        .excluded()
                                        .size()
                                == selected.length);
        var sample = bench.projectProperty().get().orElseThrow().experiment().sample();
        assertThat(sample.stages()).hasSize(before + 1);
        assertThat(sample.training().rows()).doesNotContain(selected);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        await(
                "the sample of before",
                () ->
                        bench.projectProperty()
                                .get()
                                .orElseThrow()
                                .experiment()
                                .recipe()
                                .sample()
                                .excluded()
                                .isEmpty());
    }

    @Test
    void theTestSetIsOpenedOnceAndAnOutlierHasAPassport(FxRobot robot) throws Exception {
        trainAndTurnToThePage(robot);
        assertThat(picture().judgement().judged().name()).isEqualTo("validation");
        robot.clickOn("#evaluate-open-test");
        await("the test set", () -> picture().judgement().isOpened());
        assertThat(picture().performance().columns().getLast().name()).isEqualTo("test");
        assertThat(robot.lookup("#evaluate-open-test").query().isVisible()).isFalse();

        robot.interact(() -> window.evaluation().nextOutlier(1));
        await("the passport", () -> picture().passport().isPresent());
        Passport passport = picture().passport().orElseThrow();
        Judged test = picture().judgement().judged();
        double largest =
                IntStream.range(0, test.size())
                        .mapToDouble(i -> Math.abs(test.residual(i)))
                        .max()
                        .orElseThrow();
        assertThat(Math.abs(passport.residual())).isEqualTo(largest);
        PassportSpec spec = passport.figure().spec();
        double sum = spec.added().stream().mapToDouble(PassportSpec.Added::dex).sum();
        assertThat(spec.reference() + sum)
                .as("what the neurons add leads from the median galaxy to the prediction")
                .isCloseTo(passport.predicted(), within(1e-4));
    }

    @Test
    void nothingThatAPassportSaysIsCutInTheSmallestWindow(FxRobot robot) throws Exception {
        resize(robot, 1000, 700);
        trainAndTurnToThePage(robot);
        robot.interact(() -> window.evaluation().nextOutlier(1));
        await("the passport", () -> picture().passport().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.from(robot.lookup("#passport")).lookup(".label").queryAllAs(Label.class))
                .hasSizeGreaterThan(20)
                .allSatisfy(label ->
                        assertThat(label.getWidth())
                                .as(label.getText())
                                .isGreaterThanOrEqualTo(label.prefWidth(-1) - 0.5));
    }

    @Test
    void aGalaxysPassportIsWrittenAndMarksItsNeuronsOnEveryPage(FxRobot robot) throws Exception {
        trainAndTurnToThePage(robot);
        robot.interact(() -> window.evaluation().nextOutlier(1));
        await("the passport", () -> picture().passport().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        var neurons = robot.lookup("#passport-neurons").query();
        PassportPlan plan = picture().passport().orElseThrow().figure();
        double row = neurons.getBoundsInLocal().getHeight() / plan.bars().size();
        robot.moveTo(neurons.localToScreen(200, 1.5 * row));
        WaitForAsyncUtils.waitForFxEvents();
        var marking = window.explain().marking();
        assertThat(marking.markedProperty().get().neuron())
                .hasValue(plan.spec().added().getFirst().neuron());

        robot.clickOn("#passport-export");
        Path pdf = folder.resolve("galaxy.pdf");
        await("the exported figure", () -> Files.exists(pdf));
        String galaxy = plan.spec().galaxy();
        assertThat(FigureFile.provenance(pdf))
                .containsEntry("Title", "Galaxy " + galaxy)
                .hasEntrySatisfying("Caption", words -> assertThat(words).contains(plan.summary()));
        robot.interact(() -> window.evaluation().exportPassport(folder.resolve("one.ecsv")));
        Path last = folder.resolve("one-neurons.ecsv");
        await("the exported numbers", () -> Files.exists(last));
        Table added = TableFiles.read(last, Progress.UNWATCHED, new StopSignal());
        assertThat(added.rows()).isEqualTo(plan.spec().added().size());
    }
}
