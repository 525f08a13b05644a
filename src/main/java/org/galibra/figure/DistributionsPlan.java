package org.galibra.figure;

import org.galibra.evaluation.Bins;
import org.galibra.evaluation.Histogram;
import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// All numbers of a figure of distributions.
///
/// @param spec what was asked for
/// @param panels the target, then every feature
/// @param selected how many selected galaxies are shown among the others
public record DistributionsPlan(DistributionsSpec spec, List<Panel> panels, int selected)
        implements FigurePlan {
    /// Bins of log10 of mass, in dex, as in the paper.
    static final double MASS_BIN_DEX = 0.1;

    private static final int BINS = 36;

    /// The share of galaxies, per cent, that may lie beyond each end of a panel.
    private static final double BEYOND = 0.2;

    /// Percentiles for the ends of panels are taken of every so many galaxies that at most this
    /// many are sorted.
    private static final int SORTED = 8192;

    /// One panel.
    ///
    /// @param name the feature's name; empty for the target
    /// @param bins of both histograms
    /// @param range its axis, from the first bin's lower to the last one's upper edge
    /// @param full counts of the full sample
    /// @param training counts of the training set, in the same bins
    /// @param selected counts of the selected galaxies, in the same bins; empty where none are
    public record Panel(
            String name,
            Bins bins,
            Range range,
            Histogram full,
            Histogram training,
            Optional<Histogram> selected) {
        Panel(String name, Bins bins, Range range, Histogram full, Histogram training) {
            this(name, bins, range, full, training, Optional.empty());
        }

        /// The selected galaxies of this panel, those beyond its axis included.
        int selectedCount() {
            return selected.map(Marks::counted).map(Marks::count).orElse(0);
        }

        private Panel selecting(double[] values) {
            return new Panel(
                    name,
                    bins,
                    range,
                    full,
                    training,
                    values.length == 0
                            ? Optional.empty()
                            : Optional.of(Histogram.of(values, bins, range)));
        }
    }

    /// The same with selected galaxies shown among the others.
    ///
    /// @throws IllegalArgumentException if they have other features
    public DistributionsPlan selecting(DistributionsSpec.Population galaxies) {
        if (galaxies.features().columns() != spec.features().size()) {
            throw new IllegalArgumentException(
                    galaxies.features().columns() + " features, not " + spec.features().size());
        }
        var marked = new ArrayList<Panel>();
        for (int column = 0; column < panels.size(); column++) {
            marked.add(panels.get(column).selecting(galaxies.column(column)));
        }
        return new DistributionsPlan(spec, marked, galaxies.size());
    }

    public DistributionsPlan {
        panels = List.copyOf(panels);
    }

    /// Plans the figure.
    public static DistributionsPlan of(DistributionsSpec spec) {
        return of(spec, Optional.empty());
    }

    /// Plans the figure; where the full sample is that of the plan before, its axes and counts are
    /// kept, so that only the training set is counted.
    @SuppressWarnings("ReferenceEquality") // the very same galaxies; comparing all would take long
    public static DistributionsPlan of(DistributionsSpec spec, Optional<DistributionsPlan> before) {
        boolean kept =
                before.filter(plan -> plan.spec().full() == spec.full())
                        .filter(plan -> plan.spec().features().equals(spec.features()))
                        .isPresent();
        var panels = new ArrayList<Panel>();
        for (int column = 0; column <= spec.features().size(); column++) {
            double[] training = spec.training().column(column);
            if (kept) {
                Panel old = before.get().panels().get(column);
                panels.add(
                        new Panel(
                                old.name(),
                                old.bins(),
                                old.range(),
                                old.full(),
                                Histogram.of(training, old.bins(), old.range())));
            } else {
                panels.add(panel(spec, column, training));
            }
        }
        return new DistributionsPlan(spec, panels, 0);
    }

    private static Panel panel(DistributionsSpec spec, int column, double[] training) {
        double[] full = spec.full().column(column);
        Range ends = ends(full.length > 0 ? full : training);
        double width = column == 0 ? MASS_BIN_DEX : Ladder.above(ends.length() / BINS);
        var bins = new Bins(width);
        double from = bins.edge(bins.index(ends.from()));
        double to = bins.edge(bins.index(ends.to()) + 1);
        var range = new Range(from, to);
        return new Panel(
                column == 0 ? "" : spec.features().get(column - 1),
                bins,
                range,
                Histogram.of(full, bins, range),
                Histogram.of(training, bins, range));
    }

    private static Range ends(double[] values) {
        int stride = Math.ceilDiv(values.length, SORTED);
        double[] some = new double[stride == 0 ? 0 : Math.ceilDiv(values.length, stride)];
        Arrays.setAll(some, i -> values[i * stride]);
        var percentiles = Percentiles.of(some);
        double from = percentiles.at(BEYOND);
        double to = percentiles.at(100 - BEYOND);
        if (!(to > from)) {
            double middle = Double.isFinite(from) ? from : 0;
            return new Range(middle - 0.5, middle + 0.5);
        }
        return new Range(from, to);
    }

    @Override
    public String summary() {
        return "Distributions of %s and %s features: %s (%s galaxies) over %s (%s galaxies), each scaled to its own peak."
                .formatted(
                        spec.target().plain(),
                        Numbers.count(spec.features().size()),
                        spec.training().label(),
                        Numbers.count(spec.training().size()),
                        spec.full().label(),
                        Numbers.count(spec.full().size()));
    }
}
