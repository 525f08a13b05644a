package org.galibra.app.chart;

import org.galibra.evaluation.Range;

/// What a person has brushed over in a chart.
///
/// @param xs the values along the axis below
/// @param ys the values along the axis at the left
/// @param mode what becomes of the galaxies in it
/// @param panel in a chart of several panels the one that was brushed, from 0
public record Brush(Range xs, Range ys, Mode mode, int panel) {
    /// What a brush does to the galaxies selected before.
    public enum Mode {
        /// They alone are selected.
        SELECT,
        /// They are selected too.
        ADD,
        /// They no longer are.
        REMOVE
    }

    /// Whether a point is brushed over; one with NaN never is.
    public boolean covers(double x, double y) {
        return xs.contains(x) && ys.contains(y);
    }
}
