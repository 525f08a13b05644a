package org.galibra.model;

import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Galaxies;

import java.util.Arrays;

/// Scaled features with their scaled targets, n × d and n × o: what a network learns from. Each
/// galaxy may have a weight, and the error of its target. Immutable.
public final class Examples {
    private final Matrix features;
    private final Matrix targets;

    /// 1 on average; null where all are 1.
    private final double[] weights;

    /// The weights times 1/ΔΥ, 1 on average; null where no errors are known.
    private final double[] inverseErrors;

    /// How the features are drawn anew; null where they stay as they are.
    private final Redraw redraw;

    /// Examples of one target each, a copy of `targets`. No galaxies at all is allowed (a
    /// validation set may be empty).
    ///
    /// @throws IllegalArgumentException if the numbers of rows differ or a value is not finite
    public Examples(Matrix features, double[] targets) {
        this(features, Matrix.of(targets.length, 1, targets));
    }

    /// Examples of o targets each.
    ///
    /// @throws IllegalArgumentException if the numbers of rows differ or a value is not finite
    public Examples(Matrix features, Matrix targets) {
        this(features, targets, null, null, null);
        for (int row = 0; row < targets.rows(); row++) {
            for (int c = 0; c < targets.columns(); c++) {
                checkFinite("target", row, targets.at(row, c));
            }
        }
        checkFinite(features);
    }

    private Examples(
            Matrix features,
            Matrix targets,
            double[] weights,
            double[] inverseErrors,
            Redraw redraw) {
        if (features.rows() != targets.rows() || targets.columns() < 1) {
            throw new IllegalArgumentException(
                    features + " with " + targets.rows() + " targets of " + targets.columns());
        }
        this.features = features;
        this.targets = targets;
        this.weights = weights;
        this.inverseErrors = inverseErrors;
        this.redraw = redraw;
    }

    private static void checkFinite(Matrix features) {
        for (int row = 0; row < features.rows(); row++) {
            for (int i = 0; i < features.columns(); i++) {
                checkFinite("feature " + i, row, features.at(row, i));
            }
        }
    }

