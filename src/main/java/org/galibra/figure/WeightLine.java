package org.galibra.figure;

import java.awt.BasicStroke;

/// The line of a weight: whole where it is positive, dashed where it is negative, so that its sign
/// is seen without its colour too.
final class WeightLine {
    private static final float LEAST_DASH = 2.4f;
    private static final float LEAST_GAP = 1.4f;

    private WeightLine() {}

    /// Of a weight, or of a number with its sign.
    ///
    /// @param width of the line; dashes grow with it
    static BasicStroke of(double weight, double width) {
        float wide = (float) width;
        return weight < 0
                ? new BasicStroke(
                        wide,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        new float[] {LEAST_DASH + 1.6f * wide, LEAST_GAP + 0.4f * wide},
                        0)
                : whole(width);
    }

    private static BasicStroke whole(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
}
