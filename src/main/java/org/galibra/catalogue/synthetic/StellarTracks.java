package org.galibra.catalogue.synthetic;

/// How stars of one metallicity live: lifetime, zero-age luminosity and radius, what they leave.
final class StellarTracks {
    private final InitialMassFunction stars;
    private final double lifetimeConstant;
    private final double lifetimeSlope;
    private final double lifetimeCurvature;

    /// −ln lifetime at the centres of the mass function's bins.
    private final double[] minusLogLifetimes;

    /// Tracks at one metallicity.
    ///
    /// @param metallicity log(Z/Z☉); lifetimes are extrapolated below Z = 4e-4
    StellarTracks(double metallicity, InitialMassFunction stars) {
        this.stars = stars;
        double logZ = Dex.of(0.02) + metallicity;
        double square = logZ * logZ;
        lifetimeConstant = 10.13 + 0.07547 * logZ - 0.008084 * square;
        lifetimeSlope = -4.424 - 0.7939 * logZ - 0.1187 * square;
        lifetimeCurvature = 1.262 + 0.3385 * logZ + 0.05417 * square;
        minusLogLifetimes = new double[stars.bins()];
        for (int bin = 0; bin < minusLogLifetimes.length; bin++) {
            minusLogLifetimes[bin] = -StrictMath.log(lifetimeYears(stars.mass(bin)));
        }
    }

    /// Lifetime in years of a star of `mass` M☉ (Raiteri, Villata & Navarro 1996, eq. 3).
    double lifetimeYears(double mass) {
        double x = Dex.of(mass);
        return Dex.power(lifetimeConstant + (lifetimeSlope + lifetimeCurvature * x) * x);
    }

    /// The mass in M☉ whose lifetime is `ageYears`: ln m linear in −ln t between the bins of the
    /// mass function, held at its ends.
    double turnOffMass(double ageYears) {
        double wanted = -StrictMath.log(ageYears);
        int low = 0;
        int high = minusLogLifetimes.length - 1;
        if (wanted <= minusLogLifetimes[low]) {
            return stars.mass(low);
        }
        if (wanted >= minusLogLifetimes[high]) {
            return stars.mass(high);
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (minusLogLifetimes[middle] <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double share =
                (wanted - minusLogLifetimes[low])
                        / (minusLogLifetimes[high] - minusLogLifetimes[low]);
        double logLow = StrictMath.log(stars.mass(low));
        return StrictMath.exp(logLow + share * (StrictMath.log(stars.mass(high)) - logLow));
    }

    /// Zero-age luminosity in L☉ at Z = 0.02 (Tout et al. 1996, eq. 1).
    static double zeroAgeLuminosity(double mass) {
        double root = Math.sqrt(mass);
        double m3 = mass * mass * mass;
        double m5 = m3 * mass * mass;
        double m7 = m5 * mass * mass;
        double m8 = m7 * mass;
        return (0.3970417 * m5 * root + 8.527626 * m8 * m3)
                / (0.00025546
                        + m3
                        + 5.432889 * m5
                        + 5.563579 * m7
                        + 0.7886606 * m8
                        + 0.00586685 * m8 * mass * root);
    }

    /// Zero-age radius in R☉ at Z = 0.02 (Tout et al. 1996, eq. 2).
    static double zeroAgeRadius(double mass) {
        double root = Math.sqrt(mass);
        double m2 = mass * mass;
        double m8 = m2 * m2 * m2 * m2;
        double m11 = m8 * m2 * mass;
        double m18 = m8 * m8 * m2;
        double m19 = m18 * mass;
        return (1.715359 * m2 * root
                        + 6.597788 * m2 * m2 * m2 * root
                        + 10.08855 * m11
                        + 1.012495 * m19
                        + 0.07490166 * m19 * root)
                / (0.01077422
                        + 3.082234 * m2
                        + 17.84778 * m8 * root
                        + m18 * root
                        + 0.00022582 * m19 * root);
    }

    /// What a dead star of `mass` M☉ leaves, in M☉: a white dwarf below 8 M☉ (Kalirai et al. 2008),
    /// a neutron star to 25, a black hole above; never more than the star.
    static double remnantMass(double mass) {
        double left = mass < 8 ? 0.109 * mass + 0.394 : mass < 25 ? 1.4 : 0.24 * mass;
        return Math.min(left, mass);
    }
}
