package org.galibra.app.train;

/// How a person wants to look at a training.
///
/// @param shown which galaxies
/// @param binDex the width of the bins, in dex
/// @param logarithmic whether the loss has a logarithmic axis
/// @param lossColumns the width of the loss chart in px, to thin its lines to
public record Look(Shown shown, double binDex, boolean logarithmic, int lossColumns) {}
