package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Coverage on paper and on screen: reached against nominal beside or above reached against
/// predicted mass, and below, in words, what each calibration allows to be said.
final class CoverageFigure {
    private static final double LEFT = 38;
    private static final double RIGHT = 8;
    private static final double TOP = 6;
    private static final double GAP = 44;
    private static final double LABELS = 34;
    private static final double LINE = 11;
    private static final double SHAPE = 0.8;

    /// Panels lower than this stand beside each other however narrow the area is.
    private static final double LEAST_BELOW = 60;

    private static final double LEAST_FOR_BOTH = 330;

    private static final double WORDS_LEFT = 38;

    /// The mean width of a letter, rather more than it is.
    private static final double PER_LETTER = 4.2;

    private final CoveragePlan plan;
    private final FigureStyle style;

    CoverageFigure(CoveragePlan plan, FigureStyle style) {
        this.plan = plan;
        this.style = style;
    }

    static Plate plate(CoveragePlan plan, FigureStyle style, double width) {
        var figure = new CoverageFigure(plan, style);
        boolean beside = width >= LEAST_FOR_BOTH;
        double room = width - LEFT - RIGHT;
        double panel = SHAPE * (beside ? (room - GAP) / 2 : room);
        double panels = beside ? panel + LABELS : 2 * (panel + LABELS);
        double height = TOP + panels + figure.words(width);
        return new Plate(
                width,
                height,
                (graphics, area) -> {
                    Plate.begin(graphics, area, style);
                    figure.paint(graphics, area);
                });
    }

    /// The height of the words below.
    private double words(double width) {
        int lines = plan.lines().stream().mapToInt(line -> said(line, width).size()).sum();
        return lines * LINE + 4;
    }

