package org.galibra.evaluation;

import org.galibra.model.Matrix;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/// Ordinary least squares with a constant: y = c + Σ_j w_j (x_j − x̄_j) / s_j, with x̄ and s the
/// mean and standard deviation of feature j over the training galaxies (s = 1 for a constant
/// feature).
///
/// Colours are differences of magnitudes that are features too, so the columns are linearly
/// dependent and only the pseudo-inverse gives one answer: of all weights of least squared error,
/// the shortest. Singular values below 1e-10 of the largest count as 0: the true dependencies lie
/// at rounding error, about 1e-15, and real photometry, dependent to 1e-4 or so, stays above.
final class LeastSquares {
    private static final double CUTOFF = 1e-10;

    private final double[] means;
    private final double[] weights;
    private final double constant;

    private LeastSquares(double[] means, double[] weights, double constant) {
        this.means = means;
        this.weights = weights;
        this.constant = constant;
    }

    /// Fits the n × d features, n ≥ 1, to n targets in dex; modifies neither.
    static LeastSquares fit(Matrix features, double[] targets) {
        int n = features.rows();
        int d = features.columns();
        double[] means = new double[d];
        double[] deviations = new double[d];
        double[][] standardised = new double[n][d];
        for (int j = 0; j < d; j++) {
            double[] column = features.column(j);
            means[j] = mean(column);
            double squares = 0;
            for (double x : column) {
                squares += (x - means[j]) * (x - means[j]);
            }
            deviations[j] = squares > 0 ? Math.sqrt(squares / n) : 1;
            for (int i = 0; i < n; i++) {
                standardised[i][j] = (column[i] - means[j]) / deviations[j];
            }
        }
        double constant = mean(targets);
        double[] weights = shortestSolution(standardised, targets, constant);
        for (int j = 0; j < d; j++) {
            weights[j] /= deviations[j];
        }
        return new LeastSquares(means, weights, constant);
    }

    /// w = Σ_k v_k (u_k · (y − c)) / s_k over the singular values s_k above the cutoff.
    private static double[] shortestSolution(double[][] x, double[] targets, double constant) {
        var decomposition = new SingularValueDecomposition(new Array2DRowRealMatrix(x, false));
        double[] singular = decomposition.getSingularValues();
        double[] centred = new double[targets.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = targets[i] - constant;
        }
        double[] projections = decomposition.getUT().operate(centred);
        double[] scaled = new double[singular.length];
        for (int k = 0; k < singular.length; k++) {
            scaled[k] = singular[k] > CUTOFF * singular[0] ? projections[k] / singular[k] : 0;
        }
        return decomposition.getV().operate(scaled);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// The prediction for each row of m × d features, in dex.
    double[] predict(Matrix features) {
        double[] predictions = new double[features.rows()];
        double[] row = new double[features.columns()];
        for (int i = 0; i < predictions.length; i++) {
            features.copyRow(i, row);
            double sum = constant;
            for (int j = 0; j < row.length; j++) {
                sum += weights[j] * (row[j] - means[j]);
            }
            predictions[i] = sum;
        }
        return predictions;
    }
}
