package org.galibra.figure;

import org.galibra.evaluation.Histogram;

import java.util.Arrays;
import java.util.Optional;

/// The selected galaxies of one chart: dots where they lie, or a histogram of them, and the chosen
/// one among them. Holds its own copies; value equality.
public final class Marks {
    /// More dots than this cover each other: so many of them are drawn, evenly taken.
    static final int MOST_DOTS = 4000;

    /// Nothing is selected.
    public static final Marks NONE =
            new Marks(new double[0], new double[0], 0, Optional.empty(), Optional.empty());

    private final double[] x;
    private final double[] y;
    private final int count;
    private final Optional<Histogram> histogram;
    private final Optional<Point> chosen;

    /// Where the chosen galaxy lies.
    public record Point(double x, double y) {}

    private Marks(
            double[] x,
            double[] y,
            int count,
            Optional<Histogram> histogram,
            Optional<Point> chosen) {
        this.x = x;
        this.y = y;
        this.count = count;
        this.histogram = histogram;
        this.chosen = chosen;
    }

    /// Selected galaxies at n points; those that are not finite are not drawn.
    ///
    /// @throws IllegalArgumentException if the lengths differ
    public static Marks at(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x, " + y.length + " y");
        }
        int stride = Math.max(1, Math.ceilDiv(x.length, MOST_DOTS));
        double[] xs = new double[Math.ceilDiv(x.length, stride)];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x[i * stride];
            ys[i] = y[i * stride];
        }
        return new Marks(xs, ys, x.length, Optional.empty(), Optional.empty());
    }

    /// Selected galaxies as a histogram in the bins of all.
    public static Marks counted(Histogram selected) {
        int count = selected.below() + selected.above();
        for (int bin = 0; bin < selected.size(); bin++) {
            count += selected.count(bin);
        }
        return new Marks(
                new double[0], new double[0], count, Optional.of(selected), Optional.empty());
    }

    /// The same with a galaxy that a person has chosen to look at.
    public Marks choosing(double atX, double atY) {
        return new Marks(x, y, count, histogram, Optional.of(new Point(atX, atY)));
    }

    /// The galaxies selected, drawn or not.
    public int count() {
        return count;
    }

    /// The dots drawn.
    public int dots() {
        return x.length;
    }

    public double x(int dot) {
        return x[dot];
    }

    public double y(int dot) {
        return y[dot];
    }

    public Optional<Histogram> histogram() {
        return histogram;
    }

    public Optional<Point> chosen() {
        return chosen;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marks that
                && count == that.count
                && histogram.equals(that.histogram)
                && chosen.equals(that.chosen)
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(x) + Arrays.hashCode(y)) + count;
    }
}
