package org.galibra.figure;

import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.Range;

import java.util.List;

/// The axis limits of a performance figure: round, and not ruled by single outliers.
///
/// @param mass both axes of predicted against true, in dex
/// @param residual the residuals of single galaxies, in dex, symmetric about 0
/// @param band the medians and 16–84 per cent ranges of the residuals, in dex, symmetric about 0
/// @param galaxies the top of the residuals' histogram
public record PerformanceLimits(Range mass, Range residual, Range band, double galaxies) {
    private static final Range NO_GALAXIES = new Range(8, 11);
    private static final double MARGIN_DEX = 0.1;
    private static final double STEPS_PER_DEX = 10;

    /// What the residuals of a network that has learned fit into.
    private static final Range LEARNED = new Range(-0.4, 0.4);

    /// Limits that suit the samples; the histogram's top, not known yet, is 0.
    static PerformanceLimits of(List<Measured> samples) {
        return new PerformanceLimits(
                masses(samples),
                symmetric(reach(samples, 1, 1.25)),
                symmetric(reach(samples, 16, 1.5)),
                0);
    }

    /// These limits for a picture of a training in progress. A network that has not learned yet has
    /// residuals as wide as the truth; it does not set the limits, which never shrink during a run:
    /// its first residuals would press those of the trained network into a line.
    PerformanceLimits whileTraining() {
        boolean wild = residual.to() > 0.25 * mass.length();
        Range seen = wild ? LEARNED : residual.union(LEARNED);
        return new PerformanceLimits(mass, seen, wild ? LEARNED : band, galaxies);
    }

    /// Nowhere tighter than these limits or `other`.
    PerformanceLimits union(PerformanceLimits other) {
        return new PerformanceLimits(
                mass.union(other.mass),
                residual.union(other.residual),
                band.union(other.band),
                Math.max(galaxies, other.galaxies));
    }

    /// Room above a histogram whose largest count is `largest`.
    PerformanceLimits over(int largest) {
        double top = top(largest);
        return new PerformanceLimits(mass, residual, band, Math.max(galaxies, top));
    }

    /// The top of an axis of counts: a little above the largest, and no less than 5.
    static double top(int largest) {
        return Ladder.above(Math.max(4, largest) * 1.05);
    }

    /// From the true values; predictions may add a quarter of their range, at least half a dex, on
    /// either side.
    private static Range masses(List<Measured> samples) {
        Range range = null;
        for (Measured sample : samples) {
            if (!sample.isEmpty()) {
                Range truth = withoutOutliers(sample.ofTruth);
                double reach = Math.max(0.5, truth.length() / 4);
                double low = sample.ofPredicted.at(0.5);
                double high = sample.ofPredicted.at(99.5);
                Range own =
                        new Range(
                                Math.clamp(low, truth.from() - reach, truth.from()),
                                Math.clamp(high, truth.to(), truth.to() + reach));
                range = range == null ? own : range.union(own);
            }
        }
        return range == null ? NO_GALAXIES : rounded(range);
    }

    /// The extremes, as far as 15 per cent of the 1–99 per cent range beyond that range.
    private static Range withoutOutliers(Percentiles percentiles) {
        double low = percentiles.at(1);
        double high = percentiles.at(99);
        double reach = 0.15 * (high - low);
        return new Range(
                Math.max(percentiles.at(0), low - reach),
                Math.min(percentiles.at(100), high + reach));
    }

    /// Widened by a margin, to at least 1 dex, and to whole tenths.
    private static Range rounded(Range range) {
        double margin = Math.max(MARGIN_DEX, (1 - range.length()) / 2);
        return new Range(
                Math.floor((range.from() - margin) * STEPS_PER_DEX + 0.01) / STEPS_PER_DEX,
                Math.ceil((range.to() + margin) * STEPS_PER_DEX - 0.01) / STEPS_PER_DEX);
    }

    /// `room` times the farther of two opposite percentiles of the residuals.
    private static double reach(List<Measured> samples, double percent, double room) {
        double reach = 0;
        for (Measured sample : samples) {
            if (!sample.isEmpty()) {
                double low = Math.abs(sample.ofResiduals.at(percent));
                double high = Math.abs(sample.ofResiduals.at(100 - percent));
                reach = Math.max(reach, room * Math.max(low, high));
            }
        }
        return reach;
    }

    /// ± the next of 0.2, 0.4, 0.6, 0.8, 1, 2, 5, 10 dex; never more, however wrong.
    private static Range symmetric(double reach) {
        double limit =
                reach > 1
                        ? Math.min(Ladder.atLeast(reach), 10)
                        : Math.max(1, Math.ceil(reach * 5)) / 5;
        return new Range(-limit, limit);
    }
}
