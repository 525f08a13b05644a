package org.galibra.evaluation;

import java.util.Arrays;

/// Counts in equal bins of a plane. Holds its own counts; value equality.
public final class Histogram2D {
    private final Bins xBins;
    private final Bins yBins;
    private final int firstX;
    private final int firstY;
    private final int columns;
    private final int rows;
    private final int[] counts;
    private final int outside;
    private final int largest;

    private Histogram2D(
            Bins xBins,
            Bins yBins,
            int firstX,
            int firstY,
            int columns,
            int rows,
            int[] counts,
            int outside) {
        this.xBins = xBins;
        this.yBins = yBins;
        this.firstX = firstX;
        this.firstY = firstY;
        this.columns = columns;
        this.rows = rows;
        this.counts = counts;
        this.outside = outside;
        this.largest = Arrays.stream(counts).max().orElse(0);
    }

    /// Counts n points in the square bins that touch the two ranges. A point with NaN is not
    /// counted.
    ///
    /// @throws IllegalArgumentException if the lengths differ
    public static Histogram2D of(double[] x, double[] y, Bins bins, Range xs, Range ys) {
        return of(x, y, bins, bins, xs, ys);
    }

    /// Counts n points in bins of one width in x and another in y. A point with NaN is not counted.
    ///
    /// @throws IllegalArgumentException if the lengths differ
    public static Histogram2D of(
            double[] x, double[] y, Bins xBins, Bins yBins, Range xs, Range ys) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x, " + y.length + " y");
        }
        int firstX = xBins.index(xs.from());
        int firstY = yBins.index(ys.from());
        int columns = Histogram.size(xBins, xs);
        int rows = Histogram.size(yBins, ys);
        int[] counts = new int[Math.multiplyExact(columns, rows)];
        int outside = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
                continue;
            }
            long column = (long) xBins.index(x[i]) - firstX;
            long row = (long) yBins.index(y[i]) - firstY;
            if (column < 0 || column >= columns || row < 0 || row >= rows) {
                outside++;
            } else {
                counts[(int) (row * columns + column)]++;
            }
        }
        return new Histogram2D(xBins, yBins, firstX, firstY, columns, rows, counts, outside);
    }

    /// The number of bins in x.
    public int columns() {
        return columns;
    }

    /// The number of bins in y.
    public int rows() {
        return rows;
    }

    /// The galaxies in bin `column` of x and bin `row` of y, from the lower left.
    public int count(int column, int row) {
        return counts[row * columns + column];
    }

    /// The range of x that the bins cover.
    public Range xs() {
        return new Range(xBins.edge(firstX), xBins.edge(firstX + columns));
    }

    /// The range of y that the bins cover.
    public Range ys() {
        return new Range(yBins.edge(firstY), yBins.edge(firstY + rows));
    }

    /// The largest count, 0 if all bins are empty.
    public int largest() {
        return largest;
    }

    /// The number of points beyond the bins.
    public int outside() {
        return outside;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram2D that
                && xBins.equals(that.xBins)
                && yBins.equals(that.yBins)
                && firstX == that.firstX
                && firstY == that.firstY
                && columns == that.columns
                && outside == that.outside
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * xBins.hashCode() + firstX) + firstY) + Arrays.hashCode(counts);
    }
}
