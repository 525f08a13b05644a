package org.galibra.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/// The performance figure for a journal: one column for each sample; in the rows, predicted against
/// true, median residual with its 16–84 per cent range, and the distribution of the residuals.
public final class PerformanceFigure {
    /// A point, 1/72 in, in mm.
    private static final double POINT_MILLIMETRES = 25.4 / 72;

    static final double LEFT = 36;
    private static final double RIGHT = 8;
    private static final double GAP = 30;
    private static final double COLUMN_WIDTH = 216;

    /// Of two narrower columns the second stands close to the first and shares its axes; more of
    /// them stand below each other.
    private static final double LEAST_COLUMN_WIDTH = 150;

    /// The gap between two columns that share their axes.
    static final double CLOSE_GAP = 5;

    /// Wider ones only spread their points.
    private static final double MOST_COLUMN_WIDTH = 260;

    static final double TOP = 6;
    static final double UPPER_BY_WIDTH = 248.0 / 216;
    static final double MIDDLE = 78;
    static final double BETWEEN = 38;
    static final double LOWER = 86;
    private static final double BOTTOM = 27;

    private PerformanceFigure() {}

    /// The figure's width on paper, in mm: two columns fill a page of 178.5 mm.
    public static double widthMillimetres(PerformancePlan plan) {
        return width(plan.columns().size()) * POINT_MILLIMETRES;
    }

    /// The figure's height on paper, in mm.
    public static double heightMillimetres() {
        return height() * POINT_MILLIMETRES;
    }

    private static double width(int columns) {
        return LEFT + columns * COLUMN_WIDTH + (columns - 1) * GAP + RIGHT;
    }

    private static double height() {
        return height(COLUMN_WIDTH);
    }

    private static double height(double columnWidth) {
        return TOP + UPPER_BY_WIDTH * columnWidth + MIDDLE + BETWEEN + LOWER + BOTTOM;
    }

    /// Paints the figure as large as fits into `area`, in its middle. Too small an area stays
    /// blank.
    public static void paint(
            Graphics2D graphics, Rectangle2D area, PerformancePlan plan, FigureStyle style) {
        int columns = plan.columns().size();
        double factor = Math.min(area.getWidth() / width(columns), area.getHeight() / height());
        if (!(factor > 0)) {
            return;
        }
        AffineTransform before = graphics.getTransform();
        Plate.begin(graphics, area, style);
        graphics.translate(
                area.getCenterX() - factor * width(columns) / 2,
                area.getCenterY() - factor * height() / 2);
        graphics.scale(factor, factor);
        for (int i = 0; i < columns; i++) {
            double x = LEFT + i * (COLUMN_WIDTH + GAP);
            new PerformanceColumn(graphics, plan, i, style, x, COLUMN_WIDTH, i == 0, false).paint();
        }
        graphics.setTransform(before);
    }

    /// The figure at a width: samples beside each other; in a journal's column, two close together,
    /// and more below each other.
    static Plate plate(PerformancePlan plan, FigureStyle style, double width) {
        int samples = plan.columns().size();
        double shared = (width - LEFT - RIGHT - (samples - 1) * GAP) / samples;
        if (shared >= LEAST_COLUMN_WIDTH) {
            double columnWidth = Math.min(shared, MOST_COLUMN_WIDTH);
            return row(plan, style, width, columnWidth, GAP, false);
        }
        if (samples == 2) {
            double columnWidth = (width - LEFT - RIGHT - CLOSE_GAP) / 2;
            return row(plan, style, width, columnWidth, CLOSE_GAP, true)
                    .noted(plan.spec().note(), style);
        }
        return stack(plan, style, width);
    }

    private static Plate row(
            PerformancePlan plan,
            FigureStyle style,
            double width,
            double columnWidth,
            double gap,
            boolean close) {
        int samples = plan.columns().size();
        double used = samples * columnWidth + (samples - 1) * gap;
        double left = LEFT + (width - LEFT - RIGHT - used) / 2;
        return new Plate(
                width,
                height(columnWidth),
                (graphics, area) -> {
                    Plate.begin(graphics, area, style);
                    for (int i = 0; i < samples; i++) {
                        double x = left + i * (columnWidth + gap);
                        new PerformanceColumn(
                                        graphics, plan, i, style, x, columnWidth, i == 0, close)
                                .paint();
                    }
                });
    }

    private static Plate stack(PerformancePlan plan, FigureStyle style, double width) {
        int samples = plan.columns().size();
        double columnWidth = Math.min(width - LEFT - RIGHT, MOST_COLUMN_WIDTH);
        double left = LEFT + (width - LEFT - RIGHT - columnWidth) / 2;
        double rowHeight = height(columnWidth);
        return new Plate(
                width,
                samples * rowHeight,
                (graphics, area) -> {
                    AffineTransform before = graphics.getTransform();
                    Plate.begin(graphics, area, style);
                    for (int i = 0; i < samples; i++) {
                        new PerformanceColumn(
                                        graphics, plan, i, style, left, columnWidth, true, false)
                                .paint();
                        graphics.translate(0, rowHeight);
                    }
                    graphics.setTransform(before);
                });
    }
}
