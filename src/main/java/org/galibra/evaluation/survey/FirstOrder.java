package org.galibra.evaluation.survey;

import org.galibra.model.Matrix;
import org.galibra.model.trained.Derivatives;
import org.galibra.model.trained.TrainedModel;

/// The errors of predicted masses at first order, from the total derivative of each band D_b =
/// ∂f/∂m_b ([Derivatives#total]), in which colours follow their bands:
///
/// - photometric σ² = Σ_b D_b² (2.5/ln 10 · σ_F/F)²,
/// - of the zero points σ² = Σ_b D_b² σ_zp²,
/// - of the distance σ² = (Σ_b D_b)² σ_μ², for all bands move together.
///
/// Right for small errors: from about 0.1 mag on, [MonteCarlo] tells. NaN in a galaxy's features or
/// errors is NaN in its result. Copies what it hands out; all in dex.
public final class FirstOrder {
    private static final double MAGNITUDES = 2.5 / StrictMath.log(10);

    private final double[] photometric;
    private final double[] zeroPoint;
    private final double[] distance;

    private FirstOrder(double[] photometric, double[] zeroPoint, double[] distance) {
        this.photometric = photometric;
        this.zeroPoint = zeroPoint;
        this.distance = distance;
    }

    /// The errors of n galaxies.
    ///
    /// @param features n × d, in mag, unscaled
    /// @throws IllegalArgumentException if the errors are of other galaxies or bands
    public static FirstOrder of(TrainedModel model, Matrix features, LightErrors errors) {
        return of(Derivatives.of(model, features), errors);
    }

    /// The same from derivatives that are known.
    ///
    /// @throws IllegalArgumentException if the errors are of other galaxies or bands
    public static FirstOrder of(Derivatives derivatives, LightErrors errors) {
        Matrix total = derivatives.total();
        int n = total.rows();
        if (errors.galaxies() != n || errors.bands() != total.columns()) {
            throw new IllegalArgumentException(
                    "errors of %d galaxies in %d bands for %s"
                            .formatted(errors.galaxies(), errors.bands(), total));
        }
        double[] photometric = new double[n];
        double[] zeroPoint = new double[n];
        double[] distance = new double[n];
        for (int row = 0; row < n; row++) {
            double independent = 0;
            double shared = 0;
            double sum = 0;
            for (int b = 0; b < total.columns(); b++) {
                double derivative = total.at(row, b);
                double light = derivative * MAGNITUDES * errors.relative(row, b);
                double zero = derivative * errors.zeroPoint(b);
                independent += light * light;
                shared += zero * zero;
                sum += derivative;
            }
            photometric[row] = Math.sqrt(independent);
            zeroPoint[row] = Math.sqrt(shared);
            distance[row] = Math.abs(sum) * errors.distance(row);
        }
        return new FirstOrder(photometric, zeroPoint, distance);
    }

    /// Of the independent flux errors; n.
    public double[] photometric() {
        return photometric.clone();
    }

    /// Of the zero points, which all galaxies share; n.
    public double[] zeroPoint() {
        return zeroPoint.clone();
    }

    /// Of the distance; n.
    public double[] distance() {
        return distance.clone();
    }

    /// All three in quadrature; n.
    public double[] all() {
        double[] all = new double[photometric.length];
        for (int row = 0; row < all.length; row++) {
            all[row] =
                    Math.sqrt(
                            photometric[row] * photometric[row]
                                    + zeroPoint[row] * zeroPoint[row]
                                    + distance[row] * distance[row]);
        }
        return all;
    }
}
