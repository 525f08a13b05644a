package org.galibra.catalogue.synthetic;

/// A galaxy as the synthetic survey measured it. Its arrays have one place per band of
/// [SurveyBand#ALL] and are not shared; −999 stands for "no data", as in GAMA.
final class SurveyGalaxy {
    static final double NO_DATA = -999;

    /// The survey's limit: galaxies with m_r below it, before noise, are in.
    static final double LIMIT = 19.8;

    private static final double PAIR_MISSING = 0.05;
    private static final double HERSCHEL_MISSING = 0.03;
    private static final int ULTRAVIOLET = 2;
    private static final int HERSCHEL = 15;

    private final long id;
    private final double redshift;
    private final double[] magnitudes;
    private final double[] absolute;
    private final double[] fluxes;
    private final double[] errors;
    private final double logFluxScale;
    private final double logMass;
    private final double massError;

    private SurveyGalaxy(
            long id,
            double redshift,
            double[] magnitudes,
            double[] absolute,
            double[] fluxes,
            double[] errors,
            double logFluxScale,
            double logMass,
            double massError) {
        this.id = id;
        this.redshift = redshift;
        this.magnitudes = magnitudes;
        this.absolute = absolute;
        this.fluxes = fluxes;
        this.errors = errors;
        this.logFluxScale = logFluxScale;
        this.logMass = logMass;
        this.massError = massError;
    }

    /// Measures a galaxy, whether it is bright enough or not. The mass of the spectral fit is log
    /// M★ − 0.04 − 0.04 (log M★ − 10) + 0.10 N with an error of 0.10 + 0.03 |N|; 35 % of the masses
    /// fainter than m_r = 19.4 are missing, 12 % of the others.
    ///
    /// @param draws the galaxy's own, after its parameters were drawn
    static SurveyGalaxy observe(SyntheticGalaxy galaxy, ObservedLight light, Draws draws) {
        int bands = SurveyBand.ALL.size();
        double[] magnitudes = light.magnitudes(galaxy);
        double[] absolute = new double[bands];
        for (int b = 0; b < bands; b++) {
            double offset = SurveyBand.ALL.get(b).offset();
            magnitudes[b] += offset;
            absolute[b] = galaxy.absoluteMagnitude(b) + offset;
        }
        double red = magnitudes[SurveyBand.R];
        double[] fluxes = new double[bands];
        double[] errors = new double[bands];
        for (int b = 0; b < bands; b++) {
            double flux = SurveyBand.flux(magnitudes[b]);
            errors[b] = SurveyBand.ALL.get(b).error(flux, red);
            fluxes[b] = flux + errors[b] * draws.normal();
        }
        hide(fluxes, errors, draws);
        double logFluxScale = 0.04 + 0.06 * draws.normal();
        double truth = galaxy.parameters().logMass();
        double mass = truth - 0.04 - 0.04 * (truth - 10) + 0.10 * draws.normal();
        double massError = 0.10 + 0.03 * Math.abs(draws.normal());
        boolean unknown = draws.uniform() < (red > 19.4 ? 0.35 : 0.12);
        return new SurveyGalaxy(
                galaxy.id(),
                galaxy.parameters().position().observedRedshift(),
                magnitudes,
                absolute,
                fluxes,
                errors,
                logFluxScale,
                unknown ? NO_DATA : mass,
                unknown ? NO_DATA : massError);
    }

    /// Takes away what no telescope reached: band by band, the two ultraviolet bands together, the
    /// five of Herschel together.
    private static void hide(double[] fluxes, double[] errors, Draws draws) {
        boolean noUltraviolet = draws.uniform() < PAIR_MISSING;
        boolean noHerschel = draws.uniform() < HERSCHEL_MISSING;
        for (int b = 0; b < fluxes.length; b++) {
            boolean uncovered = draws.uniform() >= SurveyBand.ALL.get(b).cover();
            boolean group = b < ULTRAVIOLET ? noUltraviolet : b >= HERSCHEL && noHerschel;
            if (uncovered || group) {
                fluxes[b] = NO_DATA;
                errors[b] = NO_DATA;
            }
        }
    }

    boolean isInSurvey() {
        return magnitudes[SurveyBand.R] < LIMIT;
    }

    /// The synthetic galaxy's number.
    long id() {
        return id;
    }

    /// z_obs, with peculiar velocity.
    double redshift() {
        return redshift;
    }

    /// The magnitude before noise, with the band's offset.
    double magnitude(int band) {
        return magnitudes[band];
    }

    /// What a perfect fit would find: the absolute magnitude at rest, before noise, at the distance
    /// of z_obs, with the band's offset.
    double absoluteMagnitude(int band) {
        return absolute[band];
    }

    /// Jy, or −999.
    double flux(int band) {
        return fluxes[band];
    }

    /// 1σ of the flux in Jy, or −999.
    double error(int band) {
        return errors[band];
    }

    /// log of total over aperture flux, dex: drawn, 0.04 ± 0.06.
    double logFluxScale() {
        return logFluxScale;
    }

    boolean hasMass() {
        return logMass != NO_DATA;
    }

    /// log of the total stellar mass in M☉ that a spectral fit would find, or −999.
    double logMass() {
        return logMass;
    }

    /// 1σ of [#logMass], or −999.
    double massError() {
        return massError;
    }
}
