package org.galibra.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.galibra.app.Chooser;
import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.SmallTable;
import org.galibra.app.Window;
import org.galibra.app.Workbench;
import org.galibra.app.work.ScreenWork;
import org.galibra.figure.DerivativesChart;
import org.galibra.figure.Pointed;
import org.galibra.figure.SensitivitySpec;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class ExplainPageTest {
    @TempDir static Path folder;

    private Stage stage;
    private Workbench bench;
    private Window window;

    @Start
    void openTheWindow(Stage first) {
        stage = first;
        var settings = Settings.none();
        settings.size(1000, 760);
        bench = new Workbench(new ScreenWork(), settings, TableReference.SYNTHETIC);
        window = Window.open(stage, bench, Chooser.NOBODY);
    }

    @Stop
    void closeTheWindow() {
        stage.close();
    }

    @BeforeEach
    void trainALittleAndOpenThePage(FxRobot robot) throws IOException {
        Path table = SmallTable.write(folder);
        robot.interact(() -> bench.open(List.of(table)));
        await("the table", () -> bench.projectProperty().get().isPresent());
        robot.interact(() -> bench.pageProperty().set(Page.EXPLAIN));
        assertThat(robot.lookup("#go-to-train").query().isVisible()).isTrue();
        robot.clickOn("#go-to-train");
        robot.push(KeyCode.SPACE);
        await("steps", () -> bench.trainedProperty().get().filter(t -> t.step() > 300).isPresent());
        robot.push(KeyCode.SPACE);
        robot.interact(() -> bench.pageProperty().set(Page.EXPLAIN));
        await("the picture", () -> model().pictureProperty().get().isPresent());
    }

    private ExplainViewModel model() {
        return window.explain();
    }

    private ExplainPicture picture() {
        return model().pictureProperty().get().orElseThrow();
    }

    private static Node chart(FxRobot robot, String figure) {
        return robot.lookup("#" + figure + " .chart-pane").query();
    }

    /// Moves the pointer to a place of a figure, in px from its upper left corner.
    private static void point(FxRobot robot, String figure, double x, double y) {
        Bounds bounds = chart(robot, figure).localToScreen(chart(robot, figure).getLayoutBounds());
        robot.moveTo(new Point2D(bounds.getMinX() + x, bounds.getMinY() + y));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static WritableImage look(FxRobot robot, String figure) {
        var image = new WritableImage[1];
        robot.interact(() -> image[0] = chart(robot, figure).snapshot(null, null));
        return image[0];
    }

    private static boolean same(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    @Test
    void aNeuronPointedAtInOneFigureIsMarkedInAllAndPinnedByAClick(FxRobot robot) {
        int first = picture().order().getFirst();
        WritableImage network = look(robot, "network");
        point(robot, "weights", 70, 9);
        assertThat(model().marking().markedProperty().get().neuron()).hasValue(first);
        assertThat(text(robot, "#weights .chart-told"))
                .startsWith("Neuron " + (first + 1) + ": bias");
        assertThat(text(robot, "#neuron-name")).isEqualTo("Neuron " + (first + 1));
        assertThat(same(look(robot, "network"), network)).as("marked in Fig. A1 too").isFalse();

        robot.clickOn(javafx.scene.input.MouseButton.PRIMARY);
        point(robot, "derivatives", 4, 4);
        assertThat(model().marking().markedProperty().get().neuron())
                .as("it stays when the pointer leaves")
                .hasValue(first);
        robot.push(KeyCode.N);
        assertThat(model().marking().markedProperty().get().neuron())
                .hasValue(picture().order().get(1));
        robot.push(KeyCode.ESCAPE);
        assertThat(model().marking().markedProperty().get().neuron()).isEmpty();
        assertThat(robot.lookup("#neuron-card").query().isVisible()).isFalse();
    }

    @Test
    void theTotalDerivativeOfABandIsReadOffItsFigure(FxRobot robot) {
        Node chart = chart(robot, "derivatives");
        double width = chart.getLayoutBounds().getWidth();
        double height = chart.getLayoutBounds().getHeight();
        // Seven columns between the axis and the right end: five bands, a free one, the sum.
        double x = 60 + (width - 72) * 1.5 / 7;
        Pointed pointed =
                DerivativesChart.at(picture().derivatives(), width, height, x, height / 3)
                        .orElseThrow();
        point(robot, "derivatives", x, height / 3);
        assertThat(text(robot, "#derivatives .chart-told")).isEqualTo(pointed.words());
        double slope = picture().derivatives().spec().derivatives().bands().get(1).median();
        assertThat(pointed.words())
                .startsWith("df/dm of r: ")
                .contains("%.3f dex/mag".formatted(Math.abs(slope)));
        assertThat(model().marking().markedProperty().get().bands()).containsExactly(1);
        assertThat(model().marking().markedProperty().get().features())
                .as("and the features made of r")
                .hasSizeGreaterThan(1);
    }

    @Test
    void derivativesAreShownPerMagAndWhyTheyAreNotUnique(FxRobot robot) {
        WritableImage before = look(robot, "sensitivity");
        robot.clickOn("per mag");
        await("per mag", () -> picture().options().unit() == SensitivitySpec.Unit.MAGNITUDE);
        assertThat(same(look(robot, "sensitivity"), before)).isFalse();
        assertThat(robot.lookup("#not-unique-why").query().isVisible()).isFalse();
        robot.interact(() -> robot.lookup("#not-unique").queryAs(Button.class).fire());
        assertThat(robot.lookup("#not-unique-why").query().isVisible()).isTrue();
        robot.interact(() -> robot.lookup("#copy-sensitivity").queryAs(Button.class).fire());
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString())
                        .isEqualTo(picture().sensitivity().values())
                        .contains("∂f/∂(g−r)"));
    }

    @Test
    void importanceIsMeasuredOnDemandAndAFigureStandsAlone(FxRobot robot) {
        robot.clickOn("Bands");
        robot.clickOn("#measure-first");
        await("the measures", () -> model().readings().measuresProperty().get().isPresent());
        assertThat(robot.lookup("#importance").query().isVisible()).isTrue();
        WritableImage bands = look(robot, "importance");
        robot.clickOn("Neurons");
        assertThat(same(look(robot, "importance"), bands)).isFalse();
        double before = robot.lookup("#weights").query().getLayoutBounds().getWidth();
        robot.clickOn("#enlarge-weights");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#weights").query().getLayoutBounds().getWidth())
                .isGreaterThan(1.8 * before);
        assertThat(robot.lookup("#network").tryQuery()).isEmpty();
        robot.clickOn("#enlarge-weights");
        assertThat(robot.lookup("#network").tryQuery()).isPresent();
    }
}
