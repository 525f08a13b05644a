package org.galibra.evaluation.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// How often intervals held the truth, in all and by mass. Binned by predicted mass it can be
/// promised; binned by true mass it is shown, never promised.
///
/// @param level that was asked for, such as 0.68
/// @param all over all galaxies
/// @param bins the occupied 0.5 dex bins, lightest first
public record Coverage(double level, Share all, List<Bin> bins) {
    private static final int PER_DEX = 2;

    public Coverage {
        bins = List.copyOf(bins);
    }

    /// A share with its standard error √[c (1 − c)/n]; both NaN without galaxies.
    public record Share(int galaxies, int covered) {
        public double value() {
            return galaxies == 0 ? Double.NaN : (double) covered / galaxies;
        }

        public double error() {
            return Math.sqrt(value() * (1 - value()) / galaxies);
        }
    }

    /// The galaxies of `from` ≤ log10 mass < `from` + 0.5 dex.
    public record Bin(double from, Share share) {}

    /// Counts. Galaxies with a NaN are left out; an infinite half-width covers.
    ///
    /// @param level that the half-widths are meant for
    /// @param predicted n, in dex
    /// @param halfWidths n, in dex
    /// @param truth n, in dex
    /// @param by n masses to bin by, in dex: `predicted`, or `truth`
    /// @throws IllegalArgumentException if the lengths differ
    public static Coverage of(
            double level, double[] predicted, double[] halfWidths, double[] truth, double[] by) {
        int n = predicted.length;
        if (halfWidths.length != n || truth.length != n || by.length != n) {
            throw new IllegalArgumentException(
                    "%d predicted, %d half-widths, %d true masses, %d to bin by"
                            .formatted(n, halfWidths.length, truth.length, by.length));
        }
        int[] all = new int[2];
        var bins = new TreeMap<Integer, int[]>();
        for (int i = 0; i < n; i++) {
            double off = Math.abs(truth[i] - predicted[i]);
            if (Double.isNaN(off) || Double.isNaN(halfWidths[i]) || Double.isNaN(by[i])) {
                continue;
            }
            int covered = off <= halfWidths[i] ? 1 : 0;
            int[] bin = bins.computeIfAbsent((int) Math.floor(by[i] * PER_DEX), _ -> new int[2]);
            bin[0]++;
            bin[1] += covered;
            all[0]++;
            all[1] += covered;
        }
        var list = new ArrayList<Bin>();
        bins.forEach((bin, counts) ->
                list.add(new Bin((double) bin / PER_DEX, new Share(counts[0], counts[1]))));
        return new Coverage(level, new Share(all[0], all[1]), list);
    }
}
