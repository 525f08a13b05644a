package org.galibra.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.PerformanceSpec;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Print;
import org.galibra.study.FigureExport;
import org.galibra.study.FigureName;
import org.galibra.study.RunFigures;
import org.galibra.study.SavedRun;
import org.galibra.study.TableReference;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
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
import java.util.List;
import java.util.Map;

/// What the window shows of a run, and what is drawn from the run's folder.
@ExtendWith(ApplicationExtension.class)
class WindowAndPaperTest {
    @TempDir static Path folder;

    private Stage stage;
    private Workbench bench;
    private Window window;

    @Start
    void openTheWindow(Stage first) {
        stage = first;
        bench = new Workbench(new ScreenWork(), Settings.none(), TableReference.SYNTHETIC);
        window = Window.open(stage, bench, Chooser.NOBODY);
    }

    @Stop
    void closeTheWindow() {
        stage.close();
    }

    private PerformancePlan shown() {
        return window.evaluation().pictureProperty().get().orElseThrow().performance();
    }

    private Path trainOpenTheTestSetAndSave(FxRobot robot) throws Exception {
        Path table = SmallTable.write(folder);
        robot.interact(() -> bench.open(List.of(table)));
        await("the table", () -> bench.projectProperty().get().isPresent());
        robot.interact(() -> {
            window.training().paceProperty().set(new Pace(5000));
            window.training().train();
        });
        await("a training", () -> bench.trainedProperty().get().isPresent());
        robot.interact(() -> window.training().openTest());
        await("the test set", () -> window.training().openedProperty().get().isPresent());
        Path run = folder.resolve("run");
        robot.interact(() -> window.training().save(run));
        await("the run's folder", () -> Files.exists(run.resolve("run.json")));
        robot.interact(() -> {
            window.evaluation().binDexProperty().set(PerformanceSpec.PAPER_BIN_DEX);
            bench.pageProperty().set(Page.EVALUATE);
        });
        await(
                "the figure of the test set",
                () ->
                        window.evaluation()
                                .pictureProperty()
                                .get()
                                .filter(now -> now.judgement().isOpened())
                                .isPresent());
        return run;
    }

    @Test
    void figure3OfTheWindowAndOfTheFolderAgreeInEveryValue(FxRobot robot) throws Exception {
        Path run = trainOpenTheTestSetAndSave(robot);
        SavedRun saved = SavedRun.read(run);
        var exported =
                (PerformancePlan) RunFigures.draw(FigureName.PERFORMANCE, saved.results()).plan();
        assertThat(shown().columns())
                .extracting(PerformancePlan.Column::name)
                .containsExactly("training", "test");
        assertThat(shown().spec().binWidthDex()).isEqualTo(exported.spec().binWidthDex());
        assertThat(shown().spec().samples()).isEqualTo(exported.spec().samples());
        assertThat(shown().limits()).isEqualTo(exported.limits());
        assertThat(shown().columns()).isEqualTo(exported.columns());

        var export =
                new FigureExport(
                        List.of(FigureName.PERFORMANCE),
                        Print.on(org.galibra.figure.export.Page.MNRAS_SINGLE),
                        List.of(FileFormat.PDF),
                        PerformanceSpec.PAPER_BIN_DEX,
                        true,
                        Map.of());
        export.write(saved.results(), folder, Progress.UNWATCHED, new StopSignal());
        theNumbersBesideTheFileAreThoseOnScreen();
    }

    private void theNumbersBesideTheFileAreThoseOnScreen() throws Exception {
        Table medians =
                TableFiles.read(
                        folder.resolve("performance-medians.ecsv"),
                        Progress.UNWATCHED,
                        new StopSignal());
        var galaxies = (Integers) medians.column("galaxies").orElseThrow().values();
        var median = (Reals) medians.column("median").orElseThrow().values();
        int row = 0;
        for (PerformancePlan.Column column : shown().columns()) {
            for (var bin : column.medians().occupied()) {
                assertThat(galaxies.at(row)).isEqualTo(bin.n());
                assertThat(median.at(row)).isEqualTo(bin.median());
                row++;
            }
        }
        assertThat(medians.rows()).isEqualTo(row);
    }
}
