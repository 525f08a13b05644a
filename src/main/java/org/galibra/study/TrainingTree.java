package org.galibra.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.model.Drawing;
import org.galibra.model.HiddenLayers;
import org.galibra.model.RateChange;
import org.galibra.model.Schedule;
import org.galibra.model.TrainingPlan;
import org.galibra.model.kernel.Optimiser;

import java.util.ArrayList;
import java.util.List;

/// The network and the training of a recipe as trees. Older versions knew plain descent alone: a
/// schedule, a drawing and a polish that are absent mean what they did.
final class TrainingTree {
    private TrainingTree() {}

    static HiddenLayers layers(Fields network) {
        network.holdsOnly("hidden", "activation");
        var neurons = new ArrayList<Integer>();
        if (network.node("hidden").isArray()) {
            for (JsonNode width : network.list("hidden")) {
                neurons.add(width.canConvertToInt() ? width.asInt() : 0);
            }
        } else {
            neurons.add(network.smallInteger("hidden"));
        }
        return new HiddenLayers(neurons, Learning.activation(network.text("activation")));
    }

    static TrainingPlan plan(Fields training, long seed) {
        training.holdsOnly(
                "optimiser",
                "momentum",
                "decay",
                "loss",
                "schedule",
                "rates",
                "drawing",
                "batch",
                "steps",
                "polish",
                "earlyStopping",
                "patience",
                "validationInterval",
                "restarts");
        var rates = new ArrayList<RateChange>();
        for (JsonNode rate : training.list("rates")) {
            var change = new Fields(rate, "training.rates.").holdsOnly("step", "rate");
            rates.add(new RateChange(change.integer("step"), change.number("rate")));
        }
        return new TrainingPlan(
                Learning.cost(training.text("loss")),
                optimiser(training),
                training.has("schedule")
                        ? Learning.schedule(training.text("schedule"))
                        : Schedule.CONSTANT,
                rates,
                training.has("drawing")
                        ? Learning.drawing(training.text("drawing"))
                        : Drawing.SUBSETS,
                training.smallInteger("batch"),
                training.integer("steps"),
                training.has("polish") ? training.smallInteger("polish") : 0,
                training.flag("earlyStopping"),
                training.integer("patience"),
                seed,
                training.smallInteger("validationInterval"),
                restarts(training));
    }

    private static List<Long> restarts(Fields training) {
        var restarts = new ArrayList<Long>();
        if (training.has("restarts")) {
            for (JsonNode step : training.list("restarts")) {
                restarts.add(step.canConvertToLong() ? step.asLong() : -1);
            }
        }
        return restarts;
    }

    private static Optimiser optimiser(Fields training) {
        String word = training.text("optimiser");
        return switch (Learning.optimiser(word)) {
            case Optimiser.Momentum usual when training.has("momentum") ->
                    new Optimiser.Momentum(training.number("momentum"), usual.nesterov());
            case Optimiser.Adam _ when training.has("decay") ->
                    new Optimiser.Adam(training.number("decay"));
            case Optimiser usual -> usual;
        };
    }

    static void write(HiddenLayers layers, ObjectNode network) {
        if (layers.neurons().size() == 1) {
            network.put("hidden", layers.neurons().getFirst());
        } else {
            layers.neurons().forEach(network.putArray("hidden")::add);
        }
        network.put("activation", layers.activation().word());
    }

    static void write(TrainingPlan training, ObjectNode tree) {
        tree.put("optimiser", training.optimiser().word());
        switch (training.optimiser()) {
            case Optimiser.Sgd _ -> {}
            case Optimiser.Momentum momentum -> tree.put("momentum", momentum.kept());
            case Optimiser.Adam adam -> tree.put("decay", adam.decay());
        }
        tree.put("loss", training.cost().word()).put("schedule", training.schedule().word());
        ArrayNode rates = tree.putArray("rates");
        training.rates()
                .forEach(r -> rates.addObject().put("step", r.step()).put("rate", r.rate()));
        tree.put("drawing", training.drawing().word())
                .put("batch", training.batch())
                .put("steps", training.maximumSteps())
                .put("polish", training.polish())
                .put("earlyStopping", training.earlyStopping())
                .put("patience", training.patience())
                .put("validationInterval", training.validationInterval());
        if (!training.restarts().isEmpty()) {
            training.restarts().forEach(tree.putArray("restarts")::add);
        }
    }
}
