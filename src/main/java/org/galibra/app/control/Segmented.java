package org.galibra.app.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.LinkedHashMap;
import java.util.Map;

/// A switch between a few values, of which always exactly one is chosen.
public final class Segmented<T> extends HBox {
    private final ObjectProperty<T> value = new SimpleObjectProperty<>();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /// A switch without values yet; `name` is read to those who do not see it.
    public Segmented(String name) {
        getStyleClass().add("segmented");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(name);
        value.addListener((property, old, chosen) -> {
            if (buttons.containsKey(chosen)) {
                buttons.get(chosen).setSelected(true);
            }
        });
        group.selectedToggleProperty()
                .addListener((property, old, chosen) -> {
                    if (chosen == null && old != null) {
                        old.setSelected(true);
                    }
                });
    }

    /// Adds the choice `choice` under `label`; the first one added is chosen.
    public Segmented<T> with(T choice, String label, String tooltip) {
        var button = new ToggleButton(label);
        button.getStyleClass().add("segment");
        button.setTooltip(new Tooltip(tooltip));
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty()
                .addListener((property, was, is) -> {
                    if (is) {
                        value.set(choice);
                    }
                });
        buttons.put(choice, button);
        getChildren().add(button);
        getChildren().forEach(node -> node.getStyleClass().removeAll("first", "last"));
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        if (value.get() == null) {
            value.set(choice);
        }
        return this;
    }

    /// The button of a choice that was added.
    public ToggleButton button(T choice) {
        return buttons.get(choice);
    }

    /// The value chosen.
    public ObjectProperty<T> valueProperty() {
        return value;
    }
}
