package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The vector twin: tiles of six rows by up to four vectors, whose sums stay in registers. The last
/// tile of rows overlaps the one before, so that there are no remainders; every element is the sum
/// of the same terms in the same order whatever tile it is in.
final class VectorProduct implements Product {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = LANES.length();
    private static final int TILE = 6;

    @Override
    public void multiply(
            float[] a, int row, int column, float[] b, float[] c, int m, int n, int k) {
        for (int j = 0; j < n; ) {
            int vectors = vectors((n - j) / WIDTH);
            for (int i = 0; i < m; i += TILE) {
                if (m < TILE) {
                    rows(a, row, column, b, c, m, n, k, j);
                    break;
                }
                int first = Math.min(i, m - TILE);
                int a0 = first * row;
                int c0 = first * n + j;
                switch (vectors) {
                    case 4 -> sixByFour(a, a0, row, column, b, j, n, c, c0, k);
                    case 3 -> sixByThree(a, a0, row, column, b, j, n, c, c0, k);
                    case 2 -> sixByTwo(a, a0, row, column, b, j, n, c, c0, k);
                    default -> sixByOne(a, a0, row, column, b, j, n, c, c0, k);
                }
            }
            j += (m < TILE ? 1 : vectors) * WIDTH;
        }
    }

    /// Threes, and fours where threes would leave one or two.
    private static int vectors(int left) {
        return left % 3 == 0 || left == 5 ? 3 : Math.min(left, 4);
    }

    /// Fewer rows than a tile, one by one.
    private static void rows(
            float[] a, int row, int column, float[] b, float[] c, int m, int n, int k, int j) {
        for (int i = 0; i < m; i++) {
            FloatVector sum = FloatVector.zero(LANES);
            for (int p = 0; p < k; p++) {
                FloatVector factor = FloatVector.broadcast(LANES, a[i * row + p * column]);
                sum = factor.fma(FloatVector.fromArray(LANES, b, p * n + j), sum);
            }
            sum.intoArray(c, i * n + j);
        }
    }

