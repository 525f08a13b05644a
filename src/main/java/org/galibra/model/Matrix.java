package org.galibra.model;

import java.util.Arrays;

/// A row-major matrix of reals, n × d: one row per galaxy, one column per feature. Immutable; NaN
/// is kept as it is. [#of] copies its array, [#owning] does not; every array handed out is a copy.
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values for " + rows + " × " + columns);
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /// A matrix of a copy of `rowMajor`.
    ///
    /// @throws IllegalArgumentException if its length is not rows × columns
    public static Matrix of(int rows, int columns, double[] rowMajor) {
        return new Matrix(rows, columns, rowMajor.clone());
    }

    /// A matrix that takes `rowMajor` over without a copy: the caller must not touch it again.
    ///
    /// @throws IllegalArgumentException if its length is not rows × columns
    public static Matrix owning(int rows, int columns, double[] rowMajor) {
        return new Matrix(rows, columns, rowMajor);
    }

    /// The number of rows n.
    public int rows() {
        return rows;
    }

    /// The number of columns d.
    public int columns() {
        return columns;
    }

    public double at(int row, int column) {
        if (column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("column " + column + " of " + columns);
        }
        return values[row * columns + column];
    }

    /// A copy of one row, length d.
    public double[] row(int row) {
        double[] copy = new double[columns];
        copyRow(row, copy);
        return copy;
    }

    /// Copies one row into the first d places of `into`, which alone is modified.
    public void copyRow(int row, double[] into) {
        System.arraycopy(values, row * columns, into, 0, columns);
    }

    /// A copy of one column, length n.
    public double[] column(int column) {
        double[] copy = new double[rows];
        for (int row = 0; row < rows; row++) {
            copy[row] = at(row, column);
        }
        return copy;
    }

    /// A new matrix of the chosen rows, in the order given; a row may come twice.
    public Matrix select(int[] chosen) {
        double[] selected = new double[Math.multiplyExact(chosen.length, columns)];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(values, chosen[i] * columns, selected, i * columns, columns);
        }
        return new Matrix(chosen.length, columns, selected);
    }

    /// Equal shapes and equal bits.
    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix
                && rows == matrix.rows
                && columns == matrix.columns
                && Arrays.equals(values, matrix.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Matrix " + rows + " × " + columns;
    }
}
