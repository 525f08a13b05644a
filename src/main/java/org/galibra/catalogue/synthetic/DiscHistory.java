package org.galibra.catalogue.synthetic;

/// How a disc formed its stars: a smooth history, then flicker, burst, the pull of the main
/// sequence and quenching, in this order.
///
/// @param smooth the delayed history underneath
/// @param variability flicker
/// @param burst factor on the last 91.2 Myr; 1 for the 96 % without a burst
/// @param mainSequence log of the specific star formation rate in 1/yr towards which the disc is
///   drawn; its dependence on mass and its spread are tuned
/// @param quenching the end of star formation
record DiscHistory(
        DelayedHistory smooth,
        Variability variability,
        double burst,
        double mainSequence,
        Quenching quenching) {
    /// Memory in Gyr of the correction to the main sequence.
    private static final double CORRECTION_GYR = 2.5;

    /// The share of the formed mass that survives, as the main sequence takes it.
    private static final double SURVIVING = 0.6;

    private static final double[] CORRECTION_EXPONENTS = correctionExponents();

    /// Draws a history.
    ///
    /// @param redshift z, which raises the main sequence as (1+z)^2.5
    static DiscHistory draw(Draws draws, double logMass, double redshift, Quenching quenching) {
        double d = logMass - 9.5;
        double start = Math.clamp(10.6 + 0.6 * d + 3.2 * draws.normal(), 2.5, 13.2);
        double logTimescale = Math.clamp(0.74 - 0.15 * d + 0.15 * draws.normal(), 0.0, 1.3);
        var smooth = new DelayedHistory(start, Dex.power(logTimescale));
        var variability = Variability.draw(draws, logMass);
        double burst = draws.uniform() < 0.04 ? Dex.power(0.3 + 0.4 * draws.uniform()) : 1;
        double mainSequence =
                -10.10
                        - 0.06 * d
                        - 0.28 * Math.max(logMass - 10, 0)
                        + 2.5 * Dex.of(1 + redshift)
                        + 0.27 * draws.normal();
        return new DiscHistory(smooth, variability, burst, mainSequence, quenching);
    }

    /// The share of the disc's formed mass in each age bin of [PopulationGrid], summing to 1.
    ///
    /// @param universeGyr age of the universe at the galaxy's epoch
    /// @return a new array of [PopulationGrid#AGES]
    double[] shares(double universeGyr) {
        double[] formed = smooth.formed(universeGyr);
        double total = 0;
        double recent = 0;
        for (int age = 0; age < formed.length; age++) {
            formed[age] *= variability.factor(age);
            if (age < PopulationGrid.RECENT_BINS) {
                formed[age] *= burst;
                recent += formed[age];
            }
            total += formed[age];
        }
        double rate = recent / PopulationGrid.RECENT_YEARS;
        double correction =
                Math.clamp(Dex.power(mainSequence) * SURVIVING * total / rate, 0.05, 20.0);
        double logCorrection = StrictMath.log(correction);
        for (int age = 0; age < formed.length; age++) {
            if (formed[age] == 0) {
                continue;
            }
            formed[age] *=
                    StrictMath.exp(
                            logCorrection * CORRECTION_EXPONENTS[age]
                                    + quenching.logRemaining(PopulationGrid.middleGyr(age)));
        }
        return normalised(formed);
    }

    /// Divides `formed` by its sum, in place, and returns it.
    static double[] normalised(double[] formed) {
        double total = 0;
        for (double mass : formed) {
            total += mass;
        }
        for (int age = 0; age < formed.length; age++) {
            formed[age] /= total;
        }
        return formed;
    }

    private static double[] correctionExponents() {
        var exponents = new double[PopulationGrid.AGES];
        for (int age = 0; age < exponents.length; age++) {
            exponents[age] = StrictMath.exp(-PopulationGrid.middleGyr(age) / CORRECTION_GYR);
        }
        return exponents;
    }
}
