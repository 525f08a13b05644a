package org.galibra.sample;

import org.galibra.model.Matrix;

/// One set of galaxies of a sample: which rows of the catalogue, their features in mag and their
/// true log10(M★/M☉) in dex. Copies what it hands out, except the matrix, which is immutable.
public final class Galaxies {
    private final int[] rows;
    private final Matrix features;
    private final double[] masses;

    Galaxies(int[] rows, Matrix features, double[] masses) {
        this.rows = rows;
        this.features = features;
        this.masses = masses;
    }

    public int count() {
        return rows.length;
    }

    /// Rows of the catalogue's table, from 0.
    public int[] rows() {
        return rows.clone();
    }

    /// n × d, magnitudes and colours in mag.
    public Matrix features() {
        return features;
    }

    /// True log10(M★/M☉), dex.
    public double[] masses() {
        return masses.clone();
    }
}
