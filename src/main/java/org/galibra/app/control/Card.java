package org.galibra.app.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A framed part of a page: a header with title, quiet subtitle and switches, and what it shows.
public final class Card extends VBox {
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final HBox header;

    /// A card titled `heading`, its switches at the right end of the header.
    public Card(String heading, Node... switches) {
        getStyleClass().add("card");
        title.setText(heading);
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.getStyleClass().add("card-subtitle");
        subtitle.setMinWidth(0);
        header = new HBox(8, title, subtitle, space());
        header.getChildren().addAll(switches);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("card-header");
        getChildren().add(header);
    }

    /// The title, for a card that shows one thing or another.
    public Label title() {
        return title;
    }

    /// The words beside the title.
    public Label subtitle() {
        return subtitle;
    }

    /// Shows `content` below the header, as large as the card is.
    public void show(Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(header, content);
    }

    /// What takes up the room between two ends of a line.
    public static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
