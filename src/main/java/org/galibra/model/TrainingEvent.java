package org.galibra.model;

/// What a training reports while it runs.
public sealed interface TrainingEvent {
    /// Steps done so far.
    long step();

    /// Some steps were done.
    ///
    /// @param passes passes over the training galaxies so far
    /// @param rate the learning rate of the first of them; 0 in a polish
    /// @param batchLoss the loss of the last batch
    /// @param validationLoss the last validation loss, NaN without validation galaxies
    /// @param diagnostics the signs of trouble in the network as it stands
    record StepsDone(
            long step,
            double passes,
            double rate,
            double batchLoss,
            double validationLoss,
            Diagnostics diagnostics)
            implements TrainingEvent {}

    /// A network worth keeping: a new lowest validation loss, or, without validation galaxies, the
    /// network of a check.
    record Snapshot(long step, Network network) implements TrainingEvent {}
}
