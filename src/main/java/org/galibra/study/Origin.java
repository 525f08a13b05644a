package org.galibra.study;

import org.galibra.model.trained.TrainedModel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Where a table that a run hands out comes from: what stands in its metadata.
final class Origin {
    private Origin() {}

    /// What the open table says of itself, then `subset`, the software, and the checksums, seed and
    /// step of the network.
    static SequencedMap<String, String> of(
            String subset, Experiment experiment, TrainedModel model) {
        var metadata = new LinkedHashMap<>(experiment.catalogue().table().metadata());
        metadata.put("subset", subset);
        metadata.putAll(of(experiment, model));
        return Collections.unmodifiableSequencedMap(metadata);
    }

    /// The software, whether galaxies are synthetic, and the checksums, seed and step of the
    /// network.
    static SequencedMap<String, String> of(Experiment experiment, TrainedModel model) {
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
}
