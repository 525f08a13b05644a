package org.galibra.figure;

import org.jfree.chart.JFreeChart;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// The distributions in the window: as many columns of small panels as its place suggests.
public final class DistributionsChart implements ScreenChart<DistributionsPlan> {
    private final FigureStyle style;
    private final PaintedPlot plot = new PaintedPlot();
    private final JFreeChart chart;

    /// An empty chart.
    public DistributionsChart(FigureStyle style) {
        this.style = style;
        chart = plot.chart(style);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public Optional<String> told(
            DistributionsPlan plan, double width, double height, double atX, double atY) {
        var area = new Rectangle2D.Double(0, 0, width, height);
        return DistributionsGrid.filling(plan, style, area)
                .told(atX, atY, plan.spec().full().label());
    }

    @Override
    public Optional<PanelPlace> panel(
            DistributionsPlan plan, double width, double height, double atX, double atY) {
        var area = new Rectangle2D.Double(0, 0, width, height);
        return DistributionsGrid.filling(plan, style, area).panel(atX, atY);
    }

    @Override
    public void show(DistributionsPlan plan) {
        plot.show((graphics, area) -> DistributionsGrid.filling(plan, style, area).paint(graphics));
    }
}
