package org.galibra.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// Lays out and paints the panels of a figure of distributions. On screen each has a name above and
/// one axis below; on paper each has a frame and its name below.
final class DistributionsGrid {
    /// Width over height that suits a histogram.
    private static final double SHAPE = 2;

    /// What a row without one panel counts beside a shape that is wrong by a factor e.
    private static final double EMPTY = 0.5;

    /// The least width of a panel on screen, in px, in which two labels stand apart.
    private static final double LEAST_WIDTH = 84;

    private static final double GAP = 14;
    private static final double HEAD = 17;
    private static final double FOOT = 20;

    /// How far, in px or pt, a label may stand beyond its panel.
    private static final double OVER_SCREEN = 6;

    private static final double OVER_PAPER = 1.5;

    /// Room between a histogram's peak and the top.
    private static final double HEADROOM = 1.1;

    private final DistributionsPlan plan;
    private final FigureStyle style;
    private final Rectangle2D area;
    private final int columns;
    private final double cellWidth;
    private final double cellHeight;

    private DistributionsGrid(
            DistributionsPlan plan, FigureStyle style, Rectangle2D area, int columns) {
        this.plan = plan;
        this.style = style;
        this.area = area;
        this.columns = columns;
        int rows = Math.ceilDiv(plan.panels().size(), columns);
        cellWidth = area.getWidth() / columns;
        cellHeight = area.getHeight() / rows;
    }

    /// A grid of a given number of columns over the whole of `area`.
    static DistributionsGrid of(
            DistributionsPlan plan, FigureStyle style, Rectangle2D area, int columns) {
        return new DistributionsGrid(plan, style, area, columns);
    }

