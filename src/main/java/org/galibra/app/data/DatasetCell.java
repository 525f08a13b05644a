package org.galibra.app.data;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.galibra.table.io.TablePart;
import org.galibra.table.io.hdf5.DatasetChoice;

import java.util.function.Predicate;

/// A group or dataset in the tree: a box to tick, its name, shape, type and unit.
final class DatasetCell extends TreeCell<TablePart> {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd-length");

    private final Predicate<TablePart> fits;
    private final CheckBox box = new CheckBox();
    private final Label name = new Label();
    private final Label shape = fact("dataset-shape");
    private final Label type = fact("dataset-type");
    private final Label unit = fact("dataset-unit");
    private final HBox line = new HBox(8, box, name, shape, type, unit);
    private BooleanProperty selected;
    private BooleanProperty partly;

    /// @param fits whether a dataset has the length of those that are ticked
    DatasetCell(Predicate<TablePart> fits) {
        this.fits = fits;
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(name, Priority.ALWAYS);
        box.setFocusTraversable(false);
        line.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("dataset-cell");
        // The line is as wide as the tree leaves it, not as its words want.
        line.setMinWidth(0);
        line.setPrefWidth(0);
        setPrefWidth(0);
    }

    private static Label fact(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    protected void updateItem(TablePart part, boolean empty) {
        super.updateItem(part, empty);
        release();
        if (empty || part == null) {
            setGraphic(null);
            return;
        }
        TreeItem<TablePart> item = getTreeItem();
        boolean tickable = item instanceof CheckBoxTreeItem<TablePart>;
        box.setVisible(tickable);
        if (item instanceof CheckBoxTreeItem<TablePart> ticked) {
            selected = ticked.selectedProperty();
            partly = ticked.indeterminateProperty();
            box.selectedProperty().bindBidirectional(selected);
            box.indeterminateProperty().bindBidirectional(partly);
        }
        String path = part.name();
        name.setText(path.equals("/") ? path : path.substring(path.lastIndexOf('/') + 1));
        shape.setText(
                !part.isDataset()
                        ? ""
                        : part.shape().isEmpty()
                                ? "single value"
                                : DatasetChoice.inWords(part.shape()));
        type.setText(
                part.isColumn() || !part.isDataset() ? part.type() : part.type() + ", no column");
        unit.setText(part.unit());
        box.setId("dataset" + path.replace('/', '-'));
        box.setAccessibleText(path);
        pseudoClassStateChanged(ODD, part.isDataset() && !(part.isColumn() && fits.test(part)));
        setAccessibleText(String.join(" ", path, shape.getText(), type.getText(), unit.getText()));
        setGraphic(line);
    }

    private void release() {
        if (selected != null) {
            box.selectedProperty().unbindBidirectional(selected);
            box.indeterminateProperty().unbindBidirectional(partly);
            selected = null;
            partly = null;
        }
    }
}
