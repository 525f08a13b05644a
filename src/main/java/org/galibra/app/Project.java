package org.galibra.app;

import org.galibra.app.welcome.Recognised;
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.study.Surveys;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;

import java.util.List;

/// An open table and the experiment that a recipe makes of it.
///
/// @param table as read, so that another recipe can be applied to it
/// @param recognised what its columns were taken for
public record Project(Table table, Experiment experiment, List<Recognised> recognised) {
    public Project {
        recognised = List.copyOf(recognised);
    }

    /// A table and its first experiment. Looks at every value once: no work for the screen's
    /// thread.
    public static Project of(Table table, Experiment experiment) {
        return new Project(table, experiment, Recognised.in(experiment.catalogue()));
    }

    /// The same table with the experiment of another recipe. What the two recipes share is kept
    /// rather than made again; still no work for the screen's thread.
    ///
    /// @throws GalibraException if the table cannot serve the recipe
    @SuppressWarnings("ReferenceEquality") // the very same galaxies, not equal ones
    Project with(Recipe recipe, Surveys surveys) throws GalibraException {
        Experiment now = experiment.changed(table, recipe, surveys);
        return now.catalogue() == experiment.catalogue()
                ? new Project(table, now, recognised)
                : of(table, now);
    }

    /// Whether this is the same opened file, perhaps with another experiment, with other tables
    /// joined to it, or read in another of the ways that its layout allows.
    public boolean isOfSameOpening(Project other) {
        TableReference here = experiment.recipe().table();
        TableReference there = other.experiment.recipe().table();
        return here.sha256().isEmpty()
                ? here.path().equals(there.path())
                : here.sha256().equals(there.sha256());
    }

    /// Whether the galaxies are made up, by this program or in a file that says so.
    public boolean isSynthetic() {
        return experiment.catalogue().synthetic().isPresent();
    }

    /// Whether it is the program's own catalogue rather than a file.
    public boolean isOwn() {
        return experiment.recipe().table().isSynthetic();
    }

    /// The name for people.
    public String name() {
        return isOwn() ? "Synthetic catalogue" : table.name();
    }
}
