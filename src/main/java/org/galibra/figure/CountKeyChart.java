package org.galibra.figure;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// The key of a [PredictedAgainstTrueChart]: galaxies per bin, and what dots and line are. It needs
/// 110 px in width; in little height the lines below the colours go first.
public final class CountKeyChart implements ScreenChart<PerformancePlan> {
    private final Key key;
    private final JFreeChart chart;

    /// A key without counts.
    public CountKeyChart(FigureStyle style) {
        key = new Key(style);
        chart = new JFreeChart(null, null, key, false);
        chart.setBackgroundPaint(style.palette().ground());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(PerformancePlan plan) {
        int largest = plan.columns().getFirst().largestCount();
        if (largest != key.largest) {
            ScreenChart.once(chart, () -> key.largest = largest);
        }
    }

    /// Paints itself: JFreeChart's own scale would be a 2-D histogram's paint scale and an axis.
    private static final class Key extends Plot {
        private static final long serialVersionUID = 1L;
        private static final double BAR = 10;
        private static final double TALLEST = 150;
        private static final double LINE = 20;

        private final transient FigureStyle style;
        private transient int largest;

        Key(FigureStyle style) {
            this.style = style;
            setInsets(RectangleInsets.ZERO_INSETS);
            setBackgroundPaint(null);
            setOutlineVisible(false);
        }

        @Override
        public String getPlotType() {
            return "key";
        }

        @Override
        public void draw(
                Graphics2D graphics,
                Rectangle2D area,
                Point2D anchor,
                PlotState state,
                PlotRenderingInfo info) {
            double left = area.getX() + 4;
            double top = area.getY() + 20;
            double height = Math.min(TALLEST, area.getHeight() - 28);
            CanvasFont.set(graphics, style.type().tick());
            graphics.setColor(style.palette().muted());
            graphics.drawString("Galaxies per bin", (float) left, (float) (top - 6));
            if (height < LINE) {
                return;
            }
            if (largest > 0) {
                bar(graphics, new Rectangle2D.Double(left, top + 2, BAR, height));
            }
            double line = top + height + 24;
            if (line + LINE < area.getMaxY()) {
                graphics.setColor(style.palette().ink());
                graphics.fill(Layers.disc(left + 5, line - 4, style.pen().dotRadius()));
                graphics.setColor(style.palette().muted());
                graphics.drawString("median, 0.1 dex", (float) left + 16, (float) line);
                graphics.setStroke(new BasicStroke(1));
                Layers.crisp(
                        graphics,
                        new Line2D.Double(left, line + LINE - 4, left + 10, line + LINE - 4));
                graphics.drawString("equality", (float) left + 16, (float) (line + LINE));
            }
        }

        private void bar(Graphics2D graphics, Rectangle2D bar) {
            var key = CountBar.of(largest, style);
            key.paintUpright(graphics, bar);
            graphics.setColor(style.palette().muted());
            label(graphics, bar, key, 1);
            label(graphics, bar, key, key.top());
            if (bar.getHeight() > 3 * LINE) {
                label(graphics, bar, key, key.middle());
            }
        }

        private static void label(Graphics2D graphics, Rectangle2D bar, CountBar key, int count) {
            double y = bar.getMaxY() - key.along(count) * bar.getHeight();
            graphics.drawString(
                    Numbers.count(count),
                    (float) bar.getMaxX() + 6,
                    (float) Math.clamp(y + 4, bar.getY() + 8, bar.getMaxY()));
        }
    }
}
