package org.galibra.catalogue.synthetic;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A column of the synthetic survey's tables, named as in GAMA's.
///
/// @param whole whether it holds integers
record GamaColumn(
        String name,
        String unit,
        String ucd,
        String description,
        boolean whole,
        ToDoubleFunction<SurveyGalaxy> value) {
    /// Those of LambdarCat (Wright et al. 2016): total fluxes in Jy.
    static final List<GamaColumn> FLUXES = fluxes();

    /// Those of StellarMassesLambdar (Taylor et al. 2011): masses and what the fit says beside
    /// them, in the aperture and for h = 0.7.
    static final List<GamaColumn> MASSES = masses();

    /// 5 log(h/0.7) of the synthetic universe: what GAMA's users add to an absolute magnitude.
    private static final double HUBBLE_MAGNITUDES =
            5 * Dex.of(SyntheticCatalogue.COSMOLOGY.h() / 0.7);

    /// The Sun's absolute AB magnitude in i, as Taylor et al. (2011) take it.
    private static final double SUN_I = 4.58;

    private static final int U = 2;
    private static final int G = 3;
    private static final int I = 5;

    /// The bands u … Ks of the mass fit: these, from–to, of [SurveyBand#ALL].
    private static final int FIRST_FITTED = 2;

    private static final int LAST_FITTED = 10;

    Column filled(double[] values) {
        return new Column(
                name,
                unit,
                ucd,
                description,
                whole
                        ? Integers.of(Arrays.stream(values).mapToLong(v -> (long) v).toArray())
                        : Reals.owning(values));
    }

    private static List<GamaColumn> fluxes() {
        var columns = new ArrayList<GamaColumn>();
        columns.add(identifier());
        for (int b = 0; b < SurveyBand.ALL.size(); b++) {
            int index = b;
            SurveyBand each = SurveyBand.ALL.get(b);
            String range = CatalogueColumn.spectralRange(each.band());
            columns.add(
                    real(
                            each.column() + "_flux",
                            "Jy",
                            "phot.flux.density;" + range,
                            "Synthetic total flux in " + title(each.band()) + ", -999 no data",
                            galaxy -> galaxy.flux(index)));
            columns.add(
                    real(
                            each.column() + "_fluxerr",
                            "Jy",
                            "stat.error;phot.flux.density;" + range,
                            "1 sigma of " + each.column() + "_flux, -999 no data",
                            galaxy -> galaxy.error(index)));
        }
        return List.copyOf(columns);
    }

    private static List<GamaColumn> masses() {
        var columns = new ArrayList<GamaColumn>();
        columns.add(identifier());
        columns.add(
                real(
                        "Z",
                        "",
                        "src.redshift;meta.main",
                        "Observed redshift, with peculiar velocity",
                        SurveyGalaxy::redshift));
        columns.add(
                whole("nQ", "meta.code.qual", "Quality of the redshift: 4, all are right", _ -> 4));
        columns.add(
                whole(
                        "nbands",
                        "meta.number;phot",
                        "Bands u to K with a flux",
                        GamaColumn::fittedBands));
        columns.add(
                real(
                        "fluxscale",
                        "",
                        "phot.flux;arith.ratio",
                        "Total over aperture flux: log10 drawn as 0.04 +- 0.06",
                        galaxy -> Dex.power(galaxy.logFluxScale())));
        columns.add(
                real(
                        "logmstar",
                        "dex(Msun)",
                        "phys.mass",
                        "Synthetic SED mass in the aperture for h = 0.7, Chabrier IMF, -999 none",
                        galaxy -> known(galaxy, GamaColumn.apertureMass(galaxy))));
        columns.add(
                real(
                        "dellogmstar",
                        "dex",
                        "stat.error;phys.mass",
                        "1 sigma of logmstar, -999 none",
                        SurveyGalaxy::massError));
        columns.add(
                real(
                        "logmoverl_i",
                        "dex",
                        "phys.mass;arith.ratio",
                        "log10 of mass over i light in solar units, M_i(Sun) = 4.58, -999 none",
                        galaxy ->
                                known(
                                        galaxy,
                                        galaxy.logMass()
                                                - 0.4 * (SUN_I - galaxy.absoluteMagnitude(I)))));
        columns.add(colour("gminusi", "g - i", G, I));
        columns.add(colour("uminusr", "u - r", U, SurveyBand.R));
        for (int b = FIRST_FITTED; b <= LAST_FITTED; b++) {
            addFitted(columns, b);
        }
        return List.copyOf(columns);
    }

    private static void addFitted(List<GamaColumn> columns, int b) {
        SurveyBand each = SurveyBand.ALL.get(b);
        columns.add(
                real(
                        "absmag_" + each.column(),
                        "mag",
                        "phys.magAbs;" + CatalogueColumn.spectralRange(each.band()),
                        "Absolute AB magnitude of the fit in "
                                + title(each.band())
                                + ", aperture, for h = 0.7, -999 none",
                        galaxy ->
                                known(
                                        galaxy,
                                        galaxy.absoluteMagnitude(b)
                                                + 2.5 * galaxy.logFluxScale()
                                                - HUBBLE_MAGNITUDES)));
        columns.add(
                real(
                        "delabsmag_" + each.column(),
                        "mag",
                        "stat.error;phys.magAbs",
                        "1 sigma of absmag_" + each.column() + ", -999 none",
                        galaxy -> known(galaxy, magnitudeError(galaxy, each, b))));
    }

    /// What `logmstar` must be for the total log M★ = logmstar + log(fluxscale) − 2 log(h/0.7) to
    /// be the fit's mass.
    private static double apertureMass(SurveyGalaxy galaxy) {
        return galaxy.logMass() - galaxy.logFluxScale() + 0.4 * HUBBLE_MAGNITUDES;
    }

    private static double magnitudeError(SurveyGalaxy galaxy, SurveyBand band, int index) {
        double flux = SurveyBand.flux(galaxy.magnitude(index));
        return 2.5 / Dex.LN_10 * band.error(flux, galaxy.magnitude(SurveyBand.R)) / flux;
    }

    private static double known(SurveyGalaxy galaxy, double value) {
        return galaxy.hasMass() ? value : SurveyGalaxy.NO_DATA;
    }

    private static double fittedBands(SurveyGalaxy galaxy) {
        int bands = 0;
        for (int b = FIRST_FITTED; b <= LAST_FITTED; b++) {
            bands += galaxy.error(b) > 0 ? 1 : 0;
        }
        return bands;
    }

    private static GamaColumn colour(String name, String title, int blue, int red) {
        return real(
                name,
                "mag",
                "phot.color",
                "Colour " + title + " of the fit at rest, -999 none",
                galaxy ->
                        known(
                                galaxy,
                                galaxy.absoluteMagnitude(blue) - galaxy.absoluteMagnitude(red)));
    }

    private static GamaColumn identifier() {
        return whole(
                "CATAID", "meta.id;meta.main", "Number of the synthetic galaxy", SurveyGalaxy::id);
    }

    private static GamaColumn real(
            String name,
            String unit,
            String ucd,
            String description,
            ToDoubleFunction<SurveyGalaxy> value) {
        return new GamaColumn(name, unit, ucd, description, false, value);
    }

    private static GamaColumn whole(
            String name, String ucd, String description, ToDoubleFunction<SurveyGalaxy> value) {
        return new GamaColumn(name, "", ucd, description, true, value);
    }

    private static String title(Band band) {
        return band.system() + " " + band.name();
    }
}
