package org.galibra.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The marks of a figure of spectra: lines from band to band with a mark each, the bands' names
/// above, the galaxies' masses at the lines' ends. No two lines share both colour and mark.
final class SpectraLines {
    private final SpectraPlan plan;
    private final FigureStyle style;
    private final double radius;

    SpectraLines(SpectraPlan plan, FigureStyle style) {
        this.plan = plan;
        this.style = style;
        radius = style.pen().framed() ? 1.6 : 3;
    }

    /// The colour of a line by its mass.
    Color colour(int line) {
        return style.line(plan.place(line));
    }

    /// The lines and marks; magnitudes grow downward.
    void paint(Graphics2D graphics, Scale scale) {
        for (int line = plan.lines().size() - 1; line >= 0; line--) {
            graphics.setColor(colour(line));
            graphics.setStroke(
                    new BasicStroke(
                            style.pen().validation() * 0.75f,
                            BasicStroke.CAP_BUTT,
                            BasicStroke.JOIN_ROUND));
            var path = new Path2D.Double();
            for (int band : plan.order()) {
                double magnitude = plan.lines().get(line).magnitudes().get(band);
                if (Double.isFinite(magnitude)) {
                    double x = scale.x(plan.wavelength(band));
                    double y = scale.y(-magnitude);
                    mark(graphics, line, x, y);
                    if (path.getCurrentPoint() == null) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                }
            }
            graphics.draw(path);
        }
    }

    /// A filled disc, square, diamond or triangle, in turn.
    void mark(Graphics2D graphics, int line, double x, double y) {
        double r = radius;
        switch (line % 4) {
            case 0 -> graphics.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
            case 1 ->
                    graphics.fill(
                            new Rectangle2D.Double(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r));
            case 2 ->
                    polygon(
                            graphics,
                            x,
                            y - 1.3 * r,
                            x + 1.3 * r,
                            y,
                            x,
                            y + 1.3 * r,
                            x - 1.3 * r,
                            y);
            default ->
                    polygon(
                            graphics,
                            x,
                            y - 1.2 * r,
                            x + 1.15 * r,
                            y + 0.9 * r,
                            x - 1.15 * r,
                            y + 0.9 * r);
        }
    }

    private static void polygon(Graphics2D graphics, double... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        graphics.fill(path);
    }

    /// The bands' names above the panel, in two rows where they would touch.
    void bands(Graphics2D graphics, Scale scale) {
        double size = style.type().tick().getSize2D();
        var type = style.type().at(style.pen().framed() ? 7 : 10);
        double[] ends = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        graphics.setColor(style.palette().muted());
        for (int band : plan.order()) {
            MathText name = FeatureText.of(plan.spec().bands().get(band).name());
            double half = name.width(graphics, type) / 2;
            double x = scale.x(plan.wavelength(band));
            int row = x - half > ends[0] + 2 ? 0 : x - half > ends[1] + 2 ? 1 : -1;
            if (row >= 0) {
                double up = 0.45 * size + row * size;
                name.draw(graphics, type, x - half, scale.area().getY() - up);
                ends[row] = x + half;
            }
        }
    }

    /// The masses at the right, moved apart where they would overlap.
    void ends(Graphics2D graphics, Scale scale) {
        if (plan.lines().isEmpty()) {
            return;
        }
        double height = 1.25 * style.type().tick().getSize2D();
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < plan.lines().size(); line++) {
            if (Double.isFinite(end(line, scale))) {
                lines.add(line);
            }
        }
        lines.sort((a, b) -> Double.compare(end(a, scale), end(b, scale)));
        double[] at = new double[lines.size()];
        for (int i = 0; i < at.length; i++) {
            double wanted = end(lines.get(i), scale);
            at[i] = i == 0 ? wanted : Math.max(wanted, at[i - 1] + height);
        }
        double lowest = scale.area().getMaxY();
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], lowest);
            lowest = at[i] - height;
        }
        double x = scale.area().getMaxX() + 8;
        var type = style.type().at(style.type().tick().getSize2D());
        for (int i = 0; i < at.length; i++) {
            graphics.setColor(colour(lines.get(i)));
            mark(graphics, lines.get(i), x, at[i] - height * 0.02);
            graphics.setColor(style.palette().text());
            MathText.of(Numbers.fixed(plan.lines().get(lines.get(i)).target(), 2))
                    .draw(graphics, type, x + 7, at[i] + 0.3 * height);
        }
        graphics.setColor(style.palette().muted());
        // The place is narrow; the caption says the unit.
        MathText.of(style.pen().framed() ? "log *M*_{★}" : "log₁₀ M★")
                .draw(graphics, type, x - radius, at.length == 0 ? lowest : at[0] - 0.8 * height);
    }

    private double end(int line, Scale scale) {
        double last = Double.NaN;
        for (int band : plan.order()) {
            double magnitude = plan.lines().get(line).magnitudes().get(band);
            last = Double.isFinite(magnitude) ? magnitude : last;
        }
        return Double.isNaN(last) ? Double.NaN : scale.y(-last);
    }
}
