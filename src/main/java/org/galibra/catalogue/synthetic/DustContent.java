package org.galibra.catalogue.synthetic;

/// How much gas and dust a galaxy has, and how opaque it is.
///
/// @param metallicity Z_g of the gas in units of the Sun's
/// @param opticalDepth τ_V of the disc along the line of sight
/// @param dustMass in M☉
record DustContent(double metallicity, double opticalDepth, double dustMass) {
    /// M☉/pc² of gas per magnitude of A_V, from N_H/A_V = 1.87e21 (Bohlin, Savage & Drake 1978).
    private static final double GAS_PER_EXTINCTION = 20.3;

    private static final double SQUARE_PARSECS = 1e6;

    /// Gas from the star formation rate, spread over the disc's half-light radius: A_V(face-on) =
    /// amount · ½M_gas/(πR_e²)/20.3 · Z_g; τ_V = clip(A_V/1.086, 0.005, 6)/cos i.
    ///
    /// @param starFormationRate in M☉/yr
    static DustContent of(GalaxyParameters galaxy, double starFormationRate) {
        DustProperties dust = galaxy.dust();
        double gasMass = Dex.power(9.40 + dust.gasScatter()) * starFormationRate;
        double radiusKpc = Dex.power(0.65 + 0.22 * (galaxy.logMass() - 10) + dust.sizeScatter());
        double metallicity = Dex.power(galaxy.metals().disc() + 0.05);
        double gasColumn = 0.5 * gasMass / (Math.PI * radiusKpc * radiusKpc * SQUARE_PARSECS);
        double faceOn = dust.amount() * gasColumn / GAS_PER_EXTINCTION * metallicity;
        double opticalDepth = Math.clamp(faceOn / 1.086, 0.005, 6.0) / galaxy.cosInclination();
        double metalShare = Math.min(metallicity, StrictMath.pow(metallicity, 1.6));
        double dustMass =
                Math.max(0.0065 * gasMass * metalShare, 1e-6 * Dex.power(galaxy.logMass()));
        return new DustContent(metallicity, opticalDepth, dustMass);
    }

    /// A_V = 1.086 τ_V in mag, the disc's extinction from front to back.
    double extinction() {
        return 1.086 * opticalDepth;
    }
}
