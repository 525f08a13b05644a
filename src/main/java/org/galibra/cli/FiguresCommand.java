package org.galibra.cli;

import org.galibra.figure.ColourMap;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;
import org.galibra.study.FigureExport;
import org.galibra.study.FigureName;
import org.galibra.study.SavedRun;
import org.galibra.work.GalibraException;
import org.galibra.work.StopSignal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `galibra figures`: the figures of a run as files for a journal or a slide.
@Command(
        name = "figures",
        description = "Draws the figures of a run as files for a journal or a slide.",
        mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "RUN_DIR", description = "A run folder that galibra train wrote.")
    private Path folder;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Figures by name, between commas (all).")
    private List<String> only = List.of();

    @Option(
            names = "--style",
            defaultValue = "mnras-double",
            paramLabel = "PAGE",
            description =
                    "mnras-single, mnras-double, aanda-single, aanda, aas-single, aas, slide or"
                            + " poster (${DEFAULT-VALUE}).")
    private String style;

    @Option(
            names = "--format",
            split = ",",
            defaultValue = "pdf",
            paramLabel = "FORMAT",
            description = "pdf, svg, png, between commas (${DEFAULT-VALUE}).")
    private List<FileFormat> formats;

    @Option(
            names = "--theme",
            defaultValue = "journal",
            paramLabel = "THEME",
            description = "journal, or dark for a slide in a dark room (${DEFAULT-VALUE}).")
    private String theme;

    @Option(
            names = "--colours",
            defaultValue = "viridis",
            paramLabel = "MAP",
            description =
                    "Of counts: viridis, cividis, batlow, or the paper's rainbow"
                            + " (${DEFAULT-VALUE}).")
    private String colours;

    @Option(
            names = "--bins",
            defaultValue = "0.0125",
            paramLabel = "DEX",
            description = "Bins of predicted against true mass, 0.002 to 0.2 (${DEFAULT-VALUE}).")
    private double bins;

    @Option(
            names = "--text-size",
            defaultValue = "8",
            paramLabel = "PT",
            description = "Size of text in a journal, 5 to 16 (${DEFAULT-VALUE}).")
    private double textSize;

    @Option(
            names = "--dpi",
            defaultValue = "300",
            paramLabel = "N",
            description = "Pixels per inch of PNG files, 100 to 600 (${DEFAULT-VALUE}).")
    private int dpi;

    @Option(
            names = "--data",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Captions (.txt) and numbers (.ecsv) beside the figures (on).")
    private boolean beside;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder.")
    private Path out;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Where the run's table is now, if it moved.")
    private Path table;

    @Override
    public Integer call() throws Exception {
        var terminal = new Terminal();
        List<FigureName> names =
                only.isEmpty()
                        ? List.of(FigureName.values())
                        : only.stream().map(this::figure).distinct().toList();
        var export = new FigureExport(names, print(), formats, bins, beside, Map.of());
        SavedRun saved = SavedRun.read(folder);
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

    private Print print() {
        Page page =
                Page.named(style)
                        .orElseThrow(() -> usage("--style", style, Arrays.asList(Page.values())));
        ColourMap map =
                ColourMap.named(colours)
                        .orElseThrow(() ->
                                usage("--colours", colours, Arrays.asList(ColourMap.values())));
        if (!List.of("journal", "dark").contains(theme)) {
            throw usage("--theme", theme, List.of("journal", "dark"));
        }
        within("--bins", bins, 0.002, 0.2);
        within("--text-size", textSize, 5, 16);
        within("--dpi", dpi, 100, 600);
        FigureStyle look = theme.equals("dark") ? FigureStyle.JOURNAL_DARK : FigureStyle.JOURNAL;
        return new Print(page, look.withColours(map), textSize, dpi);
    }

    private void within(String option, double given, double least, double most) {
        if (!(given >= least && given <= most)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s: from %s to %s, not %s".formatted(option, least, most, given));
        }
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
            return run.with(run.experiment(Optional.ofNullable(table), terminal.progress(), stop));
        } catch (GalibraException e) {
            if (!only.isEmpty() || table != null) {
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
                .orElseThrow(() -> usage("--only", name, Arrays.asList(FigureName.values())));
    }

    private ParameterException usage(String option, String given, List<?> known) {
        return new ParameterException(
                spec.commandLine(),
                option
                        + ": there is no "
                        + given
                        + "; choose from "
                        + known.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }
}
