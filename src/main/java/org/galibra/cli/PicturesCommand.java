package org.galibra.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `galibra pictures`: the pictures of the window that the README shows.
@Command(
        name = "pictures",
        description = "Draws pictures of the window while it trains, light and dark.",
        mixinStandardHelpOptions = true)
final class PicturesCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    private final Screen screen;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder.")
    private Path out;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1440x900",
            description = "The window's size in px, from 1000x700 (1440x900).")
    private String size;

    @Spec private CommandSpec spec;

    PicturesCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var terminal = new Terminal();
        Matcher read = SIZE.matcher(size);
        if (!read.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "--size is written like 1440x900, not " + size);
        }
        int width = Integer.parseInt(read.group(1));
        int height = Integer.parseInt(read.group(2));
        screen.pictures(out, width, height).forEach(file -> terminal.result(file.toString()));
        return 0;
    }
}
