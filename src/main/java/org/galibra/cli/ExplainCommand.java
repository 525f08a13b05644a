package org.galibra.cli;

import org.galibra.evaluation.PermutationImportance;
import org.galibra.evaluation.SharedDifferences;
import org.galibra.evaluation.TotalDerivatives;
import org.galibra.figure.DerivativesPlan;
import org.galibra.figure.DerivativesSpec;
import org.galibra.figure.ImportanceSpec;
import org.galibra.model.trained.TrainedModel;
import org.galibra.study.Experiment;
import org.galibra.study.FigureFolder;
import org.galibra.study.Measures;
import org.galibra.study.Reading;
import org.galibra.study.ReadingFigures;
import org.galibra.study.RunRecord;
import org.galibra.study.RunResults;
import org.galibra.study.SavedRun;
import org.galibra.work.GalibraException;
import org.galibra.work.StopSignal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    @Mixin private RunOptions chosen;

    @Option(
            names = "--repeats",
            defaultValue = "10",
            paramLabel = "N",
            description = "Permutations of each band and group (${DEFAULT-VALUE}).")
    private int repeats;

    @Option(
            names = "--figures",
            paramLabel = "DIR",
            description =
                    "Also draw the derivatives and the importance of bands, groups and neurons,"
                            + " captions (.txt) and numbers (.ecsv) beside them.")
    private Path figures;

    @Mixin private PrintOptions printing;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (repeats < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--repeats must be at least 1, not " + repeats);
        }
        SavedRun run = chosen.run();
        var terminal = new Terminal();
        return Interruption.during(
                terminal,
                stop -> {
                    Experiment experiment = chosen.experiment(run, terminal.progress(), stop);
                    RunResults results = run.with(experiment).results();
                    var models = results.models();
                    Measures measures =
                            Measures.of(
                                    models,
                                    results.judges(),
                                    results.judgesInWords(),
                                    repeats,
                                    run.recipe().seed(),
                                    stop,
                                    terminal.progress());
                    Reading reading = measures.reading();
                    if (figures != null) {
                        draw(terminal, measures, experiment, models, stop);
                    }
                    if (json) {
                        terminal.json(RunRecord.text(reading.json(), false));
                    } else {
                        String made = results.synthetic().isPresent() ? ", synthetic" : "";
                        print(terminal, reading, measures.galaxies() + made, models.size());
                    }
                    return 0;
                });
    }

    private void draw(
            Terminal terminal,
            Measures measures,
            Experiment experiment,
            List<TrainedModel> models,
            StopSignal stop)
            throws GalibraException {
        TrainedModel own = models.getFirst();
        var into = new FigureFolder(figures, printing.print(), printing.formats(), true);
        var spec =
                new DerivativesSpec(
                        measures.reading().derivatives(), measures.galaxies(), models.size());
        into.write(ReadingFigures.derivatives(DerivativesPlan.of(spec), experiment, own), stop);
        for (ImportanceSpec.Kind kind :
                List.of(
                        ImportanceSpec.Kind.BANDS,
                        ImportanceSpec.Kind.GROUPS,
                        measures.neuronKind())) {
            into.write(ReadingFigures.importance(measures, kind, experiment), stop);
        }
        into.report().files().forEach(file -> terminal.note("Wrote " + file + "."));
        into.report().remarks().forEach(terminal::advice);
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
