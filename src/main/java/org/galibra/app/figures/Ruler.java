package org.galibra.app.figures;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A ruler in mm above a proof; the width of the figure is marked on it.
final class Ruler extends Pane {
    private static final double HEIGHT = 24;
    private static final int MINOR = 5;
    private static final int MAJOR = 20;

    Ruler() {
        getStyleClass().add("ruler");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /// Shows `millimetres` of which the first `used` are the figure's.
    void show(double millimetres, double used, double pixelsPerMillimetre) {
        getChildren().clear();
        setMinWidth(millimetres * pixelsPerMillimetre);
        setMaxWidth(millimetres * pixelsPerMillimetre);
        for (int at = 0; at <= millimetres; at += MINOR) {
            double x = Math.round(at * pixelsPerMillimetre);
            boolean major = at % MAJOR == 0;
            add("ruler-tick", x, HEIGHT - (major ? 9 : 6), 1, major ? 7 : 4);
            if (major) {
                var words = new Label(at == 0 ? "0 mm" : Integer.toString(at));
                words.getStyleClass().add("tiny");
                words.setLayoutX(x + 3);
                words.setLayoutY(0);
                getChildren().add(words);
            }
        }
        add("ruler-used", 0, HEIGHT - 3, Math.rint(used * pixelsPerMillimetre), 3);
    }

    private void add(String styleClass, double x, double y, double width, double height) {
        var mark = new Region();
        mark.getStyleClass().add(styleClass);
        mark.resizeRelocate(x, y, width, height);
        mark.setManaged(false);
        getChildren().add(mark);
    }
}
