package org.galibra.figure;

import org.jfree.chart.JFreeChart;

/// Coverage in the window.
public final class CoverageChart implements ScreenChart<CoveragePlan> {
    private final FigureStyle style;
    private final PaintedPlot plot = new PaintedPlot();
    private final JFreeChart chart;

    /// An empty chart.
    public CoverageChart(FigureStyle style) {
        this.style = style;
        chart = plot.chart(style);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(CoveragePlan plan) {
        plot.show(new CoverageFigure(plan, style)::paint);
    }
}
