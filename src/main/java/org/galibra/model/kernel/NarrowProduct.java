package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The vector twin for processors of eight lanes, which have sixteen registers: tiles of four rows
/// by two vectors leave room for what is multiplied. At six by three HotSpot spills sums in the
/// innermost loop, and takes half as long again. The columns of B in use are copied side by side
/// first: at a fixed distance HotSpot leaves out checks of bounds, and the cache keeps them. The
/// last tile of rows overlaps the one before, so that there are no remainders; every element is the
/// sum of the same terms in the same order whatever tile it is in, and as in [VectorProduct].
final class NarrowProduct implements Product {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_256;
    private static final int WIDTH = LANES.length();
    private static final int TILE = 4;
    private static final int PANEL = 2 * WIDTH;

    /// The columns of B in use, row upon row: apart, many would share few places of the cache.
    private float[] panel = new float[0];

    /// Whether vectors have eight lanes here. Only some ARM processors then have more registers.
    static boolean isBest() {
        return FloatVector.SPECIES_PREFERRED.length() == WIDTH;
    }

    @Override
    public void multiply(
            float[] a, int row, int column, float[] b, float[] c, int m, int n, int k) {
        if (panel.length < k * PANEL) {
            panel = new float[k * PANEL];
        }
        for (int j = 0; j < n; j += PANEL) {
            if (m < TILE) {
                rows(a, row, column, b, c, m, n, k, j);
                continue;
            }
            for (int p = 0; p < k; p++) {
                FloatVector.fromArray(LANES, b, p * n + j).intoArray(panel, p * PANEL);
                FloatVector.fromArray(LANES, b, p * n + j + WIDTH)
                        .intoArray(panel, p * PANEL + WIDTH);
            }
            for (int i = 0; i < m; i += TILE) {
                int first = Math.min(i, m - TILE);
                int a0 = first * row;
                int c0 = first * n + j;
                if (column == 1) {
                    along(a, a0, row, panel, c, c0, n, k);
                } else {
                    across(a, a0, column, panel, c, c0, n, k);
                }
            }
        }
    }

    /// Fewer rows than a tile, one by one.
    private static void rows(
            float[] a, int row, int column, float[] b, float[] c, int m, int n, int k, int j) {
        for (int i = 0; i < m; i++) {
            FloatVector u = FloatVector.zero(LANES);
            FloatVector v = u;
            for (int p = 0; p < k; p++) {
                FloatVector factor = FloatVector.broadcast(LANES, a[i * row + p * column]);
                u = factor.fma(FloatVector.fromArray(LANES, b, p * n + j), u);
                v = factor.fma(FloatVector.fromArray(LANES, b, p * n + j + WIDTH), v);
            }
            u.intoArray(c, i * n + j);
            v.intoArray(c, i * n + j + WIDTH);
        }
    }

    /// Rows of A that are contiguous: HotSpot checks their bounds before the loop.
    private static void along(
            float[] a, int a0, int row, float[] b, float[] c, int c0, int ldc, int k) {
        FloatVector u0 = FloatVector.zero(LANES);
        FloatVector v0 = u0;
        FloatVector u1 = u0;
        FloatVector v1 = u0;
        FloatVector u2 = u0;
        FloatVector v2 = u0;
        FloatVector u3 = u0;
        FloatVector v3 = u0;
        int a1 = a0 + row;
        int a2 = a1 + row;
        int a3 = a2 + row;
        for (int p = 0; p < k; p++) {
            int at = p * PANEL;
            FloatVector x = FloatVector.fromArray(LANES, b, at);
            FloatVector y = FloatVector.fromArray(LANES, b, at + WIDTH);
            FloatVector f0 = FloatVector.broadcast(LANES, a[a0 + p]);
            u0 = f0.fma(x, u0);
            v0 = f0.fma(y, v0);
            FloatVector f1 = FloatVector.broadcast(LANES, a[a1 + p]);
            u1 = f1.fma(x, u1);
            v1 = f1.fma(y, v1);
            FloatVector f2 = FloatVector.broadcast(LANES, a[a2 + p]);
            u2 = f2.fma(x, u2);
            v2 = f2.fma(y, v2);
            FloatVector f3 = FloatVector.broadcast(LANES, a[a3 + p]);
            u3 = f3.fma(x, u3);
            v3 = f3.fma(y, v3);
        }
        u0.intoArray(c, c0);
        v0.intoArray(c, c0 + WIDTH);
        u1.intoArray(c, c0 + ldc);
        v1.intoArray(c, c0 + ldc + WIDTH);
        u2.intoArray(c, c0 + 2 * ldc);
        v2.intoArray(c, c0 + 2 * ldc + WIDTH);
        u3.intoArray(c, c0 + 3 * ldc);
        v3.intoArray(c, c0 + 3 * ldc + WIDTH);
    }

    /// Rows of A that lie side by side, the columns of a matrix: one check of bounds for the four.
    private static void across(
            float[] a, int a0, int column, float[] b, float[] c, int c0, int ldc, int k) {
        FloatVector u0 = FloatVector.zero(LANES);
        FloatVector v0 = u0;
        FloatVector u1 = u0;
        FloatVector v1 = u0;
        FloatVector u2 = u0;
        FloatVector v2 = u0;
        FloatVector u3 = u0;
        FloatVector v3 = u0;
        for (int p = 0; p < k; p++) {
            int at = p * PANEL;
            FloatVector x = FloatVector.fromArray(LANES, b, at);
            FloatVector y = FloatVector.fromArray(LANES, b, at + WIDTH);
            int from = a0 + p * column;
            FloatVector f0 = FloatVector.broadcast(LANES, a[from]);
            u0 = f0.fma(x, u0);
            v0 = f0.fma(y, v0);
            FloatVector f1 = FloatVector.broadcast(LANES, a[from + 1]);
            u1 = f1.fma(x, u1);
            v1 = f1.fma(y, v1);
            FloatVector f2 = FloatVector.broadcast(LANES, a[from + 2]);
            u2 = f2.fma(x, u2);
            v2 = f2.fma(y, v2);
            FloatVector f3 = FloatVector.broadcast(LANES, a[from + 3]);
            u3 = f3.fma(x, u3);
            v3 = f3.fma(y, v3);
        }
        u0.intoArray(c, c0);
        v0.intoArray(c, c0 + WIDTH);
        u1.intoArray(c, c0 + ldc);
        v1.intoArray(c, c0 + ldc + WIDTH);
        u2.intoArray(c, c0 + 2 * ldc);
        v2.intoArray(c, c0 + 2 * ldc + WIDTH);
        u3.intoArray(c, c0 + 3 * ldc);
        v3.intoArray(c, c0 + 3 * ldc + WIDTH);
    }
}
