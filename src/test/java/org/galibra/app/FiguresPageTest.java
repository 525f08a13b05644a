package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.galibra.app.control.Status;
import org.galibra.app.train.TrainState;
import org.galibra.app.work.ScreenWork;
import org.galibra.figure.export.FigureFile;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.study.FigureName;
import org.galibra.study.TableReference;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class FiguresPageTest {
    @TempDir static Path folder;

    private Stage stage;
    private Workbench bench;
    private Window window;
    private Settings settings;
    private Optional<Path> askedFrom = Optional.empty();

    private final class Answers implements Chooser {
        @Override
        public Optional<Path> figures(Optional<Path> last) {
            askedFrom = last;
            return Optional.of(folder.resolve("plates"));
        }
    }

    @Start
    void openTheWindow(Stage first) {
        stage = first;
        settings = Settings.none();
        settings.size(1280, 860);
        bench = new Workbench(new ScreenWork(), settings, TableReference.SYNTHETIC);
        window = Window.open(stage, bench, new Answers());
    }

    @Stop
    void closeTheWindow() {
        stage.close();
    }

    /// A training of a small table, paused, its test set sealed.
    private void train(FxRobot robot) throws Exception {
        Path table = SmallTable.write(folder);
        robot.interact(() -> bench.open(List.of(table)));
        await("a training", () -> window.training().stateProperty().get() == TrainState.READY);
        robot.interact(() -> window.training().step());
        await("a step", () -> bench.trainedProperty().get().isPresent());
    }

    private void openThePage(FxRobot robot) {
        robot.interact(() -> bench.pageProperty().set(org.galibra.app.Page.FIGURES));
        await("the proof", () -> window.figures().readyProperty().getValue());
    }

    private static Image proof(FxRobot robot) {
        return robot.lookup("#proof").queryAs(ImageView.class).getImage();
    }

    private void awaitAnotherProof(FxRobot robot, Image before) {
        await("another proof", () -> proof(robot) != before);
    }

    @Test
    void aFigureIsProvedAtItsWidthAndExportedAsItStands(FxRobot robot) throws Exception {
        robot.interact(() -> bench.pageProperty().set(org.galibra.app.Page.FIGURES));
        assertThat(robot.lookup("#export-one").queryAs(Button.class).isDisabled()).isTrue();
        train(robot);
        openThePage(robot);

        // 178.5 mm at 96 px per inch.
        assertThat(proof(robot).getWidth()).isEqualTo(Math.rint(178.5 / 25.4 * 96));
        Image wide = proof(robot);
        ComboBox<Page> page = robot.lookup("#figures-width").queryComboBox();
        robot.interact(() -> page.setValue(Page.MNRAS_SINGLE));
        awaitAnotherProof(robot, wide);
        assertThat(proof(robot).getWidth()).isEqualTo(Math.rint(85.8 / 25.4 * 96));

        robot.interact(robot.lookup("#figure-loss").queryAs(Button.class)::fire);
        assertThat(window.figures().figureNow().orElseThrow().name()).isEqualTo("loss");
        TextArea caption = robot.lookup("#figures-caption").queryAs(TextArea.class);
        await("its caption", () -> caption.getText().startsWith("Loss ½ (z − y)²"));
        assertThat(caption.getText()).contains("small.csv", "Network ", "seed 1");
        robot.interact(() -> caption.setText("The loss of my network."));
        assertThat(robot.lookup("#proof-caption").queryAs(Label.class).getText())
                .endsWith("The loss of my network.");

        robot.press(KeyCode.SHORTCUT).press(KeyCode.E).release(KeyCode.E, KeyCode.SHORTCUT);
        Path plate = folder.resolve("plates").resolve("loss.pdf");
        await("the export", () -> Files.exists(plate) && isDone());
        try (var document = Loader.loadPDF(plate.toFile())) {
            double width = document.getPage(0).getMediaBox().getWidth() * 25.4 / 72;
            assertThat(Math.round(width * 10)).isEqualTo(858);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Validation", "Training batch");
        }
        assertThat(FigureFile.provenance(plate))
                .containsEntry("Caption", "The loss of my network.")
                .containsKey("Source");
        Path numbers = folder.resolve("plates").resolve("loss-training.ecsv");
        assertThat(TableFiles.read(numbers, Progress.UNWATCHED, new StopSignal()).rows())
                .isEqualTo(1);
        assertThat(settings.figures()).contains(folder.resolve("plates"));
    }

    private boolean isDone() {
        return bench.statusProperty().get().tone() == Status.Tone.DONE;
    }

    @Test
    void allFiguresGoOutInOneGoWhereTheyWentLast(FxRobot robot) throws Exception {
        train(robot);
        openThePage(robot);
        settings.figures(folder);
        robot.interact(robot.lookup("SVG").queryAs(javafx.scene.control.ToggleButton.class)::fire);
        var told = new ArrayList<Status>();
        robot.interact(
                () -> bench.statusProperty().addListener((property, old, now) -> told.add(now)));
        robot.interact(robot.lookup("#export-all").queryAs(Button.class)::fire);
        Path last = folder.resolve("plates").resolve("loss-validation.ecsv");
        await("the export", () -> Files.exists(last) && isDone());
        assertThat(told)
                .as("a bar of how far it has come, with Cancel")
                .anyMatch(status ->
                        status.tone() == Status.Tone.RUNNING
                                && status.share() >= 0
                                && status.cancellable());
        assertThat(askedFrom).contains(folder);
        for (FigureName name : FigureName.values()) {
            assertThat(folder.resolve("plates").resolve(name + ".svg")).exists();
        }
        assertThat(settings.figureFormat()).isEqualTo(FileFormat.SVG);
    }

    @Test
    void figuresSayThatTheyAreOlderThanTheNetworkUntilRedrawn(FxRobot robot) throws Exception {
        train(robot);
        openThePage(robot);
        Button redraw = robot.lookup("#figures-redraw").queryAs(Button.class);
        assertThat(redraw.isVisible()).isFalse();
        robot.interact(() -> window.training().step());
        await("an older gallery", redraw::isVisible);
        robot.interact(redraw::fire);
        await("a new gallery", () -> !redraw.isVisible());
        robot.interact(() -> window.figures().chosenProperty().set(FigureName.LOSS));
        assertThat(window.figures().figureNow().orElseThrow().alternativeText())
                .contains("2 steps");
    }
}
