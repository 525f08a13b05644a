package org.galibra.app.train;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

import org.galibra.app.chart.BrushAxis;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Theme;
import org.galibra.figure.CountKeyChart;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.PredictedAgainstTrueChart;
import org.galibra.figure.ResidualHistogramChart;
import org.galibra.figure.ResidualStripChart;
import org.galibra.figure.TargetLabel;

import java.util.List;

/// Predicted against true above the strip of residuals, the key and the histogram beside them.
final class PerformanceCharts extends GridPane {
    private static final double SIDE = 116;
    private static final double STRIP_SHARE = 35;

    private final List<ChartPane<PerformancePlan>> panes;
    private final ChartPane<PerformancePlan> predicted;
    private final ChartPane<PerformancePlan> strip;
    private final ChartPane<PerformancePlan> histogram;

    PerformanceCharts(Brushing brushing) {
        predicted =
                new ChartPane<PerformancePlan>(
                        style -> new PredictedAgainstTrueChart(style, TargetLabel.STELLAR_MASS),
                        200,
                        120);
        predicted.setAccessibleText("Predicted against true log10 stellar mass");
        var key = new ChartPane<PerformancePlan>(CountKeyChart::new, SIDE, 40);
        key.setAccessibleText("Galaxies per bin by colour");
        strip =
                new ChartPane<PerformancePlan>(
                        style -> new ResidualStripChart(style, TargetLabel.STELLAR_MASS), 200, 112);
        strip.setAccessibleText("Residuals against true log10 stellar mass");
        histogram = new ChartPane<PerformancePlan>(ResidualHistogramChart::new, SIDE, 112);
        histogram.setId("histogram");
        predicted.setId("predicted");
        strip.setId("strip");
        brushed(predicted, BrushAxis.BOTH, brushing, Brushing.Chart.MASSES);
        brushed(strip, BrushAxis.BOTH, brushing, Brushing.Chart.STRIP);
        brushed(histogram, BrushAxis.UPWARD, brushing, Brushing.Chart.RESIDUALS);
        histogram.setAccessibleText("Histogram of the residuals");
        panes = List.of(predicted, key, strip, histogram);
        add(predicted, 0, 0);
        add(key, 1, 0);
        add(strip, 0, 1);
        add(histogram, 1, 1);
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(wide, new ColumnConstraints(SIDE));
        var upper = new RowConstraints();
        upper.setPercentHeight(100 - STRIP_SHARE);
        var lower = new RowConstraints();
        lower.setPercentHeight(STRIP_SHARE);
        getRowConstraints().addAll(upper, lower);
    }

    private static void brushed(
            ChartPane<PerformancePlan> pane,
            BrushAxis axis,
            Brushing brushing,
            Brushing.Chart chart) {
        pane.brushing(axis, brush -> brushing.brush(chart, brush));
    }

    void show(Picture picture) {
        predicted.mark(picture.selected().masses());
        strip.mark(picture.selected().strip());
        histogram.mark(picture.selected().residuals());
        panes.forEach(pane -> pane.show(picture.performance()));
    }

    void dress(Theme theme) {
        panes.forEach(pane -> pane.dress(theme));
    }
}
