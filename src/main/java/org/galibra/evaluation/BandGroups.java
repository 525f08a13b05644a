package org.galibra.evaluation;

import org.galibra.model.Matrix;
import org.galibra.photometry.Band;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Bands that belong together, by name of the group.
public final class BandGroups {
    /// Regions of the spectrum, and the pivot wavelength in µm below which each ends.
    private enum Region {
        UV("UV", 0.32),
        OPTICAL("optical", 1),
        NEAR_INFRARED("NIR", 3),
        MID_INFRARED("MIR", 30),
        FAR_INFRARED("FIR", Double.POSITIVE_INFINITY);

        private final String label;
        private final double endMicron;

        Region(String label, double endMicron) {
            this.label = label;
            this.endMicron = endMicron;
        }
    }

    private BandGroups() {}

    /// The bands by region of the spectrum, from the ultraviolet up: `UV` below 0.32 µm, `optical`
    /// below 1, `NIR` below 3, `MIR` below 30, `FIR`. Regions without a band are left out, and so
    /// are bands whose wavelength is not known.
    public static SequencedMap<String, List<Band>> byRegion(List<Band> bands) {
        var groups = new LinkedHashMap<String, List<Band>>();
        double begin = 0;
        for (Region region : Region.values()) {
            double from = begin;
            List<Band> inside =
                    bands.stream()
                            .filter(band ->
                                    band.wavelengthMicron() >= from
                                            && band.wavelengthMicron() < region.endMicron)
                            .toList();
            if (!inside.isEmpty()) {
                groups.put(region.label, inside);
            }
            begin = region.endMicron;
        }
        return groups;
    }

    /// Bands that say much the same: clusters by complete linkage, in which every two bands have a
    /// correlation (Pearson) of at least `least` over the galaxies. The closest clusters are joined
    /// first; a group is named by its bands, such as `J H Ks`; a band that is like no other is a
    /// group of its own. Bands that are constant or not finite are like no other.
    ///
    /// @param magnitudes n × bands, in mag
    /// @param least 0 … 1
    /// @throws IllegalArgumentException if there is not a column for each band
    public static SequencedMap<String, List<Band>> byCorrelation(
            List<Band> bands, Matrix magnitudes, double least) {
        if (magnitudes.columns() != bands.size()) {
            throw new IllegalArgumentException(magnitudes + " for " + bands.size() + " bands");
        }
        double[][] correlation = correlations(magnitudes);
        var clusters = new ArrayList<List<Integer>>();
        for (int b = 0; b < bands.size(); b++) {
            clusters.add(List.of(b));
        }
        while (join(clusters, correlation, least)) {}
        var groups = new LinkedHashMap<String, List<Band>>();
        for (List<Integer> cluster : clusters) {
            List<Band> members = cluster.stream().sorted().map(bands::get).toList();
            groups.put(members.stream().map(Band::name).collect(Collectors.joining(" ")), members);
        }
        return groups;
    }

    /// Joins the two clusters whose least alike members are most alike; false if none are alike.
    private static boolean join(
            List<List<Integer>> clusters, double[][] correlation, double least) {
        double best = Double.NEGATIVE_INFINITY;
        int first = -1;
        int second = -1;
        for (int a = 0; a < clusters.size(); a++) {
            for (int b = a + 1; b < clusters.size(); b++) {
                double alike = 1;
                for (int i : clusters.get(a)) {
                    for (int j : clusters.get(b)) {
                        alike = Math.min(alike, correlation[i][j]);
                    }
                }
                if (alike > best) {
                    best = alike;
                    first = a;
                    second = b;
                }
            }
        }
        if (!(best >= least)) {
            return false;
        }
        var joined = new ArrayList<>(clusters.get(first));
        joined.addAll(clusters.remove(second));
        clusters.set(first, joined);
        return true;
    }

    private static double[][] correlations(Matrix magnitudes) {
        int width = magnitudes.columns();
        double[][] deviations = new double[width][];
        double[] norms = new double[width];
        for (int b = 0; b < width; b++) {
            deviations[b] = magnitudes.column(b);
            double mean = 0;
            for (double m : deviations[b]) {
                mean += m / deviations[b].length;
            }
            for (int row = 0; row < deviations[b].length; row++) {
                deviations[b][row] -= mean;
            }
            norms[b] = Math.sqrt(product(deviations[b], deviations[b]));
        }
        double[][] correlation = new double[width][width];
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < width; b++) {
                correlation[a][b] = product(deviations[a], deviations[b]) / (norms[a] * norms[b]);
            }
        }
        return correlation;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
