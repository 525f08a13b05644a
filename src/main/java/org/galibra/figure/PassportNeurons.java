package org.galibra.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// How the prediction of one galaxy comes about: from that for the median galaxy, neuron by neuron.
final class PassportNeurons {
    private static final double ROW = 17;
    private static final double LEFT = 92;
    private static final double RIGHT = 48;

    private PassportNeurons() {}

    static double height(PassportPlan plan) {
        return ROW * plan.bars().size() + 4;
    }

    static void paint(Graphics2D graphics, Rectangle2D area, PassportPlan plan, FigureStyle style) {
        var inside =
                new Rectangle2D.Double(
                        area.getX() + LEFT,
                        area.getY(),
                        Math.max(1, area.getWidth() - LEFT - RIGHT),
                        area.getHeight());
        var scale = new Scale(inside, plan.masses(), plan.masses());
        double row = area.getHeight() / plan.bars().size();
        if (Double.isFinite(plan.spec().truth())) {
            graphics.setColor(style.palette().text());
            graphics.setStroke(Sheet.stroke(1, 4, 3));
            double x = scale.x(plan.spec().truth());
            graphics.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
        }
        for (int i = 0; i < plan.bars().size(); i++) {
            double top = area.getY() + i * row;
            bar(graphics, area, scale, plan, i, top, row, style);
        }
    }

    private static void bar(
            Graphics2D graphics,
            Rectangle2D area,
            Scale scale,
            PassportPlan plan,
            int place,
            double top,
            double row,
            FigureStyle style) {
        PassportPlan.Bar bar = plan.bars().get(place);
        boolean isMarked =
                bar.neuron().isPresent() && plan.marked().isNeuron(bar.neuron().getAsInt());
        if (isMarked) {
            graphics.setColor(style.veil());
            graphics.fill(new Rectangle2D.Double(area.getX(), top, area.getWidth(), row));
        }
        var palette = style.palette();
        double x = scale.x(Math.min(bar.from(), bar.to()));
        double length = scale.x(Math.max(bar.from(), bar.to())) - x;
        graphics.setColor(
                bar.isMark()
                        ? palette.ink()
                        : bar.to() >= bar.from() ? palette.positive() : palette.negative());
        graphics.fill(
                bar.isMark()
                        ? new Rectangle2D.Double(x - 1.5, top + 3, 3, row - 6)
                        : new Rectangle2D.Double(x, top + 3, Math.max(1, length), row - 6));
        if (!bar.isMark()) {
            // From where the last bar ended: the steps hang together.
            graphics.setColor(palette.axis());
            graphics.setStroke(new BasicStroke(style.pen().axis()));
            double from = scale.x(bar.from());
            graphics.draw(new Line2D.Double(from, top - 3, from, top + 3));
        }
        double base = top + row / 2 + 0.36 * style.type().tick().getSize2D();
        graphics.setColor(isMarked ? palette.accent() : palette.text());
        MathText.of(bar.name())
                .drawFlushRight(graphics, style.ticks(), area.getX() + LEFT - 8, base);
        graphics.setColor(palette.text());
        MathText.of(value(bar)).drawFlushRight(graphics, style.ticks(), area.getMaxX() - 6, base);
    }

    private static String value(PassportPlan.Bar bar) {
        return bar.isMark() ? Numbers.fixed(bar.to(), 2) : Numbers.signed(bar.to() - bar.from(), 2);
    }

    /// The neuron, or another step, at a height of a panel.
    static Optional<Pointed> at(PassportPlan plan, double height, double y) {
        int place = (int) Math.floor(y / height * plan.bars().size());
        if (place < 0 || place >= plan.bars().size()) {
            return Optional.empty();
        }
        PassportPlan.Bar bar = plan.bars().get(place);
        String words = bar.name() + ": " + value(bar) + " dex";
        return Optional.of(
                bar.neuron().isPresent()
                        ? Pointed.neuron(bar.neuron().getAsInt(), words)
                        : Pointed.nothing(words));
    }
}
