package org.galibra.figure;

import org.galibra.model.History;

/// The losses of a training against its steps.
///
/// @param history batch and validation losses, ½ (z − y)²
/// @param logarithmic whether the loss axis is logarithmic
/// @param bestStep the step of the lowest validation loss, or negative if there is none
/// @param batch galaxies in a step
public record LossSpec(History history, boolean logarithmic, long bestStep, int batch)
        implements FigureSpec {}
