package org.galibra.figure;

import java.util.List;

/// Absolute magnitudes against wavelength of a handful of galaxies: Fig. 1 of Elson (2025).
///
/// @param bands the bands
/// @param spectra the galaxies
/// @param target what names them
public record SpectraSpec(List<Passband> bands, List<Spectrum> spectra, TargetLabel target)
        implements FigureSpec {
    /// A band.
    ///
    /// @param wavelengthMicron its pivot wavelength, µm
    public record Passband(String name, double wavelengthMicron) {}

    /// One galaxy.
    ///
    /// @param target its true value, in dex
    /// @param magnitudes absolute AB magnitudes, one for each band; NaN where not measured
    public record Spectrum(double target, List<Double> magnitudes) {
        public Spectrum {
            magnitudes = List.copyOf(magnitudes);
        }
    }

    /// @throws IllegalArgumentException if a galaxy has not one magnitude for each band
    public SpectraSpec {
        bands = List.copyOf(bands);
        spectra = List.copyOf(spectra);
        for (Spectrum spectrum : spectra) {
            if (spectrum.magnitudes().size() != bands.size()) {
                throw new IllegalArgumentException(
                        spectrum.magnitudes().size() + " magnitudes in " + bands.size() + " bands");
            }
        }
    }
}
