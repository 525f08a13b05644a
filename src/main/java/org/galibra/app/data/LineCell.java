package org.galibra.app.data;

import javafx.scene.control.TableCell;

/// A cell that shows something of a line.
abstract class LineCell extends TableCell<ColumnLine, ColumnLine> {
    @Override
    protected final void updateItem(ColumnLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText("");
            setGraphic(null);
            setTooltip(null);
        } else {
            show(line);
        }
    }

    /// Shows a line.
    protected abstract void show(ColumnLine line);
}
