package org.galibra.figure;

import org.galibra.evaluation.Metrics;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Predicted against true value: counts, the line of equality, medians. Stands in line with a
/// [ResidualStripChart] of equal width below it, which names their common axis.
public final class PredictedAgainstTrueChart implements PanelChart<PerformancePlan> {
    private static final RectangleInsets SPACE = new RectangleInsets(8, 60, 8, 16);
    private static final double LINE = 16;

    private final FigureStyle style;
    private final Place place;
    private final Panel panel;

    /// Which part of a figure of performance a chart shows.
    ///
    /// @param column the place of the sample, from 0
    /// @param binning by which mass its galaxies are binned
    /// @param stated whether the chart states its sample's name and metrics
    public record Place(int column, Binning binning, boolean stated) {
        /// The first sample, binned by truth.
        public static final Place FIRST = new Place(0, Binning.BY_TRUTH, false);
    }

    /// An empty chart of a plan's first sample.
    public PredictedAgainstTrueChart(FigureStyle style, TargetLabel target) {
        this(style, target, Place.FIRST);
    }

    /// An empty chart.
    public PredictedAgainstTrueChart(FigureStyle style, TargetLabel target, Place place) {
        this.style = style;
        this.place = place;
        String title = place.column() == 0 ? place.binning().upTitle(target) : "";
        panel = new Panel(style, new Panel.Axes("", false, title, true), SPACE);
    }

    @Override
    public Panel panel() {
        return panel;
    }

    @Override
    public void show(PerformancePlan plan) {
        PerformancePlan.Column column = plan.columns().get(place.column());
        Ticks xs = Ticks.linear(panel.xs(plan.limits().mass()), 6).majorOnly();
        Ticks ys = Ticks.linear(panel.ys(plan.limits().mass()), 6).majorOnly();
        var layers = new ArrayList<Layer>();
        layers.add(Layers.counts(column.counts(), column.largestCount(), style));
        layers.add(Layers.equality(style.palette().muted(), style));
        layers.add(Layers.dots(column.medians(), style));
        if (place.stated()) {
            layers.add((graphics, scale) -> state(graphics, scale, column));
        }
        panel.show(xs, ys, layers, List.of());
    }

    private void state(Graphics2D graphics, Scale scale, PerformancePlan.Column column) {
        Metrics metrics = column.metrics();
        String name = column.name();
        double x = scale.area().getX() + 10;
        double y = scale.area().getY() + LINE;
        graphics.setColor(style.palette().text());
        CanvasFont.set(graphics, style.type().emphasis());
        graphics.drawString(
                Character.toUpperCase(name.charAt(0)) + name.substring(1), (float) x, (float) y);
        CanvasFont.set(graphics, style.type().title());
        graphics.drawString(
                "RMS " + Numbers.dex(metrics.rms()) + " dex", (float) x, (float) (y + LINE));
        graphics.setColor(style.palette().muted());
        CanvasFont.set(graphics, style.type().tick());
        graphics.drawString(
                "median " + Numbers.signedDex(metrics.median()) + " dex",
                (float) x,
                (float) (y + 2 * LINE));
        graphics.drawString("N = " + Numbers.count(metrics.n()), (float) x, (float) (y + 3 * LINE));
    }

    @Override
    public Optional<String> told(PerformancePlan plan, Plane plane, double atX, double atY) {
        PerformancePlan.Column column = plan.columns().get(place.column());
        var first = new Told.Quantity(place.binning().across(), "dex");
        var second = new Told.Quantity(place.binning().up(), "dex");
        return Told.median(column.medians(), plane, atX, atY, first, second)
                .or(() ->
                        Told.cell(
                                column.counts(),
                                plane.valueX(atX),
                                plane.valueY(atY),
                                first,
                                second));
    }
}
