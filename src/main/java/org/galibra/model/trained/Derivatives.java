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
    private final double[] predicted;
    private final Matrix normalised;
    private final Matrix physical;
    private final Matrix total;

    private Derivatives(
            List<Band> bands,
            double[] predicted,
            Matrix normalised,
            Matrix physical,
            Matrix total) {
        this.bands = bands;
        this.predicted = predicted;
        this.normalised = normalised;
        this.physical = physical;
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
        double dex = scaling.targetMaximum() - scaling.targetMinimum();
        double[] normalised = new double[n * d];
        double[] physical = new double[n * d];
        double[] total = new double[Math.multiplyExact(n, bands)];
        double[] one = new double[d];
        for (int row = 0; row < n; row++) {
            for (int i = 0; i < d; i++) {
                normalised[row * d + i] = dex * slopes.at(row, i);
                one[i] = normalised[row * d + i] / (scaling.maximum(i) - scaling.minimum(i));
            }
            System.arraycopy(one, 0, physical, row * d, d);
            System.arraycopy(space.chained(one), 0, total, row * bands, bands);
        }
        return new Derivatives(
                space.bands(),
                model.targets(sensitivity.outputs()),
                Matrix.owning(n, d, normalised),
                Matrix.owning(n, d, physical),
                Matrix.owning(n, bands, total));
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
    /// Elson (2025) times the target's range. n × d.
    public Matrix normalised() {
        return normalised;
    }

    /// ∂f/∂x_i by the magnitudes and colours themselves, in dex/mag. n × d.
    public Matrix physical() {
        return physical;
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
