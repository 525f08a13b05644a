package org.galibra.app.evaluate;

import org.galibra.app.Selection;
import org.galibra.figure.Binning;

import java.util.Optional;
import java.util.OptionalInt;

/// How a person wants to look at a judgement.
///
/// @param binDex the width of the bins, in dex
/// @param binning by which mass galaxies are binned
/// @param against what the residuals are drawn against; empty for whatever comes first
/// @param selection the selected galaxies
/// @param chosen the row of the galaxy whose passport is open
record Look(
        double binDex,
        Binning binning,
        Optional<Quantity> against,
        Selection selection,
        OptionalInt chosen) {}
