package org.galibra.model;

import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Kernel;
import org.galibra.work.StopSignal;

import java.util.List;
import java.util.Optional;

/// One training in progress: a step draws a batch of training galaxies and moves every parameter by
/// the plan's optimiser, against the gradient of the plan's cost. Plain descent on the quadratic
/// cost is that of Elson (2025, eqs 4 and 5), who calls a step an epoch. After the last of them a
/// plan may polish: then a step is one of Levenberg–Marquardt over all training galaxies, on the
/// best network so far.
///
/// It runs in pieces of any size with the same bits as in one go, and can be left standing between
/// them. Any network can start one: one of the [#snapshots] of another is a warm restart. Confined
/// to one thread at a time; what it hands out is immutable.
public final class Training {
    /// The parameters of the largest network that can be polished.
    public static final int MOST_POLISHED = LevenbergMarquardt.MOST_PARAMETERS;

    /// Training has diverged when a batch loss is above this, or a parameter's size, or either is
    /// not finite. Scaled targets lie in [0, 1], so sound ones are of order 1.
    static final double BOUND = 1e6;

    /// Steps of a polish without gain after which early stopping ends it.
    private static final int POLISH_PATIENCE = 5;

    private final Network start;
    private final Examples training;
    private final Examples validation;
    private final Batches batches;
    private final Schedule.Course course;
    private final Snapshots snapshots;
    private final Ledger ledger = new Ledger();

    private Learner learner;
    private Optional<LevenbergMarquardt> polish = Optional.empty();
    private long polishStart;
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
        this.batches = new Batches(training.size(), plan.batch(), plan.drawing(), plan.seed());
        this.course = plan.schedule().course(plan.maximumSteps());
        this.learner = Learner.of(kernel, start, training, validation, plan, batches.size());
        this.snapshots = new Snapshots(start.architecture());
        this.best = start;
        snapshots.keep(0, start);
        check();
    }

    /// A training at step 0, its first validation loss taken, by the kernel of this program run.
    ///
    /// @param training n × d, at least one galaxy
    /// @param validation may be empty: then there is no validation loss
    /// @throws IllegalArgumentException if shapes do not fit, there is no training galaxy, early
    ///   stopping or a plateau is asked for without validation galaxies, the cost does not serve
    ///   the outputs or lacks errors, or a polish is asked for a network of more than 2,000
    ///   parameters
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
        if (training.size() == 0) {
            throw new IllegalArgumentException("no training galaxies");
        }
        for (Examples examples : List.of(training, validation)) {
            check(start, examples, plan);
        }
        boolean validates = plan.earlyStopping() || plan.schedule() == Schedule.PLATEAU;
        if (validates && validation.size() == 0) {
            throw new IllegalArgumentException(
                    "early stopping or a plateau without validation galaxies");
        }
        if (plan.polish() > 0 && start.parameterCount() > MOST_POLISHED) {
            throw new IllegalArgumentException(
                    "a network of %d parameters is too large to polish: at most %d"
                            .formatted(start.parameterCount(), MOST_POLISHED));
        }
        return new Training(start, training, validation, plan, kernel);
    }

    private static void check(Network start, Examples examples, TrainingPlan plan) {
        if (examples.size() == 0) {
            return;
        }
        if (examples.features().columns() != start.inputs()
                || examples.outputs() != start.outputs()) {
            throw new IllegalArgumentException(
                    "%s with %d targets for %s"
                            .formatted(examples.features(), examples.outputs(), start));
        }
        if (!plan.cost().serves(start.architecture().output())) {
            throw new IllegalArgumentException(
                    "%s of %s outputs".formatted(plan.cost(), start.architecture().output()));
        }
        if (plan.cost() == Cost.ERROR_WEIGHTED && !examples.haveErrors()) {
            throw new IllegalArgumentException(
                    "errors of the targets are needed to weight by them");
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
            if (isAtEnd()) {
                outcome = ended(finished());
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

    private boolean isAtEnd() {
        if (polish.isPresent()) {
            return step - polishStart >= plan.polish() || polish.get().settled();
        }
        return step >= plan.maximumSteps() && plan.polish() == 0;
    }

    /// One step; an outcome if it was the last, else null.
    private TrainingOutcome stepOnce() {
        if (polish.isEmpty() && step >= plan.maximumSteps()) {
            beginPolish();
        }
        double rate = rate();
        if (polish.isEmpty()) {
            batches.next();
        }
        double loss = learner.step(batches, rate, BOUND);
        step++;
        ledger.step(loss);
        if (!(loss <= BOUND) || !learner.within(BOUND)) {
            return diverged(rate, loss);
        }
        if (snapshots.wants(step)) {
            snapshots.keep(step, learner.network());
        }
        return polish.isPresent() ? afterPolish() : afterDescent();
    }

    private TrainingOutcome afterDescent() {
        if (step % plan.validationInterval() == 0 || step == plan.maximumSteps()) {
            check();
            if (plan.earlyStopping() && step - bestStep >= plan.patience()) {
                if (plan.polish() == 0) {
                    return stoppedEarly();
                }
                beginPolish();
            }
        }
        return null;
    }

    /// Every step of a polish is validated.
    private TrainingOutcome afterPolish() {
        check();
        long without = step - Math.max(bestStep, polishStart);
        return plan.earlyStopping() && without >= POLISH_PATIENCE ? stoppedEarly() : null;
    }

    private void beginPolish() {
        Network from = validation.size() > 0 ? best : network();
        var polisher = new LevenbergMarquardt(from, training, validation);
        polish = Optional.of(polisher);
        learner = polisher;
        polishStart = step;
    }

    private void check() {
        if (validation.size() == 0) {
            best = network();
            bestStep = step;
            return;
        }
        double loss = learner.validationLoss();
        ledger.check(step, loss);
        course.validated(loss);
        if (loss < bestLoss) {
            bestLoss = loss;
            best = network();
            bestStep = step;
        }
    }

    private TrainingOutcome stoppedEarly() {
        return ended(new TrainingOutcome.StoppedEarly(best, bestStep, history(), step, bestStep));
    }

    /// The last network is worth a snapshot.
    private TrainingOutcome ended(TrainingOutcome how) {
        snapshots.keep(step, network());
        return how;
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

    /// Passes over the training galaxies so far; a step of a polish is one.
    public double passes() {
        double polished = polish.isPresent() ? step - polishStart : 0;
        return polished + (double) batches.drawn() / training.size();
    }

    /// The learning rate of the next step, the schedule's share of the plan's; 0 while it polishes,
    /// which has none.
    public double rate() {
        return polish.isPresent() ? 0 : plan.rateAfter(step) * course.after(step);
    }

    /// Sets the plan's learning rate from the next step on, for good: changes planned for later are
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

    /// The lowest validation loss; infinite without validation galaxies.
    public double bestLoss() {
        return bestLoss;
    }

    /// The steps after which [#best] stood so.
    public long bestStep() {
        return bestStep;
    }

    /// The networks kept so far: of the steps 0, 1, 2, 3 and so on, ever farther apart, in at most
    /// 32 MB.
    public List<TrainingEvent.Snapshot> snapshots() {
        return snapshots.kept();
    }

    /// The signs of trouble in the network as it stands.
    public Diagnostics diagnostics() {
        return Diagnostics.of(network(), training, plan.cost());
    }

    /// The losses so far, safe to hand to another thread.
    public History history() {
        return ledger.history();
    }
}
