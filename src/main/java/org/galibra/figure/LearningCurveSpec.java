package org.galibra.figure;

import java.util.List;

/// How the error of networks falls with the number of galaxies that teach them.
///
/// @param judged the galaxies on which all are judged, such as `test`
/// @param judges how many these are
/// @param points a network each
/// @param axis the numbers of galaxies that the axis shows at least, where more are to come
public record LearningCurveSpec(String judged, int judges, List<Point> points, List<Integer> axis)
        implements FigureSpec {
    /// One network.
    ///
    /// @param galaxies that taught it
    /// @param rms its RMS residual, dex
    public record Point(int galaxies, double rms) {}

    public LearningCurveSpec {
        points = List.copyOf(points);
        axis = List.copyOf(axis);
    }
}
