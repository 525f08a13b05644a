package org.galibra.app.train;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.sample.Stage;
import org.galibra.study.Experiment;

import java.util.List;
import java.util.Optional;

/// How many galaxies each step of drawing the sample left.
final class SampleCard {
    private final Card card = new Card("Sample");
    private final VBox left = new VBox(2);
    private final VBox right = new VBox(2);

    SampleCard(TrainViewModel model) {
        var columns = new HBox(20, left, right);
        columns.getStyleClass().add("sample-stages");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(220);
        right.setPrefWidth(190);
        card.show(columns);
        card.setMinHeight(Region.USE_PREF_SIZE);
        Roomy.only(card);
        model.experimentProperty().addListener((property, old, now) -> show(now));
        show(model.experimentProperty().get());
    }

    Node node() {
        return card;
    }

    private void show(Optional<Experiment> now) {
        left.getChildren().clear();
        right.getChildren().clear();
        card.subtitle()
                .setText(
                        now.map(at -> at.catalogue().table().name() + ", galaxies left")
                                .orElse(""));
        now.ifPresent(at -> {
            List<Stage> stages = at.sample().stages();
            int half = Math.ceilDiv(stages.size(), 2);
            stages.subList(0, half).forEach(s -> left.getChildren().add(line(s)));
            stages.subList(half, stages.size()).forEach(s -> right.getChildren().add(line(s)));
        });
    }

    private static String readable(String stage) {
        return stage.replace("<=", " ≤ ")
                .replace(">=", " ≥ ")
                .replace("<", " < ")
                .replace(">", " > ");
    }

    private static HBox line(Stage stage) {
        var name = new Label(readable(stage.name()));
        name.getStyleClass().addAll("small", "muted");
        name.setTooltip(new Tooltip(stage.name()));
        name.setMinWidth(40);
        var count = new Label(Numbers.count(stage.galaxies()));
        count.getStyleClass().addAll("small", "strong");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, name, Card.space(), count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
