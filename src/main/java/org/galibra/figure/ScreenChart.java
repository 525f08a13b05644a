package org.galibra.figure;

import org.jfree.chart.JFreeChart;

/// A chart of the window. Made for one style; shows plans as they come, without rebuilding
/// anything. Chart and methods belong to the thread that owns the chart on screen.
///
/// @param <P> the plans that it shows
public sealed interface ScreenChart<P extends FigurePlan>
        permits PredictedAgainstTrueChart,
                ResidualStripChart,
                ResidualHistogramChart,
                CountKeyChart,
                LossChart,
                DistributionsChart,
                SpectraChart,
                WeightsChart,
                NetworkChart,
                SensitivityChart,
                DerivativesChart,
                ImportanceChart {
    /// The chart, always the same one.
    JFreeChart chart();

    /// Shows `plan`. The chart's listeners hear of one change.
    void show(P plan);

    /// Runs `change` on a chart, whose listeners hear of it once.
    static void once(JFreeChart chart, Runnable change) {
        chart.setNotify(false);
        change.run();
        chart.setNotify(true);
    }
}
