package org.galibra.app.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

/// What a narrow window leaves out.
public final class Roomy {
    /// The width of a window, in px, below which it is narrow.
    public static final double LEAST_WIDTH = 1340;

    private Roomy() {}

    /// Whether the window around a node is wide.
    public static ObservableValue<Boolean> around(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::widthProperty)
                .map(width -> width.doubleValue() >= LEAST_WIDTH)
                .orElse(true);
    }

    /// Shows `nodes` in wide windows only; in a narrow one they take no room.
    public static void only(Node... nodes) {
        for (Node node : nodes) {
            ObservableValue<Boolean> room = around(node);
            node.visibleProperty().bind(room);
            node.managedProperty().bind(room);
        }
    }

    /// Says `full` in wide windows and `brief` in narrow ones.
    public static void words(Labeled node, String full, String brief) {
        node.textProperty().bind(around(node).map(is -> is ? full : brief));
    }
}
