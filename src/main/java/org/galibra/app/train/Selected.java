package org.galibra.app.train;

import org.galibra.app.Selection;
import org.galibra.evaluation.Residuals;
import org.galibra.figure.Marks;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.ResidualsChart;
import org.galibra.figure.SampleSeries;
import org.galibra.sample.Galaxies;

import java.util.Arrays;

/// The selected galaxies in the charts of predicted against true.
///
/// @param masses in predicted against true
/// @param strip in the residuals against true
/// @param residuals in their histogram
record Selected(Marks masses, Marks strip, Marks residuals) {
    private static final Selected NONE = new Selected(Marks.NONE, Marks.NONE, Marks.NONE);

    /// @param shown the galaxies of the plan, in its order
    static Selected of(Selection selection, Galaxies shown, PerformancePlan plan) {
        if (selection.isEmpty()) {
            return NONE;
        }
        SampleSeries series = plan.spec().samples().getFirst();
        int[] places = selection.places(shown.rows());
        double[] truth = at(places, series.truth());
        double[] predicted = at(places, series.predicted());
        double[] residuals = Residuals.of(truth, predicted);
        return new Selected(
                Marks.at(truth, predicted),
                Marks.at(truth, residuals),
                ResidualsChart.selected(plan, residuals));
    }

    private static double[] at(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }
}
