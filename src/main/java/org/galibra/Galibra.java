package org.galibra;

import org.galibra.app.GalibraApplication;
import org.galibra.app.Pictures;
import org.galibra.app.Probe;
import org.galibra.cli.CommandLineInterface;
import org.galibra.cli.Screen;
import org.galibra.study.SavedMappings;
import org.galibra.work.GalibraException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The launcher: the only class that knows both the command line and the window.
public final class Galibra {
    private Galibra() {}

    /// Runs a command line and ends the program with its exit code.
    public static void main(String[] arguments) {
        // Charts are painted by AWT into memory; the window is JavaFX's alone.
        System.setProperty("java.awt.headless", "true");
        System.exit(CommandLineInterface.run(new Window(), SavedMappings.ofUser(), arguments));
    }

    private static final class Window implements Screen {
        @Override
        public boolean open(Optional<Path> table) {
            return GalibraApplication.open(table);
        }

        @Override
        public String probe() throws GalibraException {
            return Probe.run();
        }

        @Override
        public List<Path> pictures(Path folder, int width, int height) throws GalibraException {
            return Pictures.write(folder, width, height);
        }
    }
}
