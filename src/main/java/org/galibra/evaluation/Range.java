package org.galibra.evaluation;

/// A closed interval of real numbers.
///
/// @param from the lower end
/// @param to the upper end, not below `from`
public record Range(double from, double to) {
    /// Checks the order of the ends.
    ///
    /// @throws IllegalArgumentException if an end is not finite or `to` lies below `from`
    public Range {
        if (!Double.isFinite(from) || !Double.isFinite(to) || to < from) {
            throw new IllegalArgumentException("range from " + from + " to " + to);
        }
    }

    public double length() {
        return to - from;
    }

    public boolean contains(double value) {
        return value >= from && value <= to;
    }

    /// The smallest range that holds this one and `other`.
    public Range union(Range other) {
        return new Range(Math.min(from, other.from), Math.max(to, other.to));
    }
}
