package org.galibra.figure;

import org.jfree.chart.JFreeChart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// One panel of a figure of one galaxy in the window; on paper all of them below each other.
public final class PassportChart implements ScreenChart<PassportPlan> {
    private static final double GAP = 8;

    private final PaintedPlot plot = new PaintedPlot();
    private final PassportPanel panel;
    private final FigureStyle style;
    private final JFreeChart chart;

    /// An empty chart.
    public PassportChart(FigureStyle style, PassportPanel panel) {
        this.style = style;
        this.panel = panel;
        chart = plot.chart(style);
    }

    /// The same figure on paper.
    static Plate plate(PassportPlan plan, FigureStyle style, double width) {
        double line = 1.5 * style.type().title().getSize2D();
        double height = line;
        for (PassportPanel panel : PassportPanel.values()) {
            height += line + panel.height(plan) + GAP;
        }
        return new Plate(
                width,
                height,
                (graphics, area) -> {
                    Plate.begin(graphics, area, style);
                    all(graphics, area, plan, style, line);
                });
    }

    private static void all(
            Graphics2D graphics,
            Rectangle2D area,
            PassportPlan plan,
            FigureStyle style,
            double line) {
        double x = area.getX() + line / 4;
        double y = area.getY();
        graphics.setColor(style.palette().text());
        MathText.of(
                        "galaxy %s: log *M*_{★} = %s predicted, %s true"
                                .formatted(
                                        plan.spec().galaxy(),
                                        Numbers.fixed(plan.spec().predicted(), 2),
                                        Numbers.fixed(plan.spec().truth(), 2)))
                .draw(graphics, style.type(), x, y + 0.7 * line);
        y += line;
        for (PassportPanel panel : PassportPanel.values()) {
            graphics.setColor(style.palette().muted());
            MathText.of(panel.words()).draw(graphics, style.ticks(), x, y + 0.7 * line);
            y += line;
            double height = panel.height(plan);
            panel.paint(
                    graphics,
                    new Rectangle2D.Double(area.getX(), y, area.getWidth(), height),
                    plan,
                    style);
            y += height + GAP;
        }
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(PassportPlan plan) {
        plot.show((graphics, area) -> panel.paint(graphics, area, plan, style));
    }

    @Override
    public Optional<String> told(
            PassportPlan plan, double width, double height, double atX, double atY) {
        return panel.at(plan, width, height, atX, atY).map(Pointed::words);
    }
}
