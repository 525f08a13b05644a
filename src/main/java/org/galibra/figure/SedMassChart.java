package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One panel of masses against those of a fit, in the window. Panels of equal width below each
/// other stand in line; the first holds the key of all.
public final class SedMassChart implements PanelChart<SedMassPlan> {
    /// Room for the key, in px.
    private static final double KEY = 116;

    /// Room beside a panel without one, in px.
    private static final double NO_KEY = 14;

    private static final String DEX = "dex";

    /// Which panel.
    public enum Part {
        RAW,
        CORRECTED,
        RESIDUALS
    }

    private final FigureStyle style;
    private final Part part;
    private final boolean keyed;
    private final Panel panel;

    /// An empty chart.
    ///
    /// @param keyed whether its key stands beside it, which takes room
    public SedMassChart(FigureStyle style, Part part, TargetLabel target, boolean keyed) {
        this.style = style;
        this.part = part;
        this.keyed = keyed;
        String plain = target.plain();
        Panel.Axes axes =
                switch (part) {
                    case RAW -> new Panel.Axes("", false, "Raw " + plain, true);
                    case CORRECTED -> new Panel.Axes("SED mass " + plain, true, "Corrected", true);
                    case RESIDUALS ->
                            new Panel.Axes("Corrected residual (dex)", true, "Galaxies", true);
                };
        double below = part == Part.RAW ? 8 : 44;
        panel = new Panel(style, axes, new RectangleInsets(8, 60, below, keyed ? KEY : NO_KEY));
    }

    @Override
    public Panel panel() {
        return panel;
    }

    @Override
    public void show(SedMassPlan plan) {
        switch (part) {
            case RAW ->
                    show(
                            plan.limits().mass(),
                            plan.limits().mass(),
                            with(SedMassLayers.raw(plan, style), said(plan.raw(), "")),
                            List.of(key(plan)));
            case CORRECTED ->
                    show(
                            plan.limits().mass(),
                            plan.limits().mass(),
                            with(
                                    SedMassLayers.corrected(plan, style),
                                    said(plan.corrected(), ", cross-fitted")),
                            List.of());
            case RESIDUALS -> {
                double top = PerformanceLimits.top(plan.corrected().residuals().largest());
                show(
                        plan.limits().residual(),
                        new Range(0, top),
                        SedMassLayers.residuals(plan, style),
                        List.of(scatter(plan)));
            }
        }
    }

    private void show(Range xs, Range ys, List<Layer> inside, List<Layer> outside) {
        Ticks across = Ticks.linear(panel.xs(xs), keyed ? 6 : 4).majorOnly();
        Ticks up = Ticks.linear(panel.ys(ys), part == Part.RESIDUALS ? 3 : 5).majorOnly();
        panel.show(across, up, inside, keyed ? outside : List.of());
    }

    @Override
    public Optional<String> told(SedMassPlan plan, Plane plane, double atX, double atY) {
        if (part == Part.RESIDUALS) {
            return Told.bar(
                    plan.corrected().residuals(),
                    plane.valueX(atX),
                    new Told.Quantity("corrected residual", DEX));
        }
        PerformancePlan.Column column = part == Part.RAW ? plan.raw() : plan.corrected();
        var fitted = new Told.Quantity("SED mass", DEX);
        var predicted = new Told.Quantity(part == Part.RAW ? "raw" : "corrected", DEX);
        return Told.median(column.medians(), plane, atX, atY, fitted, predicted)
                .or(() ->
                        Told.cell(
                                column.counts(),
                                plane.valueX(atX),
                                plane.valueY(atY),
                                fitted,
                                predicted));
    }

    @Override
    public String values(SedMassPlan plan) {
        return switch (part) {
            case RAW -> Told.table(plan.raw().medians(), "SED mass", "raw");
            case CORRECTED -> Told.table(plan.corrected().medians(), "SED mass", "corrected");
            case RESIDUALS -> Told.table(plan.corrected().residuals(), "corrected residual");
        };
    }

    /// What the dashed lines are, beside the panel: inside, bars and lines would cross the words.
    private Layer scatter(SedMassPlan plan) {
        return (graphics, scale) -> {
            double left = scale.area().getMaxX() + 14;
            double top = scale.area().getY() + 16;
            graphics.setColor(style.palette().ink());
            graphics.setStroke(Sheet.stroke(1, new float[] {4, 3}));
            graphics.draw(new Line2D.Double(left, top - 4, left + 16, top - 4));
            text(graphics, "16–84 %", left, top);
            text(graphics, "±" + Numbers.dex(plan.scatter()) + " dex", left, top + 15);
        };
    }

    private Layer said(PerformancePlan.Column column, String how) {
        return said(
                "offset %s dex · scatter %s dex%s"
                        .formatted(
                                Numbers.signedDex(column.metrics().median()),
                                Numbers.dex(column.metrics().scatter()),
                                how));
    }

    private static List<Layer> with(List<Layer> layers, Layer last) {
        var all = new ArrayList<>(layers);
        all.add(last);
        return all;
    }

    private Layer said(String text) {
        return (graphics, scale) -> {
            CanvasFont.set(graphics, style.type().emphasis());
            graphics.setColor(style.palette().text());
            float left = (float) scale.area().getX() + 8;
            float line = (float) scale.area().getY() + 14;
            double room = scale.area().getMaxX() - left;
            boolean fits = graphics.getFontMetrics().stringWidth(text) <= room;
            for (String part : fits ? new String[] {text} : text.split(" · |, ", -1)) {
                graphics.drawString(part, left, line);
                line += 16;
            }
        };
    }

    private Layer key(SedMassPlan plan) {
        return (graphics, scale) -> {
            double left = scale.area().getMaxX() + 14;
            double top = scale.area().getY();
            var bar = new Rectangle2D.Double(left, top + 18, 10, 120);
            double line = bar.getMaxY() + 22;
            CountColumn.paint(
                    graphics, style, bar, SedMassLayers.key(plan, style), "Galaxies per bin");
            if (line > scale.area().getMaxY() - 40) {
                return;
            }
            if (plan.curve().isPresent()) {
                entry(
                        graphics,
                        "fit, " + SedMassLayers.degree(plan.spec().degree()),
                        left,
                        line,
                        SedMassLayers.fit(style),
                        Sheet.stroke(SedMassLayers.width(style)));
            }
            if (plan.applied().isPresent()) {
                entry(
                        graphics,
                        "correction",
                        left,
                        line + 18,
                        SedMassLayers.fit(style),
                        Sheet.stroke(SedMassLayers.width(style), SedMassLayers.dashes(style)));
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
