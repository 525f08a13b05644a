package org.galibra.study;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.work.GalibraException;

import java.util.Arrays;
import java.util.Locale;

/// How fast one piece of work went: the median and the range of several runs.
///
/// @param work its name, the same for every program that is compared
/// @param unit of the three figures: µs (`us`) or s for a duration, `Mgal/s` for a rate
/// @param threads how many it could use
public record Timing(String work, String unit, double median, double min, double max, int threads) {
    private static final int RUNS = 5;
    private static final long WARM_UP_NANOS = 1_500_000_000;

    /// Something that is timed.
    @FunctionalInterface
    interface Timed {
        /// Does it once, and tells its own figure.
        double figure() throws GalibraException;
    }

    /// Times `run` once HotSpot has compiled it.
    static Timing of(String work, String unit, int threads, Timed run) throws GalibraException {
        double[] figures = new double[RUNS];
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_NANOS) {
            figures[0] = run.figure();
        }
        for (int k = 0; k < RUNS; k++) {
            figures[k] = run.figure();
        }
        Arrays.sort(figures);
        return new Timing(work, unit, figures[RUNS / 2], figures[0], figures[RUNS - 1], threads);
    }

    /// The members of one line of JSON.
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("work", work)
                .put("unit", unit)
                .put("median", median)
                .put("min", min)
                .put("max", max)
                .put("threads", threads);
    }

    /// The same for people.
    public String words() {
        return String.format(
                Locale.ROOT,
                "%-40s %10.4g %-7s (%.4g–%.4g)",
                work,
                median,
                unit.replace("us", "µs"),
                min,
                max);
    }
}
