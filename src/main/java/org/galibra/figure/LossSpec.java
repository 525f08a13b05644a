package org.galibra.figure;

import org.galibra.model.History;
import org.galibra.model.kernel.Cost;

/// The losses of a training against its steps.
///
/// @param history batch and validation losses, of `cost`
/// @param logarithmic whether the loss axis is logarithmic
/// @param bestStep the step of the lowest validation loss, or negative if there is none
/// @param batch galaxies in a step
/// @param cost what the losses are the mean of
public record LossSpec(History history, boolean logarithmic, long bestStep, int batch, Cost cost)
        implements FigureSpec {
    /// The title of the axis of losses: z is what the network says, y the target, both scaled.
    static String title(Cost cost) {
        return switch (cost) {
            case QUADRATIC -> "Mean loss ½ (z − y)²";
            case ABSOLUTE -> "Mean loss |z − y|";
            case ERROR_WEIGHTED -> "Mean loss |z − y|, weighted by 1/error";
            case HUBER -> "Mean Huber loss, δ = 0.1";
            case CROSS_ENTROPY -> "Mean cross-entropy";
        };
    }
}
