package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The figure of sensitivities for a journal: a row for each galaxy; on one side its derivatives by
/// feature with a line between magnitudes and colours, on the other its total derivatives by band
/// with their range over the networks, and their sum.
final class SensitivityFigure {
    private static final double LEFT = 36;
    private static final double RIGHT = 5;
    private static final double TOP = 16;
    private static final double GAP = 40;
    private static final double ROW = 36;

    /// Where the two sides stand below each other, lower rows keep them on one page.
    private static final double ROW_STACKED = 29;

    private static final double NAMES = 46;

    /// Bands have shorter names than colours.
    private static final double BAND_NAMES = 28;

    private static final double BETWEEN = 10;
    private static final double NOTE = 11;

    /// Narrower pages have the two sides below each other.
    private static final double LEAST_FOR_BOTH = 400;

    /// The share of the room that the bands take beside the features.
    private static final double BANDS_SHARE = 0.4;

    /// Room in the panels for the mass, and for the sum, in points.
    private static final double MASS_ROOM = 24;

    private static final double SUM_ROOM = 56;

    /// How far out, as a share of a row's half height, a tick's label may stand.
    private static final double CLEAR = 0.79;

    private static final double LEAST_LETTERS = 6;

    private final SensitivityPlan plan;
    private final FigureStyle style;
    private final double width;
    private final boolean beside;
    private final double rowHeight;

    private SensitivityFigure(SensitivityPlan plan, FigureStyle style, double width) {
        this.plan = plan;
        this.style = style;
        this.width = width;
        this.beside = width >= LEAST_FOR_BOTH;
        this.rowHeight = beside ? ROW : ROW_STACKED;
    }

    static Plate plate(SensitivityPlan plan, FigureStyle style, double width) {
        var figure = new SensitivityFigure(plan, style, width);
        return new Plate(width, figure.height(), figure::paint);
    }

    private double blockHeight() {
        return TOP + Math.max(1, plan.rows().size()) * rowHeight + NAMES;
    }

    private double height() {
        double below = beside ? 0 : blockHeight() + BETWEEN - NAMES + BAND_NAMES;
        return blockHeight() + below + noteLines() * NOTE;
    }

    /// Enough lines for the note, at not quite half the letters' height for each.
    private int noteLines() {
        double length = 0.48 * small().tick().getSize2D() * plan.note().length();
        return (int) Math.ceil(length / (width - 8));
    }

    private void paint(Graphics2D graphics, Rectangle2D area) {
        Plate.begin(graphics, area, style);
        double room = width - LEFT - RIGHT;
        double bands = beside ? BANDS_SHARE * (room - GAP) : room;
        double features = beside ? room - GAP - bands : room;
        features(graphics, new Rectangle2D.Double(LEFT, TOP, features, rowsHeight()));
        bands(
                graphics,
                beside
                        ? new Rectangle2D.Double(width - RIGHT - bands, TOP, bands, rowsHeight())
                        : new Rectangle2D.Double(
                                LEFT, blockHeight() + BETWEEN + TOP, bands, rowsHeight()));
        note(graphics);
    }

    private double rowsHeight() {
        return Math.max(1, plan.rows().size()) * rowHeight;
    }

    private void features(Graphics2D graphics, Rectangle2D block) {
        SensitivitySpec spec = plan.spec();
        int count = spec.features().size();
        double slot = (block.getWidth() - MASS_ROOM) / Math.max(1, count);
        var xs = new Range(-0.5 - MASS_ROOM / slot, count - 0.5);
        double parting = spec.magnitudes() - 0.5;
        boolean both = spec.magnitudes() > 0 && spec.magnitudes() < count;
        for (int place = 0; place < plan.rows().size(); place++) {
            SensitivityPlan.Row row = plan.rows().get(place);
            var layers = new ArrayList<Layer>();
            Color colour = colour(place);
            layers.add(stripes(count));
            layers.add(Layers.level(0, style.palette().grid(), style.pen().axis()));
            layers.add((into, scale) -> stems(into, scale, row.byFeature(), colour));
            if (both) {
                layers.add(
                        Layers.upright(
                                parting,
                                style.palette().axis(),
                                new BasicStroke(1.5f * style.pen().axis())));
            }
            Rectangle2D frame = panel(graphics, block, place, xs, plan.featureLimit(), layers);
            graphics.setColor(style.palette().text());
            MathText.of(Numbers.fixed(row.truth(), 2))
                    .draw(graphics, small(), frame.getX() + 4.5, frame.getY() + 10);
        }
        names(graphics, block, spec.features(), slot, MASS_ROOM);
        boolean normalised = spec.unit() == SensitivitySpec.Unit.NORMALISED;
        title(
                graphics,
                block,
                "∂*f* / ∂*x*_{i} (dex " + (normalised ? "per unit normalised feature)" : "mag⁻¹)"));
        double head = block.getY() - 5;
        MathText.of("log_{10}(*M*_{★}/M_{☉})").draw(graphics, style.type(), block.getX(), head);
        double start = block.getX() + MASS_ROOM;
        if (spec.magnitudes() > 0) {
            double middle = start + slot * spec.magnitudes() / 2;
            MathText.of("magnitudes")
                    .drawCentred(graphics, style.type(), Math.max(middle, start + 62), head);
        }
        if (spec.magnitudes() < count) {
            double middle = start + slot * (spec.magnitudes() + count) / 2;
            MathText.of("colours").drawCentred(graphics, style.type(), middle, head);
        }
    }

