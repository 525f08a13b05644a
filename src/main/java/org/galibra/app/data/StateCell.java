package org.galibra.app.data;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.galibra.app.control.Icons;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// How sure the program is of a column: never by colour alone.
final class StateCell extends LineCell {
    StateCell() {
        setAlignment(Pos.CENTER);
    }

    @Override
    protected void show(ColumnLine line) {
        setText("");
        setGraphic(mark(line.state()));
        hint(line.note());
        setAccessibleText(
                switch (line.state()) {
                    case UNUSED -> line.name() + " is not used";
                    case GOOD -> line.name() + " is understood";
                    case CHECK -> line.name() + " needs a look. " + line.note();
                    case WRONG -> line.name() + " cannot be read so. " + line.note();
                });
    }

    private static Node mark(ColumnLine.State state) {
        return switch (state) {
            case UNUSED -> null;
            case GOOD -> Icons.of(Material2RoundAL.CHECK, 16, "good-icon");
            case CHECK -> chip("check", "attention");
            case WRONG -> chip("error", "wrong");
        };
    }

    private static Label chip(String words, String style) {
        var chip = new Label(words);
        chip.getStyleClass().addAll("chip", style);
        return chip;
    }
}
