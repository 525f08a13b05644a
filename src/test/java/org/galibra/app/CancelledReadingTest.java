package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.control.Button;
import javafx.stage.Stage;

import org.galibra.app.control.Status;
import org.galibra.app.work.ScreenWork;
import org.galibra.study.Recipe;
import org.galibra.study.TableReference;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.table.io.hdf5.Hdf5Writer;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Reading in the window, and its Cancel.
@ExtendWith(ApplicationExtension.class)
class CancelledReadingTest {
    private static final int ROWS = 150_000;

    @TempDir Path folder;

    private final List<Status> said = new ArrayList<>();
    private Stage stage;
    private Workbench bench;

    @Start
    void open(Stage first) {
        stage = first;
        bench = new Workbench(new ScreenWork(), Settings.none(), TableReference.SYNTHETIC);
        Window.open(stage, bench, Chooser.NOBODY);
        bench.statusProperty().addListener((property, old, now) -> said.add(now));
    }

    @Stop
    void close() {
        stage.close();
    }

    /// Many made-up galaxies.
    private static Table many() {
        var random = new SplittableRandom(3);
        double[] mass = random.doubles(ROWS, 8, 11).toArray();
        var columns = new ArrayList<Column>();
        columns.add(Column.of("logMstar", Reals.owning(mass)));
        for (String name : List.of("M_u", "M_g", "M_r", "M_i", "M_Ks", "M_W1", "x", "y", "z")) {
            double[] light = mass.clone();
            for (int row = 0; row < ROWS; row++) {
                light[row] = -2 * light[row] + random.nextGaussian();
            }
            columns.add(Column.of(name, Reals.owning(light)));
        }
        return new Table("many", columns, new Source("", "", ""), Map.of());
    }

    private Path written(String name) throws Exception {
        Path file = folder.resolve(name);
        Table table = many();
        if (name.endsWith(".hdf5")) {
            var writer = new Hdf5Writer(Map.of());
            for (Column column : table.columns()) {
                double[] values = ((Reals) column.values()).toArray();
                writer.doubles("/galaxies/" + column.name(), values, "");
            }
            writer.write(file);
        } else {
            TableFiles.write(file, table, Progress.UNWATCHED, new StopSignal());
        }
        return file;
    }

    private void cancel() {
        Button cancel = (Button) stage.getScene().getRoot().lookup(".status-cancel");
        assertThat(cancel.isVisible()).isTrue();
        cancel.fire();
    }

    private void openTheSmallTable(FxRobot robot) throws Exception {
        Path small = SmallTable.write(folder);
        robot.interact(() -> bench.open(List.of(small)));
        await("the small table", () -> bench.projectProperty().get().isPresent());
        robot.interact(() -> {
            bench.pageProperty().set(Page.DATA);
            said.clear();
        });
    }

    private record Open(
            Optional<Table> table,
            Optional<Project> project,
            Optional<Recipe> recipe,
            List<Path> recent,
            Page page) {}

    private Open now() {
        return new Open(
                bench.tableProperty().get(),
                bench.projectProperty().get(),
                bench.history().recipeProperty().get(),
                List.copyOf(bench.recent()),
                bench.pageProperty().get());
    }

    @Test
    void cancelHalfwayLeavesWhatIsOpenAsItIsAndTheNextTryReadsItWhole(FxRobot robot)
            throws Exception {
        openTheSmallTable(robot);
        Open before = now();
        Path file = written("many.csv");
        robot.interact(() -> {
            bench.statusProperty()
                    .addListener((property, old, now) -> {
                        boolean once = said.stream().noneMatch(at -> at.text().equals("Cancelled"));
                        if (now.share() > 0.05 && now.share() < 1 && once) {
                            cancel();
                        }
                    });
            bench.open(List.of(file));
        });
        await("the end", () -> !bench.loadingProperty().get());
        assertThat(said.getLast().text()).isEqualTo("Cancelled");
        assertThat(said.getLast().detail()).isEqualTo("small.csv is still open");
        assertThat(now()).isEqualTo(before);
        assertThat(bench.noticeProperty().get()).isEmpty();

        robot.interact(() -> bench.open(List.of(file)));
        await("the end", () -> !bench.loadingProperty().get());
        assertThat(bench.tableProperty().get().orElseThrow().rows()).isEqualTo(ROWS);
        assertThat(said.stream().map(Status::text))
                .containsSubsequence("Reading many.csv", "Preparing many.csv", "many.csv loaded");
        assertThat(said.stream().filter(at -> at.text().equals("Preparing many.csv")))
                .allMatch(at -> at.share() < 0 && at.cancellable());
    }

    @Test
    void cancelAtOnceLeavesWhatIsOpenAsItIsWhateverTheFormat(FxRobot robot) throws Exception {
        openTheSmallTable(robot);
        Open before = now();
        for (String name : List.of("many.fits", "many.hdf5", "many.vot", "many.ecsv")) {
            Path file = written(name);
            robot.interact(() -> {
                bench.open(List.of(file));
                cancel();
            });
            await("the end", () -> !bench.loadingProperty().get());
            assertThat(said.getLast().text()).as(name).isEqualTo("Cancelled");
            assertThat(now()).as(name).isEqualTo(before);
        }
    }
}