    /// What is said of a line, broken where a place of `width` ends.
    private static List<String> said(CoveragePlan.Line line, double width) {
        String all =
                "%s: %s; judged on %s, effective *N* = %s"
                        .formatted(
                                line.asked().name(),
                                line.asked().words(),
                                Numbers.count(line.asked().judged()),
                                Numbers.count(line.asked().effective()));
        int most = (int) Math.max(12, (width - WORDS_LEFT) / PER_LETTER);
        var lines = new ArrayList<String>();
        String rest = all;
        while (rest.length() > most && rest.lastIndexOf(' ', most) > 0) {
            int end = rest.lastIndexOf(' ', most);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end + 1);
        }
        lines.add(rest);
        return lines;
    }

    /// Where the two panels stand.
    ///
    /// @param levels reached against nominal
    /// @param masses reached against predicted mass
    private record Frames(Rectangle2D levels, Rectangle2D masses) {}

    /// The panels over an area; empty where there is no room for them.
    private Optional<Frames> frames(Rectangle2D area) {
        double unit = Sheet.unit(style);
        double words = unit * words(area.getWidth() / unit);
        double room = area.getWidth() - unit * (LEFT + RIGHT);
        double free = area.getHeight() - unit * TOP - words;
        boolean beside =
                area.getWidth() >= LEAST_FOR_BOTH * unit
                        || free / 2 - unit * LABELS < unit * LEAST_BELOW;
        double side = beside ? (room - unit * GAP) / 2 : room;
        double height = (beside ? free : free / 2) - unit * LABELS;
        if (side < 20 || height < 20) {
            return Optional.empty();
        }
        var levels =
                new Rectangle2D.Double(
                        area.getX() + unit * LEFT, area.getY() + unit * TOP, side, height);
        var masses =
                new Rectangle2D.Double(
                        levels.getX() + (beside ? side + unit * GAP : 0),
                        levels.getY() + (beside ? 0 : height + unit * LABELS),
                        side,
                        height);
        return Optional.of(new Frames(levels, masses));
    }

    /// Fills an area.
    void paint(Graphics2D graphics, Rectangle2D area) {
        var sheet = new Sheet(graphics, style);
        frames(area)
                .ifPresent(frames -> {
                    levels(sheet, frames.levels());
                    masses(sheet, frames.masses());
                    double top = frames.masses().getMaxY() + sheet.unit() * (LABELS + 4);
                    said(sheet, area, top);
                });
    }

    /// The coverage nearest to a place.
    Optional<String> told(Rectangle2D area, double atX, double atY) {
        return frames(area).flatMap(frames -> told(frames, atX, atY));
    }

    private Optional<String> told(Frames frames, double atX, double atY) {
        var nearest = new NearestPoint(atX, atY);
        var levels = new Scale(frames.levels(), new Range(0, 1), new Range(0, 1));
        var masses = new Scale(frames.masses(), plan.mass(), new Range(plan.floor(), 1));
        for (int i = 0; i < plan.lines().size(); i++) {
            CoveragePlan.Line line = plan.lines().get(i);
            for (CoveragePlan.Point point : line.byLevel()) {
                nearest.see(
                        levels.x(point.at()),
                        levels.y(point.reached()),
                        () -> line.asked().name() + "\n" + words(point.at(), point));
            }
            for (int k = 0; k < plan.levels().size(); k++) {
                double level = plan.levels().get(k);
                for (CoveragePlan.Point point : line.byMass().get(k)) {
                    nearest.see(
                            masses.x(point.at() + shift(i)),
                            masses.y(point.reached()),
                            () ->
                                    "%s at %s dex\n%s"
                                            .formatted(
                                                    line.asked().name(),
                                                    Numbers.fixed(point.at(), 2),
                                                    words(level, point)));
                }
            }
        }
        return nearest.words();
    }

    private static String words(double level, CoveragePlan.Point point) {
        return "%s %% nominal, %s %% reached (68 %%: %s to %s %%)\n%s"
                .formatted(
                        Numbers.fixed(100 * level, 1),
                        Numbers.fixed(100 * point.reached(), 1),
                        Numbers.fixed(100 * point.low(), 1),
                        Numbers.fixed(100 * point.high(), 1),
                        Told.galaxies(point.galaxies()));
    }

    /// Side by side within a bin, so that no error bar hides another, in dex.
    private double shift(int line) {
        return 0.03 * (line - (plan.lines().size() - 1) / 2.0);
    }

    private void levels(Sheet sheet, Rectangle2D frame) {
        Ticks whole = Ticks.linear(new Range(0, 1), 5);
        var layers = new ArrayList<Layer>();
        layers.add(Layers.equality(style.palette().muted(), style));
        for (int i = 0; i < plan.lines().size(); i++) {
            layers.add(points(plan.lines().get(i).byLevel(), i, 0));
        }
        sheet.panel(frame, whole, true, whole, layers);
        sheet.below("nominal coverage", frame);
        sheet.upward("reached coverage", frame);
    }

    private void masses(Sheet sheet, Rectangle2D frame) {
        var layers = new ArrayList<Layer>();
        var dashed = Sheet.stroke(style.pen().equality(), SedMassLayers.dashes(style));
        for (int k = 0; k < plan.levels().size(); k++) {
            double level = plan.levels().get(k);
            layers.add(level(level, style.palette().muted(), dashed));
            for (int i = 0; i < plan.lines().size(); i++) {
                layers.add(points(plan.lines().get(i).byMass().get(k), i, shift(i)));
            }
        }
        sheet.panel(
                frame,
                Ticks.linear(plan.mass(), 8),
                true,
                Ticks.linear(new Range(plan.floor(), 1), 6),
                layers);
        sheet.below("predicted " + plan.spec().target().symbol(), frame);
        sheet.upward("reached coverage", frame);
    }

    private static Layer level(double y, Color colour, BasicStroke stroke) {
        return (graphics, scale) -> {
            graphics.setColor(colour);
            graphics.setStroke(stroke);
            double at = scale.y(y);
            graphics.draw(new Line2D.Double(scale.area().getX(), at, scale.area().getMaxX(), at));
        };
    }

    /// Points joined by a line, with their intervals.
    private Layer points(List<CoveragePlan.Point> points, int line, double shift) {
        return (graphics, scale) -> {
            var path = new Path2D.Double();
            graphics.setColor(colour(line));
            graphics.setStroke(Sheet.stroke(style.pen().equality()));
            for (CoveragePlan.Point point : points) {
                double x = scale.x(point.at() + shift);
                graphics.draw(new Line2D.Double(x, scale.y(point.low()), x, scale.y(point.high())));
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, scale.y(point.reached()));
                } else {
                    path.lineTo(x, scale.y(point.reached()));
                }
            }
            graphics.setStroke(Sheet.stroke(1.5f * style.pen().equality(), dashes(line)));
            graphics.draw(path);
            for (CoveragePlan.Point point : points) {
                mark(graphics, line, scale.x(point.at() + shift), scale.y(point.reached()));
            }
        };
    }

    private void said(Sheet sheet, Rectangle2D area, double top) {
        Graphics2D graphics = sheet.graphics();
        double unit = sheet.unit();
        double y = top;
        for (int i = 0; i < plan.lines().size(); i++) {
            double x = area.getX() + 6 * unit;
            graphics.setColor(colour(i));
            graphics.setStroke(Sheet.stroke(1.5f * style.pen().equality(), dashes(i)));
            graphics.draw(new Line2D.Double(x, y - 2.6 * unit, x + 22 * unit, y - 2.6 * unit));
            mark(graphics, i, x + 11 * unit, y - 2.6 * unit);
            graphics.setColor(style.palette().text());
            for (String text : said(plan.lines().get(i), area.getWidth() / unit)) {
                MathText.of(text).draw(graphics, style.type(), x + 28 * unit, y);
                y += LINE * unit;
            }
        }
    }

    /// A disc, a square, a diamond, a triangle: shapes tell the lines apart without colour.
    private void mark(Graphics2D graphics, int line, double x, double y) {
        double r = 1.9 * Sheet.unit(style);
        var path = new Path2D.Double();
        switch (line % 5) {
            case 0 -> path.append(Layers.disc(x, y, r), false);
            case 1 -> path.append(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r), false);
            case 2 -> outline(path, x, y - 1.4 * r, x + 1.4 * r, y, x, y + 1.4 * r, x - 1.4 * r, y);
            case 3 -> outline(path, x, y - 1.3 * r, x + 1.2 * r, y + r, x - 1.2 * r, y + r);
            default -> outline(path, x, y + 1.3 * r, x + 1.2 * r, y - r, x - 1.2 * r, y - r);
        }
        graphics.setColor(colour(line));
        graphics.fill(path);
    }

    private static void outline(Path2D path, double... corners) {
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
    }

    private Color colour(int line) {
        var palette = style.palette();
        return switch (line % 5) {
            case 0 -> palette.validation();
            case 1 -> palette.all();
            case 2 -> palette.training();
            case 3 -> palette.test();
            default -> palette.positive();
        };
    }

    private float[] dashes(int line) {
        float unit = (float) Sheet.unit(style);
        return switch (line % 5) {
            case 0 -> new float[0];
            case 1 -> new float[] {5 * unit, 2 * unit};
            case 2 -> new float[] {unit, 1.5f * unit};
            case 3 -> new float[] {5 * unit, 1.5f * unit, unit, 1.5f * unit};
            default -> new float[] {2 * unit, 2 * unit};
        };
    }
}
