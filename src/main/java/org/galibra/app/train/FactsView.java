package org.galibra.app.train;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.model.Architecture;
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Optional;

/// What follows from the choices: the parameters of the network, and the test set with its seal.
final class FactsView {
    private final TrainViewModel model;
    private final Setup setup;
    private final VBox box;
    private final Label formula = new Label();
    private final Label parameters = new Label();
    private final Label sealed = new Label();
    private final Label test = new Label();

    FactsView(TrainViewModel model) {
        this.model = model;
        this.setup = model.setup();
        box = facts();
        model.experimentProperty().addListener((property, old, now) -> show(now));
        model.openedProperty()
                .addListener((property, old, now) -> show(model.experimentProperty().get()));
        setup.wantedProperty().subscribe(now -> show(model.experimentProperty().get()));
    }

    Node node() {
        return box;
    }

    private VBox facts() {
        formula.getStyleClass().add("tiny");
        parameters.getStyleClass().addAll("tiny", "strong");
        sealed.getStyleClass().add("tiny");
        Roomy.only(formula, sealed);
        parameters.setId("parameters");
        test.getStyleClass().add("tiny");
        test.setGraphicTextGap(4);
        var lines =
                new VBox(
                        4,
                        new Separator(),
                        fact("Parameters", formula, parameters),
                        fact("Test set", test, sealed));
        lines.setMinHeight(Region.USE_PREF_SIZE);
        return lines;
    }

    private static HBox fact(String name, Label... values) {
        var label = new Label(name);
        label.getStyleClass().addAll("tiny", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(4, label, Card.space());
        line.getChildren().addAll(values);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show(Optional<Experiment> now) {
        setup.wanted()
                .ifPresent(recipe -> {
                    int inputs = inputs(recipe, now);
                    var shape =
                            Architecture.of(inputs, recipe.layers(), 1, recipe.training().cost());
                    formula.setText(formula(inputs, recipe));
                    parameters.setText(Numbers.count(shape.parameterCount()));
                });
        boolean open = model.openedProperty().get().isPresent();
        test.setText(now.map(at -> Numbers.count(at.sample().test().count())).orElse("–"));
        sealed.setText(open ? "open" : "sealed until opened");
        test.setGraphic(
                Icons.of(
                        open ? Material2RoundAL.LOCK_OPEN : Material2RoundAL.LOCK,
                        12,
                        "muted-icon"));
    }

    private static String formula(int inputs, Recipe recipe) {
        int hidden = recipe.hidden();
        return recipe.layers().neurons().size() == 1
                ? "%d × %d + %d + %d + 1 =".formatted(inputs, hidden, hidden, hidden)
                : "%d-%s-1:".formatted(inputs, recipe.layers());
    }

    /// The features that the chosen set has on the open table.
    private static int inputs(Recipe recipe, Optional<Experiment> now) {
        return now.map(at -> recipe.features().restrictedTo(at.catalogue().bands().keySet()).size())
                .filter(size -> size > 0)
                .orElse(recipe.features().size());
    }
}
