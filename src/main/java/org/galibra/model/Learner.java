package org.galibra.model;

import org.galibra.model.kernel.Kernel;

/// A network while it learns, in one of the kernels' arithmetics: the parameters that a [Training]
/// moves. Room is made once; confined to one thread at a time.
sealed interface Learner permits DoubleLearner, FloatLearner {
    /// A learner that begins with `start`.
    ///
    /// @param room the largest batch
    static Learner of(
            Kernel kernel, Network start, Examples training, Examples validation, int room) {
        Learner learner =
                kernel == Kernel.SCALAR_DOUBLE
                        ? new DoubleLearner(start, training, validation, room)
                        : new FloatLearner(kernel, start, training, validation, room);
        learner.restore(start);
        return learner;
    }

    /// p ← p − rate ∂Q/∂p over the first `count` rows of `batch`; the loss Q before it. A loss
    /// beyond `bound` may leave the parameters as they were.
    double step(int[] batch, int count, double rate, double bound);

    /// Whether all parameters lie within ± `bound`.
    boolean within(double bound);

    /// Q averaged over the validation galaxies, of which there is at least one.
    double validationLoss();

    /// An immutable copy.
    ///
    /// @throws IllegalArgumentException if a parameter is not finite
    Network network();

    /// Takes the parameters of `network`, to the kernel's precision.
    void restore(Network network);
}
