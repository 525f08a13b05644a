package org.galibra.catalogue;

import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Values;
import org.galibra.work.StopSignal;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/// What the values of one column are, counted. The states are kept apart: rows = measured +
/// unplaced
/// + undetected + stand-ins + missing.
///
/// @param type the kind of the values as stored: `real`, `integer`, `text` or `flag`
/// @param unit what `least`, `median` and `largest` are measured in; empty where nobody knows
/// @param measured rows with a value that can be used
/// @param unplaced rows whose light was measured, but whose distance is not known
/// @param undetected rows that were observed, but not detected, such as a flux below 0
/// @param sentinels how often each number occurs that only stands for "missing"
/// @param missing rows without a value
/// @param least the smallest measured value; NaN where there is none
/// @param median the median of the measured values, the mean of the middle two where their number
///   is even; NaN where there is none
/// @param largest the largest measured value; NaN where there is none
/// @param histogram how the measured values are spread
public record ColumnSummary(
        String type,
        String unit,
        long measured,
        long unplaced,
        long undetected,
        Map<Double, Long> sentinels,
        long missing,
        double least,
        double median,
        double largest,
        Histogram histogram) {
    /// Rows between two looks at the stop signal.
    private static final int BLOCK = 1 << 16;

    public ColumnSummary {
        sentinels = Collections.unmodifiableMap(new TreeMap<>(sentinels));
    }

    /// Counts of values in bins of equal width, the 0.1 per cent at either end left out so that one
    /// wild value does not squeeze the others into one bin.
    ///
    /// @param low where the first bin begins; NaN where there is nothing to draw
    /// @param high where the last bin ends; equal to `low` where all values are the same
    /// @param counts values per bin
    public record Histogram(double low, double high, List<Integer> counts) {
        /// The number of bins.
        public static final int BINS = 24;

        /// The histogram of nothing.
        public static final Histogram EMPTY = new Histogram(Double.NaN, Double.NaN, List.of());

        private static final double TAIL = 0.001;

        public Histogram {
            counts = List.copyOf(counts);
        }

        /// The histogram of values in ascending order, all of them finite.
        private static Histogram of(double[] sorted) {
            if (sorted.length == 0) {
                return EMPTY;
            }
            int cut = (int) (TAIL * sorted.length);
            double low = sorted[cut];
            double high = sorted[sorted.length - 1 - cut];
            var counts = new Integer[BINS];
            Arrays.fill(counts, 0);
            // Halves, because the difference of two large values may be beyond the doubles.
            double width = high / 2 - low / 2;
            for (int i = cut; i < sorted.length - cut; i++) {
                int bin = width > 0 ? (int) (BINS * ((sorted[i] / 2 - low / 2) / width)) : 0;
                counts[Math.min(BINS - 1, bin)]++;
            }
            return new Histogram(low, high, List.of(counts));
        }
    }

    /// Rows in all.
    public long rows() {
        return measured + unplaced + undetected + standIns() + missing;
    }

    /// Rows whose value only stands for "missing".
    public long standIns() {
        return sentinels.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The share of rows that are measured, 0 to 1; 0 for a table without rows.
    public double usable() {
        return rows() == 0 ? 0 : (double) measured / rows();
    }

    /// The summary of a column as it is read.
    ///
    /// @throws CancellationException if `stop` was set meanwhile
    public static ColumnSummary of(ColumnReading reading, StopSignal stop) {
        Values values = reading.stored().values();
        boolean numeric = values instanceof Reals || values instanceof Integers;
        var sought = new Sentinels.Sought(reading.standIns());
        double[] measured = new double[numeric ? values.size() : 0];
        int count = 0;
        long unplaced = 0;
        long undetected = 0;
        long missing = 0;
        var sentinels = new TreeMap<Double, Long>();
        for (int row = 0; row < values.size(); row++) {
            if (row % BLOCK == 0 && stop.isStopped()) {
                throw new CancellationException();
            }
            if (values.isMissing(row)) {
                missing++;
                continue;
            }
            if (!numeric) {
                count++;
                continue;
            }
            int which = sought.which(Sentinels.number(values, row));
            if (which >= 0) {
                sentinels.merge(reading.standIns().get(which), 1L, Long::sum);
                continue;
            }
            switch (reading.state(row)) {
                case MEASURED -> {
                    double value = reading.at(row);
                    if (Double.isFinite(value)) {
                        measured[count++] = value;
                    } else {
                        unplaced++;
                    }
                }
                case NOT_DETECTED -> undetected++;
                case NOT_OBSERVED -> missing++;
            }
        }
        double[] sorted = numeric ? Arrays.copyOf(measured, count) : new double[0];
        Arrays.sort(sorted);
        boolean any = sorted.length > 0;
        return new ColumnSummary(
                values.type(),
                reading.unit(),
                count,
                unplaced,
                undetected,
                sentinels,
                missing,
                any ? sorted[0] : Double.NaN,
                any ? median(sorted) : Double.NaN,
                any ? sorted[sorted.length - 1] : Double.NaN,
                Histogram.of(sorted));
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }
}
