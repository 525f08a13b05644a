package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.JFreeChart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The derivatives by feature in the window: a row for each galaxy, the most massive first, with
/// its true and its predicted mass beside it.
public final class SensitivityChart implements ScreenChart<SensitivityPlan> {
    private static final double TOP = 4;
    private static final double RIGHT = 104;
    private static final double GAP = 5;

    /// Rows lower than this have no room for two lines of text.
    private static final double TWO_LINES = 26;

    private final PaintedPlot plot = new PaintedPlot();
    private final FigureStyle style;
    private final JFreeChart chart;

    /// An empty chart.
    public SensitivityChart(FigureStyle style) {
        this.style = style;
        chart = plot.chart(style);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(SensitivityPlan plan) {
        plot.show((graphics, area) -> paint(graphics, area, plan));
    }

    private static Rows rows(SensitivityPlan plan, Rectangle2D area) {
        double width = area.getWidth() - Rows.LEFT - RIGHT;
        return Rows.within(
                area,
                TOP,
                Rows.LEFT,
                Rows.names(plan.spec().features(), width),
                RIGHT,
                GAP,
                plan.rows().size(),
                plan.spec().features().size());
    }

    @Override
    public Optional<String> told(
            SensitivityPlan plan, double width, double height, double atX, double atY) {
        return at(plan, width, height, atX, atY).map(Pointed::words);
    }

    @Override
    public String values(SensitivityPlan plan) {
        return plan.values();
    }

    /// What lies at a point of a chart of this size, in px: a derivative, or the name of a feature.
    public static Optional<Pointed> at(
            SensitivityPlan plan, double width, double height, double x, double y) {
        Rows rows = rows(plan, new Rectangle2D.Double(0, 0, width, height));
        OptionalInt column = rows.column(x);
        if (column.isEmpty() || y < rows.inside().getY() || plan.rows().isEmpty()) {
            return Optional.empty();
        }
        int feature = column.getAsInt();
        String name = plan.spec().features().get(feature);
        OptionalInt row = rows.row(y);
        if (row.isEmpty()) {
            return Optional.of(Pointed.feature(feature, name));
        }
        SensitivityPlan.Row galaxy = plan.rows().get(row.getAsInt());
        return Optional.of(
                Pointed.feature(
                        feature,
                        "%s at log₁₀ M★ = %s: ∂f/∂x = %s %s"
                                .formatted(
                                        name,
                                        Numbers.fixed(galaxy.truth(), 2),
                                        Numbers.signed(galaxy.byFeature().get(feature), 3),
                                        plan.spec().unit().label())));
    }

    private void paint(Graphics2D graphics, Rectangle2D area, SensitivityPlan plan) {
        Rows rows = rows(plan, area);
        var painter = new RowsPainter(graphics, style, rows);
        painter.marked(plan.marked().features());
        var values = new Range(-plan.featureLimit(), plan.featureLimit());
        for (int row = 0; row < plan.rows().size(); row++) {
            Scale scale = painter.panel(row, values, 4);
            stems(graphics, scale, plan, row);
            masses(graphics, scale.area(), plan, row);
        }
        int magnitudes = plan.spec().magnitudes();
        if (magnitudes > 0 && magnitudes < plan.spec().features().size()) {
            graphics.setColor(style.palette().text());
            graphics.setStroke(new BasicStroke(1));
            double x = rows.x(magnitudes) - rows.slot() / 2;
            painter.line(x, rows.inside().getY(), x, rows.inside().getMaxY());
        }
        painter.names(plan.spec().features(), plan.marked().features());
        painter.title("∂f/∂x_{i} (" + plan.spec().unit().brief() + ")", area.getX() + 13);
    }

    private void stems(Graphics2D graphics, Scale scale, SensitivityPlan plan, int row) {
        List<Double> derivatives = plan.rows().get(row).byFeature();
        Color colour = colour(plan, row);
        double radius = Math.min(3, 0.12 * scale.area().getHeight());
        for (int i = 0; i < derivatives.size(); i++) {
            if (!Double.isFinite(derivatives.get(i))) {
                continue;
            }
            double x = scale.x(i);
            double y = scale.y(derivatives.get(i));
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(1.25f));
            graphics.draw(new Line2D.Double(x, scale.y(0), x, y));
            graphics.fill(Layers.disc(x, y, radius));
        }
    }

    private void masses(Graphics2D graphics, Rectangle2D frame, SensitivityPlan plan, int row) {
        SensitivityPlan.Row galaxy = plan.rows().get(row);
        double x = frame.getMaxX() + 8;
        double y = frame.getCenterY();
        boolean both = frame.getHeight() >= TWO_LINES;
        double half = Math.min(12, frame.getHeight() / 2);
        graphics.setColor(colour(plan, row));
        graphics.fill(new Rectangle2D.Double(x, y - half, 3, 2 * half));
        graphics.setColor(style.palette().text());
        MathText.of(Numbers.fixed(galaxy.truth(), 2) + " true")
                .draw(graphics, style.strong(), x + 9, both ? y - 2 : y + 4);
        if (both) {
            graphics.setColor(style.palette().muted());
            MathText.of(Numbers.fixed(galaxy.predicted(), 2) + " predicted")
                    .draw(graphics, style.ticks(), x + 9, y + 11);
        }
    }

    /// Colours by mass; the mass stands beside the row too.
    private Color colour(SensitivityPlan plan, int row) {
        return style.line(plan.massPlace(row));
    }
}
