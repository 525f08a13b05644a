package org.galibra.evaluation.survey;

import org.galibra.evaluation.Metrics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A [MassCorrection] with what it is worth. A curve that is judged on the galaxies it was fitted
/// to looks better than it is; so the galaxies are dealt into folds, each corrected by a curve that
/// the other folds made. The curve to use elsewhere is fitted to all of them.
///
/// @param correction fitted to all galaxies drawn
/// @param folds how many there were
/// @param crossFitted of the galaxies drawn, each corrected without its own fold
/// @param inSample of the same galaxies, corrected by `correction`: shown for the difference
/// @param rows the rows of the galaxies drawn, ascending
/// @param corrected their cross-fitted masses in dex, in the order of `rows`
/// @param beyond how many of them lay outside the range that their curve was fitted on
public record CrossFit(
        MassCorrection correction,
        int folds,
        Metrics crossFitted,
        Metrics inSample,
        List<Integer> rows,
        List<Double> corrected,
        int beyond) {
    /// The most galaxies that a curve is fitted to.
    public static final int MOST_GALAXIES = 1_000_000;

    public static final int FOLDS = 5;

    public CrossFit {
        rows = List.copyOf(rows);
        corrected = List.copyOf(corrected);
    }

    /// Fits and judges a correction. Of more than `most` galaxies with both masses, those with the
    /// smallest keys are drawn; a key is made of seed and identifier alone, so all rows of one
    /// galaxy share a fold, and the order of the table does not matter.
    ///
    /// @param identifiers n, of the galaxies
    /// @param predicted n values of p, in dex; NaN where there is none
    /// @param reference n masses in dex; NaN where there is none
    /// @param folds at least 2
    /// @throws IllegalArgumentException if lengths differ, or a fold leaves too few galaxies for
    ///   the degree
    public static CrossFit of(
            List<String> identifiers,
            double[] predicted,
            double[] reference,
            int degree,
            int folds,
            int most,
            long seed) {
        long[] keys = identifiers.stream().mapToLong(each -> key(each, seed)).toArray();
        return of(keys, predicted, reference, degree, folds, most);
    }

    /// The same of galaxies whose keys are known.
    ///
    /// @param keys n, by [#key]
    public static CrossFit of(
            long[] keys, double[] predicted, double[] reference, int degree, int folds, int most) {
        int n = predicted.length;
        if (keys.length != n || reference.length != n || folds < 2 || most < folds) {
            throw new IllegalArgumentException(
                    "%d keys, %d predicted, %d reference masses, %d folds, at most %d"
                            .formatted(keys.length, n, reference.length, folds, most));
        }
        int[] usable =
                IntStream.range(0, n)
                        .filter(i -> Double.isFinite(predicted[i]) && Double.isFinite(reference[i]))
                        .toArray();
        long[] sorted = IntStream.of(usable).mapToLong(i -> keys[i]).sorted().toArray();
        long last = usable.length > most ? sorted[most - 1] : Long.MAX_VALUE;
        int[] rows = IntStream.of(usable).filter(i -> keys[i] <= last).toArray();
        double[] p = IntStream.of(rows).mapToDouble(i -> predicted[i]).toArray();
        double[] truth = IntStream.of(rows).mapToDouble(i -> reference[i]).toArray();
        // Not the key itself: the drawn galaxies are those of small keys.
        int[] fold =
                IntStream.of(rows)
                        .map(i -> (int) Long.remainderUnsigned(mixed(keys[i]), folds))
                        .toArray();
        return judged(IntStream.of(rows).boxed().toList(), p, truth, fold, degree, folds);
    }

    private static CrossFit judged(
            List<Integer> rows, double[] p, double[] truth, int[] fold, int degree, int folds) {
        int m = p.length;
        MassCorrection all = MassCorrection.fit(p, truth, degree);
        double[] out = new double[m];
        double[] in = new double[m];
        int beyond = 0;
        for (int f = 0; f < folds; f++) {
            double[] others = truth.clone();
            for (int i = 0; i < m; i++) {
                if (fold[i] == f) {
                    others[i] = Double.NaN;
                }
            }
            MassCorrection without = MassCorrection.fit(p, others, degree);
            for (int i = 0; i < m; i++) {
                if (fold[i] == f) {
                    out[i] = without.correct(p[i]);
                    in[i] = all.correct(p[i]);
                    beyond += without.covers(p[i]) ? 0 : 1;
                }
            }
        }
        return new CrossFit(
                all,
                folds,
                Metrics.of(truth, out),
                Metrics.of(truth, in),
                rows,
                Arrays.stream(out).boxed().toList(),
                beyond);
    }

    /// A key of a galaxy: FNV-1a of its identifier, mixed with the seed. Whoever must keep some of
    /// many galaxies keeps those of the smallest keys, and a fit to these draws as it would from
    /// all.
    public static long key(String identifier, long seed) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : identifier.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return mixed(hash ^ mixed(seed + 0x9e3779b97f4a7c15L));
    }

    /// The finaliser of SplitMix64 (Steele, Lea & Flood 2014).
    private static long mixed(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return y ^ (y >>> 31);
    }
}
