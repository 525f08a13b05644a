package org.galibra.model;

/// The factor L of a symmetric positive definite matrix, A = L Lᵀ, and the solution of A x = b,
/// with room made once. Rows of L are combined four at a time, on rows that share one index, which
/// HotSpot vectorises.
final class Cholesky {
    /// Row j holds column j of L from the diagonal on: U = Lᵀ.
    private final double[][] upper;

    Cholesky(int size) {
        this.upper = new double[size][size];
    }

    /// Factorises A + damping · diag(A), with at least `least` of A's largest diagonal element on
    /// the diagonal.
    ///
    /// @param lower the lower triangle of A, left as it is
    /// @return whether it is positive definite to rounding
    boolean factorise(double[][] lower, double damping, double least) {
        int n = upper.length;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, lower[i][i]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                upper[i][j] = lower[j][i];
            }
            upper[i][i] = lower[i][i] + damping * Math.max(lower[i][i], least * largest);
        }
        for (int i = 0; i < n; i++) {
            double[] row = upper[i];
            int k = 0;
            for (; k + 4 <= i; k += 4) {
                subtractFour(row, i, upper[k], upper[k + 1], upper[k + 2], upper[k + 3]);
            }
            for (; k < i; k++) {
                subtract(row, i, upper[k]);
            }
            double pivot = row[i];
            if (!(pivot > 0)) {
                return false;
            }
            double scale = 1 / Math.sqrt(pivot);
            for (int j = i; j < n; j++) {
                row[j] *= scale;
            }
        }
        return true;
    }

    private static void subtractFour(
            double[] row, int from, double[] r0, double[] r1, double[] r2, double[] r3) {
        double f0 = r0[from];
        double f1 = r1[from];
        double f2 = r2[from];
        double f3 = r3[from];
        for (int j = from; j < row.length; j++) {
            row[j] = row[j] - f0 * r0[j] - f1 * r1[j] - f2 * r2[j] - f3 * r3[j];
        }
    }

    private static void subtract(double[] row, int from, double[] r0) {
        double f0 = r0[from];
        for (int j = from; j < row.length; j++) {
            row[j] -= f0 * r0[j];
        }
    }

    /// Solves A x = b with the last factor.
    void solve(double[] b, double[] x) {
        int n = upper.length;
        System.arraycopy(b, 0, x, 0, n);
        for (int i = 0; i < n; i++) {
            x[i] /= upper[i][i];
            for (int j = i + 1; j < n; j++) {
                x[j] -= upper[i][j] * x[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= upper[i][j] * x[j];
            }
            x[i] = sum / upper[i][i];
        }
    }
}
