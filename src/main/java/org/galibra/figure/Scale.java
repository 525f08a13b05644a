package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.awt.geom.Rectangle2D;

/// Where values lie on the page: the ranges of two linear axes over a rectangle.
///
/// @param area the rectangle between the axes; y grows downward
/// @param xs the values from its left to its right side
/// @param ys the values from its bottom to its top
record Scale(Rectangle2D area, Range xs, Range ys) {
    double x(double value) {
        return area.getX() + (value - xs.from()) / xs.length() * area.getWidth();
    }

    double y(double value) {
        return area.getMaxY() - (value - ys.from()) / ys.length() * area.getHeight();
    }
}
