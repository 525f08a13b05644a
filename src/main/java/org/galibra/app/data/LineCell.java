package org.galibra.app.data;

import javafx.scene.control.TableCell;

import org.galibra.app.control.Hint;

/// A cell that shows something of a line.
abstract class LineCell extends TableCell<ColumnLine, ColumnLine> {
    private final Hint hint = new Hint(this);

    @Override
    protected final void updateItem(ColumnLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText("");
            setGraphic(null);
            hint("");
        } else {
            show(line);
        }
    }

    /// What is said where the pointer stands on it.
    protected final void hint(String words) {
        hint.say(words);
    }

    /// Shows a line.
    protected abstract void show(ColumnLine line);
}
