package org.galibra.app;

import javafx.application.Application;
import javafx.stage.Stage;

import org.galibra.app.work.Screen;
import org.galibra.app.work.ScreenWork;
import org.galibra.study.TableReference;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The window as a program.
public final class GalibraApplication extends Application {
    /// For the toolkit; a launcher calls [#open].
    public GalibraApplication() {}

    /// Opens the window and returns when it has been closed.
    ///
    /// @param table a table to open instead of the synthetic catalogue
    /// @return false if there is no display: then nothing was opened, and nothing printed
    public static boolean open(Optional<Path> table) {
        try {
            launch(
                    GalibraApplication.class,
                    table.map(path -> new String[] {path.toString()}).orElse(new String[0]));
            return true;
        } catch (UnsupportedOperationException e) {
            // How JavaFX refuses where DISPLAY is unset or nobody listens there.
            return false;
        }
    }

    @Override
    public void start(Stage stage) {
        var bench = new Workbench(new ScreenWork(), Settings.ofUser(), TableReference.SYNTHETIC);
        Screen.onFault(bench::fault);
        Window.open(stage, bench, Chooser.over(stage));
        List<String> tables = getParameters().getUnnamed();
        if (tables.isEmpty()) {
            bench.openSynthetic();
        } else {
            bench.open(List.of(Path.of(tables.getFirst())));
        }
    }
}
