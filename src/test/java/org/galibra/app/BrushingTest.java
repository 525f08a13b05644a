package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.galibra.app.Patience.await;

import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.galibra.app.chart.ChartPane;
import org.galibra.app.train.Pace;
import org.galibra.app.work.ScreenWork;
import org.galibra.evaluation.Range;
import org.galibra.figure.DistributionsPlan;
import org.galibra.figure.PanelPlace;
import org.galibra.figure.Plane;
import org.galibra.figure.SampleSeries;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One selection of galaxies, brushed on any page and seen on all.
@ExtendWith(ApplicationExtension.class)
class BrushingTest {
    @TempDir static Path folder;

    private Stage stage;
    private Workbench bench;
    private Window window;

    @Start
    void openTheWindow(Stage first) {
        stage = first;
        var settings = Settings.none();
        settings.size(1300, 860);
        bench = new Workbench(new ScreenWork(), settings, TableReference.SYNTHETIC);
        window = Window.open(stage, bench, Chooser.NOBODY);
    }

    @Stop
    void closeTheWindow() {
        stage.close();
    }

    private void openASmallTable(FxRobot robot) throws Exception {
        Path table = SmallTable.write(folder);
        robot.interact(() -> bench.open(List.of(table)));
        await("the table", () -> bench.projectProperty().get().isPresent());
    }

    private int[] selected() {
        return bench.selectionProperty().get().rows();
    }

