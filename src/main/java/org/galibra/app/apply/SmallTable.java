package org.galibra.app.apply;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/// A table of a few numbers that scrolls where it is larger than its card: the first column is
/// aligned left, the others right.
final class SmallTable {
    /// What a table asks for, in px: it scrolls, and makes no other card smaller.
    private static final double LEAST_HEIGHT = 90;

    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);

    SmallTable(String id) {
        grid.setHgap(8);
        grid.setVgap(4);
        grid.getStyleClass().add("coverage-table");
        scroll.getStyleClass().add("rail-scroll");
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(LEAST_HEIGHT);
    }

    Node node() {
        return scroll;
    }

    void clear() {
        grid.getChildren().clear();
    }

    /// A heading over some columns.
    void head(String words, int column, int row, int span, String tooltip) {
        Label label = text(words, column, row);
        label.getStyleClass().add("strong");
        label.setTooltip(new Tooltip(tooltip));
        GridPane.setColumnSpan(label, span);
    }

    Label text(String words, int column, int row) {
        var label = new Label(words);
        label.getStyleClass().add("tiny");
        label.setMinWidth(Label.USE_PREF_SIZE);
        if (column > 0) {
            GridPane.setHalignment(label, HPos.RIGHT);
        }
        grid.add(label, column, row);
        return label;
    }
}
