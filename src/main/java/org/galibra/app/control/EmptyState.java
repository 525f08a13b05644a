package org.galibra.app.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

/// What a page shows while it has nothing to show: an icon, a sentence, and perhaps a button that
/// leads on.
public final class EmptyState extends VBox {
    private static final int ICON = 32;

    private final Label words = new Label();

    /// An empty page.
    ///
    /// @param sentence what is missing and what to do
    /// @param further what stands below it, such as a button
    public EmptyState(Ikon icon, String sentence, Node... further) {
        words.setText(sentence);
        words.setWrapText(true);
        getStyleClass().add("empty");
        setAlignment(Pos.CENTER);
        getChildren().addAll(Icons.of(icon, ICON, "muted-icon"), words);
        getChildren().addAll(further);
    }

    /// The sentence, for a page that has different things to say.
    public Label words() {
        return words;
    }
}
