package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleInsets;

import java.util.List;

/// The distribution of the residuals, lying on its side: it stands to the right of a
/// [ResidualStripChart] of equal height and shares its axis. Shows a plan's first sample.
public final class ResidualHistogramChart implements ScreenChart<PerformancePlan> {
    private static final RectangleInsets SPACE = new RectangleInsets(8, 8, 44, 20);

    private final FigureStyle style;
    private final Panel panel;
    private final JFreeChart chart;

    /// An empty chart.
    public ResidualHistogramChart(FigureStyle style) {
        this.style = style;
        panel = new Panel(style, new Panel.Axes("Galaxies", true, "", false), SPACE);
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
                        Layers.steps(
                                column.residuals(),
                                false,
                                style.palette().sample(column.name()),
                                style),
                        Layers.level(0, style.palette().axis(), style.pen().equality()));
        ScreenChart.once(
                chart,
                () ->
                        panel.show(
                                Ticks.linear(new Range(0, plan.limits().galaxies()), 2).majorOnly(),
                                Ticks.linear(plan.limits().residual(), 4).majorOnly(),
                                layers,
                                List.of()));
    }
}
