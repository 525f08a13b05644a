package org.galibra.model;

import java.util.Arrays;

/// Where a training writes its losses down. Places once written are never written again, so the
/// [History] of one moment shares these arrays and costs nothing.
final class Ledger {
    private final Object origin = new Object();
    private double[] batchLosses = new double[4096];
    private int steps;
    private long[] checkSteps = new long[256];
    private double[] validationLosses = new double[256];
    private int checks;

    void step(double batchLoss) {
        if (steps == batchLosses.length) {
            batchLosses = Arrays.copyOf(batchLosses, 2 * steps);
        }
        batchLosses[steps++] = batchLoss;
    }

    void check(long step, double validationLoss) {
        if (checks == checkSteps.length) {
            checkSteps = Arrays.copyOf(checkSteps, 2 * checks);
            validationLosses = Arrays.copyOf(validationLosses, 2 * checks);
        }
        checkSteps[checks] = step;
        validationLosses[checks++] = validationLoss;
    }

    /// What was written down until `step`, in places of its own.
    Ledger until(long step) {
        var ledger = new Ledger();
        for (int k = 0; k < Math.min(step, steps); k++) {
            ledger.step(batchLosses[k]);
        }
        for (int k = 0; k < checks && checkSteps[k] <= step; k++) {
            ledger.check(checkSteps[k], validationLosses[k]);
        }
        return ledger;
    }

    History history() {
        return new History(origin, batchLosses, steps, checkSteps, validationLosses, checks);
    }
}
