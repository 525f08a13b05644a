package org.galibra.catalogue.synthetic;

/// Stars of one age and metallicity, per M☉ formed: what they shine and what survives of them.
///
/// The main sequence is summed star by star; what comes after it follows from the fuel consumption
/// theorem (Renzini & Buzzoni 1986): a phase shines with (stars that leave the main sequence per
/// year) × (fuel burnt in the phase). The fuels are tuned within the published budget.
final class SimplePopulation {
    /// Numbers per population: a luminosity density per band, then [#BOLOMETRIC] and [#SURVIVING].
    static final int NUMBERS = StellarSpectrum.BANDS + 2;

    /// Where the bolometric luminosity in L☉ stands.
    static final int BOLOMETRIC = StellarSpectrum.BANDS;

    /// Where the mass in living stars and remnants, in M☉ per M☉ formed, stands.
    static final int SURVIVING = StellarSpectrum.BANDS + 1;

    private static final double LOG_SOLAR_TEMPERATURE = Dex.of(5772);
    private static final int MAIN_SEQUENCE_BINS = 300;

    /// Energy of 1 M☉ of burnt hydrogen, in L☉ yr.
    private static final double FUEL_ENERGY = 9.75e10;

    private final double metallicity;
    private final StellarSpectrum spectrum;
    private final InitialMassFunction stars;
    private final StellarTracks tracks;
    private final double[] numbers = new double[NUMBERS];

    private SimplePopulation(
            double metallicity,
            StellarSpectrum spectrum,
            InitialMassFunction stars,
            StellarTracks tracks) {
        this.metallicity = metallicity;
        this.spectrum = spectrum;
        this.stars = stars;
        this.tracks = tracks;
    }

    /// The population of an age.
    ///
    /// @param ageYears above 0
    /// @param metallicity log(Z/Z☉), the one that `tracks` were made for
    /// @return a new array of [#NUMBERS]: L_ν in erg/s/Hz, L_bol in L☉, surviving share
    static double[] numbers(
            double ageYears,
            double metallicity,
            StellarSpectrum spectrum,
            InitialMassFunction stars,
            StellarTracks tracks) {
        var population = new SimplePopulation(metallicity, spectrum, stars, tracks);
        double turnOff = tracks.turnOffMass(ageYears);
        population.addMainSequence(ageYears, turnOff);
        if (turnOff < 99) {
            population.addEvolvedStars(turnOff);
        }
        population.addMasses(turnOff);
        return population.numbers;
    }

    private void shine(double luminosity, double logTemperature) {
        spectrum.add(luminosity, logTemperature, metallicity, numbers);
        numbers[BOLOMETRIC] += luminosity;
    }

    /// Brightening and swelling along the main sequence are tuned.
    private void addMainSequence(double ageYears, double turnOff) {
        double least = InitialMassFunction.LEAST_MASS;
        double logWidth = StrictMath.log(turnOff / least) / MAIN_SEQUENCE_BINS;
        for (int bin = 0; bin < MAIN_SEQUENCE_BINS; bin++) {
            double mass = least * StrictMath.exp((bin + 0.5) * logWidth);
            double number = stars.density(mass) * mass * logWidth;
            double logMass = Dex.of(mass);
            double spent = Math.clamp(ageYears / (0.95 * tracks.lifetimeYears(mass)), 0.0, 1.0);
            double logL =
                    Dex.of(StellarTracks.zeroAgeLuminosity(mass))
                            + (0.18 + 0.17 * spent) * spent
                            - 0.10 * metallicity * Math.clamp(1 - logMass, 0.0, 1.0);
            double logR =
                    Dex.of(StellarTracks.zeroAgeRadius(mass))
                            + 0.05 * spent
                            + (0.12 + 0.12 * Math.clamp(logMass, 0.0, 1.0)) * spent * spent;
            double logT = LOG_SOLAR_TEMPERATURE + 0.25 * (logL - 2 * logR) - 0.02 * metallicity;
            shine(number * Dex.power(logL), logT);
        }
    }

    private void addEvolvedStars(double turnOff) {
        double deathsPerYear =
                stars.density(turnOff)
                        * 0.002
                        * turnOff
                        / (tracks.lifetimeYears(0.999 * turnOff)
                                - tracks.lifetimeYears(1.001 * turnOff));
        // The share of low-mass stars, which climb the giant branch with a degenerate core, and
        // that of massive stars, which never do.
        double degenerate = 1 / (1 + StrictMath.pow(turnOff / 2.1, 8));
        double massive = 1 / (1 + StrictMath.pow(8 / turnOff, 12));
        double energy = FUEL_ENERGY * deathsPerYear * (1 - massive);
        double d = -0.060 * metallicity;
        double clump =
                0.09 + 0.09 * StrictMath.pow(Math.max(turnOff - 2, 0), 1.1) * (1 - degenerate);
        double peak = StrictMath.log(turnOff / 2.2) / 0.35;

        shine(energy * (0.02 + 0.05 * degenerate), 3.708 + d / 2); // subgiants
        shine(energy * 0.08 * degenerate, 3.668 + d); // lower giant branch
        shine(energy * 0.25 * degenerate, 3.585 + d); // upper giant branch
        shine(energy * clump, 3.681 + 1.3 * d + 0.05 * (1 - degenerate)); // core helium burning
        shine(energy * 0.06, 3.580 + d); // early asymptotic giants
        shine(energy * (0.02 + 0.10 * StrictMath.exp(-0.5 * peak * peak)), 3.525 + d); // pulsing
        shine(energy * 0.0018, 4.40); // hot stars after the asymptotic branch
        shine(energy * 0.012 * degenerate, 3.93); // blue stragglers

        double supergiants =
                massive
                        * deathsPerYear
                        * 0.10
                        * tracks.lifetimeYears(turnOff)
                        * 2.2
                        * StellarTracks.zeroAgeLuminosity(turnOff);
        double blue = Math.clamp(0.5 - 0.1 * metallicity, 0.0, 1.0);
        shine(supergiants * blue, 4.176);
        shine(supergiants * (1 - blue), 3.580 + d);
    }

    private void addMasses(double turnOff) {
        for (int bin = 0; bin < stars.bins(); bin++) {
            double mass = stars.mass(bin);
            double left = mass < turnOff ? mass : StellarTracks.remnantMass(mass);
            numbers[SURVIVING] += stars.number(bin) * left;
        }
    }
}
