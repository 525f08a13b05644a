package org.galibra.figure;

import org.jfree.chart.ui.RectangleInsets;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// The propagated uncertainty, or a band's light, against the predicted mass, in the window.
public final class UncertaintyChart implements PanelChart<UncertaintyPlan> {
    private static final double KEY = 96;

    /// What stands against the mass.
    public enum Part {
        UNCERTAINTY,
        LIGHT
    }

    private final FigureStyle style;
    private final Part part;
    private final Panel panel;

    /// An empty chart.
    public UncertaintyChart(FigureStyle style, Part part, TargetLabel target) {
        this.style = style;
        this.part = part;
        String y = part == Part.LIGHT ? "Absolute magnitude (AB)" : "Photometric σ (dex)";
        panel =
                new Panel(
                        style,
                        new Panel.Axes("Predicted " + target.plain(), true, y, true),
                        new RectangleInsets(8, 60, 44, KEY));
    }

    @Override
    public Panel panel() {
        return panel;
    }

    @Override
    public void show(UncertaintyPlan plan) {
        boolean light = part == Part.LIGHT;
        Ticks masses = Ticks.linear(panel.xs(plan.mass()), 6).majorOnly();
        Ticks ticks =
                (light
                                ? UncertaintyFigure.magnitudes(panel.ys(plan.light()))
                                : Ticks.linear(panel.ys(plan.sigma()), 5))
                        .majorOnly();
        CountBar key =
                light
                        ? CountBar.of(plan.byLight().largest(), style)
                        : UncertaintyFigure.key(plan, style);
        List<Layer> layers =
                light
                        ? UncertaintyFigure.light(plan, style)
                        : UncertaintyFigure.uncertainty(plan, style);
        Layer beside =
                (graphics, scale) -> {
                    double left = scale.area().getMaxX() + 14;
                    double room = scale.area().getHeight() - 44;
                    if (room < 24) {
                        return;
                    }
                    var bar =
                            new Rectangle2D.Double(
                                    left, scale.area().getY() + 18, 10, Math.min(110, room));
                    CountColumn.paint(graphics, style, bar, key, "Galaxies");
                    if (!light) {
                        double y = bar.getMaxY() + 20;
                        graphics.setColor(style.palette().ink());
                        graphics.fill(Layers.disc(left + 5, y - 4, style.pen().dotRadius()));
                        graphics.setColor(style.palette().muted());
                        graphics.drawString("median", (float) left + 16, (float) y);
                    }
                };
        panel.show(masses, ticks, layers, List.of(beside));
    }

    @Override
    public Optional<String> told(UncertaintyPlan plan, Plane plane, double atX, double atY) {
        var mass = new Told.Quantity("predicted mass", "dex");
        boolean light = part == Part.LIGHT;
        UncertaintyPlan.Method method = plan.methods().getFirst();
        return Told.cell(
                light ? plan.byLight() : method.counts(),
                plane.valueX(atX),
                plane.valueY(atY),
                mass,
                light
                        ? new Told.Quantity("−" + plan.spec().band(), "mag")
                        : new Told.Quantity("σ, " + method.name(), "dex"));
    }

    @Override
    public String values(UncertaintyPlan plan) {
        UncertaintyPlan.Method method = plan.methods().getFirst();
        return Told.table(method.medians(), "predicted mass", "σ, " + method.name());
    }
}
