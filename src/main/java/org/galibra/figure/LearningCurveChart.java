package org.galibra.figure;

import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A learning curve: every network as a small dot, the medians over the seeds joined, and their
/// range from the lowest to the highest.
public final class LearningCurveChart implements PanelChart<LearningCurvePlan> {
    private static final double TICK_LABEL = 11;
    private static final double NEAR = 14;

    private final FigureStyle style;
    private final double unit;
    private final Panel panel;

    /// An empty chart.
    public LearningCurveChart(FigureStyle style) {
        this.style = style;
        unit = style.type().tick().getSize2D() / TICK_LABEL;
        panel =
                new Panel(
                        style,
                        new Panel.Axes("Training galaxies", true, "RMS (dex)", true),
                        new RectangleInsets(12 * unit, 64 * unit, 44 * unit, 20 * unit));
    }

    /// The figure on paper.
    static Plate plate(LearningCurvePlan plan, FigureStyle style, double width) {
        return new Plate(
                width,
                Math.max(0.68 * width, 150),
                (graphics, area) -> {
                    Plate.begin(graphics, area, style);
                    var chart = new LearningCurveChart(style);
                    chart.show(plan);
                    chart.panel.draw(graphics, area);
                });
    }

    @Override
    public Panel panel() {
        return panel;
    }

    @Override
    public void show(LearningCurvePlan plan) {
        Color colour = style.palette().sample(plan.spec().judged());
        List<Layer> layers =
                List.of(
                        ranges(plan, colour),
                        medians(plan, colour),
                        (graphics, scale) -> state(graphics, scale, plan));
        Ticks xs = Ticks.decimal(panel.xs(plan.galaxies()));
        Ticks ys = Ticks.decimal(panel.ys(plan.heights()));
        panel.show(xs, ys, layers, List.of());
    }

    private Layer ranges(LearningCurvePlan plan, Color colour) {
        return (graphics, scale) -> {
            graphics.setColor(Layers.translucent(colour));
            for (LearningCurveSpec.Point point : plan.spec().points()) {
                if (point.rms() > 0) {
                    double x = scale.x(Math.log10(point.galaxies()));
                    double y = scale.y(Math.log10(point.rms()));
                    graphics.fill(Layers.disc(x, y, style.pen().dotRadius()));
                }
            }
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(style.pen().axis()));
            for (LearningCurvePlan.Step step : plan.steps()) {
                double x = scale.x(Math.log10(step.galaxies()));
                graphics.draw(
                        new Line2D.Double(
                                x,
                                scale.y(Math.log10(step.low())),
                                x,
                                scale.y(Math.log10(step.high()))));
            }
        };
    }

    private Layer medians(LearningCurvePlan plan, Color colour) {
        return (graphics, scale) -> {
            var path = new Path2D.Double();
            for (LearningCurvePlan.Step step : plan.steps()) {
                double x = scale.x(Math.log10(step.galaxies()));
                double y = scale.y(Math.log10(step.median()));
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(style.pen().validation()));
            graphics.draw(path);
            double radius = style.pen().dotRadius() * 1.4;
            for (LearningCurvePlan.Step step : plan.steps()) {
                double x = scale.x(Math.log10(step.galaxies()));
                double y = scale.y(Math.log10(step.median()));
                graphics.setColor(style.palette().ground());
                graphics.fill(Layers.disc(x, y, radius + style.pen().halo()));
                graphics.setColor(style.palette().ink());
                graphics.fill(Layers.disc(x, y, radius));
            }
        };
    }

    private void state(Graphics2D graphics, Scale scale, LearningCurvePlan plan) {
        if (plan.steps().isEmpty()) {
            return;
        }
        int fewest = plan.steps().stream().mapToInt(LearningCurvePlan.Step::seeds).min().orElse(0);
        int most = plan.steps().stream().mapToInt(LearningCurvePlan.Step::seeds).max().orElse(0);
        String seeds = fewest == most ? Numbers.count(most) : fewest + " to " + most;
        CanvasFont.set(graphics, style.type().tick());
        graphics.setColor(style.palette().muted());
        double right = scale.area().getMaxX() - 8 * unit;
        double y = scale.area().getY() + 14 * unit;
        for (String line :
                List.of(
                        "on "
                                + Numbers.count(plan.spec().judges())
                                + " "
                                + plan.spec().judged()
                                + " galaxies",
                        "dots: networks; line: median of " + seeds + " seeds")) {
            double width = graphics.getFontMetrics().stringWidth(line);
            graphics.drawString(line, (float) (right - width), (float) y);
            y += 15 * unit;
        }
    }

    @Override
    public Optional<String> told(LearningCurvePlan plan, Plane plane, double atX, double atY) {
        return plan.steps().stream()
                .filter(step -> distance(plane, step, atX) <= NEAR)
                .min(Comparator.comparingDouble(step -> distance(plane, step, atX)))
                .map(step ->
                        Told.galaxies(step.galaxies())
                                + "\nmedian RMS of "
                                + Numbers.counted(step.seeds(), "seed", "seeds")
                                + " "
                                + Numbers.dex(step.median())
                                + " dex\nlowest to highest "
                                + Numbers.dex(step.low())
                                + " to "
                                + Numbers.dex(step.high())
                                + " dex");
    }

    private static double distance(Plane plane, LearningCurvePlan.Step step, double atX) {
        return Math.abs(plane.placeX(Math.log10(step.galaxies())) - atX);
    }
}
