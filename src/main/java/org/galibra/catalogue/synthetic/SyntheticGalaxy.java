package org.galibra.catalogue.synthetic;

/// A galaxy as the catalogue lists it: at its distance, and at the distance that its observed
/// redshift suggests.
///
/// @param id counted from 1
/// @param parameters what was drawn
/// @param light what it shines, valid until the light shines another galaxy
/// @param distanceModulus of the cosmological redshift, mag
/// @param assumedDistanceModulus of the observed redshift, mag
record SyntheticGalaxy(
        long id,
        GalaxyParameters parameters,
        GalaxyLight light,
        double distanceModulus,
        double assumedDistanceModulus) {
    /// The galaxy of these parameters, as `light` shines it.
    static SyntheticGalaxy of(long id, GalaxyParameters parameters, GalaxyLight light) {
        light.shine(parameters);
        SkyPosition position = parameters.position();
        return new SyntheticGalaxy(
                id,
                parameters,
                light,
                SyntheticCatalogue.COSMOLOGY.distanceModulus(position.cosmologicalRedshift()),
                SyntheticCatalogue.COSMOLOGY.distanceModulus(position.observedRedshift()));
    }

    /// m = M + DM(z_cos), without a K-correction.
    ///
    /// @param band index in [DustEmission#BANDS]
    double apparentMagnitude(int band) {
        return light.absoluteMagnitude(band) + distanceModulus;
    }

    /// M = m − DM(z_obs), as an observer would have it: wrong by the peculiar velocity.
    ///
    /// @param band index in [DustEmission#BANDS]
    double absoluteMagnitude(int band) {
        return apparentMagnitude(band) - assumedDistanceModulus;
    }

    /// The magnitude without dust at the same distances as [#absoluteMagnitude(int)], so that their
    /// difference is the dust's alone.
    ///
    /// @param band index in [org.galibra.photometry.Band#ELSON_2025]
    double dustFreeMagnitude(int band) {
        return light.dustFreeMagnitude(band) + distanceModulus - assumedDistanceModulus;
    }
}
