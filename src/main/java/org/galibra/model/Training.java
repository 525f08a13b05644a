package org.galibra.model;

import org.galibra.model.kernel.Kernel;
import org.galibra.work.StopSignal;

import java.util.Optional;

/// One training in progress by plain stochastic gradient descent (Elson 2025, eqs 4 and 5): a step
/// draws a batch of training galaxies, all different, and moves every parameter by p ← p − η ∂Q/∂p.
/// E25 calls a step an epoch.
///
/// It runs in pieces of any size with the same bits as in one go, and can be left standing between
/// them. Confined to one thread at a time; what it hands out is immutable.
public final class Training {
    /// Training has diverged when a batch loss is above this, or a parameter's size, or either is
    /// not finite. Scaled targets lie in [0, 1], so sound ones are of order 1.
    static final double BOUND = 1e6;

    private final Network start;
    private final Examples training;
    private final Examples validation;
    private final Learner learner;
    private final Batches batches;
    private final Ledger ledger = new Ledger();

    private TrainingPlan plan;
    private long step;
    private Network best;
    private long bestStep;
    private double bestLoss = Double.POSITIVE_INFINITY;
    private TrainingOutcome outcome;

    private Training(
            Network start,
            Examples training,
            Examples validation,
            TrainingPlan plan,
            Kernel kernel) {
        this.start = start;
        this.training = training;
        this.validation = validation;
        this.plan = plan;
        this.batches = new Batches(training.size(), plan.batch(), plan.seed());
        this.learner = Learner.of(kernel, start, training, validation, batches.size());
        this.best = start;
        check();
    }

    /// A training at step 0, its first validation loss taken, by the kernel of this program run.
    ///
    /// @param training n × d, at least one galaxy
    /// @param validation may be empty: then there is no validation loss
    /// @throws IllegalArgumentException if shapes do not fit, there is no training galaxy, or early
    ///   stopping is asked for without validation galaxies
    public static Training begin(
            Network start, Examples training, Examples validation, TrainingPlan plan) {
        return begin(start, training, validation, plan, Kernel.chosen());
    }

    /// The same by a kernel of one's choice.
    ///
    /// @throws IllegalArgumentException also if `kernel` is not available here
    public static Training begin(
            Network start,
            Examples training,
            Examples validation,
            TrainingPlan plan,
            Kernel kernel) {
        if (!kernel.available()) {
            throw new IllegalArgumentException("kernel " + kernel + " does not run here");
        }
        checkInputs(start, training);
        checkInputs(start, validation);
        if (training.size() == 0) {
            throw new IllegalArgumentException("no training galaxies");
        }
        if (plan.earlyStopping() && validation.size() == 0) {
            throw new IllegalArgumentException("early stopping without validation galaxies");
        }
        return new Training(start, training, validation, plan, kernel);
    }

    private static void checkInputs(Network start, Examples examples) {
        if (examples.size() > 0 && examples.features().columns() != start.inputs()) {
            throw new IllegalArgumentException(examples.features() + " for " + start);
        }
    }

    /// Runs up to `steps` steps on this thread. The stop signal is read before each.
    ///
    /// @return empty while there is more to do; then, and at every later call, how it ended. After
    ///   [TrainingOutcome.Cancelled] a call with a fresh signal goes on.
    /// @throws IllegalArgumentException if `steps` is negative
    public Optional<TrainingOutcome> advance(long steps, StopSignal stop) {
        if (steps < 0) {
            throw new IllegalArgumentException(steps + " steps");
        }
        for (long done = 0; outcome == null; done++) {
            if (step >= plan.maximumSteps()) {
                outcome = finished();
            } else if (stop.isStopped()) {
                return Optional.of(cancelled());
            } else if (done == steps) {
                return Optional.empty();
            } else {
                outcome = stepOnce();
            }
        }
        return Optional.of(outcome);
    }

    /// One step; an outcome if it was the last, else null.
    private TrainingOutcome stepOnce() {
        double rate = plan.rateAfter(step);
        double loss = learner.step(batches.next(), batches.size(), rate, BOUND);
        step++;
        ledger.step(loss);
        if (!(loss <= BOUND) || !learner.within(BOUND)) {
            return diverged(rate, loss);
        }
        if (step % plan.validationInterval() == 0 || step == plan.maximumSteps()) {
            check();
            if (plan.earlyStopping() && step - bestStep >= plan.patience()) {
                return new TrainingOutcome.StoppedEarly(best, bestStep, history(), step, bestStep);
            }
        }
        return null;
    }

    private void check() {
        if (validation.size() == 0) {
            best = network();
            bestStep = step;
            return;
        }
        double loss = learner.validationLoss();
        ledger.check(step, loss);
        if (loss < bestLoss) {
            bestLoss = loss;
            best = network();
            bestStep = step;
        }
    }

    private TrainingOutcome finished() {
        return plan.earlyStopping()
                ? new TrainingOutcome.Finished(best, bestStep, history(), step, bestStep)
                : new TrainingOutcome.Finished(network(), step, history(), step, bestStep);
    }

    private TrainingOutcome cancelled() {
        return validation.size() > 0
                ? new TrainingOutcome.Cancelled(best, bestStep, history(), step, bestStep)
                : new TrainingOutcome.Cancelled(network(), step, history(), step, step);
    }

    private TrainingOutcome diverged(double rate, double loss) {
        return new TrainingOutcome.Diverged(best, bestStep, history(), step, bestStep, rate, loss);
    }

    /// Steps done.
    public long step() {
        return step;
    }

    /// Passes over the training galaxies so far: step × batch / n.
    public double passes() {
        return (double) step * batches.size() / training.size();
    }

    /// The learning rate of the next step.
    public double rate() {
        return plan.rateAfter(step);
    }

    /// Sets the learning rate from the next step on, for good: changes planned for later are
    /// dropped from the plan, and this one is added, so that the plan repeats what was done.
    ///
    /// @throws IllegalArgumentException if `rate` is not positive and finite
    public void changeRate(double rate) {
        plan = plan.withRate(step, rate);
    }

    /// The plan, with every change of rate so far.
    public TrainingPlan plan() {
        return plan;
    }

    /// The network as it stands; after divergence, the best one. Before the first step it is the
    /// starting network itself, which a float kernel works with to its own precision.
    public Network network() {
        if (outcome instanceof TrainingOutcome.Diverged) {
            return best;
        }
        return step == 0 ? start : learner.network();
    }

    /// The network of the lowest validation loss; without validation galaxies, of the last check.
    public Network best() {
        return best;
    }

    /// The steps after which [#best] stood so.
    public long bestStep() {
        return bestStep;
    }

    /// The losses so far, safe to hand to another thread.
    public History history() {
        return ledger.history();
    }
}
