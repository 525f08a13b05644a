package org.galibra.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/// How the selected galaxies of a chart and the chosen one are marked.
final class SelectedGalaxies {
    /// The radius of a selected galaxy's dot, of one among many, and of the chosen one's ring, px.
    private static final double DOT = 4;

    private static final double SMALL_DOT = 2.5;
    private static final double RING = 10;

    /// More selected galaxies than this have small dots.
    private static final int FEW = 100;

    /// How far the arrowhead of a galaxy beyond the axes reaches inward, px, and half its width.
    private static final double ARROW = 12;

    private static final double HALF_ARROW = 7;

    private SelectedGalaxies() {}

    /// A dot for each, or their histogram.
    static Layer all(Marks marks, FigureStyle style) {
        return (graphics, scale) -> {
            marks.histogram()
                    .ifPresent(histogram ->
                            Layers.steps(histogram, true, style.selected(), style)
                                    .paint(graphics, scale));
            double radius = marks.dots() > FEW ? SMALL_DOT : DOT;
            for (int i = 0; i < marks.dots(); i++) {
                double x = scale.x(marks.x(i));
                double y = scale.y(marks.y(i));
                if (Double.isFinite(x) && Double.isFinite(y)) {
                    dot(graphics, x, y, radius, style);
                }
            }
        };
    }

    private static void dot(
            Graphics2D graphics, double x, double y, double radius, FigureStyle style) {
        graphics.setColor(style.palette().ground());
        graphics.fill(Layers.disc(x, y, radius + 1));
        graphics.setColor(style.selected());
        graphics.fill(Layers.disc(x, y, radius));
    }

    /// A ring about the chosen galaxy, whole wherever it lies between the axes; an arrowhead at the
    /// edge that points to where it lies beyond them.
    static Layer chosen(Marks marks, FigureStyle style) {
        return (graphics, scale) ->
                marks.chosen()
                        .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
                        .ifPresent(point -> mark(graphics, scale, point, style));
    }

    private static void mark(
            Graphics2D graphics, Scale scale, Marks.Point point, FigureStyle style) {
        double x = scale.x(point.x());
        double y = scale.y(point.y());
        double edgeX = Math.clamp(x, scale.area().getX(), scale.area().getMaxX());
        double edgeY = Math.clamp(y, scale.area().getY(), scale.area().getMaxY());
        // Half a pixel beyond is rounding.
        if (Math.hypot(x - edgeX, y - edgeY) > 0.5) {
            arrow(graphics, edgeX, edgeY, Math.signum(x - edgeX), Math.signum(y - edgeY), style);
            return;
        }
        graphics.setColor(style.palette().ground());
        graphics.setStroke(new BasicStroke(4));
        graphics.draw(Layers.disc(x, y, RING));
        graphics.setColor(style.selected());
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(Layers.disc(x, y, RING));
        dot(graphics, x, y, DOT, style);
    }

    /// An arrowhead whose tip stands on the edge.
    ///
    /// @param right −1, 0 or 1, to where it points
    /// @param down the same
    private static void arrow(
            Graphics2D graphics, double x, double y, double right, double down, FigureStyle style) {
        double length = Math.hypot(right, down);
        double alongX = right / length;
        double alongY = down / length;
        double baseX = x - ARROW * alongX;
        double baseY = y - ARROW * alongY;
        var head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(baseX - HALF_ARROW * alongY, baseY + HALF_ARROW * alongX);
        head.lineTo(baseX + HALF_ARROW * alongY, baseY - HALF_ARROW * alongX);
        head.closePath();
        graphics.setColor(style.palette().ground());
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(head);
        graphics.setColor(style.selected());
        graphics.fill(head);
    }
}
