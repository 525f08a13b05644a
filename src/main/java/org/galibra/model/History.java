package org.galibra.model;

import java.util.Arrays;
import java.util.Objects;

/// The losses of a training so far, in units of Q = ½ (z_out − y)²: of the batch at every step, and
/// of the validation galaxies at every check. Immutable, safe to hand to another thread; every
/// array that it gives is a copy.
public final class History {
    private final Object origin;
    private final double[] batchLosses;
    private final int steps;
    private final long[] checkSteps;
    private final double[] validationLosses;
    private final int checks;

    // The arrays are a Ledger's, which writes only beyond `steps` and `checks`: no copy is needed.
    History(
            Object origin,
            double[] batchLosses,
            int steps,
            long[] checkSteps,
            double[] validationLosses,
            int checks) {
        this.origin = origin;
        this.batchLosses = batchLosses;
        this.steps = steps;
        this.checkSteps = checkSteps;
        this.validationLosses = validationLosses;
        this.checks = checks;
    }

    /// A history of known losses, as read from a file. The arrays are copied.
    ///
    /// @param batchLosses of the batch of each step, that of step 1 first
    /// @param checkSteps the steps done at each validation, increasing
    /// @param validationLosses as many
    /// @throws IllegalArgumentException if the last two differ in length
    public static History of(double[] batchLosses, long[] checkSteps, double[] validationLosses) {
        if (checkSteps.length != validationLosses.length) {
            throw new IllegalArgumentException(
                    checkSteps.length + " validations, " + validationLosses.length + " losses");
        }
        return new History(
                new Object(),
                batchLosses.clone(),
                batchLosses.length,
                checkSteps.clone(),
                validationLosses.clone(),
                checkSteps.length);
    }

    /// Whether this is `earlier` and what came after it in the same training, which did not go back
    /// meanwhile.
    @SuppressWarnings("ReferenceEquality") // the very same record of losses, not an equal one
    public boolean continues(History earlier) {
        return origin == earlier.origin && steps >= earlier.steps && checks >= earlier.checks;
    }

    /// Steps done.
    public int steps() {
        return steps;
    }

    /// The loss of the batch of `step` (1 … steps) before that step moved the parameters.
    public double batchLoss(int step) {
        return batchLosses[Objects.checkIndex(step - 1, steps)];
    }

    /// All batch losses, that of step 1 first: length [#steps].
    public double[] batchLosses() {
        return Arrays.copyOf(batchLosses, steps);
    }

    /// How often the validation loss was taken: 0 without validation galaxies, else step 0
    /// included.
    public int checks() {
        return checks;
    }

    /// The steps done at the `check`-th validation (0 … checks − 1).
    public long validationStep(int check) {
        return checkSteps[Objects.checkIndex(check, checks)];
    }

    /// The validation loss at the `check`-th validation.
    public double validationLoss(int check) {
        return validationLosses[Objects.checkIndex(check, checks)];
    }

    /// The steps done at each validation: length [#checks].
    public long[] validationSteps() {
        return Arrays.copyOf(checkSteps, checks);
    }

    /// The validation losses: length [#checks].
    public double[] validationLosses() {
        return Arrays.copyOf(validationLosses, checks);
    }

    /// Equal bits in everything recorded.
    @Override
    public boolean equals(Object other) {
        return other instanceof History history
                && Arrays.equals(batchLosses(), history.batchLosses())
                && Arrays.equals(validationSteps(), history.validationSteps())
                && Arrays.equals(validationLosses(), history.validationLosses());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(batchLosses()) + Arrays.hashCode(validationLosses());
    }
}
