package org.galibra.app.evaluate;

import static org.galibra.app.Patience.await;

import javafx.stage.Stage;

import org.galibra.app.Chooser;
import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.SmallTable;
import org.galibra.app.Window;
import org.galibra.app.Workbench;
import org.galibra.app.train.Pace;
import org.galibra.app.work.ScreenWork;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The Evaluate page of a window, over a network trained on a small table.
abstract class EvaluateWindow {
    @TempDir static Path folder;

    private Stage stage;
    Workbench bench;
    Window window;

    private static final class Answers implements Chooser {
        @Override
        public Optional<Path> tableToSave(String proposed) {
            return Optional.of(folder.resolve(proposed));
        }
    }

    /// Opens the window of an empty folder.
    final void open(Stage first) {
        stage = first;
        var settings = Settings.none();
        settings.size(1200, 900);
        bench = new Workbench(new ScreenWork(), settings, TableReference.SYNTHETIC);
        window = Window.open(stage, bench, new Answers());
    }

    final void close() {
        stage.close();
    }

    final void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    final Picture picture() {
        return window.evaluation().pictureProperty().get().orElseThrow();
    }

    final void trainAndTurnToThePage(FxRobot robot) throws Exception {
        Path table = SmallTable.write(folder);
        robot.interact(() -> bench.open(List.of(table)));
        await("the table", () -> bench.projectProperty().get().isPresent());
        robot.interact(() -> {
            window.training().paceProperty().set(new Pace(5000));
            window.training().train();
        });
        await(
                "a trained network",
                () -> bench.trainedProperty().get().filter(at -> at.step() > 2000).isPresent());
        robot.interact(() -> window.training().pause());
        robot.interact(() -> bench.pageProperty().set(Page.EVALUATE));
        await("the page", () -> window.evaluation().pictureProperty().get().isPresent());
    }
}
