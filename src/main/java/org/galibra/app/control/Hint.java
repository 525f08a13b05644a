package org.galibra.app.control;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// The tooltip of a cell, made when the pointer first comes to it: each tooltip is a window of its
/// own and costs as much as the cell, and of the cells of a table few are ever pointed at.
public final class Hint {
    private final Control cell;
    private String words = "";

    /// A hint that says nothing yet.
    public Hint(Control cell) {
        this.cell = cell;
        // The movement that brings the pointer in is heard by the tooltip that it makes.
        cell.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> appear());
    }

    /// Says something else from now on; nothing where the words are empty.
    public void say(String now) {
        if (now.equals(words)) {
            return;
        }
        words = now;
        cell.setAccessibleHelp(now);
        if (cell.isHover()) {
            appear();
        } else {
            cell.setTooltip(null);
        }
    }

    private void appear() {
        Tooltip tooltip = cell.getTooltip();
        if (words.isEmpty()) {
            cell.setTooltip(null);
        } else if (tooltip == null) {
            cell.setTooltip(new Tooltip(words));
        } else {
            tooltip.setText(words);
        }
    }
}
