package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// One panel of masses against those of a fit, in the window. Panels of equal width below each
/// other stand in line; the first holds the key of all.
public final class SurveyChart implements ScreenChart<SurveyPlan> {
    /// Room for the key, in px.
    private static final double KEY = 116;

    /// Which panel.
    public enum Part {
        RAW,
        CORRECTED,
        RESIDUALS
    }

    private final FigureStyle style;
    private final Part part;
    private final Panel panel;
    private final JFreeChart chart;

    /// An empty chart.
    public SurveyChart(FigureStyle style, Part part, TargetLabel target) {
        this.style = style;
        this.part = part;
        String plain = target.plain();
        Panel.Axes axes =
                switch (part) {
                    case RAW -> new Panel.Axes("", false, "Raw " + plain, true);
                    case CORRECTED -> new Panel.Axes("SED mass " + plain, true, "Corrected", true);
                    case RESIDUALS ->
                            new Panel.Axes("Corrected residual (dex)", true, "Galaxies", true);
                };
        double below = part == Part.RAW ? 8 : 44;
        panel = new Panel(style, axes, new RectangleInsets(8, 60, below, KEY));
        chart = panel.chart();
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(SurveyPlan plan) {
        Ticks masses = Ticks.linear(plan.limits().mass(), 6).majorOnly();
        double top = PerformanceLimits.top(plan.corrected().residuals().largest());
        Runnable change =
                switch (part) {
                    case RAW ->
                            () ->
                                    panel.show(
                                            masses,
                                            masses,
                                            with(
                                                    SurveyLayers.raw(plan, style),
                                                    said(
                                                            "offset %s dex · scatter %s dex",
                                                            Numbers.signedDex(
                                                                    plan.raw().metrics().median()),
                                                            Numbers.dex(
                                                                    plan.raw()
                                                                            .metrics()
                                                                            .scatter()))),
                                            List.of(key(plan)));
                    case CORRECTED ->
                            () ->
                                    panel.show(
                                            masses,
                                            masses,
                                            with(
                                                    SurveyLayers.corrected(plan, style),
                                                    said(
                                                            "offset %s dex · scatter %s dex, out of"
                                                                    + " its fit",
                                                            Numbers.signedDex(
                                                                    plan.corrected()
                                                                            .metrics()
                                                                            .median()),
                                                            Numbers.dex(
                                                                    plan.corrected()
                                                                            .metrics()
                                                                            .scatter()))),
                                            List.of());
                    case RESIDUALS ->
                            () ->
                                    panel.show(
                                            Ticks.linear(plan.limits().residual(), 6).majorOnly(),
                                            Ticks.linear(new Range(0, top), 3).majorOnly(),
                                            with(
                                                    SurveyLayers.residuals(plan, style),
                                                    said(
                                                            "16–84 %%: ±%s dex",
                                                            Numbers.dex(plan.scatter()), "")),
                                            List.of());
                };
        ScreenChart.once(chart, change);
    }

    private static List<Layer> with(List<Layer> layers, Layer last) {
        var all = new ArrayList<>(layers);
        all.add(last);
        return all;
    }

    private Layer said(String format, String first, String second) {
        String text = format.formatted(first, second);
        return (graphics, scale) -> {
            CanvasFont.set(graphics, style.type().emphasis());
            graphics.setColor(style.palette().text());
            graphics.drawString(
                    text, (float) scale.area().getX() + 8, (float) scale.area().getY() + 14);
        };
    }

    private Layer key(SurveyPlan plan) {
        return (graphics, scale) -> {
            double left = scale.area().getMaxX() + 14;
            double top = scale.area().getY();
            var bar = new Rectangle2D.Double(left, top + 18, 10, 120);
            double line = bar.getMaxY() + 22;
            CountColumn.paint(
                    graphics, style, bar, SurveyLayers.key(plan, style), "Galaxies per bin");
            if (line > scale.area().getMaxY() - 40) {
                return;
            }
            if (plan.curve().isPresent()) {
                entry(
                        graphics,
                        "fit, " + SurveyLayers.degree(plan.spec().degree()),
                        left,
                        line,
                        SurveyLayers.fit(style),
                        Sheet.stroke(SurveyLayers.width(style)));
            }
            if (plan.applied().isPresent()) {
                entry(
                        graphics,
                        "correction",
                        left,
                        line + 18,
                        SurveyLayers.fit(style),
                        Sheet.stroke(SurveyLayers.width(style), SurveyLayers.dashes(style)));
            }
            entry(
                    graphics,
                    "equality",
                    left,
                    line + 36,
                    style.palette().muted(),
                    Sheet.stroke(style.pen().equality()));
            graphics.setColor(style.palette().ink());
            graphics.fill(Layers.disc(left + 8, line + 50, style.pen().dotRadius()));
            text(graphics, "median", left, line + 54);
        };
    }

    private void entry(
            Graphics2D graphics,
            String name,
            double left,
            double y,
            Color colour,
            BasicStroke stroke) {
        graphics.setColor(colour);
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(left, y - 4, left + 16, y - 4));
        text(graphics, name, left, y);
    }

    private void text(Graphics2D graphics, String name, double left, double y) {
        CanvasFont.set(graphics, style.type().tick());
        graphics.setColor(style.palette().muted());
        graphics.drawString(name, (float) left + 22, (float) y);
    }
}
