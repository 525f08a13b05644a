package org.galibra.app;

import org.galibra.study.Experiment;
import org.galibra.table.Table;

/// An open table and the experiment that its first recipe makes of it.
///
/// @param table as read, so that another recipe can be applied to it
public record Project(Table table, Experiment experiment) {
    /// Whether the galaxies are made up.
    public boolean isSynthetic() {
        return experiment.recipe().table().isSynthetic();
    }

    /// The name for people.
    public String name() {
        return isSynthetic() ? "Synthetic catalogue" : table.name();
    }
}
