package org.galibra.app.explain;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;
import org.galibra.evaluation.BinnedMedians;
import org.galibra.model.Activity;

import java.util.Optional;

/// What there is to say of the marked neuron, floating over the network.
final class NeuronCard {
    private static final int STRONGEST = 4;

    private final VBox card = new VBox(4);
    private final Label name = new Label();
    private final Label rank = new Label();
    private final Label state = new Label();
    private final GridPane facts = new GridPane();
    private final GridPane inputs = new GridPane();
    private final Label inputsHead = new Label("Strongest inputs");
    private final Label activationHead = new Label();
    private final Sparkline activation = new Sparkline();
    private final Label low = new Label();
    private final Label high = new Label();

    NeuronCard() {
        card.getStyleClass().add("neuron-card");
        card.setId("neuron-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setMouseTransparent(true);
        name.getStyleClass().add("strong");
        name.setId("neuron-name");
        for (Label label : new Label[] {rank, inputsHead, activationHead, low, high}) {
            label.getStyleClass().addAll("tiny", "muted");
        }
        state.getStyleClass().addAll("tiny");
        state.setId("neuron-state");
        var head = new HBox(8, name, Card.space(), rank);
        head.setAlignment(Pos.BASELINE_LEFT);
        for (GridPane grid : new GridPane[] {facts, inputs}) {
            var words = new ColumnConstraints();
            words.setHgrow(Priority.ALWAYS);
            var numbers = new ColumnConstraints();
            numbers.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().setAll(words, numbers);
            grid.setVgap(2);
        }
        var masses = new HBox(low, Card.space(), high);
        card.getChildren()
                .setAll(head, facts, inputsHead, inputs, activationHead, activation, masses, state);
    }

    Node node() {
        return card;
    }

    /// Shows a neuron, with less of it where there is little room; nothing hides the card.
    void show(Optional<Neuron> now, int neurons, String order, boolean roomy) {
        card.setVisible(now.isPresent());
        now.ifPresent(neuron -> {
            name.setText("Neuron " + Numbers.count(neuron.number() + 1L));
            rank.setText(
                    "%s of %s by %s"
                            .formatted(
                                    Numbers.count(neuron.rank()), Numbers.count(neurons), order));
            facts(neuron);
            inputs(neuron, roomy ? STRONGEST : 0);
            activation(neuron, roomy);
            state(neuron.state());
        });
    }

    private void facts(Neuron neuron) {
        facts.getChildren().clear();
        line(facts, 0, "Bias", neuron.bias());
        neuron.outputWeight().ifPresent(weight -> line(facts, 1, "Output weight", weight));
        facts.add(words("Spread of w σ"), 0, 2);
        facts.add(words(Numbers.dex(neuron.spreadDex()) + " dex"), 1, 2);
    }

    private void inputs(Neuron neuron, int count) {
        inputs.getChildren().clear();
        inputsHead.setVisible(count > 0);
        inputsHead.setManaged(count > 0);
        for (int k = 0; k < Math.min(count, neuron.inputs().size()); k++) {
            line(inputs, k, neuron.inputs().get(k).feature(), neuron.inputs().get(k).weight());
        }
    }

    private void activation(Neuron neuron, boolean roomy) {
        BinnedMedians medians = neuron.activation();
        for (Node node : new Node[] {activationHead, activation, low.getParent()}) {
            node.setVisible(roomy);
            node.setManaged(roomy);
        }
        if (medians.occupied().isEmpty()) {
            return;
        }
        double least =
                Math.min(0, medians.occupied().stream().mapToDouble(b -> b.p16()).min().orElse(0));
        double most =
                Math.max(1, medians.occupied().stream().mapToDouble(b -> b.p84()).max().orElse(1));
        activationHead.setText(
                "Activation %s–%s by log₁₀ M★"
                        .formatted(Numbers.compact(least), Numbers.compact(most)));
        activation.show(medians, least, most);
        low.setText(Numbers.decimals(medians.occupied().getFirst().centre(), 1));
        high.setText(Numbers.decimals(medians.occupied().getLast().centre(), 1));
    }

    private void state(Activity.State now) {
        state.setText(
                switch (now) {
                    case ACTIVE -> "Active: tells galaxies apart";
                    case SATURATED -> "Saturated for every galaxy: hardly learns";
                    case DEAD -> "Dead: 0 for every galaxy, learns no more";
                });
        state.getStyleClass().removeAll("muted", "attention-text");
        state.getStyleClass().add(now == Activity.State.ACTIVE ? "muted" : "attention-text");
    }

    private static void line(GridPane grid, int row, String words, double value) {
        Label number = words(Plain.signed(value, 3));
        number.getStyleClass().add(value < 0 ? "negative-text" : "positive-text");
        grid.add(words(words), 0, row);
        grid.add(number, 1, row);
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.getStyleClass().add("small");
        return label;
    }
}
