package org.galibra.figure;

import org.jfree.chart.ui.RectangleInsets;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The spectra for a journal.
final class SpectraFigure {
    private static final double LEFT = 34;
    private static final double RIGHT = 44;
    private static final double TOP = 22;
    private static final double BOTTOM = 28;
    private static final double WIDEST = 360;
    private static final double SHAPE = 0.72;

    private final SpectraPlan plan;
    private final FigureStyle style;

    private SpectraFigure(SpectraPlan plan, FigureStyle style) {
        this.plan = plan;
        this.style = style;
    }

    static Plate plate(SpectraPlan plan, FigureStyle style, double width) {
        double height = SHAPE * Math.min(width, WIDEST) + 8;
        return new Plate(width, height, new SpectraFigure(plan, style)::paint);
    }

    private void paint(Graphics2D graphics, Rectangle2D area) {
        Plate.begin(graphics, area, style);
        var panel =
                new Panel(
                        style,
                        new Panel.Axes("", true, "", true),
                        new RectangleInsets(TOP, LEFT, BOTTOM, RIGHT));
        var lines = new SpectraLines(plan, style);
        panel.show(
                Ticks.decimal(plan.wavelengths()),
                Ticks.linear(plan.magnitudes(), 6).mirrored(),
                List.of(lines::paint),
                List.of(lines::bands, lines::ends));
        panel.draw(graphics, area);
        graphics.setColor(style.palette().text());
        double middle = area.getX() + LEFT + (area.getWidth() - LEFT - RIGHT) / 2;
        MathText.of("wavelength (µm)")
                .drawCentred(graphics, style.type(), middle, area.getMaxY() - 6);
        MathText.of("absolute magnitude (AB mag)")
                .drawUpward(
                        graphics,
                        style.type(),
                        area.getX() + 9,
                        area.getY() + TOP + (area.getHeight() - TOP - BOTTOM) / 2);
    }
}
