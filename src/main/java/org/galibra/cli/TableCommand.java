package org.galibra.cli;

import org.galibra.study.Comparison;
import org.galibra.study.Experiment;
import org.galibra.study.RunRecord;
import org.galibra.study.SavedRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `galibra table`: the table of Elson (2025, § 6) for a run.
@Command(
        name = "table",
        description =
                "Compares a run with single bands, fewer features and simpler methods on the same"
                        + " galaxies.",
        mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private RunOptions chosen;

    @Option(
            names = "--seeds",
            defaultValue = "8",
            paramLabel = "N",
            description = "Networks of each kind, for their scatter (${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--ablation",
            description = "Also train without each region of the spectrum, and on colours only.")
    private boolean ablation;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Also write every metric: .ecsv, .csv, .fits, .vot or .tex (booktabs).")
    private Path out;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (seeds < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--seeds must be at least 1, not " + seeds);
        }
        if (out != null) {
            Comparison.checkWritable(out);
        }
        SavedRun run = chosen.run();
        var terminal = new Terminal();
        return Interruption.during(
                terminal,
                stop -> {
                    Experiment experiment = chosen.experiment(run, terminal.progress(), stop);
                    Comparison comparison =
                            Comparison.of(
                                    experiment,
                                    run.opened(),
                                    ablation
                                            ? Comparison.Networks.ABLATION
                                            : Comparison.Networks.PAPER,
                                    seeds,
                                    stop,
                                    terminal.progress());
                    if (out != null) {
                        comparison.write(out, run.results(), terminal.progress(), stop);
                        terminal.note("Wrote " + out + ".");
                    }
                    if (json) {
                        terminal.json(RunRecord.text(comparison.json(), false));
                    } else {
                        print(terminal, run, comparison);
                    }
                    return 0;
                });
    }

    private void print(Terminal terminal, SavedRun run, Comparison comparison) {
        Comparison.Row first = comparison.rows().getFirst();
        terminal.result(
                String.format(
                        Locale.ROOT,
                        "On the %,d %s%s galaxies; RMS with its bootstrap 68 per cent range",
                        first.metrics().n(),
                        run.results().synthetic().isPresent() ? "synthetic " : "",
                        comparison.judged()));
        String method = "";
        String judged = comparison.judged();
        for (Comparison.Row row : comparison.rows()) {
            if (!row.method().equals(method) || !row.judged().equals(judged)) {
                method = row.method();
                judged = row.judged();
                terminal.result("");
                terminal.result(heading(method, judged.endsWith(Comparison.WITH_NOISE)));
            }
            terminal.result(line(row));
        }
    }

    private String heading(String method, boolean noisy) {
        return String.format(
                        Locale.ROOT,
                        "%-32s %8s %22s %9s %9s  %s",
                        switch (method) {
                            case "linear" -> "Straight line through one band";
                            case "network" -> noisy ? "Networks, on noisy light" : "Networks";
                            default -> "Other methods";
                        },
                        "features",
                        "RMS (dex)",
                        "median",
                        "scatter",
                        method.equals("network") && seeds > 1
                                ? String.format(Locale.ROOT, "RMS over %,d seeds", seeds)
                                : "")
                .stripTrailing();
    }

    private static String line(Comparison.Row row) {
        return String.format(
                        Locale.ROOT,
                        "  %-30s %8d %22s %9s %9s  %s",
                        row.what(),
                        row.features(),
                        "%s (%s–%s)"
                                .formatted(
                                        RunRecord.dex(row.metrics().rms()),
                                        RunRecord.dex(row.range().low().rms()),
                                        RunRecord.dex(row.range().high().rms())),
                        RunRecord.dex(row.metrics().median()),
                        RunRecord.dex(row.metrics().scatter()),
                        row.seeds()
                                .map(all ->
                                        RunRecord.dex(all.mean().rms())
                                                + " ± "
                                                + RunRecord.dex(all.deviation().rms()))
                                .orElse(""))
                .stripTrailing();
    }
}
