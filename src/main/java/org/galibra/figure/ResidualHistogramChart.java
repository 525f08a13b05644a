package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.ui.RectangleInsets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The distribution of the residuals, lying on its side: it stands to the right of a
/// [ResidualStripChart] of equal height and shares its axis. Shows a plan's first sample.
public final class ResidualHistogramChart implements PanelChart<PerformancePlan> {
    private static final RectangleInsets SPACE = new RectangleInsets(8, 8, 44, 20);
    private static final Told.Quantity RESIDUAL = new Told.Quantity("residual", "dex");

    private final FigureStyle style;
    private final Panel panel;
    private Marks marks = Marks.NONE;

    /// An empty chart.
    public ResidualHistogramChart(FigureStyle style) {
        this.style = style;
        panel = new Panel(style, new Panel.Axes("Galaxies", true, "", false), SPACE);
    }

    @Override
    public Panel panel() {
        return panel;
    }

    /// It lies on its side, and so do the selected galaxies.
    @Override
    public void mark(Marks now) {
        marks = now;
    }

    @Override
    public void show(PerformancePlan plan) {
        PerformancePlan.Column column = plan.columns().getFirst();
        var layers = new ArrayList<Layer>();
        layers.add(
                Layers.steps(
                        column.residuals(), false, style.palette().sample(column.name()), style));
        marks.histogram()
                .ifPresent(selected ->
                        layers.add(Layers.steps(selected, false, style.selected(), style)));
        layers.add(Layers.level(0, style.palette().axis(), style.pen().equality()));
        Ticks xs = Ticks.linear(panel.xs(new Range(0, plan.limits().galaxies())), 2).majorOnly();
        Ticks ys = Ticks.linear(panel.ys(plan.limits().residual()), 4).majorOnly();
        panel.show(xs, ys, layers, List.of());
    }

    @Override
    public Optional<String> told(PerformancePlan plan, Plane plane, double atX, double atY) {
        return Told.bar(plan.columns().getFirst().residuals(), plane.valueY(atY), RESIDUAL);
    }
}