    private static void sixByFour(
            float[] a,
            int a0,
            int row,
            int column,
            float[] b,
            int b0,
            int ldb,
            float[] c,
            int c0,
            int k) {
        FloatVector u0 = FloatVector.zero(LANES);
        FloatVector u1 = FloatVector.zero(LANES);
        FloatVector u2 = FloatVector.zero(LANES);
        FloatVector u3 = FloatVector.zero(LANES);
        FloatVector u4 = FloatVector.zero(LANES);
        FloatVector u5 = FloatVector.zero(LANES);
        FloatVector v0 = FloatVector.zero(LANES);
        FloatVector v1 = FloatVector.zero(LANES);
        FloatVector v2 = FloatVector.zero(LANES);
        FloatVector v3 = FloatVector.zero(LANES);
        FloatVector v4 = FloatVector.zero(LANES);
        FloatVector v5 = FloatVector.zero(LANES);
        FloatVector w0 = FloatVector.zero(LANES);
        FloatVector w1 = FloatVector.zero(LANES);
        FloatVector w2 = FloatVector.zero(LANES);
        FloatVector w3 = FloatVector.zero(LANES);
        FloatVector w4 = FloatVector.zero(LANES);
        FloatVector w5 = FloatVector.zero(LANES);
        FloatVector h0 = FloatVector.zero(LANES);
        FloatVector h1 = FloatVector.zero(LANES);
        FloatVector h2 = FloatVector.zero(LANES);
        FloatVector h3 = FloatVector.zero(LANES);
        FloatVector h4 = FloatVector.zero(LANES);
        FloatVector h5 = FloatVector.zero(LANES);
        for (int p = 0; p < k; p++) {
            int at = b0 + p * ldb;
            FloatVector x = FloatVector.fromArray(LANES, b, at);
            FloatVector y = FloatVector.fromArray(LANES, b, at + WIDTH);
            FloatVector z = FloatVector.fromArray(LANES, b, at + 2 * WIDTH);
            FloatVector last = FloatVector.fromArray(LANES, b, at + 3 * WIDTH);
            int from = a0 + p * column;
            FloatVector factor = FloatVector.broadcast(LANES, a[from]);
            u0 = factor.fma(x, u0);
            v0 = factor.fma(y, v0);
            w0 = factor.fma(z, w0);
            h0 = factor.fma(last, h0);
            factor = FloatVector.broadcast(LANES, a[from + row]);
            u1 = factor.fma(x, u1);
            v1 = factor.fma(y, v1);
            w1 = factor.fma(z, w1);
            h1 = factor.fma(last, h1);
            factor = FloatVector.broadcast(LANES, a[from + 2 * row]);
            u2 = factor.fma(x, u2);
            v2 = factor.fma(y, v2);
            w2 = factor.fma(z, w2);
            h2 = factor.fma(last, h2);
            factor = FloatVector.broadcast(LANES, a[from + 3 * row]);
            u3 = factor.fma(x, u3);
            v3 = factor.fma(y, v3);
            w3 = factor.fma(z, w3);
            h3 = factor.fma(last, h3);
            factor = FloatVector.broadcast(LANES, a[from + 4 * row]);
            u4 = factor.fma(x, u4);
            v4 = factor.fma(y, v4);
            w4 = factor.fma(z, w4);
            h4 = factor.fma(last, h4);
            factor = FloatVector.broadcast(LANES, a[from + 5 * row]);
            u5 = factor.fma(x, u5);
            v5 = factor.fma(y, v5);
            w5 = factor.fma(z, w5);
            h5 = factor.fma(last, h5);
        }
        u0.intoArray(c, c0);
        v0.intoArray(c, c0 + WIDTH);
        w0.intoArray(c, c0 + 2 * WIDTH);
        h0.intoArray(c, c0 + 3 * WIDTH);
        u1.intoArray(c, c0 + ldb);
        v1.intoArray(c, c0 + ldb + WIDTH);
        w1.intoArray(c, c0 + ldb + 2 * WIDTH);
        h1.intoArray(c, c0 + ldb + 3 * WIDTH);
        u2.intoArray(c, c0 + 2 * ldb);
        v2.intoArray(c, c0 + 2 * ldb + WIDTH);
        w2.intoArray(c, c0 + 2 * ldb + 2 * WIDTH);
        h2.intoArray(c, c0 + 2 * ldb + 3 * WIDTH);
        u3.intoArray(c, c0 + 3 * ldb);
        v3.intoArray(c, c0 + 3 * ldb + WIDTH);
        w3.intoArray(c, c0 + 3 * ldb + 2 * WIDTH);
        h3.intoArray(c, c0 + 3 * ldb + 3 * WIDTH);
        u4.intoArray(c, c0 + 4 * ldb);
        v4.intoArray(c, c0 + 4 * ldb + WIDTH);
        w4.intoArray(c, c0 + 4 * ldb + 2 * WIDTH);
        h4.intoArray(c, c0 + 4 * ldb + 3 * WIDTH);
        u5.intoArray(c, c0 + 5 * ldb);
        v5.intoArray(c, c0 + 5 * ldb + WIDTH);
        w5.intoArray(c, c0 + 5 * ldb + 2 * WIDTH);
        h5.intoArray(c, c0 + 5 * ldb + 3 * WIDTH);
    }

