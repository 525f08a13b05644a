package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/// The fence for a journal: every feature of the survey over the training set, with the limits and
/// the counts beyond them; below, the share set apart along other quantities.
final class FenceFigure {
    private static final double NARROW = 360;
    private static final double KEY_LINE = 12;
    private static final double LEFT = 12;
    private static final double HEAD = 9;
    private static final double CELL_SHAPE = 1.05;

    /// Where the longer title of the vertical axes fits.
    private static final double LONG_TITLE = 150;

    private static final double SHARES_TOP = 18;
    private static final double SHARES_HEIGHT = 84;
    private static final double SHARES_LABELS = 34;
    private static final double SHARES_LEFT = 38;
    private static final double SHARES_GAP = 42;

    /// What the bars of a kind take of its place.
    private static final double BAR = 0.8;

    private final FencePlan plan;
    private final FigureStyle style;
    private final double width;
    private final int columns;

    private FenceFigure(FencePlan plan, FigureStyle style, double width) {
        this.plan = plan;
        this.style = style;
        this.width = width;
        columns = width < NARROW ? 4 : 6;
    }

    static Plate plate(FencePlan plan, FigureStyle style, double width) {
        var figure = new FenceFigure(plan, style, width);
        return new Plate(
                width,
                figure.keyHeight() + figure.gridHeight() + figure.sharesHeight(),
                figure::paint);
    }

    private double keyHeight() {
        return (width < NARROW ? 3 : 2) * KEY_LINE + 4;
    }

    private double gridHeight() {
        int rows = Math.ceilDiv(plan.features().size(), columns);
        double foot = width < NARROW ? 1.6 * style.type().tick().getSize2D() : 0;
        return rows * (CELL_SHAPE * (width - LEFT) / columns + foot);
    }

    private int sharesBeside() {
        return Math.min(plan.shares().size(), width < NARROW ? 1 : 3);
    }

    private double sharesHeight() {
        return plan.shares().isEmpty()
                ? 0
                : Math.ceilDiv(plan.shares().size(), sharesBeside())
                        * (SHARES_TOP + SHARES_HEIGHT + SHARES_LABELS);
    }

    private void paint(Graphics2D graphics, Rectangle2D area) {
        Plate.begin(graphics, area, style);
        key(graphics, area);
        var grid =
                new Rectangle2D.Double(
                        area.getX() + LEFT, area.getY() + keyHeight(), width - LEFT, gridHeight());
        grid(plan, style, grid, columns).paint(graphics);
        graphics.setColor(style.palette().text());
        boolean tall = gridHeight() > LONG_TITLE;
        MathText.of(tall ? "number of galaxies, each to its own peak" : "number of galaxies")
                .drawUpward(graphics, style.type(), area.getX() + 8, grid.getCenterY());
        shares(
                graphics,
                new Rectangle2D.Double(area.getX(), grid.getMaxY(), width, sharesHeight()));
    }

    /// The panels of all features with their limits and counts.
    static DistributionsGrid grid(
            FencePlan plan, FigureStyle style, Rectangle2D area, int columns) {
        return DistributionsGrid.of(
                plan.features().stream().map(FencePlan.Feature::panel).toList(),
                new DistributionsGrid.Addition(
                        style.pen().framed() ? HEAD : 0,
                        (graphics, number, scale) ->
                                limits(graphics, plan.features().get(number), style, scale)),
                style,
                area,
                columns);
    }

