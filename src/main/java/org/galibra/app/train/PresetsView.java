package org.galibra.app.train;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

import org.galibra.app.control.Card;
import org.galibra.app.control.Rail;
import org.galibra.app.control.Roomy;
import org.galibra.model.HiddenLayers;
import org.galibra.study.Preset;
import org.galibra.study.Recipe;

/// The ways to train that have a name, with the hidden layers of each. None is marked where a
/// person goes a way of their own.
final class PresetsView {
    private final Setup setup;
    private final Node section;

    PresetsView(Setup setup) {
        this.setup = setup;
        section =
                Rail.section(
                        "PRESET",
                        null,
                        preset(
                                Preset.FAITHFUL,
                                "Elson 2025",
                                "Plain descent as in the paper: η 0.25, 50 galaxies a step"),
                        preset(
                                Preset.BEST,
                                "Best",
                                "Adam, then Levenberg–Marquardt: to the noise floor in less than a"
                                        + " second"),
                        preset(
                                Preset.SURANA_2020_MASS,
                                "Surana 2020 mass",
                                "Adam on the absolute error, 256 galaxies a step"));
    }

    Node node() {
        return section;
    }

    private ToggleButton preset(Preset preset, String title, String tooltip) {
        var dot = new Circle(5);
        dot.getStyleClass().add("preset-dot");
        var words = new Label(title);
        words.getStyleClass().add("preset-name");
        words.setMinWidth(Region.USE_PREF_SIZE);
        var shape = new Label(shape(preset.layers()));
        shape.getStyleClass().add("preset-shape");
        shape.setMinWidth(Region.USE_PREF_SIZE);
        Roomy.only(shape);
        var line = new HBox(6, dot, words, Card.space(), shape);
        line.setAlignment(Pos.CENTER_LEFT);
        var button = new ToggleButton();
        button.setId(preset.word());
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.getStyleClass().add("preset");
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(tooltip + "; acts on Reset"));
        button.setOnAction(event -> {
            setup.take(preset);
            setup.wanted().ifPresent(now -> mark(button, preset, now));
        });
        Fields.follow(setup, recipe -> mark(button, preset, recipe));
        return button;
    }

    private static String shape(HiddenLayers layers) {
        return layers.neurons().size() == 1 ? layers + " hidden" : layers.toString();
    }

    private static void mark(ToggleButton button, Preset preset, Recipe recipe) {
        button.setSelected(Setup.preset(recipe).filter(preset::equals).isPresent());
    }
}
