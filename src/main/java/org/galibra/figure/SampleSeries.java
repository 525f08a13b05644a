package org.galibra.figure;

import org.galibra.evaluation.Metrics;
import org.galibra.evaluation.Residuals;

import java.util.Arrays;

/// The galaxies of one side of a sample: true and predicted values in dex, and the metrics that the
/// figure states. Copies its arrays, in and out; value equality.
public final class SampleSeries {
    private final String name;
    private final double[] truth;
    private final double[] predicted;
    private final Metrics metrics;

    private SampleSeries(String name, double[] truth, double[] predicted, Metrics metrics) {
        this.name = name;
        this.truth = truth;
        this.predicted = predicted;
        this.metrics = metrics;
    }

    /// A series with its own metrics.
    ///
    /// @param name which galaxies these are: `training`, `validation` and `test` have their colours
    /// @throws IllegalArgumentException if the lengths differ
    public static SampleSeries of(String name, double[] truth, double[] predicted) {
        return stating(name, truth, predicted, Metrics.of(truth, predicted));
    }

    /// A series that states metrics known already, and so need not compute them.
    ///
    /// @throws IllegalArgumentException if the lengths differ or `metrics` counts other galaxies
    public static SampleSeries stating(
            String name, double[] truth, double[] predicted, Metrics metrics) {
        if (truth.length != predicted.length || truth.length != metrics.n()) {
            throw new IllegalArgumentException(
                    truth.length
                            + " true values, "
                            + predicted.length
                            + " predicted, metrics of "
                            + metrics.n());
        }
        return new SampleSeries(name, truth.clone(), predicted.clone(), metrics);
    }

    public String name() {
        return name;
    }

    public Metrics metrics() {
        return metrics;
    }

    /// The number of galaxies.
    public int size() {
        return truth.length;
    }

    /// A copy of the true values, in dex.
    public double[] truth() {
        return truth.clone();
    }

    /// A copy of the predicted values, in dex.
    public double[] predicted() {
        return predicted.clone();
    }

    /// The residuals, predicted − true in dex, in a new array.
    public double[] residuals() {
        return Residuals.of(truth, predicted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleSeries that
                && name.equals(that.name)
                && metrics.equals(that.metrics)
                && Arrays.equals(truth, that.truth)
                && Arrays.equals(predicted, that.predicted);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + Arrays.hashCode(truth)) + Arrays.hashCode(predicted);
    }
}
