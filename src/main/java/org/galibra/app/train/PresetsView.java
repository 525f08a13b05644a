package org.galibra.app.train;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.galibra.app.control.Card;
import org.galibra.app.control.Rail;
import org.galibra.study.Features;

/// The sets of features to choose from, with the shape of the network that each asks for.
final class PresetsView {
    private final Setup setup;
    private final VBox section;

    PresetsView(Setup setup) {
        this.setup = setup;
        section = presets();
    }

    Node node() {
        return section;
    }

    private VBox presets() {
        var group = new ToggleGroup();
        ToggleButton all = preset("elson-2025", "Elson 2025", group);
        ToggleButton magnitudes = preset("elson-2025-magnitudes", "Magnitudes only", group);
        group.selectedToggleProperty()
                .addListener((property, old, now) -> {
                    if (now == null && old != null) {
                        old.setSelected(true);
                    }
                });
        return Rail.section("PRESET", null, all, magnitudes);
    }

    private ToggleButton preset(String name, String title, ToggleGroup group) {
        var dot = new Circle(5);
        dot.getStyleClass().add("preset-dot");
        var words = new Label(title);
        words.getStyleClass().add("preset-name");
        words.setMinWidth(Region.USE_PREF_SIZE);
        var shape = new Label();
        shape.getStyleClass().add("preset-shape");
        shape.setMinWidth(Region.USE_PREF_SIZE);
        int inputs = Features.preset(name).size();
        shape.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> inputs + "-" + setup.hiddenProperty().get() + "-1",
                                setup.hiddenProperty()));
        var line = new HBox(6, dot, words, Card.space(), shape);
        line.setAlignment(Pos.CENTER_LEFT);
        var button = new ToggleButton();
        button.setId(name);
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.getStyleClass().add("preset");
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(inputs + " features; acts on Reset"));
        button.setToggleGroup(group);
        button.setSelected(setup.presetProperty().get().equals(name));
        button.selectedProperty()
                .addListener((property, was, is) -> {
                    if (is) {
                        setup.presetProperty().set(name);
                    }
                });
        setup.presetProperty()
                .addListener((property, old, now) -> button.setSelected(now.equals(name)));
        return button;
    }
}
