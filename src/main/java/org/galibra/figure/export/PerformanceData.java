package org.galibra.figure.export;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.evaluation.Histogram2D;
import org.galibra.figure.PerformancePlan;

import java.util.ArrayList;
import java.util.List;

/// The numbers of columns of predicted against other masses: counts, medians and residuals.
final class PerformanceData {
    private static final String DEX = "dex";

    private record Cell(String set, Histogram2D counts, int column, int row) {
        double x(int edge) {
            return edge(counts.xs().from(), counts.xs().length(), counts.columns(), column + edge);
        }

        double y(int edge) {
            return edge(counts.ys().from(), counts.ys().length(), counts.rows(), row + edge);
        }

        private static double edge(double from, double length, int bins, int edge) {
            return from + length * edge / bins;
        }

        int count() {
            return counts.count(column, row);
        }
    }

    private record InSet<T>(String set, T value) {}

    private record Step(double from, double to, int count) {}

    /// What a column of the figure is called.
    ///
    /// @param set which galaxies
    /// @param column their numbers
    record Named(String set, PerformancePlan.Column column) {}

    private PerformanceData() {}

    /// The tables `counts`, `medians`, `residual-medians` and `residuals`.
    ///
    /// @param across what the predictions are compared with, as names of columns have it
    static List<PanelData> of(String across, List<Named> columns) {
        var cells = new ArrayList<Cell>();
        var medians = new ArrayList<InSet<BinnedMedians.Bin>>();
        var residuals = new ArrayList<InSet<BinnedMedians.Bin>>();
        var steps = new ArrayList<InSet<Step>>();
        for (Named named : columns) {
            String set = named.set();
            PerformancePlan.Column column = named.column();
            cells.addAll(cells(set, column.counts()));
            column.medians().occupied().forEach(bin -> medians.add(new InSet<>(set, bin)));
            column.residualMedians()
                    .occupied()
                    .forEach(bin -> residuals.add(new InSet<>(set, bin)));
            var histogram = column.residuals();
            for (int bin = 0; bin < histogram.size(); bin++) {
                var step =
                        new Step(
                                histogram.edge(bin), histogram.edge(bin + 1), histogram.count(bin));
                steps.add(new InSet<>(set, step));
            }
        }
        return List.of(
                counts(across, "predicted", DEX, cells),
                medians("medians", across, "prediction", medians),
                medians("residual-medians", across, "residual, predicted − " + across, residuals),
                new PanelRows<>("residuals", steps)
                        .words("set", "which galaxies", InSet::set)
                        .reals("residual_from", DEX, "lower edge", s -> s.value().from())
                        .reals("residual_to", DEX, "upper edge", s -> s.value().to())
                        .counts("galaxies", "in this bin", s -> s.value().count())
                        .data());
    }

    /// The bins of one plane that hold galaxies.
    ///
    /// @param set what it shows
    /// @param across what its x is, in dex
    /// @param up what its y is
    /// @param unit of y
    static PanelData counts(String set, String across, String up, String unit, Histogram2D counts) {
        return counts(across, up, unit, cells(set, counts));
    }

    private static List<Cell> cells(String set, Histogram2D counts) {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < counts.rows(); row++) {
            for (int x = 0; x < counts.columns(); x++) {
                if (counts.count(x, row) > 0) {
                    cells.add(new Cell(set, counts, x, row));
                }
            }
        }
        return cells;
    }

    private static PanelData counts(String across, String up, String unit, List<Cell> cells) {
        return new PanelRows<>("counts", cells)
                .words("set", "which galaxies", Cell::set)
                .reals(across + "_from", DEX, "lower edge", c -> c.x(0))
                .reals(across + "_to", DEX, "upper edge", c -> c.x(1))
                .reals(up + "_from", unit, "lower edge", c -> c.y(0))
                .reals(up + "_to", unit, "upper edge", c -> c.y(1))
                .counts("galaxies", "in this bin; empty bins are left out", Cell::count)
                .data();
    }

    private static PanelData medians(
            String name, String across, String of, List<InSet<BinnedMedians.Bin>> bins) {
        return new PanelRows<>(name, bins)
                .words("set", "which galaxies", InSet::set)
                .reals(across, DEX, "middle of the bin", b -> b.value().centre())
                .counts("galaxies", "in this bin", b -> b.value().n())
                .reals("median", DEX, "median " + of, b -> b.value().median())
                .reals("p16", DEX, "16th percentile", b -> b.value().p16())
                .reals("p84", DEX, "84th percentile", b -> b.value().p84())
                .data();
    }
}
