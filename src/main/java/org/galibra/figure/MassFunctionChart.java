package org.galibra.figure;

import org.galibra.evaluation.MassFunction;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// One group's mass function: by true mass as dots with their Poisson ranges, by predicted mass as
/// steps.
public final class MassFunctionChart implements PanelChart<MassFunctionPlan> {
    /// The size of tick labels for which the distances below are given.
    private static final double TICK_LABEL = 11;

    private static final double LINE = 16;

    private final FigureStyle style;
    private final int place;
    private final double unit;
    private final Panel panel;

    /// An empty chart.
    ///
    /// @param place of the group, from 0; the first names the axis of densities
    public MassFunctionChart(FigureStyle style, int place, String title) {
        this.style = style;
        this.place = place;
        unit = style.type().tick().getSize2D() / TICK_LABEL;
        String mass = TargetLabel.STELLAR_MASS.plain();
        panel =
                new Panel(
                        style,
                        new Panel.Axes(mass, true, place == 0 ? title : "", true),
                        new RectangleInsets(8 * unit, 64 * unit, 44 * unit, 16 * unit));
    }

    /// All groups side by side on paper.
    static Plate plate(MassFunctionPlan plan, FigureStyle style, double width) {
        int count = plan.panels().size();
        double each = width / count;
        return new Plate(
                width,
                Math.max(0.75 * each, 150),
                (graphics, area) -> {
                    Plate.begin(graphics, area, style);
                    for (int i = 0; i < count; i++) {
                        var chart = new MassFunctionChart(style, i, plan.spec().title());
                        chart.show(plan);
                        chart.panel.draw(
                                graphics,
                                new Rectangle2D.Double(
                                        area.getX() + i * each,
                                        area.getY(),
                                        each,
                                        area.getHeight()));
                    }
                });
    }

    @Override
    public Panel panel() {
        return panel;
    }

    @Override
    public void show(MassFunctionPlan plan) {
        boolean there = place < plan.panels().size();
        List<Layer> layers =
                there
                        ? List.of(
                                steps(plan.panels().get(place).predicted(), predicted(plan)),
                                dots(plan.panels().get(place).truth()),
                                (graphics, scale) -> key(graphics, scale, plan))
                        : List.of();
        Ticks xs = Ticks.linear(panel.xs(plan.masses()), 6).majorOnly();
        Ticks ys = Ticks.logarithmic(panel.ys(plan.heights()), 5);
        panel.show(xs, ys, layers, List.of());
    }

    private Color predicted(MassFunctionPlan plan) {
        String sample = plan.spec().sample();
        return style.palette().sample(sample.equals("natural") ? "test" : sample);
    }

    /// Steps from bin to bin; over an empty one they break.
    private Layer steps(MassFunction function, Color colour) {
        double half = function.bins().width() / 2;
        return (graphics, scale) -> {
            var path = new Path2D.Double();
            boolean begun = false;
            for (MassFunction.Bin bin : function.occupied()) {
                if (bin.n() == 0) {
                    begun = false;
                    continue;
                }
                double y = scale.y(Math.log10(bin.density()));
                double from = scale.x(bin.centre() - half);
                if (begun) {
                    path.lineTo(from, y);
                } else {
                    path.moveTo(from, y);
                }
                path.lineTo(scale.x(bin.centre() + half), y);
                begun = true;
            }
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(style.pen().validation()));
            graphics.draw(path);
        };
    }

    private Layer dots(MassFunction function) {
        double radius = style.pen().dotRadius() * 1.2;
        return (graphics, scale) -> {
            for (MassFunction.Bin bin : function.occupied()) {
                if (bin.n() == 0) {
                    continue;
                }
                double x = scale.x(bin.centre());
                double low =
                        bin.low() > 0 ? scale.y(Math.log10(bin.low())) : scale.area().getMaxY();
                graphics.setColor(style.palette().ink());
                graphics.setStroke(new BasicStroke(style.pen().axis()));
                graphics.draw(new Line2D.Double(x, low, x, scale.y(Math.log10(bin.high()))));
                double y = scale.y(Math.log10(bin.density()));
                graphics.setColor(style.palette().ground());
                graphics.fill(Layers.disc(x, y, radius + style.pen().halo()));
                graphics.setColor(style.palette().ink());
                graphics.fill(Layers.disc(x, y, radius));
            }
        };
    }

    /// The group's name and number, and what dots and steps are, above all of them.
    private void key(Graphics2D graphics, Scale scale, MassFunctionPlan plan) {
        MassFunctionPlan.Panel group = plan.panels().get(place);
        double x = scale.area().getX() + 10 * unit;
        double y = scale.area().getY() + 14 * unit;
        graphics.setColor(style.palette().text());
        CanvasFont.set(graphics, style.type().emphasis());
        graphics.drawString(group.name(), (float) x, (float) y);
        y += LINE * unit;
        CanvasFont.set(graphics, style.type().tick());
        graphics.setColor(style.palette().muted());
        graphics.drawString("N = " + Numbers.count(group.galaxies()), (float) x, (float) y);
        y += LINE * unit;
        graphics.drawString(group.volume(), (float) x, (float) y);
        y += LINE * unit;
        graphics.setColor(style.palette().ink());
        graphics.fill(Layers.disc(x + 7 * unit, y - 4 * unit, style.pen().dotRadius() * 1.2));
        graphics.drawString("by true mass", (float) (x + 20 * unit), (float) y);
        y += LINE * unit;
        graphics.setColor(predicted(plan));
        graphics.setStroke(new BasicStroke(style.pen().validation()));
        graphics.draw(new Line2D.Double(x, y - 4 * unit, x + 14 * unit, y - 4 * unit));
        graphics.drawString("by predicted mass", (float) (x + 20 * unit), (float) y);
    }

    @Override
    public Optional<String> told(MassFunctionPlan plan, Plane plane, double atX, double atY) {
        if (place >= plan.panels().size()) {
            return Optional.empty();
        }
        MassFunctionPlan.Panel group = plan.panels().get(place);
        double mass = plane.valueX(atX);
        int index = plan.spec().bins().index(mass);
        int truth = count(group.truth(), index);
        int predicted = count(group.predicted(), index);
        if (truth + predicted == 0) {
            return Optional.empty();
        }
        double from = plan.spec().bins().edge(index);
        return Optional.of(
                group.name()
                        + "\n"
                        + Numbers.fixed(from, 2)
                        + " to "
                        + Numbers.fixed(from + plan.spec().binDex(), 2)
                        + " dex\nby true mass: "
                        + Told.galaxies(truth)
                        + "\nby predicted mass: "
                        + Told.galaxies(predicted)
                        + (truth > 0
                                ? "\npredicted/true " + Numbers.fixed((double) predicted / truth, 2)
                                : ""));
    }

    private static int count(MassFunction function, int index) {
        return function.occupied().stream()
                .filter(bin -> function.bins().index(bin.centre()) == index)
                .mapToInt(MassFunction.Bin::n)
                .findFirst()
                .orElse(0);
    }
}
