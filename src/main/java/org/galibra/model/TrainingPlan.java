package org.galibra.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How to train: with the data and the starting network it fixes every bit of the result.
///
/// @param rates the learning rate η by step: at least one, the first at step 0, steps increasing
/// @param batch galaxies drawn for one step; from fewer training galaxies, all are taken
/// @param maximumSteps steps after which training ends, 0 to [#LONGEST]
/// @param earlyStopping whether to end, and keep the best network, after `patience` steps without a
///   new lowest validation loss
/// @param patience in steps
/// @param seed of the batches (initial values are the starting network's)
/// @param validationInterval steps from one validation loss to the next
public record TrainingPlan(
        List<RateChange> rates,
        int batch,
        long maximumSteps,
        boolean earlyStopping,
        long patience,
        long seed,
        int validationInterval) {
    /// The longest training: its history of one loss per step still fits in memory.
    public static final long LONGEST = 20_000_000;

    public TrainingPlan {
        rates = List.copyOf(rates);
        if (rates.isEmpty() || rates.getFirst().step() != 0) {
            throw new IllegalArgumentException("the first of the rates must act from step 0");
        }
        for (int i = 1; i < rates.size(); i++) {
            if (rates.get(i).step() <= rates.get(i - 1).step()) {
                throw new IllegalArgumentException(
                        "the rates must stand in the order of their steps");
            }
        }
        if (batch < 1 || patience < 1 || validationInterval < 1) {
            throw new IllegalArgumentException(
                    "batch %d, patience %d, validation interval %d: each must be at least 1"
                            .formatted(batch, patience, validationInterval));
        }
        if (maximumSteps < 0 || maximumSteps > LONGEST) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%,d steps: there must be between 0 and %,d",
                            maximumSteps,
                            LONGEST));
        }
    }

    /// Elson (2025): η = 0.25, 50 galaxies a step. The paper does not say when it stopped; we stop
    /// early, with a patience of 3,000 steps, or after 60,000.
    public static TrainingPlan elson2025(long seed) {
        return new TrainingPlan(
                List.of(new RateChange(0, 0.25)), 50, 60_000, true, 3_000, seed, 50);
    }

    /// The rate that acts on the step after `stepsDone`.
    public double rateAfter(long stepsDone) {
        double rate = rates.getFirst().rate();
        for (RateChange change : rates) {
            if (change.step() <= stepsDone) {
                rate = change.rate();
            }
        }
        return rate;
    }

    /// This plan with `rate` acting from `step` on, to the end: later changes are dropped.
    public TrainingPlan withRate(long step, double rate) {
        var changed = new ArrayList<>(rates);
        changed.removeIf(change -> change.step() >= step);
        changed.add(new RateChange(step, rate));
        return new TrainingPlan(
                changed, batch, maximumSteps, earlyStopping, patience, seed, validationInterval);
    }

    /// This plan with another number of steps, and with or without early stopping.
    public TrainingPlan withSteps(long maximumSteps, boolean earlyStopping) {
        return new TrainingPlan(
                rates, batch, maximumSteps, earlyStopping, patience, seed, validationInterval);
    }

    /// This plan with other batches.
    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(
                rates, batch, maximumSteps, earlyStopping, patience, other, validationInterval);
    }
}
