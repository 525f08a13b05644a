package org.galibra.app.train;

import org.galibra.evaluation.Metrics;
import org.galibra.figure.LossPlan;
import org.galibra.figure.PerformancePlan;

/// All that the page shows of one frame, computed.
///
/// @param frame the training at that moment
/// @param look how it is looked at
/// @param training how well the training galaxies are weighed
/// @param validation how well the validation galaxies are; without any, all NaN
/// @param loss the chart of the losses
/// @param performance the chart of predicted against true
public record Picture(
        Frame frame,
        Look look,
        Metrics training,
        Metrics validation,
        LossPlan loss,
        PerformancePlan performance) {}
