package org.galibra.app.data;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.table.io.TablePart;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tree of an HDF5 file, to tick the datasets that are to be one table. Space ticks, Enter
/// opens and Escape leaves all as it is.
final class DatasetCard {
    private static final double ROW = 28;

    private final DatasetDraft draft;
    private final TreeView<TablePart> tree = new TreeView<>();
    private final StackPane mark = new StackPane();
    private final Label words = new Label();
    private final Button open = new Button("Open as one table");
    private final Card card = new Card("Choose datasets");
    private final VBox root = new VBox(card);
    private List<TablePart> shown = List.of();
    private final List<CheckBoxTreeItem<TablePart>> datasets = new ArrayList<>();
    private boolean ticking;

    DatasetCard(DatasetDraft draft) {
        this.draft = draft;
        tree.setId("datasets");
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.getStyleClass().add("dataset-tree");
        tree.setCellFactory(_ -> new DatasetCell(this::fits));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(tree, Priority.ALWAYS);
        words.setId("datasets-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("small");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        open.setId("datasets-open");
        open.getStyleClass().addAll("fix", "compact");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> draft.open());
        var cancel = new Button("Cancel");
        cancel.setId("datasets-cancel");
        cancel.getStyleClass().addAll("plain", "compact");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> draft.cancel());
        mark.setMinWidth(16);
        var foot = new HBox(8, mark, words, cancel, open);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("dataset-foot");
        var content = new VBox(head(), tree, foot);
        card.setId("datasets-card");
        card.show(content);
        VBox.setVgrow(card, Priority.ALWAYS);
        root.getStyleClass().addAll("page", "dataset-page");
        draft.stateProperty().addListener(property -> show());
        show();
    }

    Node node() {
        return root;
    }

    private static HBox head() {
        var name = new Label("Name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var shape = new Label("Shape");
        shape.getStyleClass().add("dataset-shape");
        var type = new Label("Type");
        type.getStyleClass().add("dataset-type");
        var unit = new Label("Unit");
        unit.getStyleClass().add("dataset-unit");
        var head = new HBox(8, name, shape, type, unit);
        head.getStyleClass().add("dataset-head");
        return head;
    }

    private boolean fits(TablePart part) {
        return draft.stateProperty().get().map(now -> now.fits(part)).orElse(true);
    }

    private void show() {
        Optional<DatasetDraft.State> state = draft.stateProperty().get();
        root.setVisible(state.isPresent());
        if (state.isEmpty()) {
            shown = List.of();
            return;
        }
        DatasetDraft.State now = state.get();
        card.subtitle().setText("of " + now.file().getFileName() + ", as the columns of one table");
        if (shown != now.parts()) {
            shown = now.parts();
            grow(now);
            tree.requestFocus();
        }
        words.setText(now.words());
        boolean clash = now.agreement().filter(at -> at.clash().isPresent()).isPresent();
        mark.getChildren()
                .setAll(
                        now.chosen().isEmpty()
                                ? List.of()
                                : List.of(
                                        clash
                                                ? Icons.of(
                                                        Material2RoundMZ.WARNING, 16, "warn-icon")
                                                : Icons.of(
                                                        Material2RoundAL.CHECK, 16, "good-icon")));
        open.setDisable(!now.isTable());
        tree.refresh();
    }

    /// Makes the tree anew, with what is chosen ticked.
    private void grow(DatasetDraft.State now) {
        datasets.clear();
        Map<String, TreeItem<TablePart>> items = new HashMap<>();
        for (TablePart part : now.parts()) {
            boolean group = !part.isDataset();
            TreeItem<TablePart> item =
                    group || part.isColumn() ? new CheckBoxTreeItem<>(part) : new TreeItem<>(part);
            item.setExpanded(true);
            items.put(part.name(), item);
            TreeItem<TablePart> above = items.get(parent(part.name()));
            if (above != null && above != item) {
                above.getChildren().add(item);
            }
            if (item instanceof CheckBoxTreeItem<TablePart> box && part.isColumn()) {
                datasets.add(box);
            }
        }
        ticking = true;
        datasets.forEach(item -> item.setSelected(now.chosen().contains(item.getValue())));
        datasets.forEach(
                item -> item.selectedProperty().addListener((property, old, ticked) -> ticked()));
        ticking = false;
        tree.setRoot(items.get("/"));
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    private void ticked() {
        if (!ticking) {
            draft.choose(
                    datasets.stream()
                            .filter(CheckBoxTreeItem::isSelected)
                            .map(item -> item.getValue().name())
                            .toList());
        }
    }

    private void pressed(KeyEvent event) {
        TreeItem<TablePart> item = tree.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE
                && item instanceof CheckBoxTreeItem<TablePart> ticked) {
            ticked.setSelected(!ticked.isSelected());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            draft.open();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            draft.cancel();
            event.consume();
        }
    }
}
