package org.galibra.cli;

import org.galibra.study.SavedMappings;
import org.galibra.study.Version;
import org.galibra.work.GalibraException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `galibra`: without a command it opens the workbench.
@Command(
        name = "galibra",
        description = "Weighs galaxies from their light. Without a command, opens the workbench.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineInterface.ProgramVersion.class,
        subcommands = {
            TrainCommand.class,
            DemonstrateCommand.class,
            DescribeCommand.class,
            FiguresCommand.class,
            TableCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            ApplyCommand.class,
            SyntheticCommand.class,
            BenchCommand.class
        })
public final class CommandLineInterface implements Callable<Integer> {
    static final int UNUSABLE_INPUT = 3;
    static final int INTERRUPTED = 130;

    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "A table to open.")
    private Path table;

    @Option(
            names = "--or-demonstrate",
            paramLabel = "DIR",
            description = "Without a display, run the demonstration into DIR instead.")
    private Path orDemonstrate;

    private final Screen screen;
    private final Terminal terminal = new Terminal();

    private CommandLineInterface(Screen screen) {
        this.screen = screen;
    }

    /// Runs a command line.
    ///
    /// @param mappings those that a person saved or loaded before
    /// @return the exit code
    public static int run(Screen screen, SavedMappings mappings, String... arguments) {
        var root = new CommandLineInterface(screen);
        var line = new CommandLine(root, remembering(mappings));
        line.addSubcommand(new ProbeCommand(screen));
        line.addSubcommand(new PicturesCommand(screen));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, _, _) ->
                switch (exception) {
                    case GalibraException bad -> {
                        root.terminal.error(bad.problem().oneLine());
                        yield UNUSABLE_INPUT;
                    }
                    default -> throw exception;
                });
        line.setParameterExceptionHandler((exception, _) -> {
            String message = exception.getMessage();
            root.terminal.error(
                    message
                            + (message.endsWith(".") ? " See " : ". See ")
                            + exception.getCommandLine().getCommandSpec().qualifiedName()
                            + " --help.");
            return CommandLine.ExitCode.USAGE;
        });
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            root.terminal.error(
                    String.format(
                            Locale.ROOT,
                            "There is too much of it for %,d MB of memory. Use fewer galaxies.",
                            Runtime.getRuntime().maxMemory() >> 20));
            return UNUSABLE_INPUT;
        }
    }

    /// Makes commands and options, those that know mappings with them.
    private static CommandLine.IFactory remembering(SavedMappings mappings) {
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == DescribeCommand.class) {
                    return type.cast(new DescribeCommand(mappings));
                }
                return type == MappingOptions.class
                        ? type.cast(new MappingOptions(mappings))
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }

    @Override
    public Integer call() throws Exception {
        if (screen.open(Optional.ofNullable(table))) {
            return CommandLine.ExitCode.OK;
        }
        if (orDemonstrate == null) {
            terminal.error(
                    "There is no display to open the workbench on. Try galibra demonstrate --out"
                            + " DIR, or galibra --help.");
            return CommandLine.ExitCode.USAGE;
        }
        terminal.note("There is no display, so the demonstration runs without a window.");
        return DemonstrateCommand.into(orDemonstrate).call();
    }

    /// The version for `--version`.
    static final class ProgramVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"galibra " + Version.current()};
        }
    }
}
