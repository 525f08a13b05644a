package org.galibra.model.kernel;

import java.util.Arrays;

/// The scalar twin: rows of C as sums of rows of B.
final class ScalarProduct implements Product {
    @Override
    public void multiply(
            float[] a, int row, int column, float[] b, float[] c, int m, int n, int k) {
        Arrays.fill(c, 0, m * n, 0);
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                add(a[i * row + p * column], b, p * n, c, i * n, n);
            }
        }
    }

    private static void add(float factor, float[] b, int from, float[] c, int to, int n) {
        for (int j = 0; j < n; j++) {
            c[to + j] += factor * b[from + j];
        }
    }
}
