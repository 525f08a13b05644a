package org.galibra.figure;

import org.galibra.evaluation.Range;

/// A pair of linear axes over a rectangle of a chart: where a value lies, and what lies where.
/// Lengths are in px from the chart's upper left corner, y growing downward.
///
/// @param left the rectangle's left side
/// @param top its upper side
/// @param width its width, above 0
/// @param height its height, above 0
/// @param xs the values from its left to its right side
/// @param ys the values from its bottom to its top
public record Plane(double left, double top, double width, double height, Range xs, Range ys) {
    public boolean contains(double atX, double atY) {
        return atX >= left && atX <= left + width && atY >= top && atY <= top + height;
    }

    /// The value of x at a place.
    public double valueX(double atX) {
        return xs.from() + (atX - left) / width * xs.length();
    }

    /// The value of y at a place.
    public double valueY(double atY) {
        return ys.from() + (top + height - atY) / height * ys.length();
    }

    /// The place of a value of x.
    public double placeX(double x) {
        return left + (x - xs.from()) / xs.length() * width;
    }

    /// The place of a value of y.
    public double placeY(double y) {
        return top + height - (y - ys.from()) / ys.length() * height;
    }

    /// The part of the values that stands there after zooming: what lies under a place stays there.
    ///
    /// @param factor above 1 to see less and larger, below 1 to see more
    public View zoomed(double atX, double atY, double factor) {
        double x = valueX(atX);
        double y = valueY(atY);
        return new View(
                new Range(x - (x - xs.from()) / factor, x + (xs.to() - x) / factor),
                new Range(y - (y - ys.from()) / factor, y + (ys.to() - y) / factor));
    }

    /// The values between two opposite corners; beyond the rectangle, those at its sides.
    public View between(double atX, double atY, double toX, double toY) {
        double x = valueX(Math.clamp(atX, left, left + width));
        double y = valueY(Math.clamp(atY, top, top + height));
        double otherX = valueX(Math.clamp(toX, left, left + width));
        double otherY = valueY(Math.clamp(toY, top, top + height));
        return new View(
                new Range(Math.min(x, otherX), Math.max(x, otherX)),
                new Range(Math.min(y, otherY), Math.max(y, otherY)));
    }
}
