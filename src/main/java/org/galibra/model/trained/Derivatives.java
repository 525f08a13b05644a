package org.galibra.model.trained;

import org.galibra.model.Sensitivity;
import org.galibra.photometry.Band;
import org.galibra.photometry.FeatureSet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How the predicted log10(M★/M☉) f of one galaxy changes with its light. Derivatives feature by
/// feature are not unique, for a colour is the difference of two magnitudes that are features too;
/// the total derivative of a band is, for a given network. All are of the output before it is
/// rectified. Holds its own arrays and copies what it hands out.
public final class Derivatives {
    private final double[] normalised;
    private final double[] physical;
    private final SequencedMap<Band, Double> total;

    private Derivatives(double[] normalised, double[] physical, SequencedMap<Band, Double> total) {
        this.normalised = normalised;
        this.physical = physical;
        this.total = total;
    }

    /// The derivatives at one galaxy.
    ///
    /// @param features d, unscaled, in mag; left as they are
    /// @throws IllegalArgumentException if there are not d features
    public static Derivatives of(TrainedModel model, double[] features) {
        var scaling = model.scaling();
        int d = scaling.size();
        if (features.length != d) {
            throw new IllegalArgumentException(features.length + " features for " + d);
        }
        double[] scaled = new double[d];
        for (int i = 0; i < d; i++) {
            scaled[i] = (features[i] - scaling.minimum(i)) / range(model, i);
        }
        double dex = scaling.targetMaximum() - scaling.targetMinimum();
        double[] normalised =
                Arrays.stream(Sensitivity.of(model.network(), scaled)).map(s -> s * dex).toArray();
        double[] physical = new double[d];
        for (int i = 0; i < d; i++) {
            physical[i] = normalised[i] / range(model, i);
        }
        return new Derivatives(normalised, physical, total(model.features(), physical));
    }

    private static double range(TrainedModel model, int feature) {
        return model.scaling().maximum(feature) - model.scaling().minimum(feature);
    }

    private static SequencedMap<Band, Double> total(FeatureSet features, double[] physical) {
        var total = new LinkedHashMap<Band, Double>();
        features.bands().forEach(band -> total.put(band, 0.0));
        int i = 0;
        for (Band band : features.magnitudes()) {
            total.merge(band, physical[i++], Double::sum);
        }
        for (var colour : features.colours()) {
            total.merge(colour.blue(), physical[i], Double::sum);
            total.merge(colour.red(), -physical[i++], Double::sum);
        }
        return total;
    }

    /// ∂f/∂x_i by the normalised features, in dex over a feature's whole training range: eq. 6 of
    /// Elson (2025) times the target's range. A copy of length d.
    public double[] normalised() {
        return normalised.clone();
    }

    /// ∂f/∂x_i by the magnitudes and colours themselves, in dex/mag. A copy of length d.
    public double[] physical() {
        return physical.clone();
    }

    /// The bands in their order of first use.
    public List<Band> bands() {
        return List.copyOf(total.keySet());
    }

    /// df/dm_b = Σ_i ∂f/∂x_i · ∂x_i/∂m_b of each of [#bands], colours by the chain rule, in
    /// dex/mag. A new array.
    public double[] total() {
        return total.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
