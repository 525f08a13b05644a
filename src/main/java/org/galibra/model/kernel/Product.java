package org.galibra.model.kernel;

/// The product of two matrices of floats, C = A B: what forward and backward passes of dense layers
/// are made of. Allocates nothing once it has met its largest size. Not for two threads at once.
sealed interface Product permits NarrowProduct, ScalarProduct, VectorProduct {
    /// Widths of B and C are multiples of this, the longest vector.
    int ALIGNMENT = 16;

    static Product of(Kernel kernel) {
        return switch (kernel) {
            case VECTOR -> NarrowProduct.isBest() ? new NarrowProduct() : new VectorProduct();
            case SCALAR -> new ScalarProduct();
            case SCALAR_DOUBLE ->
                    throw new IllegalArgumentException(kernel + " is no float kernel");
        };
    }

    /// Computes C (m × n) = A (m × k) B (k × n). B and C are row-major without gaps; A's element
    /// (i, p) is at i `row` + p `column`, so that a transposed matrix needs no copy: one of the two
    /// is 1.
    ///
    /// @param n a multiple of [#ALIGNMENT]
    /// @param c its first m n places are overwritten
    void multiply(float[] a, int row, int column, float[] b, float[] c, int m, int n, int k);
}
