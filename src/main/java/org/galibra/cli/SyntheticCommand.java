package org.galibra.cli;

import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `galibra synthetic`: writes the synthetic catalogue as a table.
@Command(
        name = "synthetic",
        description = "Makes a catalogue of synthetic galaxies: made of formulae, not observed.",
        mixinStandardHelpOptions = true)
final class SyntheticCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--galaxies",
            defaultValue = "180000",
            paramLabel = "N",
            description = "How many (${DEFAULT-VALUE}).")
    private int galaxies;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "The seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The table to write: .csv, .ecsv, .fits or .vot, and .gz to compress it.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        if (galaxies < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--galaxies must be at least 1, not " + galaxies);
        }
        TableFiles.checkWritable(out);
        var terminal = new Terminal();
        return Interruption.during(
                terminal,
                stop -> {
                    Table table =
                            TableReference.synthetic(galaxies, seed)
                                    .open(terminal.progress(), stop);
                    TableFiles.write(out, table, terminal.progress(), stop);
                    terminal.note(
                            String.format(
                                    Locale.ROOT,
                                    "Wrote %,d synthetic galaxies (seed %d) to %s.",
                                    galaxies,
                                    seed,
                                    out));
                    return 0;
                });
    }
}
