package org.galibra.model;

import java.util.Locale;

/// How a training ended. Every ending carries a network to use.
public sealed interface TrainingOutcome {
    /// The network to use.
    Network network();

    /// The steps after which [#network] stood so.
    long networkStep();

    /// The losses of the whole training.
    History history();

    /// The last step run.
    long step();

    /// The step of the lowest validation loss; without validation galaxies, that of [#network].
    long bestStep();

    /// All planned steps ran: the best network with early stopping, the last one without.
    record Finished(Network network, long networkStep, History history, long step, long bestStep)
            implements TrainingOutcome {}

    /// No new lowest validation loss within the patience: the best network.
    record StoppedEarly(
            Network network, long networkStep, History history, long step, long bestStep)
            implements TrainingOutcome {}

    /// The stop signal was set: the best network so far, without validation galaxies the last one.
    record Cancelled(Network network, long networkStep, History history, long step, long bestStep)
            implements TrainingOutcome {}

    /// The loss or a parameter grew beyond bounds at step [#step]: the best network, without
    /// validation galaxies that of the last check.
    ///
    /// @param rate the learning rate that did it
    /// @param loss the batch loss of that step
    record Diverged(
            Network network,
            long networkStep,
            History history,
            long step,
            long bestStep,
            double rate,
            double loss)
            implements TrainingOutcome {
        /// What happened, what is kept and what to try, in words for the user.
        public String advice() {
            String what =
                    !Double.isFinite(loss)
                            ? "The loss is no longer finite"
                            : loss > Training.BOUND
                                    ? "The loss has grown beyond 1,000,000"
                                    : "A weight has grown beyond 1,000,000";
            return String.format(
                    Locale.ROOT,
                    "%s at step %,d. Weights from step %,d are kept. Try a smaller learning rate.",
                    what,
                    step,
                    networkStep);
        }
    }
}
