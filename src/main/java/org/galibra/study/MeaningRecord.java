package org.galibra.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.Detections.State;
import org.galibra.catalogue.Meaning;
import org.galibra.catalogue.Question;

/// What a catalogue's columns were taken for, as JSON: `convention`, the whole `mapping` that was
/// in force, the unanswered `questions`, and per band `detections: {measured, notDetected,
/// notObserved}`.
final class MeaningRecord {
    private MeaningRecord() {}

    static ObjectNode of(Catalogue catalogue) {
        Meaning meaning = catalogue.meaning();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("convention", convention(meaning));
        tree.set("mapping", MappingTree.write(meaning.proposal()));
        meaning.questions().forEach(each -> tree.withArray("questions").add(each.what()));
        ObjectNode bands = tree.putObject("detections");
        catalogue
                .detections()
                .forEach((band, detections) ->
                        bands.putObject(band.name())
                                .put("measured", detections.count(State.MEASURED))
                                .put("notDetected", detections.count(State.NOT_DETECTED))
                                .put("notObserved", detections.count(State.NOT_OBSERVED)));
        return tree;
    }

    /// `id`, `needed`, `what` and `answers: [{label, option}]` of what only a person can decide.
    static ArrayNode questions(Meaning meaning) {
        ArrayNode questions = JsonNodeFactory.instance.arrayNode();
        for (Question question : meaning.questions()) {
            ObjectNode tree =
                    questions
                            .addObject()
                            .put("id", question.id())
                            .put("needed", question.needed())
                            .put("what", question.what());
            for (Question.Answer answer : question.answers()) {
                tree.withArray("answers")
                        .addObject()
                        .put("label", answer.label())
                        .put("option", answer.option());
            }
        }
        return questions;
    }

    /// `name` and `score` of the convention in force.
    static ObjectNode convention(Meaning meaning) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", meaning.convention().name())
                .put("score", meaning.convention().score());
    }
}
