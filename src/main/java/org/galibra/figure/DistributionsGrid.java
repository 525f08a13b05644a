package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

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

    /// What a figure adds to its panels.
    ///
    /// @param head room above each panel, in px or pt
    /// @param painting paints over the histograms of the panel of a number
    record Addition(double head, Marks painting) {
        /// Paints marks of a panel; y means nothing.
        @FunctionalInterface
        interface Marks {
            void paint(Graphics2D graphics, int panel, Scale scale);
        }

        private static final Addition NONE = new Addition(0, (_, _, _) -> {});
    }

    private final List<DistributionsPlan.Panel> panels;
    private final TargetLabel target;
    private final Addition addition;
    private final FigureStyle style;
    private final Rectangle2D area;
    private final int columns;
    private final double cellWidth;
    private final double cellHeight;

    private DistributionsGrid(
            List<DistributionsPlan.Panel> panels,
            TargetLabel target,
            Addition addition,
            FigureStyle style,
            Rectangle2D area,
            int columns) {
        this.panels = panels;
        this.target = target;
        this.addition = addition;
        this.style = style;
        this.area = area;
        this.columns = columns;
        int rows = Math.ceilDiv(panels.size(), columns);
        cellWidth = area.getWidth() / columns;
        cellHeight = area.getHeight() / rows;
    }

    /// A grid of a given number of columns over the whole of `area`.
    static DistributionsGrid of(
            DistributionsPlan plan, FigureStyle style, Rectangle2D area, int columns) {
        return new DistributionsGrid(
                plan.panels(), plan.spec().target(), Addition.NONE, style, area, columns);
    }

    /// A grid of features alone with marks over its histograms.
    static DistributionsGrid of(
            List<DistributionsPlan.Panel> features,
            Addition addition,
            FigureStyle style,
            Rectangle2D area,
            int columns) {
        return new DistributionsGrid(
                features, TargetLabel.STELLAR_MASS, addition, style, area, columns);
    }

    /// A grid over the whole of `area` whose panels have the best shape.
    static DistributionsGrid filling(DistributionsPlan plan, FigureStyle style, Rectangle2D area) {
        return of(plan, style, area, columns(plan.panels().size(), area));
    }

    /// The number of columns in which `count` panels over `area` have the best shape.
    static int columns(int count, Rectangle2D area) {
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
        return best;
    }

    void paint(Graphics2D graphics) {
        for (int place = 0; place < panels.size(); place++) {
            double x = area.getX() + place % columns * cellWidth;
            int row = place / columns;
            double y = area.getY() + row * cellHeight;
            if (style.pen().framed()) {
                framed(graphics, place, x, y);
            } else {
                open(graphics, place);
            }
        }
    }

    /// What the panel at a place of the screen counts there.
    ///
    /// @param full what the full sample is called
    Optional<String> told(double atX, double atY, String full) {
        return cell(atX, atY).flatMap(cell -> told(cell, atX, full));
    }

    /// The panel of the screen whose histogram stands at a place; its counts have no axis.
    Optional<PanelPlace> panel(double atX, double atY) {
        return cell(atX, atY).filter(cell -> cell.plane().contains(atX, atY));
    }

    /// The panel in whose cell a place is, its name and labels included.
    private Optional<PanelPlace> cell(double atX, double atY) {
        int column = (int) Math.floor((atX - area.getX()) / cellWidth);
        int row = (int) Math.floor((atY - area.getY()) / cellHeight);
        int number = row * columns + column;
        if (column < 0 || column >= columns || row < 0 || number >= panels.size()) {
            return Optional.empty();
        }
        Rectangle2D place = open(number);
        return Optional.of(
                new PanelPlace(
                        number,
                        new Plane(
                                place.getX(),
                                place.getY(),
                                place.getWidth(),
                                place.getHeight(),
                                panels.get(number).range(),
                                new Range(0, 1))));
    }

    /// Where the histogram of a panel stands on screen.
    private Rectangle2D open(int number) {
        int row = number / columns;
        int column = number % columns;
        return new Rectangle2D.Double(
                area.getX() + column * cellWidth + GAP / 2,
                area.getY() + row * cellHeight + HEAD,
                cellWidth - GAP,
                cellHeight - HEAD - FOOT);
    }

    private Optional<String> told(PanelPlace cell, double atX, String full) {
        DistributionsPlan.Panel panel = panels.get(cell.number());
        double value = cell.plane().valueX(atX);
        boolean isTarget = panel.name().isEmpty();
        var quantity =
                new Told.Quantity(
                        isTarget ? target.plain() : panel.name(), isTarget ? "dex" : "mag");
        return Told.bar(panel.full(), value, quantity)
                .map(bars ->
                        full
                                + ": "
                                + bars
                                + Told.bar(panel.training(), value, quantity)
                                        .map(bar -> "\ntraining: " + bar.lines().findFirst().get())
                                        .orElse("")
                                + panel.selected()
                                        .flatMap(all -> Told.bar(all, value, quantity))
                                        .map(bar -> "\nselected: " + bar.lines().findFirst().get())
                                        .orElse(""));
    }

    private void open(Graphics2D graphics, int number) {
        DistributionsPlan.Panel panel = panels.get(number);
        Rectangle2D place = open(number);
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
        if (panel.selected().isPresent()) {
            graphics.setColor(style.selected());
            MathText.of(Numbers.count(panel.selectedCount()))
                    .drawFlushRight(graphics, bold, place.getMaxX(), place.getY() - 4);
        }
        histograms(graphics, number, place);
        line(graphics, place.getX(), place.getMaxY(), place.getMaxX(), place.getMaxY());
        axis(graphics, panel, place);
    }

    private void framed(Graphics2D graphics, int number, double x, double y) {
        DistributionsPlan.Panel panel = panels.get(number);
        double size = style.type().tick().getSize2D();
        double head = addition.head();
        var place =
                new Rectangle2D.Double(
                        x + 2, y + 2 + head, cellWidth - 6, cellHeight - 3.35 * size - head);
        histograms(graphics, number, place);
        graphics.setColor(style.palette().axis());
        graphics.setStroke(new BasicStroke(style.pen().axis()));
        graphics.draw(place);
        axis(graphics, panel, place);
        graphics.setColor(style.palette().text());
        name(panel)
                .drawCentred(
                        graphics, style.type(), place.getCenterX(), place.getMaxY() + 2.6 * size);
    }

    private MathText name(DistributionsPlan.Panel panel) {
        if (!panel.name().isEmpty()) {
            return style.pen().framed()
                    ? FeatureText.of(panel.name())
                    : MathText.of(panel.name().replace("Ks", "K_{s}"));
        }
        return MathText.of(style.pen().framed() ? target.symbol() : target.plain());
    }

    private void histograms(Graphics2D graphics, int number, Rectangle2D place) {
        DistributionsPlan.Panel panel = panels.get(number);
        var palette = style.palette();
        Layers.steps(panel.full(), true, palette.all(), style)
                .paint(graphics, scale(panel, place, panel.full().largest()));
        Layers.steps(panel.training(), true, palette.training(), style)
                .paint(graphics, scale(panel, place, panel.training().largest()));
        panel.selected()
                .ifPresent(selected ->
                        Layers.steps(selected, true, style.selected(), style)
                                .paint(graphics, scale(panel, place, 2 * selected.largest())));
        addition.painting().paint(graphics, number, scale(panel, place, 1));
    }

    /// Each histogram is scaled to its own peak.
    private static Scale scale(DistributionsPlan.Panel panel, Rectangle2D place, int peak) {
        return new Scale(place, panel.range(), new Range(0, HEADROOM * Math.max(1, peak)));
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
        var labels = new DistributionsTicks(graphics, type, panel.range(), place);
        Ticks ticks = labels.ticks(style.pen().framed() ? OVER_PAPER : OVER_SCREEN);
        for (Ticks.Tick tick : ticks.ticks()) {
            double at = labels.at(tick);
            graphics.setColor(style.palette().axis());
            if (style.pen().framed()) {
                double length = style.pen().tickInside() * (tick.isMajor() ? 0.8 : 0.4);
                line(graphics, at, place.getMaxY(), at, place.getMaxY() - length);
                line(graphics, at, place.getY(), at, place.getY() + length);
            } else if (tick.isMajor()) {
                line(graphics, at, place.getMaxY(), at, place.getMaxY() + 3);
            }
            if (tick.isMajor()) {
                graphics.setColor(style.palette().muted());
                MathText.of(tick.label())
                        .drawCentred(graphics, type, at, place.getMaxY() + 1.25 * size + 1);
            }
        }
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
