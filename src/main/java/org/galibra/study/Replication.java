package org.galibra.study;

import java.util.Locale;

/// How often a recipe trains its network, to see how much of the result is chance.
///
/// @param seeds networks of the ensemble: the recipe's seed and those that follow it, each with
///   initial values and batches of its own, all on the same sample; 1 trains the one network alone
/// @param folds of the cross-validation over the training side; 0 makes none
public record Replication(int seeds, int folds) {
    /// One network, no cross-validation.
    public static final Replication ONCE = new Replication(1, 0);

    private static final int MOST = 1000;

    public Replication {
        if (seeds < 1 || seeds > MOST) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "seeds: from 1 to %,d, not %,d", MOST, seeds));
        }
        if (folds < 0 || folds == 1 || folds > MOST) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "folds: 0, or from 2 to %,d, not %,d", MOST, folds));
        }
    }
}
