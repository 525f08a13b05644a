package org.galibra.catalogue.synthetic;

import org.galibra.photometry.FlatCosmology;

/// Where a galaxy is, and where its redshift puts it.
///
/// @param rightAscensionDegrees uniform on the sky
/// @param declinationDegrees uniform on the sky
/// @param cosmologicalRedshift without peculiar velocity
/// @param observedRedshift with a peculiar velocity of 300 km/s along the line of sight
record SkyPosition(
        double rightAscensionDegrees,
        double declinationDegrees,
        double cosmologicalRedshift,
        double observedRedshift) {
    private static final double LEAST_REDSHIFT = 0.004;
    private static final double GREATEST_REDSHIFT = 0.5;
    private static final double PECULIAR_KM_S = 300;

    /// Below this no distance can be told from a redshift.
    private static final double LEAST_OBSERVED_REDSHIFT = 0.001;

    /// A position in the cone that a flux-limited survey reaches for this mass.
    static SkyPosition draw(Draws draws, double logMass) {
        double reach = Math.clamp(0.18 * Dex.power(0.3 * (logMass - 10)), 0.03, 0.30);
        double redshift;
        do {
            double x = draws.normal();
            double y = draws.normal();
            double z = draws.normal();
            redshift = reach * Math.sqrt((x * x + y * y + z * z) / 2);
        } while (redshift < LEAST_REDSHIFT || redshift > GREATEST_REDSHIFT);
        double observed;
        do {
            double velocity = PECULIAR_KM_S * draws.normal();
            observed = (1 + redshift) * (1 + velocity / FlatCosmology.LIGHT_SPEED_KM_S) - 1;
        } while (observed < LEAST_OBSERVED_REDSHIFT);
        double rightAscension = 360 * draws.uniform();
        double declination = StrictMath.toDegrees(StrictMath.asin(2 * draws.uniform() - 1));
        return new SkyPosition(rightAscension, declination, redshift, observed);
    }
}
