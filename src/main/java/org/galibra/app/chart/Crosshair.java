package org.galibra.app.chart;

import javafx.scene.control.Label;
import javafx.scene.shape.Line;

import org.galibra.figure.Plane;

import java.util.Optional;

/// Two lines that cross where a chart is pointed at, and the number there beside them.
final class Crosshair {
    /// How far the words stand from the pointer, px.
    private static final double APART = 14;

    private final Line across = new Line();
    private final Line upward = new Line();
    private final Label told = new Label();

    Crosshair() {
        across.getStyleClass().add("crosshair");
        upward.getStyleClass().add("crosshair");
        told.getStyleClass().add("chart-told");
    }

    Line across() {
        return across;
    }

    Line upward() {
        return upward;
    }

    Label told() {
        return told;
    }

    boolean tells() {
        return told.isVisible();
    }

    void hide() {
        across.setVisible(false);
        upward.setVisible(false);
        told.setVisible(false);
    }

    /// The lines cross at a point, as far as the axes reach; outside them there are none.
    void at(Optional<Plane> axes, double x, double y) {
        Optional<Plane> here = axes.filter(plane -> plane.contains(x, y));
        across.setVisible(here.isPresent());
        upward.setVisible(here.isPresent());
        here.ifPresent(plane -> cross(plane, x, y));
    }

    private void cross(Plane plane, double x, double y) {
        double left = Math.round(plane.left()) + 0.5;
        double right = plane.left() + plane.width();
        double atY = Math.floor(y) + 0.5;
        double atX = Math.floor(x) + 0.5;
        place(across, left, atY, right, atY);
        place(upward, atX, plane.top(), atX, plane.top() + plane.height());
    }

    private static void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    /// The words stand beside a point, within the chart's size.
    void tell(Optional<String> words, double x, double y, double chartWidth, double chartHeight) {
        told.setVisible(words.isPresent());
        if (words.isEmpty()) {
            return;
        }
        told.setText(words.get());
        told.applyCss();
        told.autosize();
        double width = told.getWidth();
        double height = told.getHeight();
        boolean fitsRight = x + APART + width <= chartWidth;
        boolean fitsBelow = y + APART + height <= chartHeight;
        told.relocate(
                Math.max(0, fitsRight ? x + APART : x - APART - width),
                Math.max(0, fitsBelow ? y + APART : y - APART - height));
    }
}
