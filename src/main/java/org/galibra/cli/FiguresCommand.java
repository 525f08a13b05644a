package org.galibra.cli;

import org.galibra.study.FigureExport;
import org.galibra.study.FigureName;
import org.galibra.study.SavedRun;
import org.galibra.work.GalibraException;
import org.galibra.work.StopSignal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `galibra figures`: the figures of a run as files for a journal or a slide.
@Command(
        name = "figures",
        description = "Draws the figures of a run as files for a journal or a slide.",
        mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {
    @Mixin private PrintOptions printing;

    @Mixin private RunOptions chosen;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Figures by name, between commas (all).")
    private List<String> only = List.of();

    @Option(
            names = "--bins",
            defaultValue = "0.0125",
            paramLabel = "DEX",
            description = "Bins of predicted against true mass, 0.002 to 0.2 (${DEFAULT-VALUE}).")
    private double bins;

    @Option(
            names = "--data",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Captions (.txt) and numbers (.ecsv) beside the figures (on).")
    private boolean beside;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        var terminal = new Terminal();
        printing.within("--bins", bins, 0.002, 0.2);
        List<FigureName> names =
                only.isEmpty()
                        ? List.of(FigureName.values())
                        : only.stream().map(this::figure).distinct().toList();
        var export =
                new FigureExport(
                        names, printing.print(), printing.formats(), bins, beside, Map.of());
        SavedRun saved = chosen.run();
        return Interruption.during(
                terminal,
                stop -> {
                    SavedRun run = withTable(saved, names, terminal, stop);
                    var report = export.write(run.results(), out, terminal.progress(), stop);
                    report.files().forEach(file -> terminal.result(file.toString()));
                    report.remarks().forEach(terminal::advice);
                    return 0;
                });
    }

    /// The run with its table where a figure needs it. Without --only, figures that cannot be drawn
    /// for want of the table are left out, and that is said.
    private SavedRun withTable(
            SavedRun run, List<FigureName> names, Terminal terminal, StopSignal stop)
            throws GalibraException {
        List<String> needing =
                names.stream().filter(FigureName::needsTable).map(FigureName::toString).toList();
        if (needing.isEmpty()) {
            return run;
        }
        try {
            return run.with(chosen.experiment(run, terminal.progress(), stop));
        } catch (GalibraException e) {
            if (!only.isEmpty() || chosen.namesTable()) {
                throw e;
            }
            terminal.advice(
                    "Not drawn: "
                            + String.join(", ", needing)
                            + ", which need the table. "
                            + e.problem().oneLine()
                            + " If it moved, say where with --table");
            return run;
        }
    }

    private FigureName figure(String name) {
        return FigureName.named(name)
                .orElseThrow(
                        () -> printing.usage("--only", name, Arrays.asList(FigureName.values())));
    }
}
