package org.galibra.figure;

import org.galibra.evaluation.BinnedMedians;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Residuals against any other quantity: counts, and in bins the median with its 16–84 per cent
/// range.
public final class AgainstChart implements PanelChart<AgainstPlan> {
    private static final RectangleInsets SPACE = new RectangleInsets(8, 60, 44, 16);

    /// Longer names of categories are cut.
    private static final int LONGEST = 12;

    private final FigureStyle style;
    private final Panel panel;

    /// An empty chart.
    public AgainstChart(FigureStyle style) {
        this.style = style;
        panel = new Panel(style, new Panel.Axes(" ", true, "Residual (dex)", true), SPACE);
    }

    /// The figure on paper.
    static Plate plate(AgainstPlan plan, FigureStyle style, double width) {
        return new Plate(
                width,
                0.7 * width,
                (graphics, area) -> {
                    Plate.begin(graphics, area, style);
                    var chart = new AgainstChart(style);
                    chart.show(plan);
                    chart.panel.draw(graphics, area);
                });
    }

    @Override
    public Panel panel() {
        return panel;
    }

    @Override
    public void show(AgainstPlan plan) {
        List<Layer> layers =
                List.of(
                        Layers.counts(plan.counts(), plan.counts().largest(), style),
                        Layers.level(0, style.palette().axis(), style.pen().equality()),
                        ranges(plan.medians()),
                        Layers.dots(plan.medians(), style));
        Ticks ys = Ticks.linear(panel.ys(plan.residuals()), 4).majorOnly();
        panel.title(plan.spec().title());
        panel.show(ticks(plan), ys, layers, List.of());
    }

    private Ticks ticks(AgainstPlan plan) {
        if (!plan.spec().isCategorical()) {
            return Ticks.linear(panel.xs(plan.xs()), 6).majorOnly();
        }
        var ticks = new ArrayList<Ticks.Tick>();
        List<String> names = plan.spec().categories();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean cut = name.length() > LONGEST;
            ticks.add(new Ticks.Tick(i + 0.5, cut ? name.substring(0, LONGEST - 1) + "…" : name));
        }
        return new Ticks(panel.xs(plan.xs()), ticks);
    }

    /// An upright line from the 16th to the 84th percentile of each bin.
    private Layer ranges(BinnedMedians medians) {
        return (graphics, scale) -> {
            for (BinnedMedians.Bin bin : medians.occupied()) {
                double x = scale.x(bin.centre());
                var line = new Line2D.Double(x, scale.y(bin.p16()), x, scale.y(bin.p84()));
                graphics.setColor(style.palette().ground());
                graphics.setStroke(new BasicStroke(3));
                graphics.draw(line);
                graphics.setColor(style.palette().ink());
                graphics.setStroke(new BasicStroke(1));
                graphics.draw(line);
            }
        };
    }

    @Override
    public Optional<String> told(AgainstPlan plan, Plane plane, double atX, double atY) {
        AgainstSpec spec = plan.spec();
        var residual = new Told.Quantity("residual", "dex");
        if (spec.isCategorical()) {
            int category = (int) Math.floor(plane.valueX(atX));
            return plan.medians().occupied().stream()
                    .filter(bin -> (int) bin.centre() == category)
                    .findFirst()
                    .map(bin ->
                            spec.name()
                                    + " "
                                    + spec.categories().get(category)
                                    + "\n"
                                    + Told.median(bin, residual));
        }
        var quantity = new Told.Quantity(spec.name(), spec.unit());
        return Told.median(plan.medians(), plane, atX, atY, quantity, residual)
                .or(() ->
                        Told.cell(
                                plan.counts(),
                                plane.valueX(atX),
                                plane.valueY(atY),
                                quantity,
                                residual));
    }
}
