package org.galibra.model;

import org.galibra.model.kernel.Kernel;

/// A network while it learns, in one of the kernels' arithmetics: the parameters that a [Training]
/// moves. Room is made once; confined to one thread at a time.
sealed interface Learner permits DoubleLearner, FloatLearner, LevenbergMarquardt {
    /// A learner that begins with `start` and steps as planned.
    ///
    /// @param room the largest batch
    static Learner of(
            Kernel kernel,
            Network start,
            Examples training,
            Examples validation,
            TrainingPlan plan,
            int room) {
        return kernel == Kernel.SCALAR_DOUBLE
                ? new DoubleLearner(start, training, validation, plan, room)
                : new FloatLearner(kernel, start, training, validation, plan, room);
    }

    /// Goes on with the same training galaxies, drawn anew; what the optimiser remembers stays.
    void renew(Examples training);

    /// One step over the batch at hand; the loss Q before it. A loss beyond `bound` may leave the
    /// parameters as they were.
    double step(Batches batch, double rate, double bound);

    /// Whether all parameters lie within ± `bound`.
    boolean within(double bound);

    /// Q over the validation galaxies, of which there is at least one.
    double validationLoss();

    /// An immutable copy.
    ///
    /// @throws IllegalArgumentException if a parameter is not finite
    Network network();
}
