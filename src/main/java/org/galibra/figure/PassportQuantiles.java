package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Where the features of one galaxy stand among those of the training galaxies, in per cent.
final class PassportQuantiles {
    private static final Range PERCENT = new Range(-10, 110);
    private static final double LEFT = 36;
    private static final double RIGHT = 8;

    private PassportQuantiles() {}

    private static List<String> names(PassportPlan plan) {
        return plan.spec().quantiles().stream().map(PassportSpec.Quantile::feature).toList();
    }

    private static Rows rows(PassportPlan plan, Rectangle2D area) {
        List<String> names = names(plan);
        double below = Rows.names(names, area.getWidth() - LEFT - RIGHT);
        return Rows.within(area, 6, LEFT, below, RIGHT, 0, 1, names.size());
    }

    static void paint(Graphics2D graphics, Rectangle2D area, PassportPlan plan, FigureStyle style) {
        Rows rows = rows(plan, area);
        var painter = new RowsPainter(graphics, style, rows);
        Scale scale = rows.scale(0, PERCENT);
        graphics.setColor(style.palette().band());
        graphics.fill(
                new Rectangle2D.Double(
                        scale.area().getX(),
                        scale.y(84),
                        scale.area().getWidth(),
                        scale.y(16) - scale.y(84)));
        painter.marked(plan.marked().features());
        painter.panel(0, PERCENT, 3);
        List<PassportSpec.Quantile> quantiles = plan.spec().quantiles();
        double radius = style.pen().framed() ? 1.8 : 3;
        for (int i = 0; i < quantiles.size(); i++) {
            if (Double.isFinite(quantiles.get(i).percent())) {
                graphics.setColor(style.palette().ink());
                graphics.fill(Layers.disc(scale.x(i), scale.y(quantiles.get(i).percent()), radius));
            }
        }
        painter.names(names(plan), plan.marked().features());
    }

    /// The feature at a point of a panel of this size.
    static Optional<Pointed> at(
            PassportPlan plan, double width, double height, double x, double y) {
        Rows rows = rows(plan, new Rectangle2D.Double(0, 0, width, height));
        OptionalInt column = rows.column(x);
        if (column.isEmpty() || y < 0 || y > height || plan.spec().quantiles().isEmpty()) {
            return Optional.empty();
        }
        int place = column.getAsInt();
        PassportSpec.Quantile at = plan.spec().quantiles().get(place);
        return Optional.of(
                Pointed.feature(
                        place,
                        "%s %s mag: %s %% of the training galaxies lie below"
                                .formatted(
                                        at.feature(),
                                        Numbers.fixed(at.value(), 2),
                                        Numbers.fixed(at.percent(), 1))));
    }
}
