package org.galibra.app.welcome;

import org.galibra.app.control.Numbers;
import org.galibra.catalogue.Catalogue;
import org.galibra.photometry.Band;
import org.galibra.study.Features;
import org.galibra.table.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One line of what was recognised in a table.
///
/// @param name what it is, such as `Ks`
/// @param detail more of it, such as `2.15 µm`
/// @param column the column it was found in, empty where there is none
/// @param least the smallest value, NaN where there is no column
/// @param largest the largest value, NaN where there is no column
/// @param missing how many of its values are missing
public record Recognised(
        String name, String detail, String column, double least, double largest, long missing) {
    public boolean found() {
        return !column.isEmpty();
    }

    /// The mass and every band of Elson (2025), with the columns that they were found in.
    public static List<Recognised> in(Catalogue catalogue) {
        var lines = new ArrayList<Recognised>();
        lines.add(recognised("log₁₀(M★/M☉)", "dex", catalogue.target()));
        Map<Band, Column> bands = catalogue.bands();
        for (Band band : Features.preset(Features.PRESETS.getFirst()).bands()) {
            lines.add(
                    bands.containsKey(band)
                            ? recognised(band.name(), wavelength(band), bands.get(band))
                            : new Recognised(
                                    band.name(), wavelength(band), "", Double.NaN, Double.NaN, 0));
        }
        return lines;
    }

    private static Recognised recognised(String name, String detail, Column column) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < column.values().size(); row++) {
            double value = Catalogue.number(column, row);
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                largest = Math.max(largest, value);
            }
        }
        return new Recognised(
                name, detail, column.name(), least, largest, column.values().missing());
    }

    private static String wavelength(Band band) {
        double micron = band.wavelengthMicron();
        return Numbers.decimals(micron, micron < 10 ? 2 : 1) + " µm";
    }
}