    private static void checkFinite(String what, int row, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " of row " + row + " is " + value);
        }
    }

    /// These examples, each galaxy counting in every cost in proportion to its weight. Only the
    /// weights' ratios matter: they are divided by their mean. Equal weights are none, bit for bit.
    ///
    /// @param relative n weights, finite, not negative and not all 0; errors must be given after
    ///   the weights
    /// @throws IllegalArgumentException if one is not so, or their number is not n
    public Examples withWeights(double[] relative) {
        return new Examples(features, targets, averagingOne(relative), null, redraw);
    }

    /// These examples with the errors ΔΥ of their targets, for [Cost#ERROR_WEIGHTED].
    ///
    /// @param errors n errors above 0, in any unit that all share; [#atLeast] holds small ones up
    /// @throws IllegalArgumentException if one is not above 0 and finite, or their number is not n
    public Examples withErrors(double[] errors) {
        double[] inverse = new double[errors.length];
        for (int row = 0; row < errors.length; row++) {
            if (!(errors[row] > 0) || Double.isInfinite(errors[row])) {
                throw new IllegalArgumentException("error of row " + row + " is " + errors[row]);
            }
            inverse[row] = (weights == null ? 1 : weights[row]) / errors[row];
        }
        return new Examples(features, targets, weights, averagingOne(inverse), redraw);
    }

    /// These examples with the weights and errors of others of the same galaxies.
    ///
    /// @throws IllegalArgumentException if they are not as many
    public Examples weightedAs(Examples others) {
        if (others.size() != size()) {
            throw new IllegalArgumentException(others.size() + " weights for " + size());
        }
        return new Examples(features, targets, others.weights, others.inverseErrors, redraw);
    }

    /// These examples, whose features a [Training] draws anew in each pass over them.
    public Examples redrawn(Redraw how) {
        return new Examples(features, targets, weights, inverseErrors, how);
    }

    /// These examples with other features of the same galaxies.
    ///
    /// @throws IllegalArgumentException if they are not n × d, or one is not finite
    public Examples withFeatures(Matrix others) {
        if (others.rows() != size() || others.columns() != features.columns()) {
            throw new IllegalArgumentException(others + " for " + features);
        }
        checkFinite(others);
        return new Examples(others, targets, weights, inverseErrors, redraw);
    }

    boolean isRedrawn() {
        return redraw != null;
    }

    /// These examples as they stand in a pass.
    Examples inPass(long pass) {
        return isRedrawn() ? withFeatures(redraw.features(pass)) : this;
    }

    /// max(ΔΥ, share |Υ|) for each value Υ: errors that are nowhere below a relative error. Dobbels
    /// et al. (2019) hold theirs at 0.05. Use it on Υ itself; for log10 Υ the least error is
    /// log10(1 + share) dex, whatever the value.
    ///
    /// @return n, a new array
    public static double[] atLeast(double share, double[] values, double[] errors) {
        double[] held = new double[values.length];
        Arrays.setAll(held, row -> Math.max(errors[row], share * Math.abs(values[row])));
        return held;
    }

    private double[] averagingOne(double[] relative) {
        if (relative.length != size()) {
            throw new IllegalArgumentException(relative.length + " weights for " + size());
        }
        double sum = 0;
        for (int row = 0; row < relative.length; row++) {
            if (!(relative[row] >= 0) || Double.isInfinite(relative[row])) {
                throw new IllegalArgumentException("weight of row " + row + " is " + relative[row]);
            }
            sum += relative[row];
        }
        if (!(sum > 0) && relative.length > 0) {
            throw new IllegalArgumentException("all weights are 0");
        }
        if (Arrays.stream(relative).allMatch(weight -> weight == relative[0])) {
            // Their mean may differ from them by a rounding.
            return Arrays.stream(relative).map(_ -> 1).toArray();
        }
        double mean = sum / relative.length;
        return Arrays.stream(relative).map(weight -> weight / mean).toArray();
    }

    /// The number of galaxies n.
    public int size() {
        return targets.rows();
    }

    /// The number of targets o of each.
    public int outputs() {
        return targets.columns();
    }

    public Matrix features() {
        return features;
    }

    /// The first target of a galaxy.
    public double target(int row) {
        return targets.at(row, 0);
    }

    /// Target `c` of a galaxy.
    public double target(int row, int c) {
        return targets.at(row, c);
    }

    /// Whether errors are known.
    boolean haveErrors() {
        return inverseErrors != null;
    }

    /// How much a galaxy counts in this cost: 1 on average.
    public double factor(Cost cost, int row) {
        double[] factors = cost == Cost.ERROR_WEIGHTED ? inverseErrors : weights;
        return factors == null ? 1 : factors[row];
    }

    /// (Σ w)² / Σ w² of the factors in this cost: the number of galaxies of equal weight that would
    /// average as well. NaN without galaxies.
    public double effectiveSize(Cost cost) {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < size(); row++) {
            double factor = factor(cost, row);
            sum += factor;
            squares += factor * factor;
        }
        return sum * sum / squares;
    }

    /// A new copy in float, as the kernels read it, with the weights of all costs but the
    /// error-weighted.
    public Galaxies galaxies() {
        return galaxies(Cost.QUADRATIC);
    }

    /// A new copy in float, as the kernels read it, weighted for this cost.
    Galaxies galaxies(Cost cost) {
        var galaxies = new Galaxies(size(), features.columns(), outputs());
        double[] x = new double[features.columns()];
        double[] y = new double[outputs()];
        for (int row = 0; row < size(); row++) {
            features.copyRow(row, x);
            targets.copyRow(row, y);
            galaxies.set(row, x, y, factor(cost, row));
        }
        return galaxies;
    }

    /// A copy of the first targets, length n.
    public double[] targets() {
        return targets.column(0);
    }
}