    /// Dashed lines at the limits, and above the panel how many galaxies are beyond each.
    private static void limits(
            Graphics2D graphics, FencePlan.Feature feature, FigureStyle style, Scale scale) {
        graphics.setColor(SedMassLayers.fit(style));
        graphics.setStroke(Sheet.stroke(style.pen().outline(), SedMassLayers.dashes(style)));
        for (double at : new double[] {feature.range().from(), feature.range().to()}) {
            graphics.draw(
                    new Line2D.Double(
                            scale.x(at), scale.area().getMaxY(), scale.x(at), scale.area().getY()));
        }
        var type = style.type().at(0.93 * style.type().tick().getSize2D());
        double size = type.tick().getSize2D();
        // On screen the feature's name stands above the panel.
        boolean paper = style.pen().framed();
        double y = scale.area().getY() + (paper ? -0.3 : 0.9) * size;
        double right = scale.area().getMaxX();
        MathText above = MathText.of(Numbers.count(feature.above()));
        double aboveStart = right - 0.7 * size - above.width(graphics, type);
        above.draw(graphics, type, aboveStart, y);
        graphics.fill(triangle(right - 0.5 * size, right, y - 0.35 * size, 0.28 * size));
        MathText below = MathText.of(Numbers.count(feature.below()));
        double left = scale.area().getX();
        graphics.fill(triangle(left + 0.5 * size, left, y - 0.35 * size, 0.28 * size));
        below.draw(graphics, type, left + 0.7 * size, y);
    }

    private static Path2D triangle(double base, double tip, double y, double half) {
        var path = new Path2D.Double();
        path.moveTo(tip, y);
        path.lineTo(base, y - half);
        path.lineTo(base, y + half);
        path.closePath();
        return path;
    }

    private void key(Graphics2D graphics, Rectangle2D area) {
        double x = area.getX() + LEFT + 2;
        double y = area.getY() + 9;
        double next =
                swatch(
                        graphics,
                        x,
                        y,
                        false,
                        "survey, *N* = " + Numbers.count(plan.spec().survey().rows()));
        if (plan.spec().training().rows() > 0) {
            next =
                    swatch(
                            graphics,
                            next,
                            y,
                            true,
                            "training, *N* = " + Numbers.count(plan.spec().training().rows()));
        }
        if (width < NARROW) {
            next = x;
            y += KEY_LINE;
        }
        graphics.setColor(SedMassLayers.fit(style));
        graphics.setStroke(Sheet.stroke(style.pen().outline(), SedMassLayers.dashes(style)));
        graphics.draw(new Line2D.Double(next, y - 2.6, next + 13, y - 2.6));
        graphics.setColor(style.palette().text());
        MathText.of("training range; numbers: galaxies below and above it")
                .draw(graphics, style.type(), next + 18, y);
        String share = Numbers.fixed(100.0 * plan.outside() / Math.max(1, plan.complete()), 1);
        MathText.of(
                        "%s of %s galaxies with all features set apart (%s %%)"
                                .formatted(
                                        Numbers.count(plan.outside()),
                                        Numbers.count(plan.complete()),
                                        share))
                .draw(graphics, style.type(), x, y + KEY_LINE);
    }

    private double swatch(Graphics2D graphics, double x, double y, boolean training, String label) {
        var colour = training ? style.palette().training() : style.palette().all();
        Layers.swatch(graphics, new Rectangle2D.Double(x, y - 6, 13, 6.5), colour, style);
        graphics.setColor(style.palette().text());
        MathText text = MathText.of(label);
        text.draw(graphics, style.type(), x + 18, y);
        return x + 18 + text.width(graphics, style.type()) + 14;
    }

    private void shares(Graphics2D graphics, Rectangle2D area) {
        int beside = sharesBeside();
        for (int i = 0; i < plan.shares().size(); i++) {
            double slot = (area.getWidth() - SHARES_LEFT - 8 + SHARES_GAP) / beside;
            int line = i / beside;
            var frame =
                    new Rectangle2D.Double(
                            area.getX() + SHARES_LEFT + i % beside * slot,
                            area.getY()
                                    + SHARES_TOP
                                    + line * (SHARES_TOP + SHARES_HEIGHT + SHARES_LABELS),
                            slot - SHARES_GAP,
                            SHARES_HEIGHT);
            share(new Sheet(graphics, style), plan.shares().get(i), frame, i % beside == 0);
        }
    }

    /// One panel of shares set apart.
    static void share(Sheet sheet, FencePlan.Share share, Rectangle2D frame, boolean titled) {
        FigureStyle style = sheet.style();
        List<Layer> layers =
                IntStream.range(0, share.lines().size())
                        .mapToObj(line ->
                                share.kinds().isEmpty()
                                        ? points(share.lines().get(line), line, style)
                                        : bars(share, line, style))
                        .toList();
        sheet.panel(
                frame,
                share.kinds().isEmpty()
                        ? Ticks.linear(share.range(), 6)
                        : kinds(share, frame, style),
                true,
                Ticks.linear(new Range(0, share.top()), 4),
                layers);
        sheet.below(share.title(), frame);
        if (titled) {
            sheet.upward("share set apart", frame);
        }
        if (titled) {
            key(sheet, share, frame);
        }
    }

