package org.galibra.table;

import java.util.Arrays;

/// Real numbers; NaN is missing. Owns its array: [#of(double...)] copies, [#owning(double[])] does
/// not, [#toArray()] copies.
public final class Reals implements Values {
    private final double[] values;

    private Reals(double[] values) {
        this.values = values;
    }

    /// Reals of a copy of `values`.
    public static Reals of(double... values) {
        return new Reals(values.clone());
    }

    /// Reals that take `values` over without a copy: the caller must not touch it again.
    public static Reals owning(double[] values) {
        return new Reals(values);
    }

    public double at(int row) {
        return values[row];
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : Double.toString(values[row]);
    }

    @Override
    public Reals at(int[] rows) {
        var chosen = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = rows[i] < 0 ? Double.NaN : values[rows[i]];
        }
        return new Reals(chosen);
    }

    @Override
    public String type() {
        return "real";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reals reals && Arrays.equals(values, reals.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
