package org.galibra.cli;

import org.galibra.evaluation.PermutationImportance;
import org.galibra.evaluation.SharedDifferences;
import org.galibra.evaluation.TotalDerivatives;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.study.Reading;
import org.galibra.study.RunRecord;
import org.galibra.study.SavedRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `galibra explain`: what a trained network makes of each band.
@Command(
        name = "explain",
        description =
                "Says what a trained network makes of each band: total derivatives, what is lost"
                        + " when bands are permuted with their colours, and what the differences"
                        + " between galaxies are made of.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "RUN_DIR", description = "A run folder that galibra train wrote.")
    private Path folder;

    @Option(
            names = "--repeats",
            defaultValue = "10",
            paramLabel = "N",
            description = "Permutations of each band and group (${DEFAULT-VALUE}).")
    private int repeats;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Where the run's table is now, if it moved.")
    private Path table;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (repeats < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--repeats must be at least 1, not " + repeats);
        }
        SavedRun run = SavedRun.read(folder);
        var terminal = new Terminal();
        return Interruption.during(
                terminal,
                stop -> {
                    Sample sample =
                            run.experiment(Optional.ofNullable(table), terminal.progress(), stop)
                                    .sample();
                    Galaxies judges = run.opened() ? sample.test() : sample.validation();
                    var models = run.results().models();
                    Reading reading =
                            Reading.of(
                                    models,
                                    judges,
                                    repeats,
                                    run.recipe().seed(),
                                    stop,
                                    terminal.progress());
                    if (json) {
                        terminal.json(RunRecord.text(reading.json(), false));
                    } else {
                        String galaxies =
                                String.format(
                                        Locale.ROOT,
                                        "%,d %s%s galaxies",
                                        judges.count(),
                                        run.results().synthetic().isPresent() ? "synthetic " : "",
                                        run.opened() ? "test" : "validation");
                        print(terminal, reading, galaxies, models.size());
                    }
                    return 0;
                });
    }

    private static void print(Terminal terminal, Reading reading, String galaxies, int networks) {
        terminal.result(
                String.format(
                        Locale.ROOT,
                        "%-16s %32s%s",
                        "dex/mag",
                        "median (16–84 %) of the galaxies",
                        networks > 1
                                ? String.format(Locale.ROOT, "  medians of %,d seeds", networks)
                                : ""));
        reading.derivatives().bands().forEach(slope -> terminal.result(line(slope, networks)));
        terminal.result(line(reading.derivatives().sum(), networks));
        terminal.result("");
        terminal.result("Total derivatives, colours included, over the " + galaxies + ".");
        terminal.result("Dimming all bands alike at fixed M/L gives a sum of −0.400.");
        terminal.result("");
        for (PermutationImportance.Group group : reading.importance().groups()) {
            terminal.result(
                    String.format(
                            Locale.ROOT,
                            "%-24s %+8.3f (%.3f–%.3f)",
                            group.name(),
                            group.median(),
                            group.range().from(),
                            group.range().to()));
        }
        terminal.result("");
        terminal.result(
                String.format(
                        Locale.ROOT,
                        "RMS added to %.3f dex by permuting bands with their colours, median and"
                                + " 16–84 %% range.",
                        reading.importance().rms()));
        terminal.result("Bands that say the same share it: galibra table --ablation trains anew.");
        terminal.result("");
        reading.shares().bands().forEach(share -> terminal.result(line("", share)));
        reading.shares().neurons().forEach(share -> terminal.result(line("neuron ", share)));
        terminal.result("");
        terminal.result(
                String.format(
                        Locale.ROOT,
                        "Shares of the difference from the median galaxy, log M* = %.2f, in dex:"
                                + " bands by integrated gradients, neurons by w_j σ_j;",
                        reading.shares().reference()));
        terminal.result(
                String.format(
                        Locale.ROOT,
                        "median and 16–84 %% range of their sizes over %,d galaxies.",
                        reading.shares().galaxies()));
    }

    private static String line(String before, SharedDifferences.Share share) {
        return String.format(
                Locale.ROOT,
                "%-24s %8.3f (%.3f–%.3f)",
                before + share.of(),
                share.median(),
                share.p16(),
                share.p84());
    }

    private static String line(TotalDerivatives.Slope slope, int networks) {
        String seeds =
                networks > 1
                        ? "  %s … %s"
                                .formatted(
                                        RunRecord.dex(slope.lowest()),
                                        RunRecord.dex(slope.highest()))
                        : "";
        return String.format(
                Locale.ROOT,
                "%-16s %32s%s",
                slope.of(),
                "%s (%s … %s)"
                        .formatted(
                                RunRecord.dex(slope.median()),
                                RunRecord.dex(slope.p16()),
                                RunRecord.dex(slope.p84())),
                seeds);
    }
}
