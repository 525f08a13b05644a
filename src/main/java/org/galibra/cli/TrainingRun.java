package org.galibra.cli;

import org.galibra.model.Trainer;
import org.galibra.model.TrainingEvent;
import org.galibra.model.TrainingOutcome;
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.study.Run;
import org.galibra.study.RunFolder;
import org.galibra.study.RunRecord;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;

import java.nio.file.Path;
import java.util.Locale;

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
    /// @return the exit code
    int into(Path folder, Recipe asked) throws GalibraException {
        RunFolder.prepare(folder);
        Progress progress = terminal.progress();
        try (var interruption = new Interruption()) {
            Table table = asked.table().open(progress, interruption.signal());
            Recipe recipe = asked.withTable(TableReference.to(table.source()));
            Experiment experiment = Experiment.prepare(table, recipe);
            experiment.notes().forEach(terminal::advice);

            long maximum = recipe.training().maximumSteps();
            long begun = System.nanoTime();
            TrainingOutcome outcome =
                    Trainer.train(
                            experiment.start(),
                            experiment.training(),
                            experiment.validation(),
                            recipe.training(),
                            interruption.signal(),
                            event -> {
                                if (event instanceof TrainingEvent.StepsDone done) {
                                    progress.at(progressLine(done), done.step(), maximum);
                                }
                            });
            double seconds = (System.nanoTime() - begun) * 1e-9;
            Run run = Run.sealed(experiment, recipe.training(), outcome, seconds).opened();
            RunFolder.write(folder, run);
            if (outcome instanceof TrainingOutcome.Diverged diverged) {
                terminal.note(diverged.advice());
            }
            if (json) {
                terminal.json(RunRecord.text(RunRecord.summary(run), false));
            } else {
                terminal.result(new ResultTable(run, folder).text());
            }
            return outcome instanceof TrainingOutcome.Cancelled
                    ? CommandLineInterface.INTERRUPTED
                    : 0;
        }
    }

    private static String progressLine(TrainingEvent.StepsDone done) {
        return String.format(
                Locale.ROOT, "Step %,d, validation loss %.3g", done.step(), done.validationLoss());
    }
}
