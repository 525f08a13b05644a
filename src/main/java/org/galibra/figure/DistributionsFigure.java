package org.galibra.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// The distributions for a journal: a key above, panels in six columns or, in a single column of
/// text, three.
final class DistributionsFigure {
    private static final double NARROW = 360;
    private static final double KEY = 15;
    private static final double LEFT = 12;
    private static final double CELL_SHAPE = 0.94;

    private final DistributionsPlan plan;
    private final FigureStyle style;
    private final double width;
    private final int columns;

    private DistributionsFigure(DistributionsPlan plan, FigureStyle style, double width) {
        this.plan = plan;
        this.style = style;
        this.width = width;
        columns = width < NARROW ? 4 : 6;
    }

    static Plate plate(DistributionsPlan plan, FigureStyle style, double width) {
        var figure = new DistributionsFigure(plan, style, width);
        return new Plate(width, figure.key() + figure.gridHeight(), figure::paint);
    }

    /// In a narrow place the two entries stand below each other.
    private double key() {
        return width < NARROW ? 2 * KEY - 3 : KEY;
    }

    private double gridHeight() {
        int rows = Math.ceilDiv(plan.panels().size(), columns);
        double foot = 1.8 * style.type().tick().getSize2D();
        return rows * (CELL_SHAPE * (width - LEFT) / columns + (width < NARROW ? foot : 0));
    }

    private void paint(Graphics2D graphics, Rectangle2D area) {
        Plate.begin(graphics, area, style);
        key(graphics, area);
        var grid =
                new Rectangle2D.Double(
                        area.getX() + LEFT, area.getY() + key(), width - LEFT, gridHeight());
        DistributionsGrid.of(plan, style, grid, columns).paint(graphics);
        graphics.setColor(style.palette().text());
        MathText.of("number of galaxies, each to its own peak")
                .drawUpward(graphics, style.type(), area.getX() + 8, grid.getCenterY());
    }

    private void key(Graphics2D graphics, Rectangle2D area) {
        var spec = plan.spec();
        MathText training = label(spec.training());
        MathText full = label(spec.full());
        double x = area.getX() + LEFT + 2;
        double y = area.getY() + 9;
        entry(graphics, style.palette().training(), training, x, y);
        if (width < NARROW) {
            entry(graphics, style.palette().all(), full, x, y + KEY - 3);
        } else {
            double next = x + 18 + training.width(graphics, style.type()) + 16;
            entry(graphics, style.palette().all(), full, next, y);
        }
    }

    private static MathText label(DistributionsSpec.Population population) {
        return MathText.of(
                population.label().replace(" z ", " *z* ")
                        + ", *N* = "
                        + Numbers.count(population.size()));
    }

    private void entry(Graphics2D graphics, Color colour, MathText label, double x, double y) {
        Layers.swatch(graphics, new Rectangle2D.Double(x, y - 6, 13, 6.5), colour, style);
        graphics.setColor(style.palette().text());
        label.draw(graphics, style.type(), x + 18, y);
    }
}
