package org.galibra.app.train;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// Looks back over the whole training while it goes on.
final class TimeMachineCard {
    private static final String HOW = "Look back; the training goes on";

    private final HBox card = new HBox(16);
    private final TimeTrack track;
    private final Label words = new Label(HOW);
    private final Button live = new Button();
    private final Button onward = new Button("Continue from here");
    private final TrainViewModel model;

    TimeMachineCard(TrainViewModel model) {
        this.model = model;
        track = new TimeTrack(model.timeMachine());
        HBox.setHgrow(track, Priority.ALWAYS);
        card.getStyleClass().addAll("card", "time-machine");
        card.setId("time-machine");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMinHeight(Region.USE_PREF_SIZE);
        card.getChildren().addAll(head(), track);
        card.disableProperty().bind(model.looking().shownProperty().isEqualTo(Shown.TEST));
        card.sceneProperty()
                .flatMap(scene -> scene.widthProperty())
                .subscribe(width ->
                        track.picture(width == null || width.doubleValue() >= Roomy.LEAST_WIDTH));
    }

    private VBox head() {
        var title = new Label("Time machine", Icons.of(Material2RoundAL.HISTORY, 16, "muted-icon"));
        title.getStyleClass().add("card-title");
        title.setGraphicTextGap(8);
        words.getStyleClass().addAll("tiny", "muted");
        words.setId("time-words");
        words.setMinWidth(Region.USE_PREF_SIZE);
        Button earlier = key("[", "The network kept before  [");
        earlier.setOnAction(event -> model.timeMachine().earlier());
        Button later = key("]", "The network kept after  ]");
        later.setOnAction(event -> model.timeMachine().later());
        live.getStyleClass().add("link");
        live.setTooltip(new Tooltip("The training as it stands  End"));
        live.setOnAction(event -> model.timeMachine().live());
        onward.setId("continue-from-here");
        onward.getStyleClass().add("link");
        onward.setTooltip(
                new Tooltip(
                        "Train on from this network at the learning rate chosen now; later steps"
                                + " are forgotten. Momentum and Adam begin without memory"));
        onward.setOnAction(event -> model.continueFromHere());
        onward.managedProperty().bind(onward.visibleProperty());
        var keys = new HBox(4, earlier, later, live);
        keys.setAlignment(Pos.CENTER_LEFT);
        Roomy.only(keys);
        var head = new VBox(4, title, words, keys, onward);
        head.setMinWidth(186);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Button key(String key, String tooltip) {
        var button = new Button(key);
        button.getStyleClass().add("key-button");
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(tooltip);
        button.setFocusTraversable(false);
        return button;
    }

    Node node() {
        return card;
    }

    void show(Picture picture) {
        track.show(picture);
        String now = Numbers.count(picture.frame().step());
        words.setText(picture.isPast() ? "Looking at step " + Numbers.count(picture.step()) : HOW);
        live.setText(now + ", live");
        live.setVisible(picture.isPast());
        onward.setVisible(model.canContinueFromHere());
    }
}
