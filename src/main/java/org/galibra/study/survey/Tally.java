package org.galibra.study.survey;

import org.galibra.evaluation.survey.FeatureFence;
import org.galibra.study.survey.Weighing.Term;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Counts over all rows of a table, block by block.
public final class Tally {
    private long rows;
    private long inside;
    private long siblings;
    private long beyond;
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<FeatureFence.Crossing, Long> crossings = new LinkedHashMap<>();
    private final Map<String, Weighing.Share> nonPositive = new TreeMap<>();
    private final Median photometric = new Median();
    private final Median light = new Median();
    private final Median model = new Median();
    private final Median total = new Median();
    private final Median seeds = new Median();
    private final Median bias = new Median();

    /// A median to 0.0001 dex of any number of values, from −1 to 2 dex; those beyond count at the
    /// ends.
    private static final class Median {
        private static final double FROM = -1;
        private static final double PER_DEX = 10_000;
        private final long[] counts = new long[30_001];
        private long all;

        void add(double value) {
            if (Double.isFinite(value)) {
                long bin = Math.round((value - FROM) * PER_DEX);
                counts[Math.clamp(bin, 0, counts.length - 1)]++;
                all++;
            }
        }

        double value() {
            long below = 0;
            for (int bin = 0; bin < counts.length; bin++) {
                below += counts[bin];
                if (2 * below >= all && all > 0) {
                    return (FROM * PER_DEX + bin) / PER_DEX;
                }
            }
            return Double.NaN;
        }
    }

    void add(Weighing weighing, Reported reported, String allBands) {
        double[] totals = reported.totals();
        double[] photometricErrors = weighing.numbers(Term.PHOTOMETRIC);
        double[] lightErrors = weighing.numbers(Term.LIGHT);
        double[] scatters = weighing.numbers(Term.MODEL);
        double[] spreads = weighing.numbers(Term.SEEDS);
        double[] biases = weighing.numbers(Term.NOISE_BIAS);
        for (int row = 0; row < weighing.rows(); row++) {
            rows++;
            Reason reason = weighing.reason(row);
            for (FeatureFence.Crossing crossing : weighing.crossings(row)) {
                crossings.merge(crossing, 1L, Long::sum);
            }
            if (!reason.isInside()) {
                reasons.merge(reason.code(), 1L, Long::sum);
                continue;
            }
            inside++;
            siblings += weighing.inputs(row).equals(allBands) ? 0 : 1;
            beyond += reported.beyond(row) ? 1 : 0;
            photometric.add(photometricErrors[row]);
            light.add(lightErrors[row]);
            model.add(scatters[row]);
            total.add(totals[row]);
            seeds.add(spreads[row]);
            bias.add(biases[row]);
        }
        weighing.nonPositive()
                .forEach((band, share) -> nonPositive.merge(band, share, Weighing.Share::plus));
    }

    public long rows() {
        return rows;
    }

    public long inside() {
        return inside;
    }

    /// Of the galaxies inside, those that a sibling weighed.
    public long bySiblings() {
        return siblings;
    }

    /// Of the galaxies inside, those beyond the range of the correction.
    public long beyond() {
        return beyond;
    }

    /// Rows that are not inside, by the code of their reason, the commonest first. With those
    /// inside they are all rows.
    public Map<String, Long> reasons() {
        return sorted(reasons);
    }

    /// Rows by each range that they leave and its side; a row may be counted at several.
    public Map<FeatureFence.Crossing, Long> crossings() {
        return sorted(crossings);
    }

    private static <K> Map<K, Long> sorted(Map<K, Long> counts) {
        var sorted = new LinkedHashMap<K, Long>();
        counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<K, Long> each) -> -each.getValue()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /// By band, the draws that were not above 0.
    public Map<String, Weighing.Share> nonPositive() {
        return Collections.unmodifiableMap(nonPositive);
    }

    /// Medians over the galaxies inside, in dex, to 0.0001; NaN where none is known.
    public double photometric() {
        return photometric.value();
    }

    public double light() {
        return light.value();
    }

    public double model() {
        return model.value();
    }

    public double total() {
        return total.value();
    }

    public double seeds() {
        return seeds.value();
    }

    public double noiseBias() {
        return bias.value();
    }
}
