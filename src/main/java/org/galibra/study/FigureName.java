package org.galibra.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The figures of a run, by the names that files and the command line use.
public enum FigureName {
    /// Predicted against true mass, E25's Fig. 3.
    PERFORMANCE("Predicted against true stellar mass", false),
    /// The losses by step.
    LOSS("Training and validation loss", false);

    private final String title;
    private final boolean ofTheTable;

    FigureName(String title, boolean ofTheTable) {
        this.title = title;
        this.ofTheTable = ofTheTable;
    }

    /// The figure of this name.
    public static Optional<FigureName> named(String name) {
        return Arrays.stream(values()).filter(figure -> figure.toString().equals(name)).findFirst();
    }

    /// What the figure shows.
    public String title() {
        return title;
    }

    /// Whether drawing it needs the table, and not the run's folder alone.
    public boolean ofTheTable() {
        return ofTheTable;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
