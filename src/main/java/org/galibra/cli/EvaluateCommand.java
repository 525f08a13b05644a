package org.galibra.cli;

import org.galibra.figure.LearningCurvePlan;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;
import org.galibra.study.CrossValidation;
import org.galibra.study.DrawnFigure;
import org.galibra.study.EvaluationFigures;
import org.galibra.study.Experiment;
import org.galibra.study.LearningCurve;
import org.galibra.study.MetricName;
import org.galibra.study.RunRecord;
import org.galibra.study.SavedRun;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.StopSignal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `galibra evaluate`: what retraining tells of a run's recipe.
@Command(
        name = "evaluate",
        description =
                "Trains a run's recipe anew: on fewer galaxies (--learning-curve), or in folds"
                        + " (--folds).",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private RunOptions chosen;

    @Option(
            names = "--learning-curve",
            paramLabel = "FILE",
            description =
                    "Train on 100, 200, 400, … up to all galaxies; a row for each network: .csv,"
                            + " .ecsv, .fits or .vot.")
    private Path curve;

    @Option(
            names = "--figure",
            paramLabel = "FILE",
            description = "Also draw the learning curve: .pdf, .svg or .png.")
    private Path figure;

    @Option(
            names = "--seeds",
            defaultValue = "5",
            paramLabel = "N",
            description = "Networks for each number of galaxies (${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--folds",
            paramLabel = "K",
            description = "Cross-validate the training side in K folds.")
    private Integer folds;

    @Option(
            names = "--folds-out",
            paramLabel = "FILE",
            description = "Also write the folds, their mean and standard deviation as a table.")
    private Path foldsOut;

    @Override
    public Integer call() throws Exception {
        check(seeds >= 1, "--seeds must be at least 1, not " + seeds);
        check(folds == null || folds >= 2, "--folds must be at least 2, not " + folds);
        check(foldsOut == null || folds != null, "--folds-out needs --folds");
        check(curve != null || folds != null, "say --learning-curve FILE, --folds K, or both");
        check(figure == null || curve != null, "--figure needs --learning-curve");
        if (figure != null) {
            DrawnFigure.checkWritable(figure);
        }
        for (Path out : new Path[] {curve, foldsOut}) {
            if (out != null) {
                TableFiles.checkWritable(out);
            }
        }
        SavedRun run = chosen.run();
        var terminal = new Terminal();
        return Interruption.during(
                terminal,
                stop -> {
                    Experiment experiment = chosen.experiment(run, terminal.progress(), stop);
                    if (curve != null) {
                        learn(terminal, run, experiment, stop);
                    }
                    if (folds != null) {
                        fold(terminal, run, experiment, stop);
                    }
                    return 0;
                });
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private void learn(Terminal terminal, SavedRun run, Experiment experiment, StopSignal stop)
            throws GalibraException {
        List<Integer> sizes =
                LearningCurve.sizes(LearningCurve.available(experiment, run.opened()));
        LearningCurve learned =
                LearningCurve.of(
                        experiment, run.opened(), sizes, seeds, _ -> {}, stop, terminal.progress());
        if (figure != null) {
            var plan = LearningCurvePlan.of(learned.spec(sizes));
            EvaluationFigures.learningCurve(plan, experiment, run.results().model())
                    .save(figure, Print.on(Page.MNRAS_SINGLE), terminal.progress(), stop)
                    .forEach(file -> terminal.note("Wrote " + file + "."));
        }
        write(terminal, curve, learned.table(experiment, run.results().model()), stop);
        terminal.result(
                String.format(
                        Locale.ROOT,
                        "On the %,d %s%s galaxies; RMS (dex) over %,d %s",
                        learned.judges(),
                        synthetic(experiment),
                        learned.judged(),
                        seeds,
                        seeds == 1 ? "seed" : "seeds"));
        for (int galaxies : learned.galaxies()) {
            double[] rms = learned.values(galaxies, MetricName.RMS);
            terminal.result(
                    String.format(
                            Locale.ROOT,
                            "  %,8d galaxies  %s (%s–%s)",
                            galaxies,
                            RunRecord.dex(Arrays.stream(rms).average().orElseThrow()),
                            RunRecord.dex(Arrays.stream(rms).min().orElseThrow()),
                            RunRecord.dex(Arrays.stream(rms).max().orElseThrow())));
        }
    }

    private void fold(Terminal terminal, SavedRun run, Experiment experiment, StopSignal stop)
            throws GalibraException {
        CrossValidation validated =
                CrossValidation.of(experiment, folds, stop, terminal.progress());
        if (foldsOut != null) {
            write(terminal, foldsOut, validated.table(experiment, run.results().model()), stop);
        }
        terminal.result(
                String.format(
                        Locale.ROOT,
                        "%,d folds of the %,d %sgalaxies of the training side: RMS %s ± %s dex,"
                                + " pooled %s dex",
                        folds,
                        validated.pooled().n(),
                        synthetic(experiment),
                        RunRecord.dex(validated.scatter().mean().rms()),
                        RunRecord.dex(validated.scatter().deviation().rms()),
                        RunRecord.dex(validated.pooled().rms())));
    }

    private static String synthetic(Experiment experiment) {
        return experiment.catalogue().synthetic().isPresent() ? "synthetic " : "";
    }

    private static void write(Terminal terminal, Path file, Table written, StopSignal stop)
            throws GalibraException {
        TableFiles.write(file, written, terminal.progress(), stop);
        terminal.note("Wrote " + file + ".");
    }
}
