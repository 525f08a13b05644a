package org.galibra.study.survey;

import org.galibra.evaluation.survey.CloudFence;
import org.galibra.model.trained.TrainedModel;

import java.util.List;
import java.util.Optional;

/// One network with what is known of it: the cloud of its training galaxies, and galaxies that it
/// was not trained on.
///
/// @param model the network
/// @param others networks of other seeds on the same features, for the spread between seeds
/// @param cloud of its training galaxies, where they are at hand
/// @param heldOut simulated galaxies that tell its scatter, where they are at hand
public record Instrument(
        TrainedModel model,
        List<TrainedModel> others,
        Optional<CloudFence> cloud,
        Optional<HeldOut> heldOut) {
    public Instrument {
        others = List.copyOf(others);
    }

    /// Half the 16–84 per cent range of its residuals on noise-free held-out galaxies, in dex; NaN
    /// where there are none.
    public double scatter() {
        return heldOut.map(galaxies -> galaxies.metrics().scatter()).orElse(Double.NaN);
    }
}
