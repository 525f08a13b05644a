package org.galibra.figure;

import org.galibra.model.kernel.Cost;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The losses of a training: batches as a thin line, validation over it, both named at their ends,
/// and the best step.
public final class LossChart implements PanelChart<LossPlan> {
    /// The size of tick labels for which the distances below are given.
    private static final float TICK_LABEL = 11;

    private static final double LABEL_HEIGHT = 32;

    /// The title of the axis of steps in a narrow place.
    static final String BRIEF_STEPS = "Step (an ‘epoch’ in Elson 2025)";

    private final FigureStyle style;
    private final float unit;
    private final BasicStroke dashed;
    private final int stepTicks;
    private final Panel panel;

    /// An empty chart.
    ///
    /// @param batch galaxies in a step
    /// @param cost what the losses are the mean of
    public LossChart(FigureStyle style, int batch, Cost cost) {
        this(
                style,
                new Panel.Axes(steps(batch), true, LossSpec.title(cost), true),
                5,
                new Margins(12, 76, 44, 104));
    }

    /// An empty chart for paper, whose axes the page itself names.
    static LossChart untitled(FigureStyle style, int stepTicks) {
        return new LossChart(
                style, new Panel.Axes("", true, "", true), stepTicks, new Margins(10, 76, 42, 104));
    }

    /// The title of the axis of steps.
    static String steps(int batch) {
        return "Step (1 step = "
                + Numbers.count(batch)
                + " random galaxies, an ‘epoch’ in Elson 2025)";
    }

    /// An empty chart for a narrow place: it says less of what a step is.
    public static LossChart narrow(FigureStyle style, Cost cost) {
        return new LossChart(
                style,
                new Panel.Axes(BRIEF_STEPS, true, LossSpec.title(cost), true),
                2,
                new Margins(12, 76, 44, 104));
    }

    /// Room around the axes, for tick labels of [#TICK_LABEL].
    private record Margins(double top, double left, double bottom, double right) {}

    private LossChart(FigureStyle style, Panel.Axes axes, int stepTicks, Margins margins) {
        this.stepTicks = stepTicks;
        this.style = style;
        unit = style.type().tick().getSize2D() / TICK_LABEL;
        dashed =
                new BasicStroke(
                        style.pen().axis(),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        new float[] {4 * unit, 3 * unit},
                        0);
        var space =
                new RectangleInsets(
                        margins.top() * unit,
                        margins.left() * unit,
                        margins.bottom() * unit,
                        margins.right() * unit);
        panel = new Panel(style, axes, space);
    }

    @Override
    public Panel panel() {
        return panel;
    }

    @Override
    public void show(LossPlan plan) {
        var palette = style.palette();
        boolean logarithmic = plan.spec().logarithmic();
        var inside = new ArrayList<Layer>();
        inside.add(Layers.scattering(plan.training(), palette.training(), style.pen().training()));
        inside.add(Layers.line(plan.validation(), palette.validation(), style.pen().validation()));
        if (plan.bestLoss().isPresent()) {
            inside.add(Layers.upright((double) plan.spec().bestStep(), palette.axis(), dashed));
            inside.add((graphics, scale) -> bestLabel(graphics, scale, plan));
        }
        List<Layer> outside = List.of((graphics, scale) -> ends(graphics, scale, plan));
        panel.show(
                Ticks.linear(panel.xs(plan.steps()), stepTicks).majorOnly(),
                logarithmic
                        ? Ticks.logarithmic(panel.ys(plan.heights()), 5)
                        : Ticks.linear(panel.ys(plan.heights()), 5).majorOnly(),
                inside,
                outside);
    }

