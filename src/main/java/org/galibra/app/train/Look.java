package org.galibra.app.train;

import org.galibra.app.Selection;

import java.util.OptionalLong;

/// How a person wants to look at a training.
///
/// @param shown which galaxies
/// @param binDex the width of the bins, in dex
/// @param logarithmic whether the loss has a logarithmic axis
/// @param lossColumns the width of the loss chart in px, to thin its lines to
/// @param back the step to look back at; empty for the training as it stands
/// @param selection the galaxies selected in all charts
public record Look(
        Shown shown,
        double binDex,
        boolean logarithmic,
        int lossColumns,
        OptionalLong back,
        Selection selection) {}
