package org.galibra.figure;

import java.util.ArrayList;
import java.util.List;

/// What there is to draw of one galaxy: its light beside that of its nearest training galaxies,
/// where its features stand among theirs, and how its mass comes about.
///
/// @param galaxy its name
/// @param truth its true log10(M★/M☉), in dex
/// @param predicted what the network says, in dex
/// @param bands of all spectra
/// @param spectrum its absolute AB magnitudes, one for each band; NaN where not measured
/// @param nearest the same of its nearest training galaxies
/// @param quantiles where its features stand, in the order of the features
/// @param reference what the network says of the median training galaxy, in dex
/// @param added what each neuron adds to that, the largest first
public record PassportSpec(
        String galaxy,
        double truth,
        double predicted,
        List<SpectraSpec.Passband> bands,
        SpectraSpec.Spectrum spectrum,
        List<SpectraSpec.Spectrum> nearest,
        List<Quantile> quantiles,
        double reference,
        List<Added> added)
        implements FigureSpec {
    /// Where a feature stands.
    ///
    /// @param value in mag
    /// @param percent the share of training galaxies, per cent, whose feature lies below
    public record Quantile(String feature, double value, double percent) {}

    /// What a neuron adds.
    ///
    /// @param neuron its number, from 0
    public record Added(int neuron, double dex) {}

    public PassportSpec {
        bands = List.copyOf(bands);
        nearest = List.copyOf(nearest);
        quantiles = List.copyOf(quantiles);
        added = List.copyOf(added);
    }

    /// All spectra, the galaxy's own first.
    SpectraSpec spectra() {
        var all = new ArrayList<>(List.of(spectrum));
        all.addAll(nearest);
        return new SpectraSpec(bands, all, TargetLabel.STELLAR_MASS);
    }
}
