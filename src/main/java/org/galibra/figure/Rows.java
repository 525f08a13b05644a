package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;

/// Panels below each other over common columns: where they lie, for what paints them and for what
/// tells which is pointed at. Lengths in px.
///
/// @param inside the room of all panels, without axes and names
/// @param gap between two panels
/// @param count of panels, at least one
/// @param columns at least one
record Rows(Rectangle2D inside, double gap, int count, int columns) {
    /// About the width of a letter of the columns' names.
    private static final double LETTER = 7.4;

    /// Room for the axis of the values on the left.
    static final double LEFT = 60;

    /// The height that the names of the columns need below the panels; level where the longest fits
    /// in its column, else upward.
    static double names(List<String> names, double width) {
        double longest = names.stream().mapToInt(String::length).max().orElse(0) * LETTER;
        return longest + 4 <= width / Math.max(1, names.size()) ? 22 : longest + 12;
    }

    /// Within the whole of a place, this much left free on its four sides.
    static Rows within(
            Rectangle2D area,
            double top,
            double left,
            double bottom,
            double right,
            double gap,
            int count,
            int columns) {
        var inside =
                new Rectangle2D.Double(
                        area.getX() + left,
                        area.getY() + top,
                        Math.max(1, area.getWidth() - left - right),
                        Math.max(1, area.getHeight() - top - bottom));
        return new Rows(inside, gap, Math.max(1, count), Math.max(1, columns));
    }

    /// Whether these names fit in their columns.
    boolean isLevel(List<String> names) {
        return names(names, columns * slot()) <= 22;
    }

    private double pitch() {
        return (inside.getHeight() + gap) / count;
    }

    Rectangle2D frame(int row) {
        return new Rectangle2D.Double(
                inside.getX(),
                inside.getY() + row * pitch(),
                inside.getWidth(),
                Math.max(1, pitch() - gap));
    }

    double slot() {
        return inside.getWidth() / columns;
    }

    /// The middle of a column.
    double x(int column) {
        return inside.getX() + (column + 0.5) * slot();
    }

    /// The values over a panel; columns count from 0.
    Scale scale(int row, Range values) {
        return new Scale(frame(row), new Range(-0.5, columns - 0.5), values);
    }

    OptionalInt row(double y) {
        int row = (int) Math.floor((y - inside.getY()) / pitch());
        return row >= 0 && row < count ? OptionalInt.of(row) : OptionalInt.empty();
    }

    OptionalInt column(double x) {
        int column = (int) Math.floor((x - inside.getX()) / slot());
        return column >= 0 && column < columns ? OptionalInt.of(column) : OptionalInt.empty();
    }
}
