package org.galibra.study.survey;

import org.galibra.evaluation.Metrics;
import org.galibra.model.Matrix;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;

import java.util.Optional;

/// Simulated galaxies that a network was not trained on: they tell its own scatter, and intervals
/// within the simulation are calibrated on them. Copies what it is given and hands out.
public final class HeldOut {
    private final String set;
    private final double[] truth;
    private final double[] predicted;
    private final Optional<Matrix> magnitudes;
    private final Metrics metrics;

    private HeldOut(String set, double[] truth, double[] predicted, Optional<Matrix> magnitudes) {
        this.set = set;
        this.truth = truth.clone();
        this.predicted = predicted.clone();
        this.magnitudes = magnitudes;
        this.metrics = Metrics.of(truth, predicted);
    }

    /// Galaxies of which only masses are known.
    ///
    /// @param set `test`, or `validation`
    static HeldOut of(String set, double[] truth, double[] predicted) {
        return new HeldOut(set, truth, predicted, Optional.empty());
    }

    /// Galaxies with their light.
    static HeldOut of(String set, TrainedModel model, Galaxies galaxies, Matrix features) {
        return new HeldOut(
                set,
                galaxies.masses(),
                model.predict(features),
                Optional.of(BandSpace.of(model.features()).magnitudes(features)));
    }

    /// The set's name in the run: `test`, or `validation`.
    public String set() {
        return set;
    }

    public int count() {
        return truth.length;
    }

    /// True log10(M★/M☉), dex.
    public double[] truth() {
        return truth.clone();
    }

    /// Predicted log10(M★/M☉), dex.
    public double[] predicted() {
        return predicted.clone();
    }

    /// n × bands, in mag, where the run's table is at hand.
    public Optional<Matrix> magnitudes() {
        return magnitudes;
    }

    public Metrics metrics() {
        return metrics;
    }
}
