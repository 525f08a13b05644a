package org.galibra.evaluation.survey;

import org.galibra.model.Matrix;

import java.util.Arrays;

/// How wrong the light of n galaxies may be, in the bands of a model
/// ([org.galibra.model.trained.BandSpace#bands]). Independent errors, and those that bands or
/// galaxies share, stand apart. Copies what it is given.
public final class LightErrors {
    /// 1σ of a galaxy's velocity along the line of sight beside the Hubble flow, km/s.
    public static final double PECULIAR_KM_S = 300;

    private static final double LIGHT_SPEED_KM_S = 299_792.458;
    private static final double LN_10 = StrictMath.log(10);

    private final Matrix relative;
    private final double[] zeroPoints;
    private final double[] distances;

    private LightErrors(Matrix relative, double[] zeroPoints, double[] distances) {
        this.relative = relative;
        this.zeroPoints = zeroPoints;
        this.distances = distances;
    }

    /// The errors of n galaxies in b bands.
    ///
    /// @param relative n × b, σ_F/F of each flux, independent; NaN where it is not known, which
    ///   makes every error of the galaxy NaN
    /// @param zeroPoints b, 1σ of each band's zero point in mag: one deviate for all galaxies
    /// @param distances n, 1σ of each distance modulus in mag: one deviate for all bands of a
    ///   galaxy
    /// @throws IllegalArgumentException if shapes differ or a zero-point or distance error is below
    ///   0
    public static LightErrors of(Matrix relative, double[] zeroPoints, double[] distances) {
        if (relative.columns() != zeroPoints.length || relative.rows() != distances.length) {
            throw new IllegalArgumentException(
                    "%s with %d zero points and %d distances"
                            .formatted(relative, zeroPoints.length, distances.length));
        }
        if (Arrays.stream(zeroPoints).anyMatch(e -> !(e >= 0))
                || Arrays.stream(distances).anyMatch(e -> e < 0)) {
            throw new IllegalArgumentException("an error is below 0");
        }
        return new LightErrors(relative, zeroPoints.clone(), distances.clone());
    }

    /// 1σ of the distance modulus for peculiar velocities: 5/ln 10 · σ_v/(c z), in mag: 0.22 at z =
    /// 0.01. Right while z is well below 1 and well above σ_v/c; NaN where z is not above 0.
    ///
    /// @param velocityKmS σ_v in km/s
    public static double distanceError(double redshift, double velocityKmS) {
        return redshift > 0 ? 5 / LN_10 * velocityKmS / (LIGHT_SPEED_KM_S * redshift) : Double.NaN;
    }

    /// σ_F/F of an error in mag at first order: σ_m ln 10/2.5.
    public static double relative(double magnitudeError) {
        return magnitudeError * LN_10 / 2.5;
    }

    int galaxies() {
        return relative.rows();
    }

    int bands() {
        return relative.columns();
    }

    double relative(int galaxy, int band) {
        return relative.at(galaxy, band);
    }

    double zeroPoint(int band) {
        return zeroPoints[band];
    }

    double distance(int galaxy) {
        return distances[galaxy];
    }
}
