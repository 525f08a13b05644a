package org.galibra.app.train;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.Chooser;
import org.galibra.app.control.Rail;

/// The settings at the left of the Train page.
final class RailView {
    private final ScrollPane scroll;

    RailView(TrainViewModel model, Chooser chooser) {
        var filler = new Region();
        VBox.setVgrow(filler, Priority.ALWAYS);
        var rail = new Rail();
        rail.getChildren()
                .addAll(
                        new PresetsView(model.setup()).node(),
                        new NetworkSection(model.setup(), chooser).node(),
                        new TrainingSection(model, chooser).node(),
                        new WeightsSection(model).node(),
                        new StoppingSection(model.setup()).node(),
                        filler,
                        new FactsView(model).node());
        scroll = new ScrollPane(rail);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rail-scroll");
    }

    Node node() {
        return scroll;
    }
}
