package org.galibra.catalogue.synthetic;

/// How metals grew with the stars, as log(Z/Z☉).
///
/// @param disc z_f, the metallicity of the disc's youngest stars
/// @param bulge the metallicity of the bulge's youngest stars
/// @param firstShare f_l, what the first stars had of the last ones' metals
record Enrichment(double disc, double bulge, double firstShare) {
    private static final double LEAST = -2;
    private static final double GREATEST = 0.299;

    /// Metals by mass, in the shape of the relation of Gallazzi et al. (2005).
    static Enrichment draw(Draws draws, double logMass) {
        double disc = 0.14 - Dex.of(1 + Dex.power(0.5 * (10 - logMass))) + 0.28 * draws.normal();
        double bulge = disc + 0.06 + 0.15 * draws.normal();
        double firstShare = Math.min(Dex.power(-0.8 + 0.25 * draws.normal()), 0.8);
        return new Enrichment(disc, bulge, firstShare);
    }

    /// The metallicity of stars before which the share C of their component had formed: clip(end +
    /// log[f_l + (1 − f_l) C^0.8], −2, 0.299).
    ///
    /// @param end the metallicity of the component's youngest stars
    /// @param formedBefore C, above 0 and at most 1
    double metallicity(double end, double formedBefore) {
        double power = StrictMath.exp(0.8 * StrictMath.log(formedBefore));
        return Math.clamp(end + Dex.of(firstShare + (1 - firstShare) * power), LEAST, GREATEST);
    }
}
