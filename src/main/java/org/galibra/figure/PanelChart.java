package org.galibra.figure;

import org.jfree.chart.JFreeChart;

import java.util.Optional;

/// A chart of one panel: it can be zoomed, and galaxies be marked in it.
///
/// @param <P> the plans that it shows
sealed interface PanelChart<P extends FigurePlan> extends ScreenChart<P>
        permits PredictedAgainstTrueChart,
                ResidualStripChart,
                ResidualHistogramChart,
                ResidualsChart,
                AgainstChart,
                MassFunctionChart,
                LearningCurveChart,
                LossChart,
                SedMassChart,
                SpectraChart,
                UncertaintyChart {
    /// The panel, always the same one.
    Panel panel();

    /// The number at a place between the axes.
    Optional<String> told(P plan, Plane plane, double atX, double atY);

    @Override
    default JFreeChart chart() {
        return panel().chart();
    }

    @Override
    default Optional<JFreeChart> over() {
        return Optional.of(panel().over());
    }

    @Override
    default Optional<Plane> plane(double width, double height) {
        return panel().plane(width, height);
    }

    @Override
    default void zoom(Optional<View> view) {
        panel().zoom(view);
    }

    @Override
    default void mark(Marks marks) {
        panel().mark(marks);
    }

    @Override
    default Optional<String> told(P plan, double width, double height, double atX, double atY) {
        return plane(width, height)
                .filter(plane -> plane.contains(atX, atY))
                .flatMap(plane -> told(plan, plane, atX, atY));
    }
}
