package org.galibra.figure;

import org.galibra.evaluation.Bins;
import org.galibra.evaluation.Histogram;
import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.Range;
import org.galibra.model.Matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// All numbers of a figure of the fence.
///
/// @param spec what was asked for
/// @param features one for each feature
/// @param complete galaxies with every feature
/// @param outside how many of these leave at least one range
/// @param shares one for each quantity
public record FencePlan(
        FenceSpec spec, List<Feature> features, int complete, int outside, List<Share> shares)
        implements FigurePlan {
    private static final int BINS = 40;

    /// The share of galaxies, per cent, that may lie beyond each end of a panel.
    private static final double BEYOND = 0.2;

    /// Percentiles for the ends of panels are taken of every so many galaxies that at most this
    /// many are sorted.
    private static final int SORTED = 8192;

    /// Fewer galaxies in a bin tell no share.
    static final int LEAST_IN_BIN = 10;

    /// One feature.
    ///
    /// @param panel its histograms: the survey as the full sample, over the training set
    /// @param range what it may span, in mag
    /// @param below how many galaxies are below, whatever their other features
    /// @param above how many are above
    /// @param measured how many have the feature
    public record Feature(
            DistributionsPlan.Panel panel, Range range, int below, int above, int measured) {
        public String name() {
            return panel.name();
        }

        /// Galaxies outside on either side.
        public int outside() {
            return below + above;
        }
    }

    /// A share of galaxies in a bin.
    ///
    /// @param centre the bin's middle
    /// @param galaxies how many it holds
    /// @param share of them, 0 … 1
    /// @param low the lower end of its 68 per cent Wilson interval
    /// @param high the upper end
    public record Point(double centre, int galaxies, double share, double low, double high) {}

    /// The share set apart by one fence.
    public record Line(String fence, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// The shares set apart along a quantity.
    ///
    /// @param range of its axis
    /// @param top of the axis of shares
    /// @param kinds of galaxies, one for each unit of the axis; empty where it is of numbers
    public record Share(
            String title, Range range, double top, List<Line> lines, List<String> kinds) {
        public Share {
            kinds = List.copyOf(kinds);
            lines = List.copyOf(lines);
        }
    }

    public FencePlan {
        features = List.copyOf(features);
        shares = List.copyOf(shares);
    }

    /// Plans the figure.
    public static FencePlan of(FenceSpec spec) {
        var features = new ArrayList<Feature>();
        for (int f = 0; f < spec.features().size(); f++) {
            features.add(feature(spec, f));
        }
        int complete = 0;
        int outside = 0;
        double[] row = new double[spec.features().size()];
        for (int i = 0; i < spec.survey().rows(); i++) {
            spec.survey().copyRow(i, row);
            boolean whole = true;
            boolean left = false;
            for (int f = 0; f < row.length; f++) {
                whole &= !Double.isNaN(row[f]);
                left |= !spec.ranges().get(f).contains(row[f]);
            }
            complete += whole ? 1 : 0;
            outside += whole && left ? 1 : 0;
        }
        return new FencePlan(
                spec,
                features,
                complete,
                outside,
                spec.shares().stream().map(FencePlan::share).toList());
    }

    private static Feature feature(FenceSpec spec, int f) {
        double[] survey = finite(spec.survey().column(f));
        double[] training = spec.training().column(f);
        Range allowed = spec.ranges().get(f);
        Range ends = ends(survey, allowed);
        var bins = new Bins(Ladder.above(ends.length() / BINS));
        var range =
                new Range(bins.edge(bins.index(ends.from())), bins.edge(bins.index(ends.to()) + 1));
        int below = 0;
        int above = 0;
        for (double value : survey) {
            below += value < allowed.from() ? 1 : 0;
            above += value > allowed.to() ? 1 : 0;
        }
        var panel =
                new DistributionsPlan.Panel(
                        spec.features().get(f),
                        bins,
                        range,
                        Histogram.of(survey, bins, range),
                        Histogram.of(training, bins, range));
        return new Feature(panel, allowed, below, above, survey.length);
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    /// Both limits with a little room, and nearly all galaxies, but not four times as much as the
    /// limits for the sake of a few.
    private static Range ends(double[] values, Range allowed) {
        double room = Math.max(0.05 * allowed.length(), 0.01);
        var ends = new Range(allowed.from() - room, allowed.to() + room);
        int stride = Math.max(1, Math.ceilDiv(values.length, SORTED));
        double[] some = new double[Math.ceilDiv(values.length, stride)];
        Arrays.setAll(some, i -> values[i * stride]);
        if (some.length == 0) {
            return ends;
        }
        var percentiles = Percentiles.of(some);
        double reach = Math.max(1.5 * allowed.length(), 0.5);
        return new Range(
                Math.clamp(percentiles.at(BEYOND), ends.from() - reach, ends.from()),
                Math.clamp(percentiles.at(100 - BEYOND), ends.to(), ends.to() + reach));
    }

    private static Share share(FenceSpec.Quantity quantity) {
        double[] values = quantity.values().column(0);
        var bins = new Bins(quantity.binWidth());
        var lines = new ArrayList<Line>();
        Range range = null;
        double top = 0;
        for (int fence = 0; fence < quantity.fences().size(); fence++) {
            int least = quantity.kinds().isEmpty() ? LEAST_IN_BIN : 1;
            List<Point> points = points(values, quantity.apart(), fence, bins, least);
            lines.add(new Line(quantity.fences().get(fence), points));
            for (Point point : points) {
                double half = quantity.binWidth() / 2;
                var bin = new Range(point.centre() - half, point.centre() + half);
                range = range == null ? bin : range.union(bin);
                top = Math.max(top, point.high());
            }
        }
        return new Share(
                quantity.title(),
                quantity.kinds().isEmpty()
                        ? range == null ? new Range(0, 1) : range
                        : new Range(0, quantity.kinds().size()),
                Math.min(1, Ladder.above(Math.max(0.01, 1.05 * top))),
                lines,
                quantity.kinds());
    }

    private static List<Point> points(
            double[] values, Matrix apart, int fence, Bins bins, int least) {
        var counts = new TreeMap<Integer, int[]>();
        for (int i = 0; i < values.length; i++) {
            double verdict = apart.at(i, fence);
            if (Double.isFinite(values[i]) && !Double.isNaN(verdict)) {
                int[] bin = counts.computeIfAbsent(bins.index(values[i]), _ -> new int[2]);
                bin[0]++;
                bin[1] += verdict > 0 ? 1 : 0;
            }
        }
        var points = new ArrayList<Point>();
        counts.forEach((bin, count) -> {
            if (count[0] >= least) {
                Wilson interval = Wilson.of(count[0], count[1]);
                points.add(
                        new Point(
                                bins.centre(bin),
                                count[0],
                                (double) count[1] / count[0],
                                interval.low(),
                                interval.high()));
            }
        });
        return points;
    }

    /// The same figure of one feature alone.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public FencePlan only(String feature) {
        Feature one =
                features.stream()
                        .filter(each -> each.name().equals(feature))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no feature " + feature));
        return new FencePlan(spec, List.of(one), complete, outside, shares);
    }

    /// The same figure without the shares of kinds of galaxies, whose bars need room of their own.
    public FencePlan ofNumbers() {
        return new FencePlan(
                spec,
                features,
                complete,
                outside,
                shares.stream().filter(share -> share.kinds().isEmpty()).toList());
    }

    /// The same figure with the shares set apart along this quantity alone.
    public FencePlan along(FenceSpec.Quantity quantity) {
        return new FencePlan(spec, features, complete, outside, List.of(share(quantity)));
    }

    /// Galaxies with every feature that leave no range.
    public int inside() {
        return complete - outside;
    }

    /// The features that most galaxies leave first; those that none leaves are left out.
    public List<Feature> worst() {
        return features.stream()
                .filter(feature -> feature.outside() > 0)
                .sorted((a, b) -> Integer.compare(b.outside(), a.outside()))
                .toList();
    }

    @Override
    public String summary() {
        var text = new StringBuilder();
        text.append(
                "%s of %s galaxies with every feature are inside the training ranges."
                        .formatted(Numbers.count(inside()), Numbers.count(complete)));
        for (Feature feature : worst()) {
            text.append(
                    " %s: %s below, %s above."
                            .formatted(
                                    feature.name(),
                                    Numbers.count(feature.below()),
                                    Numbers.count(feature.above())));
        }
        return text.toString();
    }
}
