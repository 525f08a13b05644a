package org.galibra.model;

import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.Optimiser;
import org.galibra.work.StopSignal;

import java.util.List;
import java.util.Optional;

/// One training in progress: a step draws a batch of training galaxies and moves every parameter by
/// the plan's optimiser, against the gradient of the plan's cost. Plain descent on the quadratic
/// cost is that of Elson (2025, eqs 4 and 5), who calls a step an epoch. After the last of them a
/// plan may polish: then a step is one of Levenberg–Marquardt over all training galaxies, on the
/// best network so far.
///
/// It runs in pieces of any size with the same bits as in one go, can be left standing between
/// them, and taken back to any of its snapshots ([#goBackTo]). Confined to one thread at a time;
/// what it hands out is immutable.
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
    private final Kernel kernel;
    private final Snapshots snapshots;

    private Batches batches;

    /// The training galaxies as they stand in the pass at hand.
    private Examples lesson;

    private long pass;
    private Schedule.Course course;
    private Ledger ledger = new Ledger();

    private Learner learner;
    private Optional<LevenbergMarquardt> polish = Optional.empty();
    private long polishStart;
    private long nextRestart;
    private TrainingPlan plan;
    private long step;
    private final Best best;
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
        this.kernel = kernel;
        this.batches = batches(0);
        this.lesson = training.inPass(0);
        this.nextRestart = restartAfter(-1);
        this.course = plan.schedule().course(plan.maximumSteps());
        this.learner = learner(start);
        this.snapshots = new Snapshots(start.architecture());
        this.best = new Best(start);
        snapshots.keep(0, start);
        check();
        best.keep(0);
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
            plan.checkServing(start, examples);
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

    /// The batches after `drawn` of them.
    private Batches batches(long drawn) {
        var fresh = new Batches(training.size(), plan.batch(), plan.drawing(), plan.seed());
        for (long k = 0; k < drawn; k++) {
            fresh.next();
        }
        return fresh;
    }

    /// Comes to the pass that the next batch belongs to; whether its galaxies are drawn anew.
    private boolean turnsOver() {
        long now = batches.drawn() / training.size();
        if (!training.isRedrawn() || now == pass) {
            return false;
        }
        pass = now;
        lesson = training.inPass(now);
        return true;
    }

    /// The first step after this one at which the optimiser begins anew; none is -1.
    private long restartAfter(long before) {
        return plan.restarts().stream().filter(at -> at > before).findFirst().orElse(-1L);
    }

    private Learner learner(Network from) {
        return Learner.of(kernel, from, lesson, validation, plan, batches.size());
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
        if (step == nextRestart && polish.isEmpty()) {
            learner = learner(network());
            nextRestart = restartAfter(step);
        }
        double rate = rate();
        if (polish.isEmpty()) {
            if (turnsOver()) {
                learner.renew(lesson);
            }
            batches.next();
        }
        double loss = learner.step(batches, rate, BOUND);
        step++;
        ledger.step(loss);
        if (!(loss <= BOUND) || !learner.within(BOUND)) {
            return diverged(rate, loss);
        }
        boolean kept = snapshots.wants(step);
        if (kept) {
            snapshots.keep(step, learner.network());
        }
        TrainingOutcome end = polish.isPresent() ? afterPolish() : afterDescent();
        if (kept) {
            best.keep(step);
        }
        return end;
    }

    private TrainingOutcome afterDescent() {
        if (step % plan.validationInterval() == 0 || step == plan.maximumSteps()) {
            check();
            if (plan.earlyStopping() && step - best.step() >= plan.patience()) {
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
        long without = step - Math.max(best.step(), polishStart);
        return plan.earlyStopping() && without >= POLISH_PATIENCE ? stoppedEarly() : null;
    }

    private void beginPolish() {
        polishFrom(validation.size() > 0 ? best.network() : network());
        polishStart = step;
    }

    /// Where galaxies are drawn anew, a polish works on one draw.
    private void polishFrom(Network from) {
        turnsOver();
        var polisher = new LevenbergMarquardt(from, lesson, validation);
        polish = Optional.of(polisher);
        learner = polisher;
    }

    private void check() {
        if (validation.size() == 0) {
            best.take(network(), step, Double.POSITIVE_INFINITY);
            return;
        }
        double loss = learner.validationLoss();
        ledger.check(step, loss);
        course.validated(loss);
        if (loss < best.loss()) {
            best.take(network(), step, loss);
        }
    }

    private TrainingOutcome stoppedEarly() {
        return ended(
                new TrainingOutcome.StoppedEarly(
                        best.network(), best.step(), history(), step, best.step()));
    }

    /// The last network is worth a snapshot.
    private TrainingOutcome ended(TrainingOutcome how) {
        snapshots.keep(step, network());
        best.keep(step);
        return how;
    }

    private TrainingOutcome finished() {
        return plan.earlyStopping()
                ? new TrainingOutcome.Finished(
                        best.network(), best.step(), history(), step, best.step())
                : new TrainingOutcome.Finished(network(), step, history(), step, best.step());
    }

    private TrainingOutcome cancelled() {
        return validation.size() > 0
                ? new TrainingOutcome.Cancelled(
                        best.network(), best.step(), history(), step, best.step())
                : new TrainingOutcome.Cancelled(network(), step, history(), step, step);
    }

    private TrainingOutcome diverged(double rate, double loss) {
        return new TrainingOutcome.Diverged(
                best.network(), best.step(), history(), step, best.step(), rate, loss);
    }

    /// Goes back to a snapshot and stands there, whether the training had ended or not: what came
    /// after it is forgotten, and the next step has the batch that it had. With plain descent at
    /// the same rates it comes out bit for bit as before. An optimiser with a memory of gradients
    /// begins without it, as does a polish with its damping; the restart is added to the plan,
    /// which so repeats what was done. The best network is that of then, and patience counts as it
    /// did then.
    ///
    /// @param to one of [#snapshots]
    /// @throws IllegalArgumentException if it is not
    public void goBackTo(TrainingEvent.Snapshot to) {
        if (!snapshots.kept().contains(to)) {
            throw new IllegalArgumentException("no snapshot of this training: step " + to.step());
        }
        outcome = null;
        step = to.step();
        snapshots.forgetAfter(step);
        ledger = ledger.until(step);
        batches = batches(polish.isPresent() ? Math.min(step, polishStart) : step);
        turnsOver();
        course = plan.schedule().course(plan.maximumSteps());
        History history = ledger.history();
        for (double loss : history.validationLosses()) {
            course.validated(loss);
        }
        if (polish.isPresent() && step > polishStart) {
            polishFrom(to.network());
        } else {
            polish = Optional.empty();
            learner = learner(to.network());
            if (plan.optimiser() != Optimiser.SGD && step > 0) {
                plan = plan.withRestart(step);
            }
        }
        nextRestart = restartAfter(step);
        best.goBackTo(step);
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
            return best.network();
        }
        return step == 0 ? start : learner.network();
    }

    /// The network of the lowest validation loss; without validation galaxies, of the last check.
    public Network best() {
        return best.network();
    }

    /// The lowest validation loss; infinite without validation galaxies.
    public double bestLoss() {
        return best.loss();
    }

    /// The steps after which [#best] stood so.
    public long bestStep() {
        return best.step();
    }

    /// The networks kept so far: of the steps 0, 1, 2, 3 and so on, ever farther apart, in at most
    /// 32 MB; as much again for the best ones of then.
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
