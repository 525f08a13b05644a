package org.galibra.evaluation.survey;

import org.galibra.model.Matrix;
import org.galibra.work.Parallel;

import java.util.List;
import java.util.Optional;

/// Makes simulated light as uncertain as a survey's (Elson 2025, § 5, asks for it). In each draw,
/// band b of galaxy i, of absolute magnitude M_ib, gets
///
/// - σ_F/F, that of one of the survey's galaxies of about that absolute magnitude in b
///   ([ErrorsByMagnitude]), at whatever distances the survey has such galaxies;
/// - the flux F (1 + σ_F/F · N_ib), drawn again while it is not above 0: such a galaxy would not be
///   weighed by a network that needs the band. Galaxies too faint in it for that, σ_F/F above
///   1/2.054, tell no errors either, so that at most 2 per cent of the draws are drawn again;
/// - where the survey's redshifts have errors, a shift σ_μ · N_i of all bands together, with σ_μ
///   that of one of the survey's galaxies of about the absolute magnitude in one band.
///
/// Errors of different bands are independent, sizes and signs. Each galaxy has a stream of its own,
/// told by seed, pass and place: neither the other galaxies nor threads matter.
public final class SurveyNoise {
    /// σ_F/F at which 2 per cent of draws are not above 0: 1/2.054, Φ⁻¹(0.98).
    public static final double FAINTEST_RELATIVE = 1 / 2.0537489106318225;

    private static final long PASS_STRIDE = 0xd1b54a32d192ed03L;
    private static final long STREAM = 0x4e4f495345L;
    private static final int BLOCK = 256;

    private final List<ErrorsByMagnitude> relative;
    private final Optional<ErrorsByMagnitude> distance;
    private final int distanceBand;

    /// The noise of a survey in b bands.
    ///
    /// @param relative b, σ_F/F by absolute magnitude
    /// @param distance σ_μ in mag by absolute magnitude in one of the bands
    /// @param distanceBand which
    /// @throws IllegalArgumentException if no galaxy tells the errors of one
    public SurveyNoise(
            List<ErrorsByMagnitude> relative,
            Optional<ErrorsByMagnitude> distance,
            int distanceBand) {
        this.relative = List.copyOf(relative);
        if (relative.stream().anyMatch(band -> band.galaxies() == 0)
                || distance.filter(known -> known.galaxies() == 0).isPresent()) {
            throw new IllegalArgumentException("no galaxy tells the errors");
        }
        this.distance = distance;
        this.distanceBand = distanceBand;
    }

    /// σ_F/F by absolute magnitude in one of the bands.
    public ErrorsByMagnitude relative(int band) {
        return relative.get(band);
    }

    /// The light of n galaxies, drawn.
    ///
    /// @param magnitudes n × b, absolute, in mag, none missing
    /// @param places n, of the galaxies in their table
    /// @param pass which draw
    /// @return n × b, in mag
    /// @throws IllegalArgumentException if there are not b bands or n places
    public Matrix drawn(Matrix magnitudes, int[] places, long seed, long pass) {
        int n = magnitudes.rows();
        int bands = relative.size();
        if (magnitudes.columns() != bands || places.length != n) {
            throw new IllegalArgumentException(
                    "%s at %d places for noise in %d bands"
                            .formatted(magnitudes, places.length, bands));
        }
        long ofPass = (seed ^ STREAM) + PASS_STRIDE * pass;
        double[] drawn = new double[n * bands];
        Parallel.blocks(
                n,
                BLOCK,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        var deviates = new Deviates(ofPass, places[row]);
                        double shift = shift(magnitudes.at(row, distanceBand), deviates);
                        for (int b = 0; b < bands; b++) {
                            double magnitude = magnitudes.at(row, b);
                            drawn[row * bands + b] =
                                    magnitude + shift + dimming(b, magnitude, deviates);
                        }
                    }
                });
        return Matrix.owning(n, bands, drawn);
    }

    private double shift(double magnitude, Deviates deviates) {
        return distance.isEmpty()
                ? 0
                : distance.get().at(magnitude, deviates.uniform()) * deviates.next();
    }

    private double dimming(int band, double magnitude, Deviates deviates) {
        double error = relative.get(band).at(magnitude, deviates.uniform());
        double flux;
        do {
            flux = 1 + error * deviates.next();
        } while (flux <= 0);
        return -2.5 * StrictMath.log10(flux);
    }
}
