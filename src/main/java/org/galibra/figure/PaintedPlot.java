package org.galibra.figure;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// A plot that a [Painting] paints: figures of many small panels, which one painting lays out for
/// screen and paper alike.
final class PaintedPlot extends Plot {
    private static final long serialVersionUID = 1L;

    private transient Painting painting = (_, _) -> {};

    /// The plot alone, as a chart.
    JFreeChart chart(FigureStyle style) {
        setBackgroundPaint(null);
        setOutlineVisible(false);
        setInsets(RectangleInsets.ZERO_INSETS);
        var chart = new JFreeChart(null, null, this, false);
        chart.setBackgroundPaint(style.palette().ground());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBorderVisible(false);
        chart.getRenderingHints()
                .put(
                        RenderingHints.KEY_FRACTIONALMETRICS,
                        RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return chart;
    }

    void show(Painting now) {
        painting = now;
        fireChangeEvent();
    }

    @Override
    public String getPlotType() {
        return "painting";
    }

    @Override
    public void draw(
            Graphics2D graphics,
            Rectangle2D area,
            Point2D anchor,
            PlotState parent,
            PlotRenderingInfo info) {
        CanvasFont.forget(graphics);
        painting.paint(graphics, area);
        CanvasFont.forget(graphics);
    }
}
