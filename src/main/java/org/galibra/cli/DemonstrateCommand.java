package org.galibra.cli;

import org.galibra.study.Recipe;
import org.galibra.study.TableReference;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `galibra demonstrate`: the main job on the synthetic catalogue, without a window.
@Command(
        name = "demonstrate",
        description =
                "Makes the synthetic catalogue, trains on it, writes a run folder with"
                        + " figures.",
        mixinStandardHelpOptions = true)
final class DemonstrateCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The run folder.")
    private Path out;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "Governs sampling, split, initial values, batches (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    static DemonstrateCommand into(Path folder) {
        var command = new DemonstrateCommand();
        command.out = folder;
        return command;
    }

    @Override
    public Integer call() throws Exception {
        var terminal = new Terminal();
        terminal.note("Making 180,000 synthetic galaxies: computed from formulae, not observed.");
        return new TrainingRun(terminal, json)
                .into(out, Recipe.demonstration(TableReference.SYNTHETIC, seed));
    }
}
