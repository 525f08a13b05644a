package org.galibra.evaluation;

import java.util.Arrays;
import java.util.BitSet;

/// The percentiles of a set of values, by linear interpolation between the order statistics: with h
/// = (n − 1) p / 100, x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), numpy's method `linear` (definition 7
/// of Hyndman & Fan 1996).
///
/// Holds a copy and puts as much of it in order as is asked for: of many values a few percentiles
/// cost a fraction of sorting them. Safe for several threads. No values, or a NaN among them, give
/// NaN.
public final class Percentiles {
    /// So few values are sorted at once.
    private static final int FEW = 512;

    private final double[] values;

    /// The places whose values are those that sorting would put there; none before them is larger,
    /// none after them smaller.
    private final BitSet placed = new BitSet();

    private final boolean known;

    private Percentiles(double[] values) {
        this.values = values;
        this.known = values.length > 0 && Arrays.stream(values).noneMatch(Double::isNaN);
    }

    /// Copies `values`.
    public static Percentiles of(double[] values) {
        return new Percentiles(values.clone());
    }

    /// The value below which `percent` per cent of the values lie.
    ///
    /// @throws IllegalArgumentException if `percent` is not within 0 … 100
    public double at(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("percentile " + percent);
        }
        if (!known) {
            return Double.NaN;
        }
        int n = values.length;
        double place = (n - 1) * (percent / 100);
        int below = (int) place;
        double low = ordered(below);
        double high = ordered(Math.min(below + 1, n - 1));
        return low + (high - low) * (place - below);
    }

    public double median() {
        return at(50);
    }

    /// Half the range from the 16th to the 84th percentile.
    public double halfRange() {
        return (at(84) - at(16)) / 2;
    }

    /// The value at a place of the sorted values, by quickselect (Hoare 1961) between the nearest
    /// places that are known; a range that does not shrink is sorted.
    private synchronized double ordered(int place) {
        int from = placed.previousSetBit(place) + 1;
        int next = placed.nextSetBit(place);
        int to = next < 0 ? values.length : next;
        int rounds = 2 * (32 - Integer.numberOfLeadingZeros(values.length));
        while (!placed.get(place)) {
            if (to - from <= FEW || rounds-- == 0) {
                Arrays.sort(values, from, to);
                placed.set(from, to);
                break;
            }
            double pivot = middle(values[from], values[(from + to) >>> 1], values[to - 1]);
            // Three parts: smaller, equal, larger.
            int low = from;
            int high = to;
            int at = from;
            while (at < high) {
                double value = values[at];
                if (value < pivot) {
                    values[at++] = values[low];
                    values[low++] = value;
                } else if (value > pivot) {
                    values[at] = values[--high];
                    values[high] = value;
                } else {
                    at++;
                }
            }
            placed.set(low, high);
            from = place < low ? from : high;
            to = place < low ? low : to;
        }
        return values[place];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
