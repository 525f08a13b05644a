package org.galibra.study;

import org.galibra.model.trained.TrainedModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person should know of a training that begins with a model.
///
/// @param model that it begins with
/// @param experiment that trains it on
record BeginningNotes(TrainedModel model, Experiment experiment) {
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(
                String.format(
                        Locale.ROOT,
                        "training begins with %s: galaxies are scaled as there, masses from %.3f to"
                                + " %.3f dex",
                        experiment.recipe().warmStart().orElseThrow().words(model),
                        model.scaling().targetMinimum(),
                        model.scaling().targetMaximum()));
        int outside = outside();
        if (outside > 0) {
            sentences.add(
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d training galaxies lie outside these masses; below them"
                                    + " nothing is predicted",
                            outside,
                            experiment.sample().training().count()));
        }
        String table = experiment.catalogue().table().source().sha256();
        if (!table.isEmpty() && table.equals(model.provenance().tableSha256())) {
            sentences.add(
                    "the model was trained on this very table: unless seed, cuts and split are the"
                            + " same, test galaxies may have trained it");
        }
        if (!model.provenance().massCard().equals(experiment.catalogue().massCard())) {
            sentences.add(
                    "the masses of the model and of this table are not known to mean the same");
        }
        if (experiment.recipe().replication().seeds() > 1) {
            sentences.add("every seed begins with the same model: seeds differ by batches alone");
        }
        return sentences;
    }

    private int outside() {
        int count = 0;
        for (double scaled : model.scaling().targets(experiment.sample().training().masses())) {
            count += scaled < 0 || scaled > 1 ? 1 : 0;
        }
        return count;
    }
}
