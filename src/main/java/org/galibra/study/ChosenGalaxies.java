package org.galibra.study;

import java.util.ArrayList;
import java.util.List;

/// A handful of galaxies over the whole range of masses, for the figures that show single galaxies
/// (Figs 1 and 4 of Elson 2025). They are training galaxies: they can be shown while the test set
/// is sealed.
public final class ChosenGalaxies {
    /// As many rows as a figure holds.
    public static final int COUNT = 8;

    private ChosenGalaxies() {}

    /// For `count` masses at the middles of as many equal parts of the range, the galaxy that comes
    /// closest; of equally close ones the first. No galaxy comes twice, so there may be fewer.
    ///
    /// @param masses log10(M★/M☉), in dex; finite
    /// @return places in `masses`, by increasing mass
    public static List<Integer> among(double[] masses, int count) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double mass : masses) {
            lowest = Math.min(lowest, mass);
            highest = Math.max(highest, mass);
        }
        var chosen = new ArrayList<Integer>();
        for (int k = 0; k < count && masses.length > 0; k++) {
            double wanted = lowest + (k + 0.5) / count * (highest - lowest);
            int closest = 0;
            for (int i = 1; i < masses.length; i++) {
                if (Math.abs(masses[i] - wanted) < Math.abs(masses[closest] - wanted)) {
                    closest = i;
                }
            }
            if (!chosen.contains(closest)) {
                chosen.add(closest);
            }
        }
        return List.copyOf(chosen);
    }
}
