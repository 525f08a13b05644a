package org.galibra.study.survey;

import org.galibra.evaluation.survey.Calibration;
import org.galibra.evaluation.survey.ConformalIntervals;
import org.galibra.evaluation.survey.Coverage;
import org.galibra.evaluation.survey.DensityRatio;
import org.galibra.model.Matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Intervals with the density ratio that weights them, if any.
///
/// @param calibration which galaxies they were calibrated on
/// @param conformal the intervals
/// @param ratio of the galaxies weighed to those; empty where every weight is 1
public record Intervals(
        Calibration calibration, ConformalIntervals conformal, Optional<DensityRatio> ratio) {
    /// Groups of predicted mass.
    static final int GROUPS = 5;

    static Intervals of(Calibration calibration, double[] predicted, double[] truth) {
        return new Intervals(
                calibration,
                ConformalIntervals.calibrate(predicted, truth, GROUPS),
                Optional.empty());
    }

    /// Intervals weighted by a ratio.
    ///
    /// @param magnitudes n × bands of the calibration galaxies, in mag
    static Intervals of(
            Calibration calibration,
            double[] predicted,
            double[] truth,
            Matrix magnitudes,
            DensityRatio ratio) {
        return new Intervals(
                calibration,
                ConformalIntervals.calibrate(predicted, truth, ratio.at(magnitudes), GROUPS),
                Optional.of(ratio));
    }

    /// The half-width in dex for a galaxy; infinite where the calibration cannot tell, NaN where
    /// there is no mass or a magnitude is missing.
    ///
    /// @param magnitudes of its bands, in mag; not looked at where nothing is weighted
    double halfWidth(double predicted, double level, double[] magnitudes) {
        double weight = ratio.isPresent() ? ratio.get().at(magnitudes) : 1;
        return Double.isNaN(weight) ? Double.NaN : conformal.halfWidth(predicted, level, weight);
    }

    /// How often these intervals hold the truth of other galaxies.
    Trial trial(String judged, double[] predicted, double[] truth, Matrix magnitudes) {
        List<Coverage> byPredicted =
                Trial.LEVELS.stream()
                        .map(level ->
                                Coverage.of(
                                        level,
                                        predicted,
                                        halfWidths(predicted, level, magnitudes),
                                        truth,
                                        predicted))
                        .toList();
        List<Coverage> byTruth =
                Trial.LEVELS.stream()
                        .map(level ->
                                Coverage.of(
                                        level,
                                        predicted,
                                        halfWidths(predicted, level, magnitudes),
                                        truth,
                                        truth))
                        .toList();
        double effective =
                conformal.groups().stream().mapToDouble(ConformalIntervals.Size::effective).sum();
        return new Trial(calibration, ratio.isPresent(), judged, effective, byPredicted, byTruth);
    }

    private double[] halfWidths(double[] predicted, double level, Matrix magnitudes) {
        double[] half = new double[predicted.length];
        double[] none = {};
        Arrays.setAll(
                half,
                i -> halfWidth(predicted[i], level, ratio.isPresent() ? magnitudes.row(i) : none));
        return half;
    }
}
