package org.galibra.figure;

import org.jfree.chart.JFreeChart;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

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

    @Override
    public Optional<String> told(
            CoveragePlan plan, double width, double height, double atX, double atY) {
        var area = new Rectangle2D.Double(0, 0, width, height);
        return new CoverageFigure(plan, style).told(area, atX, atY);
    }
}
