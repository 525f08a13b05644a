package org.galibra.model.trained;

import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.Scaling;
import org.galibra.photometry.FeatureSet;

/// All that is needed to weigh galaxies elsewhere: which features, their scaling, the network, and
/// where it comes from. Predicts log10(M*/Msun) in dex from magnitudes and colours in mag.
public record TrainedModel(
        FeatureSet features, Scaling scaling, Network network, Provenance provenance) {
    /// Joins the parts.
    ///
    /// @throws IllegalArgumentException if features, scaling and network differ in size
    public TrainedModel {
        if (features.size() != scaling.size() || scaling.size() != network.inputs()) {
            throw new IllegalArgumentException(
                    "%d features, a scaling of %d, %s"
                            .formatted(features.size(), scaling.size(), network));
        }
    }

    /// Predictions in dex: max(0, z_out), scaled back to the target's range (Elson 2025, § 3, the
    /// output neuron is rectified). A row with NaN gives NaN; `physical` is left as it is.
    ///
    /// @param physical n × d, in mag, unscaled, in the order of the features
    /// @return n, a new array
    /// @throws IllegalArgumentException if `physical` does not have d columns
    public double[] predict(Matrix physical) {
        return targets(outputs(physical));
    }

    /// The predictions of these outputs, in their place.
    double[] targets(double[] outputs) {
        for (int row = 0; row < outputs.length; row++) {
            outputs[row] = scaling.target(Math.max(0, outputs[row]));
        }
        return outputs;
    }

    /// How many of these galaxies the rectifier clips: their z_out is below 0, and their prediction
    /// is the lowest mass of the training galaxies.
    public int clipped(Matrix physical) {
        int count = 0;
        for (double output : outputs(physical)) {
            count += output < 0 ? 1 : 0;
        }
        return count;
    }

    private double[] outputs(Matrix physical) {
        return network.outputs(scaling.features(physical));
    }
}
