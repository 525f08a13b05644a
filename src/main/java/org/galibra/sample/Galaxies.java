package org.galibra.sample;

import org.galibra.catalogue.Catalogue;
import org.galibra.model.Matrix;
import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;
import org.galibra.table.Column;

import java.util.Arrays;
import java.util.LinkedHashMap;

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

    /// Those of `rows` that hold a mass and every band of the features.
    public static Galaxies measured(Catalogue catalogue, FeatureSet features, int[] rows) {
        var bands = new LinkedHashMap<Band, Column>();
        features.bands().forEach(band -> bands.put(band, catalogue.bands().get(band)));
        var kept = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            boolean whole = !catalogue.target().values().isMissing(row);
            for (Column column : bands.values()) {
                whole = whole && !column.values().isMissing(row);
            }
            if (whole) {
                kept[count++] = row;
            }
        }
        kept = Arrays.copyOf(kept, count);
        int width = features.size();
        var matrix = new double[count * width];
        var masses = new double[count];
        for (int i = 0; i < count; i++) {
            int at = i * width;
            for (Band band : features.magnitudes()) {
                matrix[at++] = Catalogue.number(bands.get(band), kept[i]);
            }
            for (Colour colour : features.colours()) {
                matrix[at++] =
                        Catalogue.number(bands.get(colour.blue()), kept[i])
                                - Catalogue.number(bands.get(colour.red()), kept[i]);
            }
            masses[i] = Catalogue.number(catalogue.target(), kept[i]);
        }
        return new Galaxies(kept, Matrix.owning(count, width, matrix), masses);
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
