package org.galibra.cli;

import org.galibra.evaluation.survey.FeatureFence;
import org.galibra.evaluation.survey.Margins;
import org.galibra.model.trained.TrainedModel;

import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the training ranges of features are widened by.
final class MarginOptions {
    @Option(
            names = "--margin",
            defaultValue = "0",
            paramLabel = "MAG",
            description = "Widen the training range of each feature (${DEFAULT-VALUE}).")
    private double margin;

    @Option(
            names = "--margin-of",
            paramLabel = "FEATURE=MAG",
            description = "Widen that of one feature, such as W1 or u-g, by its own; repeatable.")
    private Map<String, Double> own = new LinkedHashMap<>();

    /// @throws IllegalArgumentException if one is no number
    Margins margins() {
        var features = new LinkedHashMap<String, Double>();
        // Names of colours have a true minus sign.
        own.forEach((feature, mag) -> features.put(feature.replace('-', '\u2212'), mag));
        return new Margins(margin, features);
    }

    /// Whether they are margins of a model's features, and leave each a range.
    ///
    /// @throws IllegalArgumentException if not, saying which
    void check(TrainedModel model) {
        List<String> features = model.features().names();
        for (String feature : margins().own().keySet()) {
            if (!features.contains(feature)) {
                throw new IllegalArgumentException(
                        "--margin-of: the network has no feature %s; it has %s"
                                .formatted(feature, String.join(", ", features)));
            }
        }
        FeatureFence.of(features, model.scaling(), margins());
    }
}
