package org.galibra.app.train;

import atlantafx.base.controls.ToggleSwitch;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.galibra.app.control.Folding;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Rail;
import org.galibra.model.TrainingPlan;

import java.util.List;

/// When the training ends.
final class StoppingSection {
    private final Setup setup;
    private final Node node;

    StoppingSection(Setup setup) {
        this.setup = setup;
        ToggleSwitch toggle = toggle();
        Label waiting =
                Fields.pending(
                        setup,
                        recipe ->
                                List.of(
                                        recipe.training().earlyStopping(),
                                        recipe.sample().validationShare(),
                                        recipe.training().patience(),
                                        recipe.training().maximumSteps()));
        var atHead = new HBox(8, waiting, toggle);
        atHead.setAlignment(Pos.CENTER_RIGHT);
        ComboBox<Long> patience = patience();
        patience.disableProperty().bind(toggle.selectedProperty().not());
        node =
                new Folding(
                        "fold-stopping",
                        "EARLY STOPPING",
                        atHead,
                        Rail.line(new Label("Held out"), heldOut()),
                        Rail.line(new Label("Patience"), patience),
                        Rail.line(new Label("At most"), atMost()));
    }

    Node node() {
        return node;
    }

    /// A switch that the keyboard can turn as well.
    private ToggleSwitch toggle() {
        var toggle = new ToggleSwitch();
        toggle.setId("early-stopping");
        toggle.setAccessibleText("Early stopping");
        Fields.follow(setup, recipe -> toggle.setSelected(recipe.training().earlyStopping()));
        toggle.selectedProperty()
                .addListener((property, was, is) ->
                        setup.choose(
                                "early stopping",
                                recipe -> {
                                    TrainingPlan plan = recipe.training();
                                    return recipe.withTraining(
                                            plan.withSteps(plan.maximumSteps(), is));
                                }));
        toggle.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                toggle.fire();
                event.consume();
            }
        });
        return toggle;
    }

    private ComboBox<Double> heldOut() {
        return Fields.pick(
                setup,
                "held-out",
                "validation share",
                List.of(0.05, 0.1, 0.2, 0.3),
                share -> Math.round(100 * share) + " %",
                recipe -> recipe.sample().validationShare(),
                (recipe, share) -> recipe.withSample(recipe.sample().withValidationShare(share)));
    }

    private ComboBox<Long> patience() {
        return Fields.pick(
                setup,
                "patience",
                "patience",
                List.of(500L, 1_000L, 3_000L, 10_000L, 30_000L),
                n -> Numbers.count(n) + " steps",
                recipe -> recipe.training().patience(),
                (recipe, n) ->
                        recipe.withTraining(
                                recipe.training()
                                        .withPatience(n, recipe.training().validationInterval())));
    }

    private ComboBox<Long> atMost() {
        return Fields.pick(
                setup,
                "at-most",
                "most steps",
                List.of(5_000L, 20_000L, 60_000L, 200_000L, 1_000_000L),
                n -> Numbers.count(n) + " steps",
                recipe -> recipe.training().maximumSteps(),
                (recipe, n) ->
                        recipe.withTraining(
                                recipe.training().withSteps(n, recipe.training().earlyStopping())));
    }
}
