package org.galibra.app.chart;

/// Where a person has clicked in a chart, in values, and how far a pixel reaches there.
///
/// @param x along the axis below
/// @param y along the axis at the left
/// @param pixelX the values that a pixel covers along x
/// @param pixelY the same along y
public record Picked(double x, double y, double pixelX, double pixelY) {
    /// The distance of a point from the click, in px.
    public double distance(double toX, double toY) {
        return Math.hypot((toX - x) / pixelX, (toY - y) / pixelY);
    }
}
