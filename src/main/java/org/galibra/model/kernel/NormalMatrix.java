package org.galibra.model.kernel;

import java.util.Arrays;

/// The matrix of the normal equations, JᵀJ, of rows that come in blocks: products in float by the
/// kernel, sums of blocks in double. A step of Gauss and Newton needs it to a few digits only; the
/// gradient, which decides where it ends, is not computed here.
public final class NormalMatrix {
    private final Product product;
    private final int columns;
    private final int stride;
    private final int room;
    private final float[] rows;
    private final float[] block;
    private final double[][] sum;
    private int count;

    /// A matrix of p × p, all 0.
    ///
    /// @param kernel a float kernel
    /// @param columns p, the parameters
    /// @param room rows of a block
    public NormalMatrix(Kernel kernel, int columns, int room) {
        this.product = Product.of(kernel);
        this.columns = columns;
        this.stride = Math.ceilDiv(columns, Product.ALIGNMENT) * Product.ALIGNMENT;
        this.room = room;
        this.rows = new float[room * stride];
        this.block = new float[columns * stride];
        this.sum = new double[columns][columns];
    }

    /// Begins anew.
    public void clear() {
        count = 0;
        for (double[] row : sum) {
            Arrays.fill(row, 0);
        }
    }

    /// Adds one row of J, of length p.
    public void add(double[] row) {
        for (int i = 0; i < columns; i++) {
            rows[count * stride + i] = (float) row[i];
        }
        count++;
        if (count == room) {
            flush();
        }
    }

    private void flush() {
        if (count == 0) {
            return;
        }
        product.multiply(rows, 1, stride, rows, block, columns, stride, count);
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                sum[i][j] += block[i * stride + j];
            }
        }
        count = 0;
    }

    /// The matrix of all rows added, of which only the lower triangle is filled; stays ours.
    public double[][] lower() {
        flush();
        return sum;
    }
}
