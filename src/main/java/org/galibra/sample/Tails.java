package org.galibra.sample;

import org.galibra.model.Matrix;

import java.util.Arrays;

/// The limits of each feature between which galaxies are kept. A limit is an order statistic: of n
/// galaxies, ⌊p n⌋ are cut off at each end, so that where a tail holds less than one galaxy the
/// limit is the extreme of the training side.
final class Tails {
    private final double[] lower;
    private final double[] upper;

    private Tails(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /// Fits the limits on the training side, some rows of the matrix; [Trim#NONE] has none.
    static Tails fit(Matrix features, int[] training, Trim trim) {
        var lower = new double[features.columns()];
        var upper = new double[features.columns()];
        if (trim.equals(Trim.NONE)) {
            Arrays.fill(lower, Double.NEGATIVE_INFINITY);
            Arrays.fill(upper, Double.POSITIVE_INFINITY);
            return new Tails(lower, upper);
        }
        int n = training.length;
        int cutBelow = inTail(n, trim.lower());
        int cutAbove = inTail(n, 100 - trim.upper());
        for (int feature = 0; feature < lower.length; feature++) {
            int column = feature;
            double[] values =
                    Arrays.stream(training)
                            .mapToDouble(row -> features.at(row, column))
                            .sorted()
                            .toArray();
            lower[feature] = values[cutBelow];
            upper[feature] = values[n - 1 - cutAbove];
        }
        return new Tails(lower, upper);
    }

    private static int inTail(int n, double percent) {
        double rounding = 1e-9;
        return (int) Math.floor(n * percent / 100 + rounding);
    }

    /// Those of `rows` of the matrix that lie inside every limit (the limits included).
    int[] inside(Matrix features, int[] rows) {
        return Arrays.stream(rows).filter(row -> isInside(features, row)).toArray();
    }

    private boolean isInside(Matrix features, int row) {
        for (int feature = 0; feature < lower.length; feature++) {
            double value = features.at(row, feature);
            if (value < lower[feature] || value > upper[feature]) {
                return false;
            }
        }
        return true;
    }
}
