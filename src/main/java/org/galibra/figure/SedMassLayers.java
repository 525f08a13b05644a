package org.galibra.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// The marks of a figure of masses against those of a fit, on paper and on screen.
final class SedMassLayers {
    private static final List<String> DEGREES =
            List.of("constant", "linear", "quadratic", "cubic", "quartic", "quintic");

    private SedMassLayers() {}

    static List<Layer> raw(SedMassPlan plan, FigureStyle style) {
        var layers = new ArrayList<Layer>();
        layers.add(Layers.counts(plan.raw().counts(), key(plan, style), style));
        layers.add(Layers.equality(equality(style), style));
        plan.applied()
                .ifPresent(line ->
                        layers.add(
                                Layers.line(
                                        line,
                                        fit(style),
                                        Sheet.stroke(width(style), dashes(style)))));
        plan.curve().ifPresent(line -> layers.add(haloed(line, style)));
        layers.add(Layers.dots(plan.raw().medians(), style));
        return layers;
    }

    static List<Layer> corrected(SedMassPlan plan, FigureStyle style) {
        return List.of(
                Layers.counts(plan.corrected().counts(), key(plan, style), style),
                Layers.equality(equality(style), style),
                Layers.dots(plan.corrected().medians(), style));
    }

    static List<Layer> residuals(SedMassPlan plan, FigureStyle style) {
        var palette = style.palette();
        Layer zero = Layers.upright(0, palette.axis(), new BasicStroke(style.pen().equality()));
        if (plan.corrected().residuals().largest() == 0) {
            return List.of(zero);
        }
        float width = style.pen().equality();
        BasicStroke dashed = Sheet.stroke(width, dashes(style));
        return List.of(
                Layers.steps(plan.corrected().residuals(), true, palette.all(), style),
                zero,
                Layers.upright(plan.corrected().p16(), palette.ink(), dashed),
                Layers.upright(plan.corrected().p84(), palette.ink(), dashed));
    }

    /// Both panels count in the same colours.
    static CountBar key(SedMassPlan plan, FigureStyle style) {
        return CountBar.of(
                Math.max(plan.raw().counts().largest(), plan.corrected().counts().largest()),
                style);
    }

    static String degree(int degree) {
        return degree < DEGREES.size() ? DEGREES.get(degree) : "degree " + degree;
    }

    static Color fit(FigureStyle style) {
        return style.palette().positive();
    }

    static float width(FigureStyle style) {
        return style.pen().validation();
    }

    static float[] dashes(FigureStyle style) {
        float unit = (float) Sheet.unit(style);
        return new float[] {3 * unit, 2 * unit};
    }

    private static Color equality(FigureStyle style) {
        return style.pen().framed() ? style.palette().ink() : style.palette().muted();
    }

    private static Layer haloed(Polyline line, FigureStyle style) {
        float halo = (float) (width(style) + 2 * Math.max(0.5, style.pen().halo()));
        Layer below = Layers.line(line, style.palette().ground(), halo);
        Layer above = Layers.line(line, fit(style), width(style));
        return (graphics, scale) -> {
            below.paint(graphics, scale);
            above.paint(graphics, scale);
        };
    }
}
