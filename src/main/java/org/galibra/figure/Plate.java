package org.galibra.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/// A figure laid out for paper: as wide as its place there, as high as it then needs. Lengths are
/// in points, 1/72 in.
///
/// @param width its width
/// @param height its height
/// @param painting paints it into an area of that size
public record Plate(double width, double height, Painting painting) {
    /// Lays out any figure.
    ///
    /// @param width of the place, in points
    public static Plate of(FigurePlan plan, FigureStyle style, double width) {
        return switch (plan) {
            case PerformancePlan performance -> PerformanceFigure.plate(performance, style, width);
            case LossPlan loss -> LossFigure.plate(loss, style, width);
            case WeightsPlan weights -> WeightsFigure.plate(weights, style, width);
            case DistributionsPlan distributions ->
                    DistributionsFigure.plate(distributions, style, width);
            case SpectraPlan spectra -> SpectraFigure.plate(spectra, style, width);
            case NetworkPlan network -> NetworkFigure.plate(network, style, width);
            case SensitivityPlan sensitivity -> SensitivityFigure.plate(sensitivity, style, width);
            case AgainstPlan against -> AgainstChart.plate(against, style, width);
            case MassFunctionPlan masses -> MassFunctionChart.plate(masses, style, width);
            case LearningCurvePlan curve -> LearningCurveChart.plate(curve, style, width);
            case DerivativesPlan derivatives -> DerivativesChart.plate(derivatives, style, width);
            case ImportancePlan importance -> ImportanceChart.plate(importance, style, width);
            case PassportPlan passport -> PassportChart.plate(passport, style, width);
            case FencePlan fence -> FenceFigure.plate(fence, style, width);
            case SedMassPlan survey -> SedMassFigure.plate(survey, style, width);
            case UncertaintyPlan uncertainty -> UncertaintyFigure.plate(uncertainty, style, width);
            case CoveragePlan coverage -> CoverageFigure.plate(coverage, style, width);
        };
    }

    /// The same plate with a line below it, such as `synthetic catalogue · 5,000 steps`; the plate
    /// itself where there is nothing to say.
    public Plate noted(String note, FigureStyle style) {
        if (note.isEmpty()) {
            return this;
        }
        double line = 1.5 * style.type().tick().getSize2D();
        return new Plate(
                width,
                height + line,
                (graphics, area) -> {
                    begin(graphics, area, style);
                    graphics.setColor(style.palette().muted());
                    double left = area.getX() + line / 4;
                    MathText.of(note).draw(graphics, style.type(), left, area.getMaxY() - line / 3);
                    painting.paint(
                            graphics,
                            new Rectangle2D.Double(area.getX(), area.getY(), width, height));
                });
    }

    /// The same plate with everything on it `factor` times as large.
    public Plate magnified(double factor) {
        if (factor == 1) {
            return this;
        }
        return new Plate(
                factor * width,
                factor * height,
                (graphics, area) -> {
                    var before = graphics.getTransform();
                    graphics.translate(area.getX(), area.getY());
                    graphics.scale(factor, factor);
                    painting.paint(graphics, new Rectangle2D.Double(0, 0, width, height));
                    graphics.setTransform(before);
                });
    }

    /// Prepares graphics for paper: the ground, and every line and letter where it belongs rather
    /// than on the nearest pixel.
    static void begin(Graphics2D graphics, Rectangle2D area, FigureStyle style) {
        graphics.setColor(style.palette().ground());
        graphics.fill(area);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
