package org.galibra.figure;

import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.Residuals;

import java.util.Arrays;

/// The galaxies of a sample that can be drawn: those whose truth and prediction are finite.
final class Measured {
    final double[] truth;
    final double[] predicted;
    final double[] residuals;
    final Percentiles ofTruth;
    final Percentiles ofPredicted;
    final Percentiles ofResiduals;

    Measured(SampleSeries sample) {
        double[] allTruth = sample.truth();
        double[] allPredicted = sample.predicted();
        int n = 0;
        for (int i = 0; i < allTruth.length; i++) {
            if (Double.isFinite(allTruth[i]) && Double.isFinite(allPredicted[i])) {
                allTruth[n] = allTruth[i];
                allPredicted[n++] = allPredicted[i];
            }
        }
        truth = Arrays.copyOf(allTruth, n);
        predicted = Arrays.copyOf(allPredicted, n);
        residuals = Residuals.of(truth, predicted);
        ofTruth = Percentiles.of(truth);
        ofPredicted = Percentiles.of(predicted);
        ofResiduals = Percentiles.of(residuals);
    }

    boolean isEmpty() {
        return truth.length == 0;
    }
}
