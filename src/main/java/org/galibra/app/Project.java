package org.galibra.app;

import org.galibra.app.welcome.Recognised;
import org.galibra.study.Experiment;
import org.galibra.table.Table;

import java.util.List;

/// An open table and the experiment that its first recipe makes of it.
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