    private void bands(Graphics2D graphics, Rectangle2D block) {
        SensitivitySpec spec = plan.spec();
        int count = spec.bands().size();
        double slot = (block.getWidth() - SUM_ROOM) / Math.max(1, count);
        var xs = new Range(-0.5, count - 0.5 + SUM_ROOM / slot);
        for (int place = 0; place < plan.rows().size(); place++) {
            SensitivityPlan.Row row = plan.rows().get(place);
            Color colour = colour(place);
            List<Layer> layers =
                    List.of(
                            stripes(count),
                            (into, scale) -> bars(into, scale, row, colour),
                            (into, scale) -> zero(into, scale, count - 0.5),
                            Layers.upright(
                                    count - 0.5,
                                    style.palette().axis(),
                                    new BasicStroke(style.pen().axis())));
            Rectangle2D frame = panel(graphics, block, place, xs, plan.bandLimit(), layers);
            sum(graphics, frame, row.sum());
        }
        names(graphics, block, spec.bands(), slot, 0);
        title(graphics, block, "total d*f* / d*m*_{b} (dex mag⁻¹)");
        double head = block.getY() - 5;
        double middle = block.getX() + slot * count / 2;
        MathText.of("bands, colours included").drawCentred(graphics, style.type(), middle, head);
        MathText.of("Σ_{b}")
                .drawCentred(graphics, style.type(), block.getMaxX() - SUM_ROOM / 2, head);
    }

    private void sum(Graphics2D graphics, Rectangle2D frame, SensitivityPlan.Spread sum) {
        graphics.setColor(style.palette().text());
        double middle = frame.getMaxX() - SUM_ROOM / 2;
        boolean range = plan.networks() > 1;
        double y = frame.getCenterY() + (range ? -1.5 : 2.5);
        MathText.of(Numbers.signed(sum.median(), 3)).drawCentred(graphics, small(), middle, y);
        if (range) {
            MathText.of(Numbers.signed(sum.low(), 3) + " … " + Numbers.signed(sum.high(), 3))
                    .drawCentred(graphics, style.type().at(LEAST_LETTERS), middle, y + 8.5);
        }
    }

    /// One row of a block; the axes' labels stand to its left.
    private Rectangle2D panel(
            Graphics2D graphics,
            Rectangle2D block,
            int place,
            Range xs,
            double limit,
            List<Layer> layers) {
        var frame =
                new Rectangle2D.Double(
                        block.getX(),
                        block.getY() + place * rowHeight,
                        block.getWidth(),
                        rowHeight);
        var panel =
                new Panel(
                        style,
                        new Panel.Axes("", false, "", true),
                        new RectangleInsets(0, 24, 0, 0));
        panel.show(
                new Ticks(xs, List.of()),
                clear(Ticks.linear(new Range(-limit, limit), 5)),
                layers,
                List.of());
        panel.draw(
                graphics,
                new Rectangle2D.Double(
                        frame.getX() - 24, frame.getY(), frame.getWidth() + 24, rowHeight));
        return frame;
    }

    /// Rows touch each other: labels that would reach into the next are left out.
    private static Ticks clear(Ticks ticks) {
        double furthest = CLEAR * ticks.range().to();
        return new Ticks(
                ticks.range(),
                ticks.ticks().stream()
                        .map(tick ->
                                Math.abs(tick.at()) > furthest
                                        ? new Ticks.Tick(tick.at(), "")
                                        : tick)
                        .toList());
    }

