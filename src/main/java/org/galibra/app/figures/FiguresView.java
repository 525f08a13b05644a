package org.galibra.app.figures;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.PageView;
import org.galibra.app.control.EmptyState;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Rail;
import org.galibra.app.control.Theme;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Optional;

/// The Figures page.
public final class FiguresView implements PageView {
    private final FiguresViewModel model;
    private final BorderPane root = new BorderPane();
    private final ProofView proof;

    /// @param exportOne asks for a folder and exports the figure in view to it
    /// @param exportAll the same for all figures
    public FiguresView(FiguresViewModel model, Runnable exportOne, Runnable exportAll) {
        this.model = model;
        proof = new ProofView(model);
        var gallery = new GalleryView(model);
        var page = new VBox(proof.node());
        page.getStyleClass().add("page");
        VBox.setVgrow(proof.node(), Priority.ALWAYS);
        var rail = new Rail();
        rail.getStyleClass().add("figures-rail");
        rail.getChildren()
                .addAll(
                        new PaperSection(model).node(),
                        new SeenWith(model).node(),
                        new WordsSection(model, proof::retell).node());
        var scroll = new ScrollPane(rail);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var right = new VBox(scroll, exports(exportOne, exportAll));
        right.getStyleClass().add("figures-right");
        var empty = empty();
        for (Node node : new Node[] {gallery.node(), page, right}) {
            node.visibleProperty().bind(empty.visibleProperty().not());
            node.managedProperty().bind(node.visibleProperty());
        }
        root.setLeft(gallery.node());
        root.setCenter(new StackPane(page, empty));
        root.setRight(right);
        root.setId("figures-page");
    }

    private Node exports(Runnable exportOne, Runnable exportAll) {
        var one = new Button("", Icons.of(Material2RoundMZ.SAVE_ALT, 16, "on-accent-icon"));
        one.setId("export-one");
        one.getStyleClass().add("main");
        one.textProperty()
                .bind(model.chosenProperty().map(name -> "Export " + shortened(name.label())));
        one.setTooltip(
                new Tooltip(
                        "Exports this figure with its caption and numbers to a folder (Ctrl E)"));
        one.setOnAction(event -> exportOne.run());
        one.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(one, Priority.ALWAYS);
        var all = new Button("All");
        all.setId("export-all");
        all.getStyleClass().add("plain");
        all.setTooltip(new Tooltip("Exports all figures to a folder (Ctrl Shift E)"));
        all.setOnAction(event -> exportAll.run());
        for (Button button : new Button[] {one, all}) {
            button.disableProperty().bind(model.galleryProperty().map(Optional::isEmpty));
        }
        var box = new HBox(8, one, all);
        box.getStyleClass().add("exports");
        return box;
    }

    /// Of `Fig. 3 Performance`, the number; of `Loss`, all.
    private static String shortened(String label) {
        return label.startsWith("Fig. ") ? label.substring(0, label.indexOf(' ', 5)) : label;
    }

    private EmptyState empty() {
        var empty =
                new EmptyState(
                        Material2RoundAL.INSERT_CHART,
                        "No network yet. Press Space to train; its figures appear here.");
        empty.visibleProperty().bind(model.trainedProperty().map(Optional::isEmpty));
        return empty;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void dress(Theme theme) {
        proof.dress(theme);
    }
}
