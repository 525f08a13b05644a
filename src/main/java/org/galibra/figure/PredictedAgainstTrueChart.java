package org.galibra.figure;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleInsets;

import java.util.List;

/// Predicted against true value: counts, the line of equality, medians. Shows a plan's first
/// sample. Stands in line with a [ResidualStripChart] of equal width below it, which names their
/// common axis of true values.
public final class PredictedAgainstTrueChart implements ScreenChart<PerformancePlan> {
    private static final RectangleInsets SPACE = new RectangleInsets(8, 60, 8, 16);

    private final FigureStyle style;
    private final Panel panel;
    private final JFreeChart chart;

    /// An empty chart.
    public PredictedAgainstTrueChart(FigureStyle style, TargetLabel target) {
        this.style = style;
        String title = "Predicted " + target.plain();
        panel = new Panel(style, new Panel.Axes("", false, title, true), SPACE);
        chart = panel.chart(style);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(PerformancePlan plan) {
        PerformancePlan.Column column = plan.columns().getFirst();
        Ticks ticks = Ticks.linear(plan.limits().mass(), 6).majorOnly();
        List<Layer> layers =
                List.of(
                        Layers.counts(column.counts(), column.largestCount(), style),
                        Layers.equality(style.palette().muted(), style),
                        Layers.dots(column.medians(), style));
        ScreenChart.once(chart, () -> panel.show(ticks, ticks, layers, List.of()));
    }
}
