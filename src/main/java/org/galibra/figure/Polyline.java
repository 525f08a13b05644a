package org.galibra.figure;

import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.Range;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A line as it is drawn, in axis coordinates. Holds its own arrays; value equality.
public final class Polyline {
    private final double[] x;
    private final double[] y;

    /// No points.
    static final Polyline NONE = new Polyline(new double[0], new double[0]);

    private Polyline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /// A function of a point's number.
    @FunctionalInterface
    interface Coordinate {
        double of(int point);
    }

    /// Thins n points of increasing x to the lowest and the highest of each of `columns` pixel
    /// columns over `range`, in the order in which they come. Points that are not finite are left
    /// out.
    static Polyline thinned(int n, Coordinate xs, Coordinate ys, Range range, int columns) {
        double[] x = new double[2 * columns + 2];
        double[] y = new double[x.length];
        int size = 0;
        int point = 0;
        while (point < n) {
            int column = column(xs.of(point), range, columns);
            int low = -1;
            int high = -1;
            for (; point < n && column(xs.of(point), range, columns) == column; point++) {
                double value = ys.of(point);
                if (Double.isFinite(value)) {
                    low = low < 0 || value < ys.of(low) ? point : low;
                    high = high < 0 || value > ys.of(high) ? point : high;
                }
            }
            if (low >= 0) {
                int first = Math.min(low, high);
                x[size] = xs.of(first);
                y[size++] = ys.of(first);
                if (low != high) {
                    int second = Math.max(low, high);
                    x[size] = xs.of(second);
                    y[size++] = ys.of(second);
                }
            }
        }
        return new Polyline(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
    }

    /// The same of `n` points, the first `done` of which made `before` over this range and in these
    /// columns: the lowest of a column is the lowest of the lowest so far and of what came since.
    static Polyline thinned(
            Polyline before,
            int done,
            int n,
            Coordinate xs,
            Coordinate ys,
            Range range,
            int columns) {
        int kept = before.size();
        return thinned(
                kept + n - done,
                i -> i < kept ? before.x(i) : xs.of(done + i - kept),
                i -> i < kept ? before.y(i) : ys.of(done + i - kept),
                range,
                columns);
    }

    /// A line through every one of n points.
    static Polyline through(double[] x, double[] y) {
        return new Polyline(x.clone(), y.clone());
    }

    private static int column(double x, Range range, int columns) {
        return Math.clamp((long) ((x - range.from()) / range.length() * columns), 0, columns);
    }

    /// The same points at other heights.
    Polyline withHeights(DoubleUnaryOperator height) {
        return new Polyline(x, Arrays.stream(y).map(height).toArray());
    }

    /// The number of points.
    public int size() {
        return x.length;
    }

    public double x(int point) {
        return x[point];
    }

    public double y(int point) {
        return y[point];
    }

    /// The height below which `percent` of the points lie; +∞ of a line without points.
    double height(double percent) {
        return y.length == 0 ? Double.POSITIVE_INFINITY : Percentiles.of(y).at(percent);
    }

    /// The point whose x lies nearest to a value; −1 of a line without points.
    int nearest(double value) {
        int best = -1;
        for (int i = 0; i < x.length; i++) {
            best = best < 0 || Math.abs(x[i] - value) < Math.abs(x[best] - value) ? i : best;
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polyline that
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }
}
