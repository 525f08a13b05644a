package org.galibra.app.evaluate;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.galibra.app.PageView;
import org.galibra.app.Workbench;
import org.galibra.app.control.Icons;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Optional;

/// The Evaluate page.
public final class EvaluateView implements PageView {
    private final BorderPane root = new BorderPane();

    public EvaluateView(Workbench bench) {
        var words = new Label("Nothing trained yet. Press Space.");
        var empty = new VBox(Icons.of(Material2RoundAL.ASSESSMENT, 32, "muted-icon"), words);
        empty.getStyleClass().add("empty");
        empty.setAlignment(Pos.CENTER);
        empty.visibleProperty().bind(bench.trainedProperty().map(Optional::isEmpty));
        root.setCenter(empty);
        root.setId("evaluate-page");
    }

    @Override
    public Node node() {
        return root;
    }
}
