package org.galibra.app.explain;

import javafx.scene.Node;

import org.galibra.app.chart.LinkedPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.figure.NeuronForm;
import org.galibra.figure.WeightsChart;
import org.galibra.figure.WeightsPlan;

/// Fig. 5 of Elson (2025): the weights of every hidden neuron.
final class WeightsCard {
    private final ExplainViewModel model;
    private final Card card;
    private final LinkedPane<WeightsPlan> figure;
    private final Segmented<NeuronForm.Order> order = new Segmented<>("Order of the neurons");
    private final Segmented<Boolean> form = new Segmented<>("Form of the network");

    WeightsCard(ExplainViewModel model, Runnable enlarge) {
        this.model = model;
        figure =
                new LinkedPane<>(
                        model.marking(), WeightsChart::new, WeightsChart::at, WeightsPlan::marking);
        figure.setId("weights");
        form.with(false, "Paper", "Signs as they were trained");
        form.with(
                true,
                "Canonical",
                "The same network with every output weight ≥ 0: σ(−z) = 1 − σ(z), so signs are"
                        + " a matter of writing");
        form.setId("form");
        form.valueProperty().bindBidirectional(model.canonicalProperty());
        order.with(NeuronForm.Order.BIAS, "Bias", "By decreasing bias, as in the paper");
        order.with(NeuronForm.Order.OUTPUT_WEIGHT, "w out", "By decreasing output weight");
        order.with(
                NeuronForm.Order.SPREAD,
                "Spread",
                "By how much a neuron tells galaxies apart: the standard deviation of w σ");
        order.setId("order");
        order.valueProperty().bindBidirectional(model.orderProperty());
        var copy = CardTools.copy("copy-weights", this::values);
        card = new Card("", form, order, CardTools.enlarge("enlarge-weights", enlarge), copy);
        card.setId("weights-card");
        Roomy.words(card.title(), "Weights of each hidden neuron", "Weights");
        Roomy.only(card.subtitle(), copy);
        card.show(figure);
    }

    private String values() {
        return model.pictureProperty().get().map(now -> now.weights().values()).orElse("");
    }

    Node node() {
        return card;
    }

    void show(ExplainPicture picture) {
        figure.show(picture.weights());
        boolean deep = !picture.weights().spec().form().hasOutputWeights();
        form.setDisable(deep);
        order.button(NeuronForm.Order.OUTPUT_WEIGHT).setDisable(deep);
        int layers = picture.network().spec().form().network().architecture().layers() - 1;
        card.subtitle()
                .setText(
                        deep
                                ? "the first of %s hidden layers".formatted(Numbers.count(layers))
                                : "");
    }

    void dress(Theme theme) {
        figure.dress(theme);
    }
}
