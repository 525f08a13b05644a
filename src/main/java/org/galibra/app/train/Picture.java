package org.galibra.app.train;

import org.galibra.evaluation.Metrics;
import org.galibra.figure.LossPlan;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.Thumbnail;
import org.galibra.model.Diagnostics;
import org.galibra.sample.Galaxies;

import java.util.List;

/// All that the page shows of one frame, computed.
///
/// @param frame the training at that moment
/// @param look how it is looked at
/// @param step of the network that is shown: the frame's, or an earlier one that is looked back at
/// @param diagnostics of that network
/// @param training how well the training galaxies are weighed
/// @param validation how well the validation galaxies are; without any, all NaN
/// @param loss the chart of the losses
/// @param performance the chart of predicted against true
/// @param galaxies those that it shows
/// @param selected those of them that are selected
/// @param moments of the training, to look back at
/// @param now the training as it stands, small
public record Picture(
        Frame frame,
        Look look,
        long step,
        Diagnostics diagnostics,
        Metrics training,
        Metrics validation,
        LossPlan loss,
        PerformancePlan performance,
        Galaxies galaxies,
        Selected selected,
        List<Moment> moments,
        Thumbnail now) {
    public Picture {
        moments = List.copyOf(moments);
    }

    /// The same charts beside a later frame.
    Picture at(Frame later) {
        return new Picture(
                later,
                look,
                isPast() ? step : later.step(),
                diagnostics,
                training,
                validation,
                loss,
                performance,
                galaxies,
                selected,
                moments,
                now);
    }

    /// Whether an earlier network is shown than that of the frame.
    public boolean isPast() {
        return step < frame.step();
    }
}