    @Override
    public Optional<String> told(LossPlan plan, Plane plane, double atX, double atY) {
        double step = plane.valueX(atX);
        String lines =
                line("validation", plan.validation(), plan, step)
                        + line("training batch", plan.training(), plan, step);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Step "
                                + Numbers.count(step)
                                + lines
                                + "\n"
                                + LossSpec.title(plan.spec().cost()));
    }

    /// What a line holds at the point nearest to a step.
    private static String line(String name, Polyline line, LossPlan plan, double step) {
        int nearest = line.nearest(step);
        if (nearest < 0) {
            return "";
        }
        double height = line.y(nearest);
        double loss = plan.spec().logarithmic() ? Math.pow(10, height) : height;
        return "\n" + name + " " + Numbers.scientific(loss);
    }

    private void bestLabel(Graphics2D graphics, Scale scale, LossPlan plan) {
        String text = "best " + Numbers.count((double) plan.spec().bestStep());
        CanvasFont.set(graphics, style.type().tick());
        graphics.setColor(style.palette().muted());
        double width = graphics.getFontMetrics().stringWidth(text);
        double line = scale.x((double) plan.spec().bestStep());
        boolean fitsLeft =
                line - width - 8 * unit > scale.area().getX() + scale.area().getWidth() / 4;
        double x = fitsLeft ? line - width - 8 * unit : line + 8 * unit;
        graphics.drawString(text, (float) x, (float) scale.area().getY() + 12 * unit);
    }

    /// The marks at the ends of the lines and beside them their names and values, moved apart where
    /// they would overlap.
    private void ends(Graphics2D graphics, Scale scale, LossPlan plan) {
        var palette = style.palette();
        plan.bestLoss().ifPresent(loss -> bestMark(graphics, scale, plan, loss));
        if (plan.training().size() > 0) {
            int last = plan.training().size() - 1;
            double y = scale.y(plan.training().y(last));
            if (scale.area().getY() <= y && y <= scale.area().getMaxY()) {
                graphics.setColor(palette.training());
                graphics.fill(Layers.disc(scale.x(plan.training().x(last)), y, 3 * unit));
            }
        }
        double top = scale.area().getY();
        double bottom = scale.area().getMaxY() - labelHeight();
        boolean both =
                plan.lastValidation().isPresent()
                        && plan.lastTraining().isPresent()
                        && bottom - top > labelHeight();
        double validation = at(plan.lastValidation(), plan, scale) - labelHeight() / 2;
        double training = at(plan.lastTraining(), plan, scale) - labelHeight() / 2;
        if (both) {
            boolean validationAbove = validation <= training + labelHeight() / 2;
            double upper = Math.min(validation, training);
            double gap = Math.max(labelHeight() + 4, Math.abs(training - validation));
            upper = Math.clamp(upper, top, bottom - labelHeight() - 4);
            double lower = Math.min(upper + gap, bottom);
            validation = validationAbove ? upper : lower;
            training = validationAbove ? lower : upper;
        }
        double x = scale.area().getMaxX() + 10 * unit;
        if (plan.lastValidation().isPresent()) {
            label(
                    graphics,
                    x,
                    Math.max(top, Math.min(validation, bottom)),
                    "Validation",
                    plan.lastValidation().getAsDouble(),
                    palette.validation());
        }
        if (plan.lastTraining().isPresent() && (both || plan.lastValidation().isEmpty())) {
            label(
                    graphics,
                    x,
                    Math.max(top, Math.min(training, bottom)),
                    "Training batch",
                    plan.lastTraining().getAsDouble(),
                    palette.trainingText());
        }
    }

    private double labelHeight() {
        return LABEL_HEIGHT * unit;
    }

    private void bestMark(Graphics2D graphics, Scale scale, LossPlan plan, double loss) {
        double x = scale.x((double) plan.spec().bestStep());
        double y = at(OptionalDouble.of(loss), plan, scale);
        graphics.setColor(style.palette().ground());
        graphics.fill(Layers.disc(x, y, 4 * unit));
        graphics.setColor(style.palette().validation());
        graphics.setStroke(new BasicStroke(1.5f * unit));
        graphics.draw(Layers.disc(x, y, 4 * unit));
    }

    private void label(
            Graphics2D graphics, double x, double y, String name, double value, Color colour) {
        graphics.setColor(colour);
        CanvasFont.set(graphics, style.type().emphasis());
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.drawString(name, (float) x, (float) y + metrics.getAscent());
        CanvasFont.set(graphics, style.type().tick());
        graphics.drawString(
                Numbers.scientific(value), (float) x, (float) y + metrics.getAscent() + 15 * unit);
    }

    private static double at(OptionalDouble loss, LossPlan plan, Scale scale) {
        double value = loss.orElse(Double.NaN);
        double height = plan.spec().logarithmic() ? Math.log10(value) : value;
        return Double.isFinite(height) ? scale.y(height) : scale.area().getMaxY();
    }
}
