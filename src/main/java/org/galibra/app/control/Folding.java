package org.galibra.app.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2RoundAL;

/// A section of a rail that can be folded to its head. In a narrow window it begins folded.
public final class Folding extends VBox {
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> narrow =
            sceneProperty()
                    .flatMap(Scene::widthProperty)
                    .map(width -> width.doubleValue() < Roomy.LEAST_WIDTH)
                    .orElse(false);
    private boolean chosen;
    private boolean seldom;

    /// A section.
    ///
    /// @param atHead what stands at the end of the head, or null
    public Folding(String id, String head, Node atHead, Node... lines) {
        getStyleClass().add("section");
        var button = new Button(head);
        button.setId(id);
        button.getStyleClass().add("section-fold");
        button.setOnAction(event -> {
            chosen = true;
            folded.set(!folded.get());
        });
        var top = new HBox(button, Card.space());
        if (atHead != null) {
            top.getChildren().add(atHead);
        }
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("section-top");
        getChildren().add(top);
        var body = new VBox(lines);
        body.getStyleClass().add("section");
        body.visibleProperty().bind(folded.not());
        body.managedProperty().bind(folded.not());
        getChildren().add(body);
        folded.subscribe(is -> {
            button.setGraphic(
                    Icons.of(
                            is ? Material2RoundAL.CHEVRON_RIGHT : Material2RoundAL.EXPAND_MORE,
                            14,
                            "muted-icon"));
            button.setAccessibleText(head + (is ? ", folded" : ", open"));
        });
        narrow.subscribe(is -> {
            if (!chosen) {
                folded.set(is || seldom);
            }
        });
    }

    /// Whether few people need it as things stand: then it begins folded in a wide window too.
    public void setSeldom(boolean is) {
        seldom = is;
        if (!chosen) {
            folded.set(is || narrow.getValue());
        }
    }
}