    /// A pale ground behind every second place, to lead the eye down to its name.
    private Layer stripes(int count) {
        Color grid = style.palette().grid();
        var pale = new Color(grid.getRed(), grid.getGreen(), grid.getBlue(), 24);
        return (graphics, scale) -> {
            graphics.setColor(pale);
            for (int i = 0; i < count; i += 2) {
                double from = scale.x(i - 0.5);
                graphics.fill(
                        new Rectangle2D.Double(
                                from,
                                scale.area().getY(),
                                scale.x(i + 0.5) - from,
                                scale.area().getHeight()));
            }
        };
    }

    private void stems(Graphics2D graphics, Scale scale, List<Double> derivatives, Color colour) {
        double radius = 1.4 * style.pen().dotRadius();
        for (int i = 0; i < derivatives.size(); i++) {
            double derivative = derivatives.get(i);
            if (!Double.isFinite(derivative)) {
                continue;
            }
            double x = scale.x(i);
            double y = scale.y(derivative);
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke((float) radius));
            graphics.draw(new Line2D.Double(x, scale.y(0), x, y));
            graphics.setColor(style.palette().ground());
            graphics.fill(Layers.disc(x, y, radius + style.pen().halo()));
            graphics.setColor(colour);
            graphics.fill(Layers.disc(x, y, radius));
        }
    }

    /// The zero line of the bands, which does not strike the sum out.
    private void zero(Graphics2D graphics, Scale scale, double to) {
        graphics.setColor(style.palette().grid());
        graphics.setStroke(new BasicStroke(style.pen().axis()));
        double y = scale.y(0);
        Layers.crisp(graphics, new Line2D.Double(scale.area().getX(), y, scale.x(to), y));
    }

    private void bars(Graphics2D graphics, Scale scale, SensitivityPlan.Row row, Color colour) {
        for (int b = 0; b < row.byBand().size(); b++) {
            SensitivityPlan.Spread spread = row.byBand().get(b);
            if (!Double.isFinite(spread.median())) {
                continue;
            }
            double from = scale.x(b - 0.33);
            double zero = scale.y(0);
            double tip = scale.y(spread.median());
            graphics.setColor(colour);
            graphics.fill(
                    new Rectangle2D.Double(
                            from,
                            Math.min(zero, tip),
                            scale.x(b + 0.33) - from,
                            Math.abs(tip - zero)));
            if (plan.networks() > 1) {
                graphics.setColor(style.palette().ink());
                graphics.setStroke(new BasicStroke(style.pen().equality()));
                graphics.draw(
                        new Line2D.Double(
                                scale.x(b),
                                scale.y(spread.low()),
                                scale.x(b),
                                scale.y(spread.high())));
            }
        }
    }

    /// Colours by mass; the mass stands in the row too.
    private Color colour(int row) {
        return style.line(plan.massPlace(row));
    }

    /// The names below a block, upward; where they would touch, every second, third, … only.
    private void names(
            Graphics2D graphics,
            Rectangle2D block,
            List<String> names,
            double slot,
            double offset) {
        double letters = Math.clamp(slot, LEAST_LETTERS, small().tick().getSize2D());
        var type = style.type().at(letters);
        int stride = (int) Math.ceil(letters / slot);
        graphics.setColor(style.palette().text());
        for (int i = 0; i < names.size(); i += stride) {
            MathText name = FeatureText.of(names.get(i));
            double half = name.width(graphics, type) / 2;
            double x = block.getX() + offset + slot * (i + 0.5) + 2.2;
            name.drawUpward(graphics, type, x, block.getMaxY() + 4 + half);
        }
    }

    private void title(Graphics2D graphics, Rectangle2D block, String text) {
        graphics.setColor(style.palette().text());
        MathText.of(text).drawUpward(graphics, style.type(), block.getX() - 27, block.getCenterY());
    }

    private FigureStyle.Type small() {
        return style.type().at(style.type().tick().getSize2D() - 0.5);
    }

    /// The note in as many lines as it needs.
    private void note(Graphics2D graphics) {
        var type = small();
        graphics.setColor(style.palette().muted());
        double y = height() - noteLines() * NOTE + 6;
        var line = new StringBuilder();
        for (String word : plan.note().split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (MathText.of(longer).width(graphics, type) > width - 8 && !line.isEmpty()) {
                MathText.of(line.toString()).draw(graphics, type, 4, y);
                y += NOTE;
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        MathText.of(line.toString()).draw(graphics, type, 4, y);
    }
}
