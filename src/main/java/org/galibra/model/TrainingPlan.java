package org.galibra.model;

import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Optimiser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How to train: with the data, the starting network and the kernel it fixes every bit of the
/// result.
///
/// @param cost what is made small
/// @param optimiser how a gradient moves the parameters
/// @param schedule what becomes of the rate as training goes on
/// @param rates the learning rate η by step: at least one, the first at step 0, steps increasing
/// @param drawing which galaxies make a batch
/// @param batch galaxies drawn for one step; from fewer training galaxies, all are taken
/// @param maximumSteps steps after which training ends, 0 to [#LONGEST]
/// @param polish steps of Levenberg–Marquardt after that, each over all training galaxies: 0 for
///   none, at most 1,000; only with the quadratic cost
/// @param earlyStopping whether to end, and keep the best network, after `patience` steps without a
///   new lowest validation loss
/// @param patience in steps
/// @param seed of the batches (initial values are the starting network's)
/// @param validationInterval steps from one validation loss to the next
/// @param restarts steps after which the optimiser begins anew, without memory of earlier
///   gradients, as it does where a training was taken back to a snapshot; increasing. Plain descent
///   has no memory, so they change nothing in it
public record TrainingPlan(
        Cost cost,
        Optimiser optimiser,
        Schedule schedule,
        List<RateChange> rates,
        Drawing drawing,
        int batch,
        long maximumSteps,
        int polish,
        boolean earlyStopping,
        long patience,
        long seed,
        int validationInterval,
        List<Long> restarts) {
    /// The longest training: its history of one loss per step still fits in memory.
    public static final long LONGEST = 20_000_000;

    private static final int LONGEST_POLISH = 1_000;

    /// Steps of one epoch of Surana et al.: their 48,931 training galaxies in batches of 256.
    private static final int SURANA_EPOCH = 192;

    public TrainingPlan {
        rates = List.copyOf(rates);
        restarts = List.copyOf(restarts);
        long before = -1;
        for (long restart : restarts) {
            if (restart <= before) {
                throw new IllegalArgumentException(
                        "the restarts must be steps of 0 or more, in their order");
            }
            before = restart;
        }
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
        if (polish < 0 || polish > LONGEST_POLISH || (polish > 0 && cost != Cost.QUADRATIC)) {
            throw new IllegalArgumentException(
                    "%d steps of polish with the cost %s: from 0 to 1,000, and only with QUADRATIC"
                            .formatted(polish, cost));
        }
    }

    /// Plain gradient descent on the quadratic cost at these rates, as in Elson (2025).
    public TrainingPlan(
            List<RateChange> rates,
            int batch,
            long maximumSteps,
            boolean earlyStopping,
            long patience,
            long seed,
            int validationInterval) {
        this(
                Cost.QUADRATIC,
                Optimiser.SGD,
                Schedule.CONSTANT,
                rates,
                Drawing.SUBSETS,
                batch,
                maximumSteps,
                0,
                earlyStopping,
                patience,
                seed,
                validationInterval,
                List.of());
    }

    /// `faithful`, Elson (2025): η = 0.25, 50 galaxies a step. The paper does not say when it
    /// stopped; we stop early, with a patience of 3,000 steps, or after 60,000.
    public static TrainingPlan elson2025(long seed) {
        return new TrainingPlan(
                List.of(new RateChange(0, 0.25)), 50, 60_000, true, 3_000, seed, 50);
    }

    /// `best`: the quickest way that we know to the noise floor of the paper's network. Adam with a
    /// rate that falls to 0 by a cosine goes far in few steps; Levenberg–Marquardt does the last
    /// per cent. The network of the lowest validation loss is kept.
    public static TrainingPlan best(long seed) {
        return new TrainingPlan(
                Cost.QUADRATIC,
                Optimiser.ADAM,
                Schedule.COSINE,
                List.of(new RateChange(0, 0.03)),
                Drawing.PASSES,
                50,
                20_000,
                20,
                true,
                20_000,
                seed,
                500,
                List.of());
    }

    /// Surana et al. (2020): Adam at 0.001 on the absolute error, passes in batches of 256. Their
    /// epochs are counted as 192 steps, which they are for their 48,931 training galaxies.
    ///
    /// @param epochs at most: 5,000 for mass, 1,500 for SFR, 1,700 for dust
    /// @param patience in epochs: 300, 500 and 300
    public static TrainingPlan surana2020(int epochs, int patience, long seed) {
        return new TrainingPlan(
                Cost.ABSOLUTE,
                Optimiser.ADAM,
                Schedule.CONSTANT,
                List.of(new RateChange(0, 0.001)),
                Drawing.PASSES,
                256,
                (long) epochs * SURANA_EPOCH,
                0,
                true,
                (long) patience * SURANA_EPOCH,
                seed,
                SURANA_EPOCH,
                List.of());
    }

    /// The rate, before its schedule, that acts on the step after `stepsDone`.
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
                cost,
                optimiser,
                schedule,
                changed,
                drawing,
                batch,
                maximumSteps,
                polish,
                earlyStopping,
                patience,
                seed,
                validationInterval,
                restarts);
    }

    /// This plan with the optimiser beginning anew after `step` steps; restarts after that one are
    /// dropped.
    public TrainingPlan withRestart(long step) {
        var all = new ArrayList<>(restarts);
        all.removeIf(other -> other >= step);
        all.add(step);
        return new TrainingPlan(
                cost,
                optimiser,
                schedule,
                rates,
                drawing,
                batch,
                maximumSteps,
                polish,
                earlyStopping,
                patience,
                seed,
                validationInterval,
                all);
    }

    /// This plan with another cost. The polish, which serves one cost alone, is dropped where it
    /// has to be.
    public TrainingPlan withCost(Cost other) {
        return new TrainingPlan(
                other,
                optimiser,
                schedule,
                rates,
                drawing,
                batch,
                maximumSteps,
                other == Cost.QUADRATIC ? polish : 0,
                earlyStopping,
                patience,
                seed,
                validationInterval,
                restarts);
    }

    /// This plan with another optimiser and schedule.
    public TrainingPlan withOptimiser(Optimiser other, Schedule otherSchedule) {
        return new TrainingPlan(
                cost,
                other,
                otherSchedule,
                rates,
                drawing,
                batch,
                maximumSteps,
                polish,
                earlyStopping,
                patience,
                seed,
                validationInterval,
                restarts);
    }

    /// This plan with other batches.
    public TrainingPlan withBatches(Drawing otherDrawing, int otherBatch) {
        return new TrainingPlan(
                cost,
                optimiser,
                schedule,
                rates,
                otherDrawing,
                otherBatch,
                maximumSteps,
                polish,
                earlyStopping,
                patience,
                seed,
                validationInterval,
                restarts);
    }

    /// This plan with another number of steps, and with or without early stopping.
    public TrainingPlan withSteps(long otherSteps, boolean stopEarly) {
        return new TrainingPlan(
                cost,
                optimiser,
                schedule,
                rates,
                drawing,
                batch,
                otherSteps,
                polish,
                stopEarly,
                patience,
                seed,
                validationInterval,
                restarts);
    }

    /// This plan with another patience, and another interval between validations, in steps.
    public TrainingPlan withPatience(long otherPatience, int interval) {
        return new TrainingPlan(
                cost,
                optimiser,
                schedule,
                rates,
                drawing,
                batch,
                maximumSteps,
                polish,
                earlyStopping,
                otherPatience,
                seed,
                interval,
                restarts);
    }

    /// This plan with another number of steps of polish.
    public TrainingPlan withPolish(int steps) {
        return new TrainingPlan(
                cost,
                optimiser,
                schedule,
                rates,
                drawing,
                batch,
                maximumSteps,
                steps,
                earlyStopping,
                patience,
                seed,
                validationInterval,
                restarts);
    }

    /// This plan with other batches of the same kind.
    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(
                cost,
                optimiser,
                schedule,
                rates,
                drawing,
                batch,
                maximumSteps,
                polish,
                earlyStopping,
                patience,
                other,
                validationInterval,
                restarts);
    }

    /// Checks that a network can learn from these examples by this plan; there may be none.
    ///
    /// @throws IllegalArgumentException if shapes, outputs or errors do not serve
    void checkServing(Network start, Examples examples) {
        if (examples.size() == 0) {
            return;
        }
        if (examples.features().columns() != start.inputs()
                || examples.outputs() != start.outputs()) {
            throw new IllegalArgumentException(
                    "%s with %d targets for %s"
                            .formatted(examples.features(), examples.outputs(), start));
        }
        if (!cost.serves(start.architecture().output())) {
            throw new IllegalArgumentException(
                    "%s of %s outputs".formatted(cost, start.architecture().output()));
        }
        if (cost == Cost.ERROR_WEIGHTED && !examples.haveErrors()) {
            throw new IllegalArgumentException(
                    "errors of the targets are needed to weight by them");
        }
    }
}
