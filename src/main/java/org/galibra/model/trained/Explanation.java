package org.galibra.model.trained;

import org.galibra.model.Contributions;
import org.galibra.model.IntegratedGradients;
import org.galibra.model.Matrix;
import org.galibra.model.Scaling;
import org.galibra.photometry.Band;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Why one galaxy is given another mass than a reference galaxy: the difference of their predicted
/// log10(M★/M☉), before the output is rectified, shared among the hidden neurons, among the
/// features, and among the bands. Copies what it hands out; all shares are in dex.
public final class Explanation {
    private final double difference;
    private final double incompleteness;
    private final double[] neurons;
    private final double[] features;
    private final List<Band> bandList;
    private final double[] bands;

    private Explanation(
            double difference,
            double incompleteness,
            double[] neurons,
            double[] features,
            List<Band> bandList,
            double[] bands) {
        this.difference = difference;
        this.incompleteness = incompleteness;
        this.neurons = neurons;
        this.features = features;
        this.bandList = bandList;
        this.bands = bands;
    }

    /// The reference that is used where none is named: the galaxy of the median prediction (of an
    /// even number the lower one, of equal ones the first). It is a galaxy that exists, so its
    /// colours belong to its magnitudes.
    ///
    /// @param physical n × d features, in mag
    /// @return its row
    /// @throws IllegalArgumentException if no row has a prediction
    public static int medianGalaxy(TrainedModel model, Matrix physical) {
        double[] predicted = model.predict(physical);
        List<Integer> order =
                IntStream.range(0, predicted.length)
                        .filter(row -> Double.isFinite(predicted[row]))
                        .boxed()
                        .sorted(Comparator.comparingDouble(row -> predicted[row]))
                        .toList();
        if (order.isEmpty()) {
            throw new IllegalArgumentException("no galaxy to refer to in " + physical);
        }
        return order.get((order.size() - 1) / 2);
    }

    /// Explains one galaxy. Both arrays are left as they are; NaN in, NaN out.
    ///
    /// @param galaxy d features, unscaled, in mag
    /// @param reference d features of the reference galaxy
    /// @throws IllegalArgumentException if either is not of length d
    public static Explanation of(TrainedModel model, double[] galaxy, double[] reference) {
        Scaling scaling = model.scaling();
        double[] x = scaled(scaling, galaxy);
        double[] x0 = scaled(scaling, reference);
        var path = IntegratedGradients.of(model.network(), x, x0);
        double dex = scaling.targetMaximum() - scaling.targetMinimum();
        BandSpace space = BandSpace.of(model.features());
        double[] slopes = times(dex, path.meanGradient());
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] /= scaling.maximum(i) - scaling.minimum(i);
        }
        double[] bands = space.chained(slopes);
        double[] magnitudes = magnitudes(space, galaxy);
        double[] from = magnitudes(space, reference);
        for (int b = 0; b < bands.length; b++) {
            bands[b] *= magnitudes[b] - from[b];
        }
        return new Explanation(
                dex * path.difference(),
                dex * path.incompleteness(),
                model.network().architecture().layers() < 2
                        ? new double[0]
                        : times(dex, Contributions.of(model.network(), x, x0)),
                times(dex, path.shares()),
                space.bands(),
                bands);
    }

    private static double[] scaled(Scaling scaling, double[] galaxy) {
        return scaling.features(Matrix.of(1, galaxy.length, galaxy)).row(0);
    }

    private static double[] magnitudes(BandSpace space, double[] galaxy) {
        return space.magnitudes(Matrix.of(1, galaxy.length, galaxy)).row(0);
    }

    private static double[] times(double factor, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    /// f of the galaxy minus f of the reference, in dex: what every set of shares adds up to.
    public double difference() {
        return difference;
    }

    /// What [#features] and [#bands] add up to beyond [#difference], in dex: rounding, but for
    /// networks with rectified neurons.
    public double incompleteness() {
        return incompleteness;
    }

    /// w_j σ_j of the galaxy minus that of the reference, for each neuron of the last hidden layer;
    /// empty where there is none.
    public double[] neurons() {
        return neurons.clone();
    }

    /// Integrated gradients of each feature. As with derivatives, the sharing between a colour and
    /// its magnitudes is not unique.
    public double[] features() {
        return features.clone();
    }

    /// The bands in their order of first use.
    public List<Band> bandList() {
        return bandList;
    }

    /// Integrated gradients of each band's magnitude, its colours included. Where no magnitude is a
    /// feature, a band's share is that of its magnitude beside the first band's.
    public double[] bands() {
        return bands.clone();
    }
}