    private static void sixByThree(
            float[] a,
            int a0,
            int row,
            int column,
            float[] b,
            int b0,
            int ldb,
            float[] c,
            int c0,
            int k) {
        FloatVector u0 = FloatVector.zero(LANES);
        FloatVector u1 = FloatVector.zero(LANES);
        FloatVector u2 = FloatVector.zero(LANES);
        FloatVector u3 = FloatVector.zero(LANES);
        FloatVector u4 = FloatVector.zero(LANES);
        FloatVector u5 = FloatVector.zero(LANES);
        FloatVector v0 = FloatVector.zero(LANES);
        FloatVector v1 = FloatVector.zero(LANES);
        FloatVector v2 = FloatVector.zero(LANES);
        FloatVector v3 = FloatVector.zero(LANES);
        FloatVector v4 = FloatVector.zero(LANES);
        FloatVector v5 = FloatVector.zero(LANES);
        FloatVector w0 = FloatVector.zero(LANES);
        FloatVector w1 = FloatVector.zero(LANES);
        FloatVector w2 = FloatVector.zero(LANES);
        FloatVector w3 = FloatVector.zero(LANES);
        FloatVector w4 = FloatVector.zero(LANES);
        FloatVector w5 = FloatVector.zero(LANES);
        for (int p = 0; p < k; p++) {
            int at = b0 + p * ldb;
            FloatVector x = FloatVector.fromArray(LANES, b, at);
            FloatVector y = FloatVector.fromArray(LANES, b, at + WIDTH);
            FloatVector z = FloatVector.fromArray(LANES, b, at + 2 * WIDTH);
            int from = a0 + p * column;
            FloatVector factor = FloatVector.broadcast(LANES, a[from]);
            u0 = factor.fma(x, u0);
            v0 = factor.fma(y, v0);
            w0 = factor.fma(z, w0);
            factor = FloatVector.broadcast(LANES, a[from + row]);
            u1 = factor.fma(x, u1);
            v1 = factor.fma(y, v1);
            w1 = factor.fma(z, w1);
            factor = FloatVector.broadcast(LANES, a[from + 2 * row]);
            u2 = factor.fma(x, u2);
            v2 = factor.fma(y, v2);
            w2 = factor.fma(z, w2);
            factor = FloatVector.broadcast(LANES, a[from + 3 * row]);
            u3 = factor.fma(x, u3);
            v3 = factor.fma(y, v3);
            w3 = factor.fma(z, w3);
            factor = FloatVector.broadcast(LANES, a[from + 4 * row]);
            u4 = factor.fma(x, u4);
            v4 = factor.fma(y, v4);
            w4 = factor.fma(z, w4);
            factor = FloatVector.broadcast(LANES, a[from + 5 * row]);
            u5 = factor.fma(x, u5);
            v5 = factor.fma(y, v5);
            w5 = factor.fma(z, w5);
        }
        u0.intoArray(c, c0);
        v0.intoArray(c, c0 + WIDTH);
        w0.intoArray(c, c0 + 2 * WIDTH);
        u1.intoArray(c, c0 + ldb);
        v1.intoArray(c, c0 + ldb + WIDTH);
        w1.intoArray(c, c0 + ldb + 2 * WIDTH);
        u2.intoArray(c, c0 + 2 * ldb);
        v2.intoArray(c, c0 + 2 * ldb + WIDTH);
        w2.intoArray(c, c0 + 2 * ldb + 2 * WIDTH);
        u3.intoArray(c, c0 + 3 * ldb);
        v3.intoArray(c, c0 + 3 * ldb + WIDTH);
        w3.intoArray(c, c0 + 3 * ldb + 2 * WIDTH);
        u4.intoArray(c, c0 + 4 * ldb);
        v4.intoArray(c, c0 + 4 * ldb + WIDTH);
        w4.intoArray(c, c0 + 4 * ldb + 2 * WIDTH);
        u5.intoArray(c, c0 + 5 * ldb);
        v5.intoArray(c, c0 + 5 * ldb + WIDTH);
        w5.intoArray(c, c0 + 5 * ldb + 2 * WIDTH);
    }