    private void escape(FxRobot robot) {
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.selectionProperty().get().isEmpty()).isTrue();
    }

    /// Drags over a rectangle of a chart.
    private static void drag(FxRobot robot, ChartPane<?> chart, Plane plane, Range xs, Range ys) {
        Point2D from = chart.localToScreen(plane.placeX(xs.from()), plane.placeY(ys.from()));
        Point2D to = chart.localToScreen(plane.placeX(xs.to()), plane.placeY(ys.to()));
        robot.drag(from, MouseButton.PRIMARY).dropTo(to);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private DistributionsPlan distributions() {
        return window.sample().pictureProperty().get().orElseThrow().distributions();
    }

    @Test
    void aHistogramOfTheSampleIsBrushedAndCountedInEveryPanel(FxRobot robot) throws Exception {
        openASmallTable(robot);
        robot.interact(() -> bench.pageProperty().set(Page.SAMPLE));
        await("Fig. 2", () -> window.sample().pictureProperty().get().isPresent());
        ChartPane<?> chart = robot.lookup("#distributions-chart").queryAs(ChartPane.class);
        // The first panel shows the masses.
        PanelPlace masses = chart.panel(20, 40).orElseThrow();
        assertThat(masses.number()).isZero();
        Plane plane = masses.plane();
        drag(robot, chart, plane, new Range(9.2, 9.7), new Range(0.2, 0.6));

        var full = window.sample().pictureProperty().get().orElseThrow().full();
        double[] truth = full.masses();
        double pixel = plane.xs().length() / plane.width();
        int[] brushed = selected();
        assertThat(brushed).hasSizeGreaterThan(50);
        assertThat(Arrays.stream(brushed).mapToDouble(row -> truth[row]))
                .allMatch(mass -> mass > 9.2 - 2 * pixel && mass < 9.7 + 2 * pixel);
        assertThat(brushed.length)
                .isGreaterThanOrEqualTo(
                        (int)
                                Arrays.stream(truth)
                                        .filter(m -> m > 9.2 + 2 * pixel && m < 9.7 - 2 * pixel)
                                        .count());
        String label = "selected, " + brushed.length;
        await(
                "the count in Fig. 2",
                () ->
                        robot.lookup("#distributions-selected")
                                .queryAs(Label.class)
                                .getText()
                                .equals(label));
        assertThat(distributions().panels())
                .allSatisfy(panel -> assertThat(panel.selected()).isPresent());

        // A panel of a feature, with Shift: more galaxies are selected.
        PanelPlace feature = chart.panel(chart.getWidth() - 40, 40).orElseThrow();
        assertThat(feature.number()).isPositive();
        Range whole = feature.plane().xs();
        double margin = 0.05 * whole.length();
        Range all = new Range(whole.from() + margin, whole.to() - margin);
        robot.press(KeyCode.SHIFT);
        drag(robot, chart, feature.plane(), all, new Range(0.2, 0.6));
        robot.release(KeyCode.SHIFT);
        assertThat(selected().length).isGreaterThan(brushed.length);
        escape(robot);
    }

    @Test
    void theScatterOfTheTrainPageIsBrushedWhileTheTrainingGoesOn(FxRobot robot) throws Exception {
        openASmallTable(robot);
        robot.interact(() -> {
            bench.pageProperty().set(Page.TRAIN);
            window.training().paceProperty().set(new Pace(2000));
            window.training().train();
        });
        await(
                "a network that has learned",
                () -> bench.trainedProperty().get().filter(at -> at.step() > 1500).isPresent());
        ChartPane<?> scatter = robot.lookup("#predicted").queryAs(ChartPane.class);
        Plane plane = scatter.plane().orElseThrow();
        drag(robot, scatter, plane, new Range(9, 10), plane.ys());
        int[] brushed = selected();
        var now = window.training().pictureProperty().get().orElseThrow();
        SampleSeries series = now.performance().spec().samples().getFirst();
        int[] rows =
                bench.projectProperty().get().orElseThrow().experiment().sample().training().rows();
        double[] truth = series.truth();
        double pixel = plane.xs().length() / plane.width();
        assertThat(brushed).isNotEmpty();
        assertThat(IntStream.range(0, rows.length).filter(i -> contains(brushed, rows[i])))
                .hasSize(brushed.length)
                .allMatch(i -> truth[i] > 9 - 2 * pixel && truth[i] < 10 + 2 * pixel);

        robot.interact(() -> window.training().pause());
        escape(robot);
        ChartPane<?> strip = robot.lookup("#strip").queryAs(ChartPane.class);
        Plane residuals = strip.plane().orElseThrow();
        drag(robot, strip, residuals, residuals.xs(), new Range(residuals.ys().from(), 0));
        assertThat(selected()).hasSizeBetween(1, rows.length - 1);
        escape(robot);
        ChartPane<?> histogram = robot.lookup("#histogram").queryAs(ChartPane.class);
        Plane counts = histogram.plane().orElseThrow();
        drag(robot, histogram, counts, counts.xs(), new Range(0, counts.ys().to()));
        assertThat(selected()).hasSizeBetween(1, rows.length - 1);
    }

    @Test
    void theWheelAndABoxZoomADoubleClickShowsAllAndTheNumberHasItsUnit(FxRobot robot)
            throws Exception {
        openASmallTable(robot);
        robot.interact(() -> bench.pageProperty().set(Page.TRAIN));
        robot.interact(() -> window.training().step());
        await("a step", () -> bench.trainedProperty().get().isPresent());
        ChartPane<?> loss = robot.lookup("#loss .chart-pane").queryAs(ChartPane.class);
        ChartPane<?> scatter = robot.lookup("#predicted").queryAs(ChartPane.class);
        Plane all = scatter.plane().orElseThrow();
        double x = all.left() + all.width() / 2;
        double y = all.top() + all.height() / 2;
        robot.moveTo(scatter.localToScreen(x, y));
        robot.scroll(3, VerticalDirection.UP);
        await("a nearer view", () -> width(scatter) < 0.95 * all.xs().length());
        assertThat(scatter.plane().orElseThrow().xs().contains(all.valueX(x))).isTrue();
        robot.doubleClickOn(scatter.localToScreen(x, y));
        await("all of it again", () -> scatter.plane().orElseThrow().equals(all));

        Plane whole = loss.plane().orElseThrow();
        Range part =
                new Range(
                        whole.xs().from() + 0.2 * whole.xs().length(),
                        whole.xs().from() + 0.6 * whole.xs().length());
        drag(robot, loss, whole, part, whole.ys());
        assertThat(loss.plane().orElseThrow().xs().length())
                .as("where nothing is brushed a drag zooms")
                .isCloseTo(part.length(), within(0.02 * whole.xs().length()));
        robot.moveTo(loss);
        assertThat(told(robot, loss)).startsWith("Step ").contains("training batch");

        robot.interact(() -> bench.pageProperty().set(Page.SAMPLE));
        await("Fig. 2", () -> window.sample().pictureProperty().get().isPresent());
        ChartPane<?> fig2 = robot.lookup("#distributions-chart").queryAs(ChartPane.class);
        Plane masses = fig2.panel(20, 40).orElseThrow().plane();
        robot.moveTo(fig2.localToScreen(masses.placeX(9.5), masses.placeY(0.5)));
        assertThat(told(robot, fig2)).contains("galax", "dex", "training: ");
    }

    private static double width(ChartPane<?> chart) {
        return chart.plane().orElseThrow().xs().length();
    }

    private static String told(FxRobot robot, ChartPane<?> chart) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.from(chart).lookup(".chart-told").queryAs(Label.class).getText();
    }

    private static boolean contains(int[] rows, int row) {
        return Arrays.binarySearch(rows, row) >= 0;
    }
}
