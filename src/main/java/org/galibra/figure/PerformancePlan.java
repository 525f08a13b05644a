package org.galibra.figure;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.evaluation.Histogram;
import org.galibra.evaluation.Histogram2D;
import org.galibra.evaluation.Metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All numbers of a performance figure.
///
/// @param spec what was asked for
/// @param columns one for each sample, in its order
/// @param limits the axis limits that the columns share
public record PerformancePlan(PerformanceSpec spec, List<Column> columns, PerformanceLimits limits)
        implements FigurePlan {
    /// One sample.
    ///
    /// @param name which galaxies these are
    /// @param metrics the metrics to state
    /// @param counts galaxies by true and predicted value; where the specification bins by
    ///   prediction, the two change places here and below
    /// @param residualCounts galaxies by true value and residual
    /// @param medians the median prediction in 0.1 dex bins of the true value
    /// @param residualMedians the median residual and its 16–84 per cent range in the same bins
    /// @param residuals the distribution of the residuals
    /// @param p16 the 16th percentile of the residuals, in dex
    /// @param p84 the 84th percentile
    public record Column(
            String name,
            Metrics metrics,
            Histogram2D counts,
            Histogram2D residualCounts,
            BinnedMedians medians,
            BinnedMedians residualMedians,
            Histogram residuals,
            double p16,
            double p84) {
        /// The largest count of any bin of the two 2-D histograms: they share their colours.
        public int largestCount() {
            return Math.max(counts.largest(), residualCounts.largest());
        }
    }

    public PerformancePlan {
        columns = List.copyOf(columns);
    }

    /// The plan of a finished figure: its limits suit its galaxies. Galaxies with a value that is
    /// not finite are not drawn.
    public static PerformancePlan of(PerformanceSpec spec) {
        List<Measured> measured = measured(spec);
        return planned(spec, measured, PerformanceLimits.of(measured));
    }

    /// The plan of the next picture of a training: its limits are nowhere tighter than those of the
    /// picture before, so that axes grow in steps and do not shrink.
    public static PerformancePlan whileTraining(
            PerformanceSpec spec, Optional<PerformanceLimits> previous) {
        List<Measured> measured = measured(spec);
        PerformanceLimits limits = PerformanceLimits.of(measured).whileTraining();
        return planned(spec, measured, previous.map(limits::union).orElse(limits));
    }

    private static List<Measured> measured(PerformanceSpec spec) {
        return spec.samples().stream().map(Measured::new).toList();
    }

    private static PerformancePlan planned(
            PerformanceSpec spec, List<Measured> measured, PerformanceLimits limits) {
        var columns = new ArrayList<Column>();
        PerformanceLimits grown = limits;
        for (int i = 0; i < measured.size(); i++) {
            Column column = column(spec, spec.samples().get(i), measured.get(i), limits);
            grown = grown.over(column.residuals().largest());
            columns.add(column);
        }
        return new PerformancePlan(spec, columns, grown);
    }

    private static Column column(
            PerformanceSpec spec,
            SampleSeries sample,
            Measured measured,
            PerformanceLimits limits) {
        boolean byTruth = spec.binning() == Binning.BY_TRUTH;
        double[] across = byTruth ? measured.truth : measured.predicted;
        double[] up = byTruth ? measured.predicted : measured.truth;
        double[] residuals = measured.residuals;
        return new Column(
                sample.name(),
                sample.metrics(),
                Histogram2D.of(across, up, spec.bins(), limits.mass(), limits.mass()),
                Histogram2D.of(across, residuals, spec.bins(), limits.mass(), limits.residual()),
                BinnedMedians.of(across, up, BinnedMedians.TENTH_DEX),
                BinnedMedians.of(across, residuals, BinnedMedians.TENTH_DEX),
                Histogram.of(residuals, spec.bins(), limits.residual()),
                measured.ofResiduals.at(16),
                measured.ofResiduals.at(84));
    }

    @Override
    public String summary() {
        return columns.stream().map(PerformancePlan::summary).collect(Collectors.joining(" "));
    }

    private static String summary(Column column) {
        Metrics metrics = column.metrics();
        return "%s set: %s, RMS %s dex, median %s dex, scatter %s dex."
                .formatted(
                        column.name(),
                        Numbers.counted(metrics.n(), "galaxy", "galaxies"),
                        Numbers.dex(metrics.rms()),
                        Numbers.signedDex(metrics.median()),
                        Numbers.dex(metrics.scatter()));
    }
}
