package org.galibra.figure;

import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Panels with what stands in and around them, while they are painted: the same on paper and on
/// screen, in units of the style's letters.
record Sheet(Graphics2D graphics, FigureStyle style) {
    /// Lengths are given for a journal's letters of 8 pt.
    private static final double LETTERS = 8;

    private static final double Y_LABELS = 26;
    private static final double X_LABELS = 14;
    private static final double LINE = 10;

    /// How much larger everything is than on paper.
    double unit() {
        return unit(style);
    }

    static double unit(FigureStyle style) {
        return style.type().title().getSize2D() / LETTERS;
    }

    /// A line of a key.
    ///
    /// @param stroke of the line
    record Entry(String text, Color colour, BasicStroke stroke) {
        /// @param dashes of the line, in px; none for a line without gaps
        Entry(String text, Color colour, float width, float... dashes) {
            this(text, colour, Sheet.stroke(width, dashes));
        }
    }

    static BasicStroke stroke(float width, float... dashes) {
        return dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL)
                : new BasicStroke(
                        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, dashes, 0);
    }

    /// A panel within `frame`; its labels stand outside.
    void panel(Rectangle2D frame, Ticks x, boolean xLabels, Ticks y, List<Layer> layers) {
        double left = Y_LABELS * unit();
        double below = X_LABELS * unit();
        var panel =
                new Panel(
                        style,
                        new Panel.Axes("", xLabels, "", true),
                        new RectangleInsets(0, left, below, 0));
        boolean paper = style.pen().framed();
        panel.show(paper ? x : x.majorOnly(), paper ? y : y.majorOnly(), layers, List.of());
        panel.draw(
                graphics,
                new Rectangle2D.Double(
                        frame.getX() - left,
                        frame.getY(),
                        frame.getWidth() + left,
                        frame.getHeight() + below));
    }

    /// The title of the horizontal axis.
    void below(String title, Rectangle2D frame) {
        ink();
        MathText.of(title)
                .drawCentred(
                        graphics, style.type(), frame.getCenterX(), frame.getMaxY() + 25 * unit());
    }

    /// The title of the vertical axis.
    void upward(String title, Rectangle2D frame) {
        ink();
        MathText.of(title)
                .drawUpward(
                        graphics,
                        style.type(),
                        frame.getX() - (Y_LABELS + 1) * unit(),
                        frame.getCenterY());
    }

    /// Lines of text in a panel's upper left corner.
    void statement(Rectangle2D frame, List<String> lines) {
        ink();
        double y = frame.getY() + 14 * unit();
        for (String line : lines) {
            MathText.of(line).draw(graphics, style.type(), frame.getX() + 8 * unit(), y);
            y += LINE * unit();
        }
    }

    /// A key of counts and of lines in a panel's lower right corner.
    void key(Rectangle2D frame, CountBar counts, List<Entry> entries) {
        double right = frame.getMaxX() - 12 * unit();
        double y = frame.getMaxY() - 8 * unit();
        for (Entry entry : entries.reversed()) {
            entry(entry, right, y);
            y -= LINE * unit();
        }
        double width = Math.min(80 * unit(), 0.4 * frame.getWidth());
        counts(new Rectangle2D.Double(right - width, y - 14 * unit(), width, 6 * unit()), counts);
    }

    /// A key of counts, its name above and its numbers below.
    void counts(Rectangle2D bar, CountBar counts) {
        double unit = unit();
        counts.paintLying(graphics, bar);
        ink();
        graphics.setStroke(new BasicStroke(style.pen().axis()));
        graphics.draw(bar);
        MathText.of("galaxies per bin")
                .drawCentred(graphics, style.type(), bar.getCenterX(), bar.getY() - 4 * unit);
        int step = (int) Math.max(1, Ladder.atLeast(counts.top() / 4.0));
        for (int count = 1; count <= counts.top(); count++) {
            boolean end = count == 1 || count == counts.top();
            boolean clear = counts.along(count) > 0.12 && counts.along(count) < 0.78;
            if (end || (clear && count % step == 0)) {
                double x = bar.getX() + counts.along(count) * bar.getWidth();
                graphics.draw(new Line2D.Double(x, bar.getMaxY(), x, bar.getMaxY() - 2 * unit));
                MathText.of(Numbers.count(count))
                        .drawCentred(graphics, style.type(), x, bar.getMaxY() + 8 * unit);
            }
        }
    }

    /// How far an entry reaches.
    double width(Entry entry) {
        return MathText.of(entry.text()).width(graphics, style.type()) + 18 * unit();
    }

    /// An entry that ends at `right` with its line of text on `y`; where it begins.
    double entry(Entry entry, double right, double y) {
        double unit = unit();
        MathText text = MathText.of(entry.text());
        double start = right - text.width(graphics, style.type());
        ink();
        text.draw(graphics, style.type(), start, y);
        graphics.setColor(entry.colour());
        graphics.setStroke(entry.stroke());
        double middle = y - 2.6 * unit;
        graphics.draw(new Line2D.Double(start - 18 * unit, middle, start - 4 * unit, middle));
        return start - 18 * unit;
    }

    void flushRight(String markup, double x, double y) {
        ink();
        MathText.of(markup).drawFlushRight(graphics, style.type(), x, y);
    }

    private void ink() {
        graphics.setColor(style.palette().text());
    }
}
