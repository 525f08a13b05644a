package org.galibra.model;

import java.util.Locale;

/// Which training galaxies make the batch of a step.
public enum Drawing {
    /// A random subset, drawn anew for every step (Elson 2025, § 3).
    SUBSETS,

    /// Pass after pass over all galaxies, each in a fresh random order, cut into batches; the last
    /// of a pass may be smaller (Surana et al. 2020, and most of the field).
    PASSES;

    /// The name in a recipe.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
