package org.galibra.cli;

import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.study.FigureName;
import org.galibra.study.RunFigures;
import org.galibra.study.SavedRun;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.StopSignal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
                    "mnras-single, mnras-double, aanda-single, aanda, aas-single, aas or slide"
                            + " (${DEFAULT-VALUE}).")
    private String style;

    @Option(
            names = "--format",
            split = ",",
            defaultValue = "pdf",
            paramLabel = "FORMAT",
            description = "pdf, svg, png, between commas (${DEFAULT-VALUE}).")
    private List<FileFormat> formats;

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
        Page page =
                Page.named(style)
                        .orElseThrow(() -> usage("--style", style, Arrays.asList(Page.values())));
        SavedRun saved = SavedRun.read(folder);
        return Interruption.during(
                terminal,
                stop -> {
                    SavedRun run = withTable(saved, names, terminal, stop);
                    makeFolder();
                    for (FigureName name : names) {
                        if (name.needsTable() && run.results().experiment().isEmpty()) {
                            continue;
                        }
                        for (FileFormat format : formats) {
                            Path file = out.resolve(name + "." + format);
                            RunFigures.write(file, name, run.results(), page, format);
                            terminal.result(file.toString());
                        }
                    }
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

    private void makeFolder() throws GalibraException {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw Problem.of("the folder cannot be made: " + FileFault.in(e))
                    .inFile(out.toString())
                    .remedy("Choose a folder that you may write to")
                    .exception(e);
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
