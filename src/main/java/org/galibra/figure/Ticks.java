package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The ticks of an axis, by increasing coordinate.
///
/// @param range the axis
/// @param ticks the ticks within it
record Ticks(Range range, List<Tick> ticks) {
    /// One tick.
    ///
    /// @param at its coordinate
    /// @param label its text; empty for a minor tick
    record Tick(double at, String label) {
        boolean isMajor() {
            return !label.isEmpty();
        }
    }

    Ticks {
        ticks = List.copyOf(ticks);
    }

    /// Major ticks at multiples of a round distance, `most` of them at most (at least 2), with
    /// minor ones between.
    static Ticks linear(Range range, int most) {
        return spaced(range, Ladder.atLeast(range.length() / Math.max(1, most)));
    }

    /// Major ticks at multiples of `step`, one digit times a power of ten, with minor ones between.
    static Ticks spaced(Range range, double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        int leading = (int) Math.rint(step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9)));
        int parts = leading == 2 || leading == 4 ? 4 : leading == 3 ? 3 : 5;
        var ticks = new ArrayList<Tick>();
        double minor = step / parts;
        long last = (long) Math.floor(range.to() / minor + 1e-6);
        for (long k = (long) Math.ceil(range.from() / minor - 1e-6); k <= last; k++) {
            boolean major = k % parts == 0;
            ticks.add(new Tick(k * minor, major ? Numbers.fixed(k * minor, decimals) : ""));
        }
        return new Ticks(range, ticks);
    }

    /// Powers of ten, and 2 … 9 times these as minor ticks, on an axis of log₁₀. Over more than
    /// `most` decades only every second, third, … is labelled; within less than two decades 2 and 5
    /// times a power are labelled too.
    static Ticks logarithmic(Range range, int most) {
        int first = (int) Math.floor(range.from());
        int last = (int) Math.ceil(range.to());
        int stride = Math.max(1, Math.ceilDiv(last - first, Math.max(1, most)));
        boolean few = range.length() < 2;
        var ticks = new ArrayList<Tick>();
        for (int decade = first; decade <= last; decade++) {
            for (int factor = 1; factor < 10; factor++) {
                double at = decade + Math.log10(factor);
                if (at > range.from() - 1e-9 && at < range.to() + 1e-9) {
                    ticks.add(new Tick(at, label(decade, factor, stride, few)));
                }
            }
        }
        return new Ticks(range, ticks);
    }

    /// 1, 2 and 5 times powers of ten written out, such as 0.2 and 10, and the other digits times
    /// these as minor ticks, on an axis of log₁₀; over less than a decade all digits are written.
    static Ticks decimal(Range range) {
        var ticks = new ArrayList<Tick>();
        for (int decade = (int) Math.floor(range.from()); decade <= range.to(); decade++) {
            for (int factor = 1; factor < 10; factor++) {
                double at = decade + Math.log10(factor);
                if (range.contains(at)) {
                    boolean major = factor == 1 || factor == 2 || factor == 5 || range.length() < 1;
                    double value = factor * Math.pow(10, decade);
                    ticks.add(
                            new Tick(at, major ? Numbers.fixed(value, Math.max(0, -decade)) : ""));
                }
            }
        }
        return new Ticks(range, ticks);
    }

    /// The same ticks on an axis that grows the other way: every coordinate changes its sign, no
    /// label does.
    Ticks mirrored() {
        return new Ticks(
                new Range(-range.to(), -range.from()),
                ticks.reversed().stream().map(tick -> new Tick(-tick.at(), tick.label())).toList());
    }

    private static String label(int decade, int factor, int stride, boolean few) {
        if (factor == 1) {
            return Math.floorMod(decade, stride) == 0 ? Numbers.powerOfTen(decade) : "";
        }
        if (few && (factor == 2 || factor == 5)) {
            return String.format(Locale.ROOT, "%d × %s", factor, Numbers.powerOfTen(decade));
        }
        return "";
    }

    /// The same, labelled in thousands, which the ticks' values are multiples of.
    Ticks inThousands() {
        return new Ticks(
                range,
                ticks.stream()
                        .map(tick ->
                                tick.isMajor()
                                        ? new Tick(tick.at(), Numbers.count(tick.at() / 1000))
                                        : tick)
                        .toList());
    }

    /// The same, a label at the very bottom left out: on paper, the next panel begins there.
    Ticks clearOfBottom() {
        double clear = range.from() + 0.02 * range.length();
        return new Ticks(
                range,
                ticks.stream()
                        .map(tick -> tick.at() < clear ? new Tick(tick.at(), "") : tick)
                        .toList());
    }

    /// The same, labels near either end left out: there, the next panel's begin.
    Ticks clearOfEnds() {
        double clear = 0.06 * range.length();
        return new Ticks(
                range,
                ticks.stream()
                        .map(tick ->
                                tick.at() < range.from() + clear || tick.at() > range.to() - clear
                                        ? new Tick(tick.at(), "")
                                        : tick)
                        .toList());
    }

    /// The same, a label at the very top left out: on paper, the panel above ends there.
    Ticks clearOfTop() {
        double clear = range.to() - 0.02 * range.length();
        return new Ticks(
                range,
                ticks.stream()
                        .map(tick -> tick.at() > clear ? new Tick(tick.at(), "") : tick)
                        .toList());
    }

    /// The same without minor ticks.
    Ticks majorOnly() {
        return new Ticks(range, ticks.stream().filter(Tick::isMajor).toList());
    }
}
