package org.galibra.catalogue.synthetic;

import java.util.Arrays;

/// Makes the light of one galaxy after another from its parameters. Holds the sums of the last
/// galaxy: each thread has its own.
final class GalaxyLight {
    /// The least star formation rate, M☉/yr, for gas and dust.
    private static final double LEAST_RATE = 1e-6;

    /// The least star formation rate that is listed, M☉/yr: what is below has no meaning.
    private static final double LEAST_LISTED_RATE = 1e-4;

    /// Dust luminosity from old stars' heating that the bands do not see, L☉ per M☉.
    private static final double LEAST_DUST_LIGHT = 1e-9;

    private final PopulationGrid grid;
    private final Dust dust = new Dust();
    private final double[] young = new double[SimplePopulation.NUMBERS];
    private final double[] old = new double[SimplePopulation.NUMBERS];
    private final double[] bulge = new double[SimplePopulation.NUMBERS];
    private final double[] observed = new double[DustEmission.BANDS.size()];
    private DustContent content;
    private double starFormationRate;
    private double dustLuminosity;
    private double meanAgeGyr;
    private double meanMetallicity;

    GalaxyLight(PopulationGrid grid) {
        this.grid = grid;
    }

    /// Replaces the last galaxy by this one.
    void shine(GalaxyParameters galaxy) {
        Arrays.fill(young, 0);
        Arrays.fill(old, 0);
        Arrays.fill(bulge, 0);
        Arrays.fill(observed, 0);
        double universeGyr =
                SyntheticCatalogue.COSMOLOGY.ageGyr(galaxy.position().cosmologicalRedshift());
        double[] discShares = galaxy.disc().shares(universeGyr);
        double[] bulgeShares = DiscHistory.normalised(galaxy.bulge().formed(universeGyr));
        Enrichment metals = galaxy.metals();
        Means discMeans = sum(discShares, metals.disc(), metals, young, old);
        Means bulgeMeans = sum(bulgeShares, metals.bulge(), metals, bulge, bulge);

        double mass = Dex.power(galaxy.logMass());
        double discSurviving = young[SimplePopulation.SURVIVING] + old[SimplePopulation.SURVIVING];
        double discFormed = (1 - galaxy.bulgeToTotal()) * mass / discSurviving;
        double bulgeFormed = galaxy.bulgeToTotal() * mass / bulge[SimplePopulation.SURVIVING];
        scale(young, discFormed);
        scale(old, discFormed);
        scale(bulge, bulgeFormed);
        double formed = discFormed + bulgeFormed;
        meanAgeGyr = (discFormed * discMeans.ageGyr + bulgeFormed * bulgeMeans.ageGyr) / formed;
        meanMetallicity =
                (discFormed * discMeans.metallicity + bulgeFormed * bulgeMeans.metallicity)
                        / formed;
        double recent = discFormed * discMeans.recent + bulgeFormed * bulgeMeans.recent;
        starFormationRate = Math.max(recent / PopulationGrid.RECENT_YEARS, LEAST_RATE);

        content = DustContent.of(galaxy, starFormationRate);
        dust.dim(content, galaxy.dust(), young, old, bulge, observed);
        dustLuminosity =
                dust.cloudLuminosity() + dust.diffuseLuminosity() + LEAST_DUST_LIGHT * mass;
        double cloudShare = dust.cloudLuminosity() / dustLuminosity;
        DustEmission.add(content, galaxy.dust(), dustLuminosity, cloudShare, observed);
    }

    /// Absolute AB magnitude, rest frame, with dust.
    ///
    /// @param band index in [DustEmission#BANDS]
    double absoluteMagnitude(int band) {
        return Cgs.absoluteMagnitude(observed[band]);
    }

    /// Absolute AB magnitude of the stars alone, rest frame.
    ///
    /// @param band index in [org.galibra.photometry.Band#ELSON_2025]
    double dustFreeMagnitude(int band) {
        return Cgs.absoluteMagnitude(young[band] + old[band] + bulge[band]);
    }

    /// log of the star formation rate in M☉/yr over the last 91.2 Myr, at least −4.
    double logStarFormationRate() {
        return Dex.of(Math.max(starFormationRate, LEAST_LISTED_RATE));
    }

    /// log of the luminosity in L☉ that dust absorbs and radiates.
    double logDustLuminosity() {
        return Dex.of(dustLuminosity);
    }

    DustContent dustContent() {
        return content;
    }

    /// Mean age of the stars, by mass formed, in Gyr.
    double meanAgeGyr() {
        return meanAgeGyr;
    }

    /// Mean log(Z/Z☉) of the stars, by mass formed.
    double meanMetallicity() {
        return meanMetallicity;
    }

    private record Means(double ageGyr, double metallicity, double recent) {}

    /// Adds the stars of one component per M☉ formed, those of birth clouds apart.
    private Means sum(
            double[] shares, double end, Enrichment metals, double[] inClouds, double[] outside) {
        double ageGyr = 0;
        double metallicity = 0;
        double recent = 0;
        double formedBefore = 0;
        for (int age = shares.length - 1; age >= 0; age--) {
            double share = shares[age];
            if (share == 0) {
                continue;
            }
            double z = metals.metallicity(end, formedBefore + share / 2);
            grid.add(age, z, share, age < PopulationGrid.BIRTH_CLOUD_BINS ? inClouds : outside);
            formedBefore += share;
            ageGyr += share * PopulationGrid.middleGyr(age);
            metallicity += share * z;
            if (age < PopulationGrid.RECENT_BINS) {
                recent += share;
            }
        }
        return new Means(ageGyr, metallicity, recent);
    }

    private static void scale(double[] numbers, double factor) {
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] *= factor;
        }
    }
}
