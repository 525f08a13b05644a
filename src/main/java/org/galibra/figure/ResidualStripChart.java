package org.galibra.figure;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleInsets;

import java.util.List;

/// Residual against true value: counts and medians. Shows a plan's first sample.
public final class ResidualStripChart implements ScreenChart<PerformancePlan> {
    private static final RectangleInsets SPACE = new RectangleInsets(8, 60, 44, 16);

    private final FigureStyle style;
    private final Panel panel;
    private final JFreeChart chart;

    /// An empty chart.
    public ResidualStripChart(FigureStyle style, TargetLabel target) {
        this.style = style;
        String title = "True " + target.plain();
        panel = new Panel(style, new Panel.Axes(title, true, "Residual (dex)", true), SPACE);
        chart = panel.chart(style);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(PerformancePlan plan) {
        PerformancePlan.Column column = plan.columns().getFirst();
        List<Layer> layers =
                List.of(
                        Layers.counts(column.residualCounts(), column.largestCount(), style),
                        Layers.level(0, style.palette().axis(), style.pen().equality()),
                        Layers.dots(column.residualMedians(), style));
        ScreenChart.once(
                chart,
                () ->
                        panel.show(
                                Ticks.linear(plan.limits().mass(), 6).majorOnly(),
                                Ticks.linear(plan.limits().residual(), 4).majorOnly(),
                                layers,
                                List.of()));
    }
}
