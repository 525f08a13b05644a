package org.galibra.sample;

import org.galibra.model.Matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The limits of each feature between which galaxies are kept. A limit is an order statistic: of n
/// galaxies, ⌊p n⌋ are cut off at each end, so that where a tail holds less than one galaxy the
/// limit is the extreme of the training side. A feature's own limits, where a person set them,
/// stand in the place of these.
final class Tails {
    private final List<Limits> limits;

    private Tails(List<Limits> limits) {
        this.limits = limits;
    }

    /// Fits the limits on the training side, some rows of the matrix; [Trim#NONE] has none.
    ///
    /// @param features the names of the matrix's columns
    /// @param own limits by the name of a feature
    static Tails fit(
            Matrix values,
            int[] training,
            List<String> features,
            Trim trim,
            Map<String, Limits> own) {
        var limits = new Limits[features.size()];
        for (int feature = 0; feature < limits.length; feature++) {
            limits[feature] = own.get(features.get(feature));
            if (limits[feature] == null) {
                limits[feature] = fitted(values, training, feature, trim);
            }
        }
        return new Tails(List.of(limits));
    }

    private static Limits fitted(Matrix values, int[] training, int feature, Trim trim) {
        if (trim.equals(Trim.NONE)) {
            return new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        var column = new double[training.length];
        Arrays.setAll(column, i -> values.at(training[i], feature));
        int n = column.length;
        int below = inTail(n, trim.lower());
        int above = n - 1 - inTail(n, 100 - trim.upper());
        return new Limits(OrderStatistic.of(column, below), OrderStatistic.of(column, above));
    }

    private static int inTail(int n, double percent) {
        double rounding = 1e-9;
        return (int) Math.floor(n * percent / 100 + rounding);
    }

    /// Those of `rows` of the matrix that lie inside every limit (the limits included).
    int[] inside(Matrix values, int[] rows) {
        return Arrays.stream(rows).filter(row -> isInside(values, row)).toArray();
    }

    private boolean isInside(Matrix values, int row) {
        for (int feature = 0; feature < limits.size(); feature++) {
            if (!limits.get(feature).hold(values.at(row, feature))) {
                return false;
            }
        }
        return true;
    }

    /// The limits of each feature.
    List<Limits> limits() {
        return limits;
    }
}
