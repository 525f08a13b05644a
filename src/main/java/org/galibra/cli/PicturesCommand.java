package org.galibra.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `galibra pictures`: the pictures of the window that the README shows.
@Command(
        name = "pictures",
        description = "Draws pictures of the window while it trains, light and dark.",
        mixinStandardHelpOptions = true)
final class PicturesCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder.")
    private Path out;

    PicturesCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var terminal = new Terminal();
        screen.pictures(out).forEach(file -> terminal.result(file.toString()));
        return 0;
    }
}
