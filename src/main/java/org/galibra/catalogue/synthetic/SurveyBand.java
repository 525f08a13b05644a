package org.galibra.catalogue.synthetic;

import org.galibra.photometry.Band;

import java.util.ArrayList;
import java.util.List;

/// How the synthetic survey sees one band.
///
/// @param band the band
/// @param column the band's name in GAMA's columns, such as `K` for `Ks`
/// @param depth AB magnitude of a flux of five times the sky's noise, for a faint (small) galaxy
/// @param floor the least relative error of a flux
/// @param cover the share of the galaxies that the band's survey reached
/// @param offset what the band's zero point and the models' faults add to every magnitude, mag
record SurveyBand(
        Band band, String column, double depth, double floor, double cover, double offset) {
    /// The bands in the order of [DustEmission#BANDS]. Depths are those of GAMA's surveys, the last
    /// five as in H-ATLAS DR1: 1σ of 44, 49, 7.4, 9.4 and 10.2 mJy. Floors, covers and offsets are
    /// tuned.
    static final List<SurveyBand> ALL = all();

    static final int R = 4;

    /// 0.2 of a 5σ flux is 1σ.
    private static final double SHARE_OF_FIVE_SIGMA = 0.2;

    private static List<SurveyBand> all() {
        double[] depths = {
            23.3, 23.8, 23.2, 24.2, 23.9, 23.3, 22.2, 22.4, 22.0, 21.6, 21.5, 21.6, 20.9, 17.6,
            15.8, 10.5, 10.4, 12.5, 12.2, 12.1
        };
        double[] floors = {
            .05, .04, .03, .015, .015, .015, .02, .02, .02, .02, .02, .02, .03, .06, .08, .1, .1,
            .08, .08, .1
        };
        double[] covers = {
            .87, .90, 1, 1, 1, 1, 1, .97, .97, .97, .97, .99, .99, .98, .98, .95, .95, .96, .96, .96
        };
        double[] offsets = {
            .06, .04, -.04, .015, 0, -.01, -.02, .02, -.02, .02, .03, -.02, .03, .05, -.06, .03,
            -.03, .02, 0, 0
        };
        var bands = new ArrayList<SurveyBand>();
        for (int b = 0; b < depths.length; b++) {
            Band band = DustEmission.BANDS.get(b);
            bands.add(
                    new SurveyBand(
                            band,
                            band.name().equals("Ks") ? "K" : band.name(),
                            depths[b],
                            floors[b],
                            covers[b],
                            offsets[b]));
        }
        return List.copyOf(bands);
    }

    /// The flux of an AB magnitude: 10^(0.4 (8.9 − m)), Jy.
    static double flux(double magnitude) {
        return Dex.power(0.4 * (8.9 - magnitude));
    }

    /// The 1σ error of a flux: √[(0.2 · 10^(0.4 (8.9 − depth)) A)² + (floor F)²], A = clip(10^(0.18
    /// (19.8 − m_r)), 1, 6), for bright galaxies are large and gather more sky. Jy.
    ///
    /// @param flux F in Jy, before noise
    /// @param red m_r of the galaxy, before noise
    double error(double flux, double red) {
        double aperture = Math.clamp(Dex.power(0.18 * (19.8 - red)), 1.0, 6.0);
        double sky = SHARE_OF_FIVE_SIGMA * flux(depth) * aperture;
        double relative = floor * flux;
        return Math.sqrt(sky * sky + relative * relative);
    }
}
