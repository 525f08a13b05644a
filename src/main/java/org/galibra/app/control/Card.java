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
    private final Label subtitle = new Label();
    private final HBox header;

    /// A card titled `title`, its switches at the right end of the header.
    public Card(String title, Node... switches) {
        getStyleClass().add("card");
        var heading = new Label(title);
        heading.getStyleClass().add("card-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.getStyleClass().add("card-subtitle");
        subtitle.setMinWidth(0);
        header = new HBox(8, heading, subtitle, space());
        header.getChildren().addAll(switches);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("card-header");
        getChildren().add(header);
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
