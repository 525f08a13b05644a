package org.galibra.figure;

import org.galibra.evaluation.Bins;
import org.galibra.evaluation.Histogram2D;
import org.galibra.evaluation.Range;

/// Predicted against true so small that only its shape can be seen: the galaxies of each pixel as a
/// colour, both axes over the same masses, mass growing to the right and upward. Immutable.
public final class Thumbnail {
    private final int side;
    private final int[] argb;

    private Thumbnail(int side, int[] argb) {
        this.side = side;
        this.argb = argb;
    }

    /// The thumbnail of n galaxies over `masses`.
    ///
    /// @param truth log₁₀(M★/M☉), in dex
    /// @param predicted in dex; beyond `masses` it is not drawn
    /// @param side pixels, at least 2; there may be one less or more
    public static Thumbnail of(double[] truth, double[] predicted, Range masses, int side) {
        // Edges are multiples of the width: the range touches at most one bin more than it is wide.
        var bins = new Bins(masses.length() / (side - 1));
        Histogram2D counts = Histogram2D.of(truth, predicted, bins, masses, masses);
        int[] colours = CountBar.of(counts.largest(), FigureStyle.SCREEN_LIGHT).argb();
        int pixels = counts.columns();
        int[] argb = new int[pixels * pixels];
        for (int row = 0; row < pixels; row++) {
            for (int column = 0; column < pixels; column++) {
                argb[(pixels - 1 - row) * pixels + column] = colours[counts.count(column, row)];
            }
        }
        return new Thumbnail(pixels, argb);
    }

    /// Pixels of a side.
    public int side() {
        return side;
    }

    /// The colour of the pixel `x` from the left and `y` from above; transparent where no galaxy
    /// is.
    public int argb(int x, int y) {
        return argb[y * side + x];
    }
}