    /// The fences above the panel's right end, or from its left end on where they need more room.
    private static void key(Sheet sheet, FencePlan.Share share, Rectangle2D frame) {
        double gap = 12 * sheet.unit();
        List<Sheet.Entry> entries =
                IntStream.range(0, share.lines().size())
                        .mapToObj(line -> entry(share.lines().get(line), line, sheet.style()))
                        .toList();
        double width =
                entries.stream().mapToDouble(sheet::width).sum() + gap * (entries.size() - 1);
        double right = Math.max(frame.getMaxX(), frame.getX() + width);
        for (Sheet.Entry entry : entries.reversed()) {
            right = sheet.entry(entry, right, frame.getY() - 5 * sheet.unit()) - gap;
        }
    }

    private static Sheet.Entry entry(FencePlan.Line line, int number, FigureStyle style) {
        var palette = style.palette();
        float width = 1.5f * style.pen().equality();
        return number == 0
                ? new Sheet.Entry(line.fence(), palette.positive(), width)
                : new Sheet.Entry(
                        line.fence(), palette.negative(), width, SedMassLayers.dashes(style));
    }

    /// The names of kinds under their bars, as much of each as there is room for.
    private static Ticks kinds(FencePlan.Share share, Rectangle2D frame, FigureStyle style) {
        double room = frame.getWidth() / share.kinds().size();
        int letters = (int) Math.max(2, room / (0.62 * style.type().tick().getSize2D()));
        return new Ticks(
                share.range(),
                IntStream.range(0, share.kinds().size())
                        .mapToObj(k ->
                                new Ticks.Tick(k + 0.5, shortened(share.kinds().get(k), letters)))
                        .toList());
    }

    private static String shortened(String name, int letters) {
        return name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
    }

    /// A bar for each kind of galaxies, those of the fences side by side, with its interval.
    private static Layer bars(FencePlan.Share share, int number, FigureStyle style) {
        Sheet.Entry entry = entry(share.lines().get(number), number, style);
        double width = BAR / share.lines().size();
        return (graphics, scale) -> {
            graphics.setColor(entry.colour());
            graphics.setStroke(new BasicStroke(style.pen().equality()));
            for (FencePlan.Point point : share.lines().get(number).points()) {
                double left = scale.x(point.centre() - BAR / 2 + number * width);
                double right = scale.x(point.centre() - BAR / 2 + (number + 0.9) * width);
                double top = scale.y(point.share());
                graphics.setColor(entry.colour());
                graphics.fill(new Rectangle2D.Double(left, top, right - left, scale.y(0) - top));
                graphics.setColor(style.palette().text());
                double middle = (left + right) / 2;
                graphics.draw(
                        new Line2D.Double(
                                middle, scale.y(point.low()), middle, scale.y(point.high())));
            }
        };
    }

    private static Layer points(FencePlan.Line line, int number, FigureStyle style) {
        Sheet.Entry entry = entry(line, number, style);
        Layer joined =
                Layers.line(
                        Polyline.through(
                                line.points().stream()
                                        .mapToDouble(FencePlan.Point::centre)
                                        .toArray(),
                                line.points().stream()
                                        .mapToDouble(FencePlan.Point::share)
                                        .toArray()),
                        entry.colour(),
                        entry.stroke());
        return (graphics, scale) -> {
            joined.paint(graphics, scale);
            graphics.setStroke(new BasicStroke(style.pen().equality()));
            for (FencePlan.Point point : line.points()) {
                double x = scale.x(point.centre());
                graphics.draw(new Line2D.Double(x, scale.y(point.low()), x, scale.y(point.high())));
                graphics.fill(Layers.disc(x, scale.y(point.share()), 1.3 * Sheet.unit(style)));
            }
        };
    }
}