    /// A grid over the whole of `area` whose panels have the best shape.
    static DistributionsGrid filling(DistributionsPlan plan, FigureStyle style, Rectangle2D area) {
        int count = plan.panels().size();
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= count; columns++) {
            double width = area.getWidth() / columns - GAP;
            double height = area.getHeight() / Math.ceilDiv(count, columns) - HEAD - FOOT;
            int empty = columns * Math.ceilDiv(count, columns) - count;
            double miss =
                    Math.abs(Math.log(width / Math.max(height, 1) / SHAPE))
                            + EMPTY * empty / columns;
            if (columns == 1 || (width >= LEAST_WIDTH && miss < least)) {
                best = columns;
                least = columns == 1 ? least : miss;
            }
        }
        return new DistributionsGrid(plan, style, area, best);
    }

    void paint(Graphics2D graphics) {
        for (int place = 0; place < plan.panels().size(); place++) {
            double x = area.getX() + place % columns * cellWidth;
            int row = place / columns;
            double y = area.getY() + row * cellHeight;
            if (style.pen().framed()) {
                framed(graphics, plan.panels().get(place), x, y);
            } else {
                open(graphics, plan.panels().get(place), x, y);
            }
        }
    }

    private void open(Graphics2D graphics, DistributionsPlan.Panel panel, double x, double y) {
        var place =
                new Rectangle2D.Double(
                        x + GAP / 2, y + HEAD, cellWidth - GAP, cellHeight - HEAD - FOOT);
        if (place.getHeight() < 4) {
            return;
        }
        graphics.setColor(style.palette().text());
        var bold =
                new FigureStyle.Type(
                                style.type().emphasis(),
                                style.type().emphasis(),
                                style.type().emphasis(),
                                style.type().emphasis())
                        .at(style.type().tick().getSize2D());
        name(panel).draw(graphics, bold, place.getX(), place.getY() - 4);
        histograms(graphics, panel, place);
        line(graphics, place.getX(), place.getMaxY(), place.getMaxX(), place.getMaxY());
        axis(graphics, panel, place);
    }

    private void framed(Graphics2D graphics, DistributionsPlan.Panel panel, double x, double y) {
        double size = style.type().tick().getSize2D();
        var place = new Rectangle2D.Double(x + 2, y + 2, cellWidth - 6, cellHeight - 3.1 * size);
        histograms(graphics, panel, place);
        graphics.setColor(style.palette().axis());
        graphics.setStroke(new BasicStroke(style.pen().axis()));
        graphics.draw(place);
        axis(graphics, panel, place);
        graphics.setColor(style.palette().text());
        name(panel)
                .drawCentred(
                        graphics, style.type(), place.getCenterX(), place.getMaxY() + 2.35 * size);
    }

    private MathText name(DistributionsPlan.Panel panel) {
        if (!panel.name().isEmpty()) {
            return style.pen().framed()
                    ? FeatureText.of(panel.name())
                    : MathText.of(panel.name().replace("Ks", "K_{s}"));
        }
        var target = plan.spec().target();
        return MathText.of(style.pen().framed() ? target.symbol() : target.plain());
    }

    private void histograms(Graphics2D graphics, DistributionsPlan.Panel panel, Rectangle2D place) {
        var palette = style.palette();
        Layers.steps(panel.full(), true, palette.all(), style)
                .paint(graphics, scale(panel, place, panel.full().largest()));
        Layers.steps(panel.training(), true, palette.training(), style)
                .paint(graphics, scale(panel, place, panel.training().largest()));
    }

    /// Each histogram is scaled to its own peak.
    private static Scale scale(DistributionsPlan.Panel panel, Rectangle2D place, int peak) {
        return new Scale(
                place,
                panel.range(),
                new org.galibra.evaluation.Range(0, HEADROOM * Math.max(1, peak)));
    }

    /// Ticks with labels below; on paper inward, and at the top too.
    private void axis(Graphics2D graphics, DistributionsPlan.Panel panel, Rectangle2D place) {
        double size = style.type().tick().getSize2D();
        var type =
                new FigureStyle.Type(
                        style.type().tick(),
                        style.type().tick(),
                        style.type().tick(),
                        style.type().tick());
        Ticks ticks = ticks(graphics, panel, place.getWidth(), type);
        for (Ticks.Tick tick : ticks.ticks()) {
            double at =
                    place.getX()
                            + (tick.at() - panel.range().from())
                                    / panel.range().length()
                                    * place.getWidth();
            graphics.setColor(style.palette().axis());
            if (style.pen().framed()) {
                double length = style.pen().tickInside() * (tick.isMajor() ? 0.8 : 0.4);
                line(graphics, at, place.getMaxY(), at, place.getMaxY() - length);
                line(graphics, at, place.getY(), at, place.getY() + length);
            } else if (tick.isMajor()) {
                line(graphics, at, place.getMaxY(), at, place.getMaxY() + 3);
            }
            if (tick.isMajor()) {
                MathText label = MathText.of(tick.label());
                double half = label.width(graphics, type) / 2;
                double over = style.pen().framed() ? OVER_PAPER : OVER_SCREEN;
                // No label reaches into the next panel.
                if (at - half >= place.getX() - over && at + half <= place.getMaxX() + over) {
                    graphics.setColor(style.palette().muted());
                    label.draw(graphics, type, at - half, place.getMaxY() + 1.25 * size + 1);
                }
            }
        }
    }

    /// As many labels, five at most, as stand apart.
    private static Ticks ticks(
            Graphics2D graphics,
            DistributionsPlan.Panel panel,
            double width,
            FigureStyle.Type type) {
        for (int most = 5; most > 1; most--) {
            Ticks ticks = Ticks.linear(panel.range(), most);
            double taken = 0;
            for (Ticks.Tick tick : ticks.ticks()) {
                double gap = 0.8 * type.tick().getSize2D();
                taken += tick.isMajor() ? MathText.of(tick.label()).width(graphics, type) + gap : 0;
            }
            if (taken <= width) {
                return ticks;
            }
        }
        return Ticks.linear(panel.range(), 1);
    }

    private void line(Graphics2D graphics, double x1, double y1, double x2, double y2) {
        graphics.setStroke(new BasicStroke(style.pen().axis()));
        graphics.setColor(style.palette().axis());
        var line = new Line2D.Double(x1, y1, x2, y2);
        if (style.pen().framed()) {
            graphics.draw(line);
        } else {
            Layers.crisp(graphics, line);
        }
    }
}
