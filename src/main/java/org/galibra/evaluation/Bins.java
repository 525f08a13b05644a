package org.galibra.evaluation;

/// Bins of equal width whose edges are the multiples of that width. Bin k holds k · width ≤ x < (k
/// +
/// 1) · width.
///
/// An edge is computed as k / (1 / width): for widths such as 0.1 or 0.0125 the reciprocal is a
/// whole number, so an edge is the double nearest to its decimal and a tabulated mass of 8.3 falls
/// into the bin that begins at 8.3, which ⌊8.3 / 0.1⌋ would miss.
///
/// @param width the bins' width, in the unit of what is counted
public record Bins(double width) {
    /// Checks the width.
    ///
    /// @throws IllegalArgumentException if the width is not finite and positive
    public Bins {
        if (!Double.isFinite(width) || width <= 0) {
            throw new IllegalArgumentException("bin width " + width);
        }
    }

    /// The bin that holds a finite `value`; beyond the int range, the outermost one.
    public int index(double value) {
        double index = Math.floor(value * (1 / width));
        if (value < edge(index)) {
            index--;
        } else if (value >= edge(index + 1)) {
            index++;
        }
        return (int) index;
    }

    /// The lower edge of bin `index`.
    public double edge(int index) {
        return edge((double) index);
    }

    /// The middle of bin `index`.
    public double centre(int index) {
        return edge(index + 0.5);
    }

    private double edge(double index) {
        return index / (1 / width);
    }
}
