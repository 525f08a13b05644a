package org.galibra.study;

import org.galibra.evaluation.Bootstrap;
import org.galibra.evaluation.Metrics;
import org.galibra.model.Matrix;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;

/// One set of galaxies with their predicted masses. Copies what it hands out.
public final class Weighed {
    private final String name;
    private final Galaxies galaxies;
    private final double[] predicted;
    private final int clipped;
    private final Metrics metrics;

    private Weighed(String name, Galaxies galaxies, double[] predicted, int clipped) {
        this.name = name;
        this.galaxies = galaxies;
        this.predicted = predicted;
        this.clipped = clipped;
        this.metrics = Metrics.of(galaxies.masses(), predicted);
    }

    /// Predicts the masses of a set; an empty set stays empty.
    ///
    /// @param name the set's name in files: `training`, `validation`, `test` or `natural`
    static Weighed of(String name, Galaxies galaxies, TrainedModel model) {
        return of(name, galaxies, galaxies.features(), model);
    }

    /// Predicts the masses of a set whose light is seen otherwise.
    ///
    /// @param features n × d, in mag
    static Weighed of(String name, Galaxies galaxies, Matrix features, TrainedModel model) {
        return new Weighed(name, galaxies, model.predict(features), model.clipped(features));
    }

    public String name() {
        return name;
    }

    public Galaxies galaxies() {
        return galaxies;
    }

    /// Predicted log10(M★/M☉), dex.
    public double[] predicted() {
        return predicted.clone();
    }

    /// How many predictions the rectified output holds at the lowest training mass.
    public int clipped() {
        return clipped;
    }

    public Metrics metrics() {
        return metrics;
    }

    /// The 68 per cent range of each metric over galaxies, by bootstrap with a fixed seed.
    public Bootstrap range() {
        return Bootstrap.of(galaxies.masses(), predicted, Bootstrap.RESAMPLES, 1);
    }
}
