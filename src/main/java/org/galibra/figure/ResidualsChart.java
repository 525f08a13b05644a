package org.galibra.figure;

import org.galibra.evaluation.Histogram;
import org.galibra.evaluation.Range;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The distributions of the residuals of all samples of a plan, each scaled to its own peak.
public final class ResidualsChart implements PanelChart<PerformancePlan> {
    private static final RectangleInsets SPACE = new RectangleInsets(8, 60, 44, 16);
    private static final Range HEIGHTS = new Range(0, 1.12);
    private static final double LINE = 16;
    private static final Told.Quantity RESIDUAL = new Told.Quantity("residual", "dex");

    private final FigureStyle style;
    private final Panel panel;
    private Marks marks = Marks.NONE;

    /// An empty chart.
    public ResidualsChart(FigureStyle style) {
        this.style = style;
        panel =
                new Panel(
                        style,
                        new Panel.Axes("Residual (dex)", true, "Relative number", true),
                        SPACE);
    }

    @Override
    public Panel panel() {
        return panel;
    }

    /// Selected galaxies are a histogram of their own, scaled like the others.
    @Override
    public void mark(Marks now) {
        marks = now;
    }

    @Override
    public void show(PerformancePlan plan) {
        var layers = new ArrayList<Layer>();
        for (PerformancePlan.Column column : plan.columns()) {
            layers.add(relative(column.residuals(), style.palette().sample(column.name())));
        }
        marks.histogram().ifPresent(selected -> layers.add(relative(selected, style.selected())));
        layers.add(
                Layers.upright(
                        0,
                        style.palette().axis(),
                        new java.awt.BasicStroke(style.pen().equality())));
        layers.add((graphics, scale) -> names(graphics, scale, plan));
        Ticks xs = Ticks.linear(panel.xs(plan.limits().residual()), 6).majorOnly();
        Ticks ys = Ticks.linear(panel.ys(HEIGHTS), 3).majorOnly();
        panel.show(xs, ys, layers, List.of());
    }

    private Layer relative(Histogram histogram, Color colour) {
        Layer counts = Layers.steps(histogram, true, colour, style);
        double peak = Math.max(1, histogram.largest());
        return (graphics, scale) -> {
            var ys = new Range(scale.ys().from() * peak, scale.ys().to() * peak);
            counts.paint(graphics, new Scale(scale.area(), scale.xs(), ys));
        };
    }

    private void names(Graphics2D graphics, Scale scale, PerformancePlan plan) {
        CanvasFont.set(graphics, style.type().emphasis());
        double y = scale.area().getY() + LINE;
        for (PerformancePlan.Column column : plan.columns()) {
            boolean training = column.name().equals("training");
            graphics.setColor(
                    training
                            ? style.palette().trainingText()
                            : style.palette().sample(column.name()));
            y = name(graphics, scale, column.name(), y);
        }
        if (marks.count() > 0) {
            graphics.setColor(style.selected());
            name(graphics, scale, "selected (" + Numbers.count(marks.count()) + ")", y);
        }
    }

    private static double name(Graphics2D graphics, Scale scale, String name, double y) {
        double width = graphics.getFontMetrics().stringWidth(name);
        graphics.drawString(name, (float) (scale.area().getMaxX() - width - 6), (float) y);
        return y + LINE;
    }

    @Override
    public Optional<String> told(PerformancePlan plan, Plane plane, double atX, double atY) {
        String words =
                plan.columns().stream()
                        .map(column ->
                                Told.bar(column.residuals(), plane.valueX(atX), RESIDUAL)
                                        .map(bar -> column.name() + ": " + bar))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("\n"));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /// The selected galaxies of a plan in the bins of its residuals.
    public static Marks selected(PerformancePlan plan, double[] residuals) {
        return residuals.length == 0
                ? Marks.NONE
                : Marks.counted(
                        Histogram.of(residuals, plan.spec().bins(), plan.limits().residual()));
    }
}
