package org.galibra.figure;

import org.jfree.chart.ui.RectangleInsets;

import java.util.List;
import java.util.Optional;

/// Residual against true value: counts and medians.
public final class ResidualStripChart implements PanelChart<PerformancePlan> {
    private static final RectangleInsets SPACE = new RectangleInsets(8, 60, 44, 16);

    private final FigureStyle style;
    private final PredictedAgainstTrueChart.Place place;
    private final Panel panel;

    /// An empty chart of a plan's first sample.
    public ResidualStripChart(FigureStyle style, TargetLabel target) {
        this(style, target, PredictedAgainstTrueChart.Place.FIRST);
    }

    /// An empty chart.
    public ResidualStripChart(
            FigureStyle style, TargetLabel target, PredictedAgainstTrueChart.Place place) {
        this.style = style;
        this.place = place;
        String title = place.column() == 0 ? "Residual (dex)" : "";
        panel =
                new Panel(
                        style,
                        new Panel.Axes(place.binning().acrossTitle(target), true, title, true),
                        SPACE);
    }

    @Override
    public Panel panel() {
        return panel;
    }

    @Override
    public void show(PerformancePlan plan) {
        PerformancePlan.Column column = plan.columns().get(place.column());
        List<Layer> layers =
                List.of(
                        Layers.counts(column.residualCounts(), column.largestCount(), style),
                        Layers.level(0, style.palette().axis(), style.pen().equality()),
                        Layers.dots(column.residualMedians(), style));
        Ticks xs = Ticks.linear(panel.xs(plan.limits().mass()), 6).majorOnly();
        Ticks ys = Ticks.linear(panel.ys(plan.limits().residual()), 4).majorOnly();
        panel.show(xs, ys, layers, List.of());
    }

    @Override
    public Optional<String> told(PerformancePlan plan, Plane plane, double atX, double atY) {
        PerformancePlan.Column column = plan.columns().get(place.column());
        var mass = new Told.Quantity(place.binning().across(), "dex");
        var residual = new Told.Quantity("residual", "dex");
        return Told.median(column.residualMedians(), plane, atX, atY, mass, residual)
                .or(() ->
                        Told.cell(
                                column.residualCounts(),
                                plane.valueX(atX),
                                plane.valueY(atY),
                                mass,
                                residual));
    }
}
