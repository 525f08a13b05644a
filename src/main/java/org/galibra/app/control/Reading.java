package org.galibra.app.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A labelled value: a large number, perhaps a small one beside it, and their unit.
public final class Reading extends VBox {
    private final Label title = new Label();
    private final Label large = new Label("–");
    private final Label small = new Label();
    private final Label unit = new Label();

    /// An empty reading; `role` colours the large number, as `validation` or `plain` do.
    public Reading(String title, String unit, String role) {
        getStyleClass().addAll("reading", role);
        this.title.setText(title);
        this.title.getStyleClass().add("reading-title");
        large.getStyleClass().add("reading-large");
        large.setMinWidth(USE_PREF_SIZE);
        small.getStyleClass().add("reading-small");
        small.setMinWidth(USE_PREF_SIZE);
        small.managedProperty().bind(small.textProperty().isNotEmpty());
        this.unit.setText(unit);
        this.unit.getStyleClass().add("unit");
        var line = new HBox(large, small, this.unit);
        line.getStyleClass().add("reading-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(this.title, line);
    }

    public Label title() {
        return title;
    }

    /// The number that counts.
    public Label large() {
        return large;
    }

    /// The number to compare it with; an empty one takes no room.
    public Label small() {
        return small;
    }

    public Label unit() {
        return unit;
    }
}
