package org.galibra.figure;

import org.galibra.evaluation.survey.MassCorrection;

import java.util.Optional;

/// Predicted masses against those of a fit to the spectral energy distribution: Fig. 2 of Elson
/// (2026). Both share the photometry: what is seen is agreement, not accuracy.
///
/// @param raw masses of the fit, and predicted ones as the network gives them
/// @param corrected masses of the fit, and predicted ones that were corrected without themselves
/// @param degree of the polynomial that is drawn through `raw`
/// @param applied the correction, a function of the predicted mass alone; absent if none was made
/// @param binWidthDex the width of all bins, in dex
/// @param target how the axes name both masses
public record SedMassSpec(
        SampleSeries raw,
        SampleSeries corrected,
        int degree,
        Optional<MassCorrection> applied,
        double binWidthDex,
        TargetLabel target)
        implements FigureSpec {
    /// Masses of a fit as truth, beside the network's.
    public static final TargetLabel TARGET =
            new TargetLabel(
                    "log₁₀(M★/M☉)",
                    "log_{10}(*M*_{★}^{ANN}/M_{☉})",
                    "log_{10}(*M*_{★}^{SED}/M_{☉})",
                    "log_{10}(*M*_{★}/M_{☉})");

    /// @throws IllegalArgumentException if the degree is not within 0 … 10
    public SedMassSpec {
        if (degree < 0 || degree > 10) {
            throw new IllegalArgumentException("a polynomial of degree " + degree);
        }
    }
}
