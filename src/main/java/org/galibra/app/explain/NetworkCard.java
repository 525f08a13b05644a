package org.galibra.app.explain;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.galibra.app.chart.LinkedPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.figure.NetworkChart;
import org.galibra.figure.NetworkPlan;
import org.galibra.figure.TargetLabel;
import org.galibra.model.Network;

import java.util.stream.Collectors;

/// Fig. A1 of Elson (2025): the network drawn, with a card about the marked neuron.
final class NetworkCard {
    /// A lower figure has no room for all that the card can say.
    private static final double ROOMY = 300;

    private final ExplainViewModel model;
    private final Card card;
    private final LinkedPane<NetworkPlan> figure;
    private final NeuronCard neuron = new NeuronCard();

    NetworkCard(ExplainViewModel model, Runnable enlarge) {
        this.model = model;
        figure =
                new LinkedPane<>(
                        model.marking(),
                        style -> new NetworkChart(style, TargetLabel.STELLAR_MASS),
                        NetworkChart::at,
                        NetworkPlan::marking);
        figure.setId("network");
        var drawn = new Segmented<Boolean>("Weights drawn");
        drawn.with(false, "One neuron", "The inputs of the marked neuron, N for the next");
        drawn.with(true, "All weights", "Every weight, the marked neuron's in front");
        drawn.setId("drawn");
        drawn.valueProperty().bindBidirectional(model.allProperty());
        var copy = CardTools.copy("copy-network", this::values);
        card = new Card("Network", drawn, CardTools.enlarge("enlarge-network", enlarge), copy);
        card.setId("network-card");
        Roomy.only(card.subtitle(), copy);
        StackPane.setAlignment(neuron.node(), Pos.BOTTOM_RIGHT);
        StackPane.setMargin(neuron.node(), new Insets(0, 12, 8, 0));
        card.show(new StackPane(figure, neuron.node()));
        model.marking().markedProperty().addListener((property, old, now) -> describe());
        figure.heightProperty().addListener((property, old, now) -> describe());
    }

    private String values() {
        return model.pictureProperty()
                .get()
                .map(now -> now.network().marking(model.marking().markedProperty().get()).values())
                .orElse("");
    }

    private void describe() {
        model.pictureProperty()
                .get()
                .ifPresent(now ->
                        neuron.show(
                                model.neuron(),
                                now.neurons().size(),
                                now.options().order().label(),
                                figure.getHeight() >= ROOMY));
    }

    Node node() {
        return card;
    }

    void show(ExplainPicture picture) {
        figure.show(picture.network());
        describe();
        Network network = picture.trained().network();
        String shape =
                network.architecture().widths().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("-"));
        card.subtitle()
                .setText(
                        "%s, %s parameters, step %s"
                                .formatted(
                                        shape,
                                        Numbers.count(network.parameterCount()),
                                        Numbers.count(picture.step())));
    }

    void dress(Theme theme) {
        figure.dress(theme);
    }
}
