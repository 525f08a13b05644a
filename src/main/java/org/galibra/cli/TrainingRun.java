package org.galibra.cli;

import org.galibra.model.Trainer;
import org.galibra.model.TrainingEvent;
import org.galibra.model.TrainingOutcome;
import org.galibra.model.TrainingPlan;
import org.galibra.study.CrossValidation;
import org.galibra.study.Ensemble;
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.study.Run;
import org.galibra.study.RunFolder;
import org.galibra.study.RunRecord;
import org.galibra.study.Surveys;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Carries out a recipe at the terminal: opens the table, trains, writes the run folder, prints.
final class TrainingRun {
    private final Terminal terminal;
    private final boolean json;

    TrainingRun(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /// Runs a recipe into a folder.
    ///
    /// @return the exit code: a training that diverged has written its last good network, and still
    ///   counts as unusable input
    int into(Path folder, Recipe recipe) throws GalibraException {
        return Interruption.during(terminal, stop -> into(folder, recipe, stop));
    }

    private int into(Path folder, Recipe asked, StopSignal stop) throws GalibraException {
        Progress progress = terminal.progress();
        Table table = asked.table().open(progress, stop);
        Recipe recipe = asked.withTable(TableReference.to(table.source()));
        Experiment experiment = Experiment.prepare(table, recipe, Surveys.read(progress, stop));
        RunFolder.prepare(folder);
        experiment.notes().forEach(terminal::advice);

        long begun = System.nanoTime();
        Optional<Ensemble> ensemble = ensemble(experiment, stop, progress);
        TrainingOutcome outcome =
                ensemble.isPresent()
                        ? ensemble.get().members().getFirst().outcome()
                        : trained(experiment, stop, progress);
        double seconds = (System.nanoTime() - begun) * 1e-9;
        Run run =
                Run.sealed(experiment, recipe.training(), outcome, seconds)
                        .replicated(ensemble, crossValidation(experiment, stop, progress))
                        .opened();
        RunFolder.write(folder, run);
        if (json) {
            terminal.json(RunRecord.text(RunRecord.summary(run), false));
        } else {
            terminal.result(new ResultTable(run, folder).text());
        }
        return switch (outcome) {
            case TrainingOutcome.Finished _, TrainingOutcome.StoppedEarly _ -> 0;
            case TrainingOutcome.Cancelled _ -> CommandLineInterface.INTERRUPTED;
            case TrainingOutcome.Diverged diverged -> {
                terminal.error(diverged.advice());
                yield CommandLineInterface.UNUSABLE_INPUT;
            }
        };
    }

    private static TrainingOutcome trained(
            Experiment experiment, StopSignal stop, Progress progress) {
        TrainingPlan plan = experiment.recipe().training();
        return Trainer.train(
                experiment.start(),
                experiment.training(),
                experiment.validation(),
                plan,
                stop,
                event -> {
                    if (event instanceof TrainingEvent.StepsDone done) {
                        progress.at(progressLine(done), done.step(), plan.maximumSteps());
                    }
                });
    }

    private static Optional<Ensemble> ensemble(
            Experiment experiment, StopSignal stop, Progress progress) {
        int seeds = experiment.recipe().replication().seeds();
        return seeds > 1
                ? Optional.of(Ensemble.train(experiment, seeds, stop, progress))
                : Optional.empty();
    }

    /// Where the training was interrupted there is no time left for it.
    private static Optional<CrossValidation> crossValidation(
            Experiment experiment, StopSignal stop, Progress progress) throws GalibraException {
        int folds = experiment.recipe().replication().folds();
        if (folds == 0 || stop.isStopped()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CrossValidation.of(experiment, folds, stop, progress));
        } catch (CancellationException _) {
            // The run itself is whole, and is kept.
            return Optional.empty();
        }
    }

    private static String progressLine(TrainingEvent.StepsDone done) {
        return String.format(
                Locale.ROOT, "Step %,d, validation loss %.3g", done.step(), done.validationLoss());
    }
}
