package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A pair of axes with marks between them. Axes and grid are JFreeChart's; the marks are layers,
/// and the space around the panel is fixed, so panels below each other stand in line.
final class Panel {
    /// The axes' titles, and whether their ticks have labels.
    record Axes(String x, boolean xLabels, String y, boolean yLabels) {}

    private final XYPlot plot;
    private final Marks marks = new Marks();
    private final List<PanelAxis> horizontal = new ArrayList<>();
    private final List<PanelAxis> vertical = new ArrayList<>();

    /// An empty panel.
    ///
    /// @param space room for the axes on the four sides
    Panel(FigureStyle style, Axes axes, RectangleInsets space) {
        horizontal.add(new PanelAxis(style, axes.x(), axes.xLabels()));
        vertical.add(new PanelAxis(style, axes.y(), axes.yLabels()));
        // Without a renderer a plot draws no grid.
        plot =
                new XYPlot(
                        null,
                        horizontal.getFirst(),
                        vertical.getFirst(),
                        new XYLineAndShapeRenderer());
        if (style.pen().framed()) {
            horizontal.add(new PanelAxis(style, "", false));
            vertical.add(new PanelAxis(style, "", false));
            plot.setDomainAxis(1, horizontal.getLast());
            plot.setRangeAxis(1, vertical.getLast());
        }
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        var top = new AxisSpace();
        top.setTop(space.getTop());
        top.setBottom(space.getBottom());
        plot.setFixedDomainAxisSpace(top);
        var side = new AxisSpace();
        side.setLeft(space.getLeft());
        side.setRight(space.getRight());
        plot.setFixedRangeAxisSpace(side);
        boolean grid = style.pen().grid() > 0;
        plot.setDomainGridlinesVisible(grid);
        plot.setRangeGridlinesVisible(grid);
        plot.setDomainGridlinePaint(style.palette().grid());
        plot.setRangeGridlinePaint(style.palette().grid());
        plot.setDomainGridlineStroke(new BasicStroke(style.pen().grid()));
        plot.setRangeGridlineStroke(new BasicStroke(style.pen().grid()));
        plot.addAnnotation(marks);
    }

    /// The panel alone, as a chart.
    JFreeChart chart(FigureStyle style) {
        var chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(style.palette().ground());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBorderVisible(false);
        // Letters at their true distances: whole pixels pull small text apart.
        chart.getRenderingHints()
                .put(
                        RenderingHints.KEY_FRACTIONALMETRICS,
                        RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return chart;
    }

    /// Takes new axes and layers over; nobody is notified.
    ///
    /// @param inside painted within the axes
    /// @param outside painted without a bound, after these
    void show(Ticks x, Ticks y, List<Layer> inside, List<Layer> outside) {
        horizontal.forEach(axis -> axis.show(x));
        vertical.forEach(axis -> axis.show(y));
        marks.xs = x.range();
        marks.ys = y.range();
        marks.inside = List.copyOf(inside);
        marks.outside = List.copyOf(outside);
    }

    /// Draws the panel, its axes' space included, into `area`.
    void draw(Graphics2D graphics, Rectangle2D area) {
        plot.draw(graphics, area, null, null, null);
    }

    /// The layers, at the one place where a plot lets others paint under its clip.
    private static final class Marks extends AbstractXYAnnotation {
        private static final long serialVersionUID = 1L;

        private transient Range xs = new Range(0, 1);
        private transient Range ys = new Range(0, 1);
        private transient List<Layer> inside = List.of();
        private transient List<Layer> outside = List.of();

        @Override
        public void draw(
                Graphics2D graphics,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis domain,
                ValueAxis range,
                int index,
                PlotRenderingInfo info) {
            var scale = new Scale(area, xs, ys);
            inside.forEach(layer -> layer.paint(graphics, scale));
            if (!outside.isEmpty()) {
                Shape clip = graphics.getClip();
                graphics.setClip(null);
                outside.forEach(layer -> layer.paint(graphics, scale));
                graphics.setClip(clip);
            }
            CanvasFont.forget(graphics);
        }
    }
}
