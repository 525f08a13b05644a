package org.galibra.catalogue.synthetic;

/// Everything about a galaxy that is drawn; the rest follows without chance.
///
/// @param logMass log of the surviving stellar mass in M☉
/// @param type 0 central, 1 satellite, 2 satellite without a halo of its own
/// @param bulgeToTotal share of the stellar mass in the bulge
/// @param cosInclination 1 face-on; never below 0.15, as discs are thick
/// @param position on the sky and along the line of sight
/// @param disc how the disc formed
/// @param bulge how the bulge formed
/// @param metals how metals grew
/// @param dust the dust's peculiarities
record GalaxyParameters(
        double logMass,
        int type,
        double bulgeToTotal,
        double cosInclination,
        SkyPosition position,
        DiscHistory disc,
        DelayedHistory bulge,
        Enrichment metals,
        DustProperties dust) {
    /// Draws a galaxy. Shares, slopes and spreads are the recipe's own choices, made to resemble
    /// nearby galaxies, unless a class named here gives a source.
    static GalaxyParameters draw(Draws draws, MassFunction masses) {
        return draw(draws, masses, Flavour.SIMULATION);
    }

    /// Draws a galaxy of a flavour, as [#draw(Draws, MassFunction)] does one of the simulation.
    static GalaxyParameters draw(Draws draws, MassFunction masses, Flavour flavour) {
        double logMass = masses.logMass(draws.uniform());
        double d = logMass - 9.5;
        SkyPosition position = SkyPosition.draw(draws, logMass);
        boolean satellite = draws.uniform() < Math.clamp(0.36 - 0.07 * d, 0.10, 0.50);
        int type = !satellite ? 0 : draws.uniform() < 0.2 ? 2 : 1;
        double bulgeToTotal = drawBulgeToTotal(draws, logMass);
        Quenching quenching = Quenching.draw(draws, logMass, bulgeToTotal, satellite);
        DiscHistory disc =
                DiscHistory.draw(draws, logMass, position.cosmologicalRedshift(), quenching);
        var bulge =
                new DelayedHistory(
                        Math.clamp(11.6 + 0.3 * d + 1.8 * draws.normal(), 4.0, 13.3),
                        Dex.power(0.15 - 0.2 * d + 0.2 * draws.normal()));
        Enrichment metals = Enrichment.draw(draws, logMass);
        double cosInclination = 0.15 + 0.85 * draws.uniform();
        return new GalaxyParameters(
                logMass,
                type,
                bulgeToTotal,
                cosInclination,
                position,
                disc,
                bulge,
                metals,
                DustProperties.draw(draws, flavour));
    }

    private static double drawBulgeToTotal(Draws draws, double logMass) {
        double x =
                -1.75
                        + 0.70 * (logMass - 9.5)
                        + 0.9 * Math.max(logMass - 10.4, 0)
                        + 1.25 * draws.normal();
        double share = Quenching.logistic(x);
        return share < 0.01 ? 0 : share;
    }
}
