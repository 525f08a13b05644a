package org.galibra.study;

import org.galibra.model.trained.TrainedModel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Where a table that a run hands out comes from: what stands in its metadata.
final class Origin {
    private Origin() {}

    /// What the open table says of itself, then `subset`, the run, and what its masses and
    /// magnitudes mean.
    static SequencedMap<String, String> of(
            String subset, Experiment experiment, TrainedModel model) {
        var metadata = new LinkedHashMap<>(experiment.catalogue().table().metadata());
        metadata.put("subset", subset);
        metadata.putAll(of(experiment, model));
        return Collections.unmodifiableSequencedMap(metadata);
    }

    /// The run, and what its masses and magnitudes mean.
    static SequencedMap<String, String> of(Experiment experiment, TrainedModel model) {
        var metadata = run(experiment, model);
        metadata.putAll(meaning(model));
        return metadata;
    }

    /// The software, whether galaxies are synthetic, and the checksums, seed and step of the
    /// network.
    static SequencedMap<String, String> run(Experiment experiment, TrainedModel model) {
        var from = model.provenance();
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("software", "Galibra " + Version.current());
        metadata.put("table", from.table());
        metadata.put("table sha256", from.tableSha256());
        metadata.put("recipe sha256", from.recipeSha256());
        metadata.put("seed", Long.toString(from.seed()));
        metadata.put("network of step", Long.toString(from.steps()));
        metadata.put("synthetic", experiment.catalogue().synthetic().orElse(""));
        metadata.values().removeIf(String::isEmpty);
        return metadata;
    }

    /// What the masses and the magnitudes of a model mean.
    static SequencedMap<String, String> meaning(TrainedModel model) {
        var from = model.provenance();
        var meaning = new LinkedHashMap<String, String>();
        meaning.put("mass card", from.massCard().description());
        meaning.put("frame", from.frame().description());
        meaning.put("filters", model.features().filters());
        meaning.put("stand-ins", String.join("; ", from.standIns()));
        meaning.values().removeIf(String::isEmpty);
        return meaning;
    }
}
