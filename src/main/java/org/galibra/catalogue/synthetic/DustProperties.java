package org.galibra.catalogue.synthetic;

/// What differs between the dust of one galaxy and of another.
///
/// @param sizeScatter r_s, of the disc's half-light radius, dex
/// @param birthCloud bc, optical depth of birth clouds at 0.55 µm and solar metallicity
/// @param slope n of the attenuation curve λ^−n
/// @param bump strength of the 0.22 µm bump
/// @param gasScatter g_x, of the gas mass at a given star formation rate, dex
/// @param temperatureScatter e₁, twice the scatter of the cold dust's temperature, dex
/// @param moleculeScatter e₂, of the molecules' (PAH) emission, dex
/// @param hotScatter e₃, of the hot dust's emission, dex
/// @param amount the tuned factor between gas column and extinction, the same for all galaxies of a
///   flavour
record DustProperties(
        double sizeScatter,
        double birthCloud,
        double slope,
        double bump,
        double gasScatter,
        double temperatureScatter,
        double moleculeScatter,
        double hotScatter,
        double amount) {
    static DustProperties draw(Draws draws, Flavour flavour) {
        return new DustProperties(
                0.15 * draws.normal(),
                0.5 * Dex.power(0.3 * draws.normal()),
                flavour.attenuationSlope() + 0.22 * draws.normal(),
                Math.max(0.25 + 0.2 * draws.normal(), 0),
                0.22 * draws.normal(),
                0.14 * 0.5 * draws.normal(),
                0.14 * 1.5 * draws.normal(),
                0.14 * 1.3 * draws.normal(),
                flavour.dustAmount());
    }
}
