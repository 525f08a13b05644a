package org.galibra.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How much metrics scatter from one training to another: over seeds, or over the folds of a
/// cross-validation.
///
/// @param mean the mean of each metric; of galaxies, all together
/// @param deviation the standard deviation of each metric, divided by k − 1; NaN for one alone
public record MetricScatter(Metrics mean, Metrics deviation) {
    /// The scatter of k metrics.
    ///
    /// @throws IllegalArgumentException if there is none
    public static MetricScatter of(List<Metrics> metrics) {
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("no metrics to scatter");
        }
        int n = metrics.stream().mapToInt(Metrics::n).sum();
        return new MetricScatter(each(n, metrics, false), each(n, metrics, true));
    }

    private static Metrics each(int n, List<Metrics> metrics, boolean deviation) {
        return new Metrics(
                n,
                value(metrics, Metrics::rms, deviation),
                value(metrics, Metrics::median, deviation),
                value(metrics, Metrics::worstBinMedian, deviation),
                value(metrics, Metrics::standardDeviation, deviation),
                value(metrics, Metrics::scatter, deviation),
                value(metrics, Metrics::sigmaMad, deviation),
                value(metrics, Metrics::outlierShare, deviation));
    }

    private static double value(
            List<Metrics> metrics, ToDoubleFunction<Metrics> metric, boolean deviation) {
        double[] values = metrics.stream().mapToDouble(metric).toArray();
        return deviation ? deviation(values) : mean(values);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// The standard deviation of k values, divided by k − 1.
    static double deviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
