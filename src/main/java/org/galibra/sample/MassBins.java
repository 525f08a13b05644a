package org.galibra.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Rows by bins of equal width in log10 of mass, from which equal numbers are drawn without
/// replacement.
final class MassBins {
    /// Lets masses that are written as multiples of the width fall into the bin that they begin.
    private static final double ROUNDING = 1e-9;

    private final SortedMap<Long, List<Integer>> rows = new TreeMap<>();

    /// @param masses log10(M★/M☉) of each row of `candidates`
    /// @param width of the bins, in dex
    MassBins(int[] candidates, double[] masses, double width) {
        double perDex = 1 / width;
        for (int i = 0; i < candidates.length; i++) {
            long bin = (long) Math.floor(masses[i] * perDex + ROUNDING);
            rows.computeIfAbsent(bin, _ -> new ArrayList<>()).add(candidates[i]);
        }
    }

    /// Draws `wanted` rows as evenly as the bins allow: a bin that is short gives all it has, and
    /// the shortfall is spread over the others.
    ///
    /// @throws IllegalArgumentException if there are fewer rows in all
    Drawing drawInAll(int wanted, RandomGenerator random) {
        int[] counts = rows.values().stream().mapToInt(List::size).toArray();
        if (Arrays.stream(counts).sum() < wanted) {
            throw new IllegalArgumentException(
                    "wanted " + wanted + " of " + Arrays.stream(counts).sum());
        }
        int level = 0;
        int drawn = 0;
        while (drawn + binsAbove(counts, level) <= wanted && drawn < wanted) {
            drawn += binsAbove(counts, level);
            level++;
        }
        int[] takes = new int[counts.length];
        for (int bin = 0; bin < counts.length; bin++) {
            takes[bin] = Math.min(counts[bin], level);
        }
        // What is left is less than one row per bin: one more from randomly chosen bins.
        int[] order = shuffled(counts.length, random);
        int left = wanted - drawn;
        for (int i = 0; left > 0; i++) {
            if (counts[order[i]] > takes[order[i]]) {
                takes[order[i]]++;
                left--;
            }
        }
        return draw(takes, level, random);
    }

    /// Draws from each bin as many rows as the given quantile of the bins' counts, or all of them
    /// where there are fewer.
    Drawing drawByQuantile(double quantile, RandomGenerator random) {
        int[] counts = rows.values().stream().mapToInt(List::size).toArray();
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        return drawEach(sorted[(int) Math.round(quantile * (sorted.length - 1))], random);
    }

    /// Draws `level` rows from each bin, or all of them where there are fewer.
    Drawing drawEach(int level, RandomGenerator random) {
        int[] counts = rows.values().stream().mapToInt(List::size).toArray();
        return draw(Arrays.stream(counts).map(c -> Math.min(c, level)).toArray(), level, random);
    }

    private static int binsAbove(int[] counts, int level) {
        return (int) Arrays.stream(counts).filter(count -> count > level).count();
    }

    private Drawing draw(int[] takes, int level, RandomGenerator random) {
        var drawn = new ArrayList<Integer>();
        int bin = 0;
        int shortBins = 0;
        for (List<Integer> candidates : rows.values()) {
            int[] order = shuffled(candidates.size(), random);
            for (int i = 0; i < takes[bin]; i++) {
                drawn.add(candidates.get(order[i]));
            }
            shortBins += candidates.size() < level ? 1 : 0;
            bin++;
        }
        return new Drawing(
                drawn.stream().mapToInt(Integer::intValue).sorted().toArray(),
                level,
                shortBins,
                takes.length);
    }

    /// 0 … count − 1 in random order (Fisher and Yates).
    static int[] shuffled(int count, RandomGenerator random) {
        var order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /// What was drawn.
    static final class Drawing {
        private final int[] rows;
        private final int perBin;
        private final int shortBins;
        private final int bins;

        private Drawing(int[] rows, int perBin, int shortBins, int bins) {
            this.rows = rows;
            this.perBin = perBin;
            this.shortBins = shortBins;
            this.bins = bins;
        }

        /// The rows, ascending; a copy.
        int[] rows() {
            return rows.clone();
        }

        /// Rows wanted from each bin.
        int perBin() {
            return perBin;
        }

        /// Bins that hold fewer.
        int shortBins() {
            return shortBins;
        }

        /// Bins that hold any.
        int bins() {
            return bins;
        }
    }
}
