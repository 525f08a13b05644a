package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;

/// What all charts of [Rows] have in common: frames, ticks, the zero line, what is marked, and the
/// names of the columns.
final class RowsPainter {
    private static final double LEAST_LETTERS = 8;

    private final Graphics2D graphics;
    private final FigureStyle style;
    private final Rows rows;
    private final double largestLetters;

    RowsPainter(Graphics2D graphics, FigureStyle style, Rows rows) {
        this.graphics = graphics;
        this.style = style;
        this.rows = rows;
        largestLetters = Math.max(LEAST_LETTERS, style.type().tick().getSize2D());
    }

    /// A panel's frame, zero line and ticks.
    ///
    /// @param most major ticks
    Scale panel(int row, Range values, int most) {
        Scale scale = rows.scale(row, values);
        Rectangle2D frame = scale.area();
        // Low panels have small labels, so that three of them stand apart.
        double letters = Math.clamp(frame.getHeight() / 3.4, LEAST_LETTERS, largestLetters);
        var type = style.ticks().at(letters);
        graphics.setStroke(new BasicStroke(style.pen().axis()));
        for (Ticks.Tick tick : Ticks.linear(values, most).majorOnly().ticks()) {
            double y = scale.y(tick.at());
            if (y < frame.getY() + 3 || y > frame.getMaxY() - 3) {
                // Labels of panels below each other would touch.
                continue;
            }
            if (style.pen().grid() > 0) {
                graphics.setColor(style.palette().grid());
                line(frame.getX(), y, frame.getMaxX(), y);
            }
            graphics.setColor(style.palette().axis());
            double inward = style.pen().tickInside();
            line(frame.getX() - style.pen().tickOutside(), y, frame.getX() + inward, y);
            line(frame.getMaxX() - inward, y, frame.getMaxX(), y);
            graphics.setColor(style.palette().muted());
            MathText.of(tick.label())
                    .drawFlushRight(graphics, type, frame.getX() - 7, y + 0.36 * letters);
        }
        graphics.setColor(style.pen().framed() ? style.palette().axis() : style.frame());
        Layers.crisp(graphics, frame);
        if (values.from() < 0 && values.to() > 0) {
            graphics.setColor(style.palette().axis());
            line(frame.getX(), scale.y(0), frame.getMaxX(), scale.y(0));
        }
        return scale;
    }

    /// A veil over marked columns, from the first panel to the last.
    void marked(Set<Integer> columns) {
        graphics.setColor(style.veil());
        for (int column : columns) {
            if (column < rows.columns()) {
                graphics.fill(
                        new Rectangle2D.Double(
                                rows.x(column) - rows.slot() / 2,
                                rows.inside().getY(),
                                rows.slot(),
                                rows.inside().getHeight()));
            }
        }
    }

    /// The names of the columns below, level where they fit and else upward; where even these would
    /// touch, every second, third, … and those marked.
    void names(List<String> names, Set<Integer> marked) {
        double bottom = rows.inside().getMaxY();
        boolean level = rows.isLevel(names);
        double letters =
                level ? largestLetters : Math.clamp(rows.slot(), LEAST_LETTERS, largestLetters);
        int stride = level ? 1 : (int) Math.ceil(letters / (rows.slot() + 0.01));
        for (int column = 0; column < names.size(); column++) {
            boolean isMarked = marked.contains(column);
            if (column % stride != 0 && !isMarked) {
                continue;
            }
            graphics.setColor(isMarked ? style.palette().accent() : style.palette().muted());
            // On paper the names of bands are symbols, some of them italic.
            var plain = style.pen().framed() ? style.type() : style.ticks();
            var type = (isMarked ? style.strong() : plain).at(letters);
            MathText name = style.name(names.get(column));
            double x = rows.x(column);
            if (level) {
                name.drawCentred(graphics, type, x, bottom + 15);
            } else {
                double half = name.width(graphics, type) / 2;
                name.drawUpward(graphics, type, x + 0.36 * letters, bottom + 6 + half);
            }
        }
    }

    void title(String text, double x) {
        graphics.setColor(style.palette().text());
        MathText.of(text).drawUpward(graphics, style.type(), x, rows.inside().getCenterY());
    }

    /// A bar from 0, coloured by its sign.
    void bar(Scale scale, double column, double value, double width) {
        if (!Double.isFinite(value)) {
            return;
        }
        double from = scale.x(column - width / 2);
        double zero = scale.y(0);
        double tip = scale.y(value);
        graphics.setColor(value < 0 ? style.palette().negative() : style.palette().positive());
        graphics.fill(
                new Rectangle2D.Double(
                        from,
                        Math.min(zero, tip),
                        scale.x(column + width / 2) - from,
                        Math.abs(tip - zero)));
    }

    /// A range as an upright line, with feet where `capped`.
    void range(Scale scale, double column, double low, double high, boolean capped) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return;
        }
        double x = scale.x(column);
        graphics.setColor(style.palette().ink());
        graphics.setStroke(new BasicStroke((capped ? 1 : 1.5f) * style.pen().axis()));
        line(x, scale.y(low), x, scale.y(high));
        if (capped) {
            double half = Math.min(4, 0.3 * rows.slot());
            line(x - half, scale.y(low), x + half, scale.y(low));
            line(x - half, scale.y(high), x + half, scale.y(high));
        }
    }

    void line(double x1, double y1, double x2, double y2) {
        Layers.crisp(graphics, new Line2D.Double(x1, y1, x2, y2));
    }
}
