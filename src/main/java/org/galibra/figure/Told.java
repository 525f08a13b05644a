package org.galibra.figure;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.evaluation.Histogram;
import org.galibra.evaluation.Histogram2D;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The number under a point of a chart, in words with its unit: answered by what a plan holds, not
/// by what was painted.
final class Told {
    /// How near, in px, a dot counts as pointed at.
    private static final double NEAR = 7;

    private Told() {}

    /// What an axis shows.
    ///
    /// @param name such as `true`
    /// @param unit such as `dex`; may be empty
    record Quantity(String name, String unit) {
        private String unitAfterSpace() {
            return unit.isEmpty() ? "" : " " + unit;
        }
    }

    /// The galaxies in the bin at a point; empty beyond the bins.
    static Optional<String> cell(
            Histogram2D counts, double x, double y, Quantity first, Quantity second) {
        int column = place(x, counts.xs().from(), counts.xs().length(), counts.columns());
        int row = place(y, counts.ys().from(), counts.ys().length(), counts.rows());
        if (column < 0 || row < 0) {
            return Optional.empty();
        }
        double width = counts.xs().length() / counts.columns();
        double height = counts.ys().length() / counts.rows();
        return Optional.of(
                galaxies(counts.count(column, row))
                        + "\n"
                        + ends(first, counts.xs().from() + column * width, width)
                        + "\n"
                        + ends(second, counts.ys().from() + row * height, height));
    }

    /// The median near a place of the chart: its value, its galaxies, its range.
    static Optional<String> median(
            BinnedMedians medians,
            Plane plane,
            double atX,
            double atY,
            Quantity first,
            Quantity second) {
        return medians.occupied().stream()
                .filter(bin -> distance(bin, plane, atX, atY) <= NEAR)
                .min(Comparator.comparingDouble(bin -> distance(bin, plane, atX, atY)))
                .map(bin -> median(bin, medians.bins().width(), first, second));
    }

    /// A bin's median, in words.
    private static String median(
            BinnedMedians.Bin bin, double width, Quantity first, Quantity second) {
        return ends(first, bin.centre() - width / 2, width) + "\n" + median(bin, second);
    }

    /// The same without the bin's ends.
    static String median(BinnedMedians.Bin bin, Quantity quantity) {
        return "median of "
                + galaxies(bin.n())
                + "\n"
                + quantity.name()
                + " "
                + Numbers.dex(bin.median())
                + quantity.unitAfterSpace()
                + "\n16–84 %: "
                + Numbers.dex(bin.p16())
                + " to "
                + Numbers.dex(bin.p84())
                + quantity.unitAfterSpace();
    }

    private static double distance(BinnedMedians.Bin bin, Plane plane, double atX, double atY) {
        return Math.hypot(plane.placeX(bin.centre()) - atX, plane.placeY(bin.median()) - atY);
    }

    /// The galaxies in the bin at a value; empty beyond the bins.
    static Optional<String> bar(Histogram histogram, double value, Quantity quantity) {
        for (int bin = 0; bin < histogram.size(); bin++) {
            if (value >= histogram.edge(bin) && value < histogram.edge(bin + 1)) {
                double width = histogram.edge(bin + 1) - histogram.edge(bin);
                return Optional.of(
                        galaxies(histogram.count(bin))
                                + "\n"
                                + ends(quantity, histogram.edge(bin), width));
            }
        }
        return Optional.empty();
    }

    /// Medians as a table for other programs, in dex.
    static String table(BinnedMedians medians, String first, String second) {
        var text =
                new StringBuilder(first)
                        .append(" (dex)\tgalaxies\tp16 of ")
                        .append(second)
                        .append(" (dex)\tmedian (dex)\tp84 (dex)\n");
        for (BinnedMedians.Bin bin : medians.occupied()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.6g\t%d\t%.6g\t%.6g\t%.6g%n",
                            bin.centre(),
                            bin.n(),
                            bin.p16(),
                            bin.median(),
                            bin.p84()));
        }
        return text.toString();
    }

    /// A histogram as a table for other programs, in dex.
    static String table(Histogram histogram, String what) {
        var text = new StringBuilder(what + " from (dex)\tto (dex)\tgalaxies\n");
        for (int bin = 0; bin < histogram.size(); bin++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.6g\t%.6g\t%d%n",
                            histogram.edge(bin),
                            histogram.edge(bin + 1),
                            histogram.count(bin)));
        }
        return text.toString();
    }

    static String galaxies(int count) {
        return Numbers.counted(count, "galaxy", "galaxies");
    }

    private static String ends(Quantity quantity, double from, double width) {
        int decimals = decimals(width);
        return quantity.name()
                + " "
                + Numbers.fixed(from, decimals)
                + " to "
                + Numbers.fixed(from + width, decimals)
                + quantity.unitAfterSpace();
    }

    /// The decimals that show the edges of bins of this width, four at most.
    private static int decimals(double width) {
        for (int decimals = 0; decimals < 4; decimals++) {
            double scaled = width * Math.pow(10, decimals);
            if (scaled > 0.5 && Math.abs(scaled - Math.rint(scaled)) < 1e-6) {
                return decimals;
            }
        }
        return 4;
    }

    private static int place(double value, double from, double length, int bins) {
        double place = Math.floor((value - from) / length * bins);
        return place >= 0 && place < bins ? (int) place : -1;
    }
}
