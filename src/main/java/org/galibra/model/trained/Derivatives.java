package org.galibra.model.trained;

import org.galibra.model.Matrix;
import org.galibra.model.Scaling;
import org.galibra.model.Sensitivity;
import org.galibra.photometry.Band;

import java.util.List;

/// How the predicted log10(M★/M☉) f of galaxies changes with their light. Derivatives feature by
/// feature are not unique, for a colour is the difference of two magnitudes that are features too;
/// the total derivative of a band is, for a given network. All are of the output before it is
/// rectified. NaN in a galaxy's features is NaN in its derivatives.
public final class Derivatives {
    private final List<Band> bands;
    private final Scaling scaling;
    private final double[] predicted;

    /// ∂z_out/∂x_i by the scaled features.
    private final Matrix slopes;

    private final Matrix total;

    private Derivatives(
            List<Band> bands, Scaling scaling, double[] predicted, Matrix slopes, Matrix total) {
        this.bands = bands;
        this.scaling = scaling;
        this.predicted = predicted;
        this.slopes = slopes;
        this.total = total;
    }

    /// The derivatives at n galaxies. Runs on all cores; the bits are those of one galaxy alone.
    ///
    /// @param features n × d, unscaled, in mag
    /// @throws IllegalArgumentException if there are not d columns
    public static Derivatives of(TrainedModel model, Matrix features) {
        Scaling scaling = model.scaling();
        int n = features.rows();
        int d = scaling.size();
        BandSpace space = BandSpace.of(model.features());
        int bands = space.bands().size();
        var sensitivity = Sensitivity.of(model.network(), scaling.features(features));
        Matrix slopes = sensitivity.derivatives();
        double[] total = new double[Math.multiplyExact(n, bands)];
        double[] one = new double[d];
        for (int row = 0; row < n; row++) {
            for (int i = 0; i < d; i++) {
                one[i] = physical(scaling, slopes, row, i);
            }
            System.arraycopy(space.chained(one), 0, total, row * bands, bands);
        }
        return new Derivatives(
                space.bands(),
                scaling,
                model.targets(sensitivity.outputs()),
                slopes,
                Matrix.owning(n, bands, total));
    }

    private static double normalised(Scaling scaling, Matrix slopes, int row, int i) {
        return (scaling.targetMaximum() - scaling.targetMinimum()) * slopes.at(row, i);
    }

    private static double physical(Scaling scaling, Matrix slopes, int row, int i) {
        return normalised(scaling, slopes, row, i) / (scaling.maximum(i) - scaling.minimum(i));
    }

    /// A matrix of the slopes' shape, element by element.
    private static Matrix each(Matrix shape, Element element) {
        double[] values = new double[shape.rows() * shape.columns()];
        for (int row = 0; row < shape.rows(); row++) {
            for (int i = 0; i < shape.columns(); i++) {
                values[row * shape.columns() + i] = element.at(row, i);
            }
        }
        return Matrix.owning(shape.rows(), shape.columns(), values);
    }

    @FunctionalInterface
    private interface Element {
        double at(int row, int column);
    }

    /// The derivatives at one galaxy, as a single row.
    ///
    /// @param features d, unscaled, in mag; left as they are
    /// @throws IllegalArgumentException if there are not d features
    public static Derivatives of(TrainedModel model, double[] features) {
        return of(model, Matrix.of(1, features.length, features));
    }

    /// f itself, as [TrainedModel#predict] gives it: in dex, n; a new array.
    public double[] predicted() {
        return predicted.clone();
    }

    /// ∂f/∂x_i by the normalised features, in dex over a feature's whole training range: eq. 6 of
    /// Elson (2025) times the target's range. n × d, made anew.
    public Matrix normalised() {
        return each(slopes, (row, i) -> normalised(scaling, slopes, row, i));
    }

    /// ∂f/∂x_i by the magnitudes and colours themselves, in dex/mag. n × d, made anew.
    public Matrix physical() {
        return each(slopes, (row, i) -> physical(scaling, slopes, row, i));
    }

    /// The bands in their order of first use.
    public List<Band> bands() {
        return bands;
    }

    /// df/dm_b = Σ_i ∂f/∂x_i · ∂x_i/∂m_b of each of [#bands], colours by the chain rule, in
    /// dex/mag. n × bands.
    public Matrix total() {
        return total;
    }

    /// Σ_b df/dm_b of each galaxy, in dex/mag: what dimming all bands alike does to f. At fixed M/L
    /// it is −0.4. A new array of n.
    public double[] sum() {
        double[] sum = new double[total.rows()];
        for (int row = 0; row < sum.length; row++) {
            for (double derivative : total.row(row)) {
                sum[row] += derivative;
            }
        }
        return sum;
    }
}
