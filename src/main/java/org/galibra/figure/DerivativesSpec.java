package org.galibra.figure;

import org.galibra.evaluation.TotalDerivatives;

/// The total derivative of the mass by each band, over many galaxies.
///
/// @param derivatives of the run's network, and of other seeds
/// @param galaxies over which they are taken, such as `821 validation galaxies`
/// @param networks how many seeds
public record DerivativesSpec(TotalDerivatives derivatives, String galaxies, int networks)
        implements FigureSpec {}
