package org.galibra.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.evaluation.MetricScatter;

import java.util.LinkedHashMap;
import java.util.Map;

/// What an ensemble and a cross-validation have to say in a run record. Residuals are in dex.
final class ReplicationRecord {
    private static final JsonMapper JSON = new JsonMapper();

    private ReplicationRecord() {}

    /// `members` (each with its seed, its model's file and its metrics), and for each set of
    /// galaxies the `scatter` of these metrics and the metrics of the `median` prediction.
    static ObjectNode of(Run run, Ensemble ensemble) {
        var sets = new LinkedHashMap<String, Ensemble.Judged>();
        judge(sets, ensemble, run.training());
        judge(sets, ensemble, run.validation());
        run.test().ifPresent(set -> judge(sets, ensemble, set));
        run.natural().ifPresent(set -> judge(sets, ensemble, set));
        ObjectNode root = JSON.createObjectNode();
        ArrayNode members = root.putArray("members");
        for (int k = 0; k < ensemble.members().size(); k++) {
            Member member = ensemble.members().get(k);
            ObjectNode tree =
                    members.addObject()
                            .put("seed", member.seed())
                            .put("model", RunFolder.member(member.seed()))
                            .put("outcome", Run.outcomeName(member.outcome()))
                            .put("steps", member.outcome().step())
                            .put("networkStep", member.outcome().networkStep());
            for (Map.Entry<String, Ensemble.Judged> set : sets.entrySet()) {
                tree.set(set.getKey(), RunRecord.metrics(set.getValue().members().get(k)));
            }
        }
        ObjectNode scatter = root.putObject("scatter");
        ObjectNode median = root.putObject("median");
        sets.forEach((name, judged) -> {
            scatter.set(name, scatter(judged.scatter()));
            median.set(name, RunRecord.metrics(judged.median()));
        });
        return root;
    }

    private static void judge(Map<String, Ensemble.Judged> sets, Ensemble ensemble, Weighed set) {
        if (set.galaxies().count() > 0) {
            sets.put(set.name(), ensemble.judged(set.galaxies()));
        }
    }

    /// `folds` (each with what it trained on and its metrics), their `scatter`, and the metrics of
    /// all galaxies `pooled`.
    static ObjectNode of(CrossValidation validated) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode folds = root.putArray("folds");
        for (CrossValidation.Fold fold : validated.folds()) {
            folds.addObject()
                    .put("trained", fold.trained())
                    .put("outcome", Run.outcomeName(fold.member().outcome()))
                    .put("steps", fold.member().outcome().step())
                    .put("networkStep", fold.member().outcome().networkStep())
                    .setAll(RunRecord.metrics(fold.metrics()));
        }
        root.set("scatter", scatter(validated.scatter()));
        root.set("pooled", RunRecord.metrics(validated.pooled()));
        return root;
    }

    static ObjectNode scatter(MetricScatter scatter) {
        ObjectNode tree = JSON.createObjectNode();
        tree.set("mean", RunRecord.metrics(scatter.mean()));
        tree.set("standardDeviation", RunRecord.metrics(scatter.deviation()));
        return tree;
    }
}
