package org.galibra.evaluation.survey;

import org.galibra.evaluation.Percentiles;
import org.galibra.model.Matrix;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.TrainedModel;
import org.galibra.work.Parallel;

import java.util.Arrays;

/// The errors of predicted masses by drawing anew: fluxes are perturbed first, then magnitudes and
/// colours made of them. In draw k, band b of galaxy i has the flux F (1 + σ_F/F · N_ikb), and its
/// magnitude moves by the zero point σ_zp · N_kb, the same for all galaxies, and by the distance
/// σ_μ · N_ik, the same for all bands.
///
/// No draw is discarded: one whose flux is not above 0 stands at a tenth of σ_F, and the share of
/// such draws is reported. A band in which it is above 2 per cent (S/N below 2.05) should not be
/// used: a sibling model without it weighs the galaxy. Percentiles hardly feel where the few others
/// stand.
///
/// Each galaxy has its own stream, told by its place: blocks and threads do not matter. Copies what
/// it hands out.
public final class MonteCarlo {
    /// The greatest share of draws not above 0 with which a band may be used.
    public static final double MOST_NON_POSITIVE = 0.02;

    /// Draws that place σ to 5 per cent.
    public static final int DRAWS = 400;

    private static final double FAINTEST_SIGMA = 0.1;
    private static final int BLOCK = 16;

    private final double[] sigma;
    private final double[] bias;
    private final Matrix nonPositive;

    private MonteCarlo(double[] sigma, double[] bias, Matrix nonPositive) {
        this.sigma = sigma;
        this.bias = bias;
        this.nonPositive = nonPositive;
    }

    /// Draws anew for n galaxies. Predictions are rectified as they are reported.
    ///
    /// @param features n × d, in mag, unscaled; as measured
    /// @param draws K, at least 2
    /// @param first the place of the first galaxy in its table, so that blocks of a long table draw
    ///   what the whole would
    /// @throws IllegalArgumentException if the errors are of other galaxies or bands, or `draws` is
    ///   below 2
    public static MonteCarlo of(
            TrainedModel model,
            Matrix features,
            LightErrors errors,
            int draws,
            long seed,
            long first) {
        long[] places = new long[features.rows()];
        Arrays.setAll(places, row -> first + row);
        return of(model, features, errors, draws, seed, places);
    }

    /// The same for galaxies of which only some rows of a table are chosen.
    ///
    /// @param places n, of the galaxies in their table
    /// @throws IllegalArgumentException as the other, or if there are not n places
    public static MonteCarlo of(
            TrainedModel model,
            Matrix features,
            LightErrors errors,
            int draws,
            long seed,
            long[] places) {
        BandSpace space = BandSpace.of(model.features());
        int n = features.rows();
        int bands = space.bands().size();
        if (errors.galaxies() != n || errors.bands() != bands || draws < 2 || places.length != n) {
            throw new IllegalArgumentException(
                    "errors of %d galaxies in %d bands for %s in %d bands, %d draws"
                            .formatted(errors.galaxies(), errors.bands(), features, bands, draws));
        }
        double[] shared = sharedShifts(errors, draws, seed);
        Matrix magnitudes = space.magnitudes(features);
        double[] point = model.predict(features);
        double[] sigma = new double[n];
        double[] bias = new double[n];
        double[] nonPositive = new double[Math.multiplyExact(n, bands)];
        Parallel.blocks(
                n,
                BLOCK,
                (from, to) -> {
                    double[] drawn = new double[draws * bands];
                    for (int row = from; row < to; row++) {
                        perturb(
                                magnitudes.row(row),
                                errors,
                                row,
                                new Deviates(seed, places[row]),
                                shared,
                                drawn,
                                nonPositive);
                        var masses =
                                Percentiles.of(
                                        model.predict(
                                                space.features(Matrix.of(draws, bands, drawn))));
                        sigma[row] = masses.halfRange();
                        bias[row] = masses.median() - point[row];
                    }
                });
        for (int i = 0; i < nonPositive.length; i++) {
            nonPositive[i] /= draws;
        }
        return new MonteCarlo(sigma, bias, Matrix.owning(n, bands, nonPositive));
    }

    /// The zero points' shifts in each draw, draws × bands, in mag; the stream −1.
    private static double[] sharedShifts(LightErrors errors, int draws, long seed) {
        var deviates = new Deviates(seed, -1);
        double[] shared = new double[draws * errors.bands()];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = errors.zeroPoint(i % errors.bands()) * deviates.next();
        }
        return shared;
    }

    private static void perturb(
            double[] magnitudes,
            LightErrors errors,
            int row,
            Deviates deviates,
            double[] shared,
            double[] drawn,
            double[] nonPositive) {
        int bands = magnitudes.length;
        for (int at = 0; at < drawn.length; at += bands) {
            double distance = errors.distance(row) * deviates.next();
            for (int b = 0; b < bands; b++) {
                double relative = errors.relative(row, b);
                double flux = 1 + relative * deviates.next();
                if (flux <= 0) {
                    flux = FAINTEST_SIGMA * relative;
                    nonPositive[row * bands + b]++;
                }
                drawn[at + b] =
                        magnitudes[b] - 2.5 * StrictMath.log10(flux) + shared[at + b] + distance;
            }
        }
    }

    /// Half the 16–84 per cent range of the drawn masses, in dex; n.
    public double[] sigma() {
        return sigma.clone();
    }

    /// The noise bias, median of the drawn masses − prediction of the measured light, in dex; n.
    public double[] bias() {
        return bias.clone();
    }

    /// The share of draws in which a band's flux was not above 0; n × bands.
    public Matrix nonPositive() {
        return nonPositive;
    }
}
