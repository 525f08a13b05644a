package org.galibra.figure;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.evaluation.Histogram;
import org.galibra.evaluation.Histogram2D;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The marks of the figures, each made for a style.
final class Layers {
    /// Points for each pixel along a line from which they count as a crowd.
    private static final double CROWD = 1.5;

    /// Points that make one step of a band: the lowest and highest of two pixel columns.
    private static final int GROUP = 4;

    private Layers() {}

    /// A 2-D histogram as one image, coloured for counts up to `largest`; empty bins stay
    /// background.
    static Layer counts(Histogram2D counts, int largest, FigureStyle style) {
        return counts(counts, CountBar.of(Math.max(largest, counts.largest()), style), style);
    }

    /// A 2-D histogram in the colours of a key, whose top is no less than the fullest bin's count.
    static Layer counts(Histogram2D counts, CountBar key, FigureStyle style) {
        int[] colours = key.argb();
        return (graphics, scale) ->
                CountsImage.paint(graphics, scale, counts, colours, style.pen().pixels());
    }

    /// The line predicted = true.
    static Layer equality(Color colour, FigureStyle style) {
        return (graphics, scale) -> {
            double from = Math.min(scale.xs().from(), scale.ys().from());
            double to = Math.max(scale.xs().to(), scale.ys().to());
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(style.pen().equality()));
            graphics.draw(
                    new Line2D.Double(scale.x(from), scale.y(from), scale.x(to), scale.y(to)));
        };
    }

    /// A horizontal line.
    static Layer level(double y, Color colour, float width) {
        return (graphics, scale) -> {
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(width));
            double at = scale.y(y);
            crisp(graphics, new Line2D.Double(scale.area().getX(), at, scale.area().getMaxX(), at));
        };
    }

    /// A vertical line over the whole panel.
    static Layer upright(double x, Color colour, BasicStroke stroke) {
        return (graphics, scale) -> {
            graphics.setColor(colour);
            graphics.setStroke(stroke);
            double at = scale.x(x);
            crisp(graphics, new Line2D.Double(at, scale.area().getY(), at, scale.area().getMaxY()));
        };
    }

    /// Dots at the medians, ringed by the background.
    static Layer dots(BinnedMedians medians, FigureStyle style) {
        return dots(medians, style, 1);
    }

    /// The same, `factor` times as large.
    static Layer dots(BinnedMedians medians, FigureStyle style, double factor) {
        double radius = factor * style.pen().dotRadius();
        double ring = radius + factor * style.pen().halo();
        return (graphics, scale) -> {
            for (BinnedMedians.Bin bin : medians.occupied()) {
                double x = scale.x(bin.centre());
                double y = scale.y(bin.median());
                graphics.setColor(style.palette().ground());
                graphics.fill(disc(x, y, ring));
                graphics.setColor(style.palette().ink());
                graphics.fill(disc(x, y, radius));
            }
        };
    }

    /// The medians joined by a line, with a dot each.
    static Layer joined(BinnedMedians medians, FigureStyle style, double radius) {
        return (graphics, scale) -> {
            var path = new Path2D.Double();
            graphics.setColor(style.palette().ink());
            for (BinnedMedians.Bin bin : medians.occupied()) {
                double x = scale.x(bin.centre());
                double y = scale.y(bin.median());
                graphics.fill(disc(x, y, radius));
                append(path, x, y);
            }
            graphics.setStroke(new BasicStroke(style.pen().equality()));
            graphics.draw(path);
        };
    }

    /// The 16–84 per cent range, filled.
    static Layer band(BinnedMedians medians, FigureStyle style) {
        return (graphics, scale) -> {
            List<BinnedMedians.Bin> bins = medians.occupied();
            if (bins.isEmpty()) {
                return;
            }
            var path = new Path2D.Double();
            for (BinnedMedians.Bin bin : bins) {
                append(path, scale.x(bin.centre()), scale.y(bin.p84()));
            }
            for (BinnedMedians.Bin bin : bins.reversed()) {
                append(path, scale.x(bin.centre()), scale.y(bin.p16()));
            }
            path.closePath();
            graphics.setColor(style.palette().band());
            graphics.fill(path);
        };
    }

    /// A histogram, its values along x and its counts along y, or the other way round.
    static Layer steps(Histogram histogram, boolean upright, Color colour, FigureStyle style) {
        return (graphics, scale) -> {
            var path = new Path2D.Double();
            append(path, histogram.edge(0), 0, upright, scale);
            for (int bin = 0; bin < histogram.size(); bin++) {
                append(path, histogram.edge(bin), histogram.count(bin), upright, scale);
                append(path, histogram.edge(bin + 1), histogram.count(bin), upright, scale);
            }
            append(path, histogram.edge(histogram.size()), 0, upright, scale);
            graphics.setColor(translucent(colour));
            graphics.fill(path);
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(style.pen().outline()));
            graphics.draw(path);
        };
    }

    /// The entry of a histogram in a key.
    static void swatch(Graphics2D graphics, Rectangle2D place, Color colour, FigureStyle style) {
        graphics.setColor(translucent(colour));
        graphics.fill(place);
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(style.pen().outline()));
        graphics.draw(place);
    }

    /// A line through the points of a [Polyline].
    static Layer line(Polyline line, Color colour, float width) {
        // Flat joins: a mitre at a steep fall would overshoot its point by far.
        return line(
                line, colour, new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
    }

    /// A line through the points of a [Polyline].
    static Layer line(Polyline line, Color colour, BasicStroke stroke) {
        return (graphics, scale) -> {
            var path = new Path2D.Double();
            for (int i = 0; i < line.size(); i++) {
                append(path, scale.x(line.x(i)), scale.y(line.y(i)));
            }
            graphics.setColor(colour);
            graphics.setStroke(stroke);
            graphics.draw(path);
        };
    }

    /// A scattering line through the points of a [Polyline]: as a line where its points are apart,
    /// and where they crowd as the band between the lowest and the highest of two pixel columns,
    /// which says the same, hides nothing behind it, and costs a tenth to paint.
    static Layer scattering(Polyline line, Color colour, float width) {
        Layer asLine = line(line, colour, width);
        return (graphics, scale) -> {
            if (line.size() < 2) {
                return;
            }
            double covered = scale.x(line.x(line.size() - 1)) - scale.x(line.x(0));
            if (line.size() < Math.max(GROUP, CROWD * covered)) {
                asLine.paint(graphics, scale);
                return;
            }
            graphics.setColor(translucent(colour));
            graphics.fill(band(line, scale));
        };
    }

    private static Path2D band(Polyline line, Scale scale) {
        int groups = line.size() / GROUP;
        double[] lowest = new double[groups];
        double[] highest = new double[groups];
        double[] x = new double[groups];
        for (int group = 0; group < groups; group++) {
            lowest[group] = Double.POSITIVE_INFINITY;
            highest[group] = Double.NEGATIVE_INFINITY;
            for (int i = group * GROUP; i < (group + 1) * GROUP; i++) {
                lowest[group] = Math.min(lowest[group], line.y(i));
                highest[group] = Math.max(highest[group], line.y(i));
                x[group] += scale.x(line.x(i)) / GROUP;
            }
        }
        var path = new Path2D.Double();
        for (int group = 0; group < groups; group++) {
            append(path, x[group], scale.y(lowest[group]));
        }
        for (int group = groups - 1; group >= 0; group--) {
            append(path, x[group], scale.y(highest[group]));
        }
        path.closePath();
        return path;
    }

    /// 35 per cent of a colour, the filling of histograms.
    static Color translucent(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 89);
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// Draws horizontal and vertical lines on whole pixels.
    static void crisp(Graphics2D graphics, Shape line) {
        Object control = graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
        graphics.draw(line);
        if (control != null) {
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, control);
        }
    }

    private static void append(
            Path2D path, double value, double count, boolean upright, Scale scale) {
        append(path, scale.x(upright ? value : count), scale.y(upright ? count : value));
    }

    private static void append(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
