package org.galibra.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.Random;

/// Both products against sums in double, at numbers of rows on both sides of a tile.
class ProductTest {
    private static final int[] ROWS = {1, 3, 4, 5, 6, 7, 15, 16, 17, 31, 33};
    private static final int[] WIDTHS = {16, 32, 48, 64, 80, 112};
    private static final int[] TERMS = {1, 15, 16, 17, 31, 33};
    private static final float UNTOUCHED = 7;

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void everyElementIsTheSumOfItsProducts(Kernel kernel) {
        var random = new Random(9);
        for (int m : ROWS) {
            for (int n : WIDTHS) {
                for (int k : TERMS) {
                    check(kernel, m, n, k, k + 3, 1, random);
                    check(kernel, m, n, k, 1, m + 3, random);
                }
            }
        }
    }

    @Test
    void theTilesDoNotChangeABit() {
        assumeTrue(Kernel.VECTOR.available(), "the vector kernel does not run here");
        var random = new Random(3);
        for (int m : ROWS) {
            for (int n : WIDTHS) {
                for (int k : TERMS) {
                    float[] a = floats(m * k, random);
                    float[] b = floats(k * n, random);
                    for (boolean turned : new boolean[] {false, true}) {
                        int row = turned ? 1 : k;
                        int column = turned ? m : 1;
                        float[] narrow = new float[m * n];
                        float[] usual = new float[m * n];
                        new NarrowProduct().multiply(a, row, column, b, narrow, m, n, k);
                        new VectorProduct().multiply(a, row, column, b, usual, m, n, k);
                        assertThat(narrow)
                                .as("%d × %d by %d × %d", m, k, k, n)
                                .containsExactly(usual);
                    }
                }
            }
        }
    }

    /// @param row from one row of A to the next
    /// @param column from one of its columns to the next
    private static void check(
            Kernel kernel, int m, int n, int k, int row, int column, Random random) {
        float[] a = floats((m - 1) * row + (k - 1) * column + 1, random);
        float[] b = floats(k * n, random);
        float[] c = new float[m * n + 5];
        Arrays.fill(c, UNTOUCHED);
        Product.of(kernel).multiply(a, row, column, b, c, m, n, k);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int p = 0; p < k; p++) {
                    sum += (double) a[i * row + p * column] * b[p * n + j];
                }
                // k roundings of sums below k.
                assertThat((double) c[i * n + j])
                        .as("(%d, %d) of %d × %d by %d × %d", i, j, m, k, k, n)
                        .isCloseTo(sum, within(1e-7 * k * k));
            }
        }
        assertThat(Arrays.copyOfRange(c, m * n, c.length)).containsOnly(UNTOUCHED);
    }

    private static float[] floats(int count, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = 2 * random.nextFloat() - 1;
        }
        return values;
    }
}
