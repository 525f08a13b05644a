package org.galibra.app.evaluate;

import org.galibra.evaluation.Metrics;
import org.galibra.evaluation.Residuals;
import org.galibra.figure.SampleSeries;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;
import org.galibra.study.Weighed;

/// One set of galaxies and what the network makes of them. Immutable.
final class Judged {
    private final String name;
    private final Galaxies galaxies;
    private final int[] rows;
    private final double[] truth;
    private final double[] predicted;
    private final double[] residuals;
    private final SampleSeries series;

    private Judged(String name, Galaxies galaxies, double[] predicted, Metrics metrics) {
        this.name = name;
        this.galaxies = galaxies;
        this.rows = galaxies.rows();
        this.truth = galaxies.masses();
        this.predicted = predicted;
        this.residuals = Residuals.of(truth, predicted);
        this.series = SampleSeries.stating(name, truth, predicted, metrics);
    }

    /// Weighs a set of galaxies: no work for the screen's thread.
    static Judged of(String name, Galaxies galaxies, TrainedModel model) {
        double[] predicted = model.predict(galaxies.features());
        return new Judged(name, galaxies, predicted, Metrics.of(galaxies.masses(), predicted));
    }

    /// A set that a run has weighed.
    static Judged of(Weighed set) {
        return new Judged(set.name(), set.galaxies(), set.predicted(), set.metrics());
    }

    /// `training`, `validation` or `test`.
    String name() {
        return name;
    }

    Galaxies galaxies() {
        return galaxies;
    }

    int size() {
        return rows.length;
    }

    /// A copy of the rows of the catalogue.
    int[] rows() {
        return rows.clone();
    }

    int row(int galaxy) {
        return rows[galaxy];
    }

    /// The place of a row of the catalogue, or −1.
    int place(int row) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == row) {
                return i;
            }
        }
        return -1;
    }

    double truth(int galaxy) {
        return truth[galaxy];
    }

    double predicted(int galaxy) {
        return predicted[galaxy];
    }

    /// Predicted − true, in dex.
    double residual(int galaxy) {
        return residuals[galaxy];
    }

    Metrics metrics() {
        return series.metrics();
    }

    SampleSeries series() {
        return series;
    }
}
