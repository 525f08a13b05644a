package org.galibra.app;

import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What came of a table that was to be opened.
sealed interface Opening {
    /// The seed of a recipe that nobody has given one yet.
    long SEED = 1;

    /// A table that was read: a project, or what stands in its way.
    record Attempt(Table table, Recipe recipe, Optional<Project> project, Optional<Problem> problem)
            implements Opening {}

    /// A file out of which a person chooses.
    record Choice(DatasetOffer offer) implements Opening {}

    /// Reads a file whole, or looks into one out of which a person must choose.
    static Opening read(Path file, Progress progress, StopSignal stop) throws GalibraException {
        try {
            Table table = new TableReference(file.toString(), "").open(progress, stop);
            return attempted(table, Recipe.on(TableReference.to(table.source()), SEED), progress);
        } catch (GalibraException e) {
            if (TableFiles.isToChoose(file)) {
                return choice(file, List.of());
            }
            throw e;
        }
    }

    /// Makes the synthetic catalogue.
    static Opening make(TableReference synthetic, Progress progress, StopSignal stop)
            throws GalibraException {
        return attempted(
                synthetic.open(progress, stop), Recipe.demonstration(synthetic, SEED), progress);
    }

    /// What a file holds, with what is chosen of it.
    static Opening choice(Path file, List<String> chosen) throws GalibraException {
        return new Choice(new DatasetOffer(file, TableFiles.parts(file), chosen));
    }

    private static Opening attempted(Table table, Recipe recipe, Progress progress) {
        // Of a large table this takes longer than reading it.
        progress.at("Preparing " + table.name(), 0, 0);
        try {
            var made = Project.of(table, Experiment.prepare(table, recipe));
            return new Attempt(table, recipe, Optional.of(made), Optional.empty());
        } catch (GalibraException e) {
            return new Attempt(table, recipe, Optional.empty(), Optional.of(e.problem()));
        }
    }
}
