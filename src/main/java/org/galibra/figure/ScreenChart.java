package org.galibra.figure;

import org.jfree.chart.JFreeChart;

import java.util.Optional;

/// A chart of the window. Made for one style; shows plans as they come, without rebuilding
/// anything. Chart and methods belong to the thread that owns the chart on screen.
///
/// @param <P> the plans that it shows
public sealed interface ScreenChart<P extends FigurePlan>
        permits PanelChart,
                CountKeyChart,
                DistributionsChart,
                WeightsChart,
                NetworkChart,
                SensitivityChart,
                DerivativesChart,
                ImportanceChart,
                PassportChart,
                FenceChart,
                CoverageChart {
    /// The chart, always the same one.
    JFreeChart chart();

    /// Parts what changes with every plan from what mostly stays, such as axes, and gives it as a
    /// chart of its own, to be laid over [#chart], which needs no repainting then. Empty where
    /// nothing can be parted. To be asked once, before the first plan.
    default Optional<JFreeChart> over() {
        return Optional.empty();
    }

    /// Shows `plan`. The listeners of a chart that changes hear of one change.
    void show(P plan);

    /// The axes of a chart of this size, in px, as it shows them now; empty where it has no single
    /// pair of axes.
    default Optional<Plane> plane(double width, double height) {
        return Optional.empty();
    }

    /// The panel of a plan at a place of a chart of this size, in px, with its axes; empty where
    /// there is none.
    default Optional<PanelPlace> panel(
            P plan, double width, double height, double atX, double atY) {
        return plane(width, height)
                .filter(plane -> plane.contains(atX, atY))
                .map(plane -> new PanelPlace(0, plane));
    }

    /// Shows a part of the values from the next plan on; empty shows all again.
    default void zoom(Optional<View> view) {}

    /// Marks selected galaxies from the next plan on.
    default void mark(Marks marks) {}

    /// The number at a place of a chart of this size, in px, with its unit; empty where there is
    /// none. Lines are separated by line feeds.
    default Optional<String> told(P plan, double width, double height, double atX, double atY) {
        return Optional.empty();
    }

    /// The numbers of a plan as text for other programs, where its panels have no tables of their
    /// own: a line of names, a line for each row, separated by tabs.
    default String values(P plan) {
        return plan.summary();
    }

    /// Runs `change` on a chart, whose listeners hear of it once.
    static void once(JFreeChart chart, Runnable change) {
        chart.setNotify(false);
        change.run();
        chart.setNotify(true);
    }
}
