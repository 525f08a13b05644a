package org.galibra.catalogue.synthetic;

import org.galibra.photometry.Band;

/// Constants of nature in CGS units, as the recipe rounds them, and what follows from them.
final class Cgs {
    /// Solar luminosity L☉, erg/s.
    static final double SOLAR_LUMINOSITY = 3.828e33;

    /// Planck's constant h, erg s.
    static final double PLANCK = 6.62607e-27;

    /// Speed of light c, cm/s.
    static final double LIGHT_SPEED = 2.99792458e10;

    /// Boltzmann's constant k, erg/K.
    static final double BOLTZMANN = 1.380649e-16;

    /// Stefan–Boltzmann constant σ, erg/s/cm²/K⁴.
    static final double STEFAN_BOLTZMANN = 5.670374e-5;

    private static final double CENTIMETRES_PER_MICRON = 1e-4;

    private Cgs() {}

    /// Frequency ν = c/λ of a band, in Hz.
    static double frequency(Band band) {
        return LIGHT_SPEED / (band.wavelengthMicron() * CENTIMETRES_PER_MICRON);
    }

    /// Absolute AB magnitude M = 51.595 − 2.5 log L_ν (Oke & Gunn 1983, at 10 pc).
    ///
    /// @param luminosityDensity L_ν in erg/s/Hz, above 0
    static double absoluteMagnitude(double luminosityDensity) {
        return 51.595 - 2.5 * Dex.of(luminosityDensity);
    }
}