    private static void sixByTwo(
            float[] a,
            int a0,
            int row,
            int column,
            float[] b,
            int b0,
            int ldb,
            float[] c,
            int c0,
            int k) {
        FloatVector u0 = FloatVector.zero(LANES);
        FloatVector u1 = FloatVector.zero(LANES);
        FloatVector u2 = FloatVector.zero(LANES);
        FloatVector u3 = FloatVector.zero(LANES);
        FloatVector u4 = FloatVector.zero(LANES);
        FloatVector u5 = FloatVector.zero(LANES);
        FloatVector v0 = FloatVector.zero(LANES);
        FloatVector v1 = FloatVector.zero(LANES);
        FloatVector v2 = FloatVector.zero(LANES);
        FloatVector v3 = FloatVector.zero(LANES);
        FloatVector v4 = FloatVector.zero(LANES);
        FloatVector v5 = FloatVector.zero(LANES);
        for (int p = 0; p < k; p++) {
            int at = b0 + p * ldb;
            FloatVector x = FloatVector.fromArray(LANES, b, at);
            FloatVector y = FloatVector.fromArray(LANES, b, at + WIDTH);
            int from = a0 + p * column;
            FloatVector factor = FloatVector.broadcast(LANES, a[from]);
            u0 = factor.fma(x, u0);
            v0 = factor.fma(y, v0);
            factor = FloatVector.broadcast(LANES, a[from + row]);
            u1 = factor.fma(x, u1);
            v1 = factor.fma(y, v1);
            factor = FloatVector.broadcast(LANES, a[from + 2 * row]);
            u2 = factor.fma(x, u2);
            v2 = factor.fma(y, v2);
            factor = FloatVector.broadcast(LANES, a[from + 3 * row]);
            u3 = factor.fma(x, u3);
            v3 = factor.fma(y, v3);
            factor = FloatVector.broadcast(LANES, a[from + 4 * row]);
            u4 = factor.fma(x, u4);
            v4 = factor.fma(y, v4);
            factor = FloatVector.broadcast(LANES, a[from + 5 * row]);
            u5 = factor.fma(x, u5);
            v5 = factor.fma(y, v5);
        }
        u0.intoArray(c, c0);
        v0.intoArray(c, c0 + WIDTH);
        u1.intoArray(c, c0 + ldb);
        v1.intoArray(c, c0 + ldb + WIDTH);
        u2.intoArray(c, c0 + 2 * ldb);
        v2.intoArray(c, c0 + 2 * ldb + WIDTH);
        u3.intoArray(c, c0 + 3 * ldb);
        v3.intoArray(c, c0 + 3 * ldb + WIDTH);
        u4.intoArray(c, c0 + 4 * ldb);
        v4.intoArray(c, c0 + 4 * ldb + WIDTH);
        u5.intoArray(c, c0 + 5 * ldb);
        v5.intoArray(c, c0 + 5 * ldb + WIDTH);
    }

    private static void sixByOne(
            float[] a,
            int a0,
            int row,
            int column,
            float[] b,
            int b0,
            int ldb,
            float[] c,
            int c0,
            int k) {
        FloatVector u0 = FloatVector.zero(LANES);
        FloatVector u1 = FloatVector.zero(LANES);
        FloatVector u2 = FloatVector.zero(LANES);
        FloatVector u3 = FloatVector.zero(LANES);
        FloatVector u4 = FloatVector.zero(LANES);
        FloatVector u5 = FloatVector.zero(LANES);
        for (int p = 0; p < k; p++) {
            int at = b0 + p * ldb;
            FloatVector x = FloatVector.fromArray(LANES, b, at);
            int from = a0 + p * column;
            FloatVector factor = FloatVector.broadcast(LANES, a[from]);
            u0 = factor.fma(x, u0);
            factor = FloatVector.broadcast(LANES, a[from + row]);
            u1 = factor.fma(x, u1);
            factor = FloatVector.broadcast(LANES, a[from + 2 * row]);
            u2 = factor.fma(x, u2);
            factor = FloatVector.broadcast(LANES, a[from + 3 * row]);
            u3 = factor.fma(x, u3);
            factor = FloatVector.broadcast(LANES, a[from + 4 * row]);
            u4 = factor.fma(x, u4);
            factor = FloatVector.broadcast(LANES, a[from + 5 * row]);
            u5 = factor.fma(x, u5);
        }
        u0.intoArray(c, c0);
        u1.intoArray(c, c0 + ldb);
        u2.intoArray(c, c0 + 2 * ldb);
        u3.intoArray(c, c0 + 3 * ldb);
        u4.intoArray(c, c0 + 4 * ldb);
        u5.intoArray(c, c0 + 5 * ldb);
    }
}
