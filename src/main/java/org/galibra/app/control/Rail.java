package org.galibra.app.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The controls at a page's left, in sections with small heads.
public final class Rail extends VBox {
    public Rail() {
        getStyleClass().add("rail");
    }

    /// A section: its head, perhaps a switch at the head's end, and its lines.
    public static VBox section(String head, Node atHead, Node... lines) {
        var words = new Label(head);
        words.getStyleClass().add("section-head");
        var top = new HBox(words, Card.space());
        if (atHead != null) {
            top.getChildren().add(atHead);
        }
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("section-top");
        var section = new VBox(top);
        section.getChildren().addAll(lines);
        section.getStyleClass().add("section");
        return section;
    }

    /// A line: words at the left, a field of the common width at the right.
    public static HBox line(Label words, Region field) {
        words.getStyleClass().add("field-label");
        words.setLabelFor(field);
        field.getStyleClass().add("rail-field");
        var line = new HBox(words, Card.space(), field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
