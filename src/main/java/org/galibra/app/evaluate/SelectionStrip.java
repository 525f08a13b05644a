package org.galibra.app.evaluate;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

import org.galibra.app.Chooser;
import org.galibra.app.Subset;
import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;

/// What can be done with the selected galaxies. Takes no room where none are selected and no subset
/// has a name.
final class SelectionStrip extends HBox {
    private final EvaluateViewModel model;
    private final MenuButton named = new MenuButton("Subsets");

    SelectionStrip(EvaluateViewModel model, Chooser chooser) {
        super(8);
        this.model = model;
        setId("selection");
        getStyleClass().add("selection-strip");
        setAlignment(Pos.CENTER_LEFT);
        var count = new Label();
        count.getStyleClass().add("selected-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var dot = new Circle(4);
        dot.getStyleClass().add("dot-selected");
        count.setGraphic(dot);
        count.textProperty()
                .bind(
                        model.selectionProperty()
                                .map(now ->
                                        Numbers.counted(now.count(), "galaxy", "galaxies")
                                                + " selected"));
        var name = new TextField();
        name.setId("subset-name");
        name.setPromptText("Name of the subset");
        name.setAccessibleText("Name of the subset");
        name.setPrefWidth(150);
        name.setOnAction(event -> name(name));
        Button save = button("subset-save", "Save subset", "Keeps the galaxies under this name");
        save.setOnAction(event -> name(name));
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        Button invert = button("subset-invert", "Invert", "Selects the others of the figure");
        invert.setOnAction(event -> model.invert());
        Button exclude =
                button(
                        "subset-exclude",
                        "Exclude",
                        "Leaves them out of the sample by name; Ctrl+Z takes it back");
        exclude.setOnAction(event -> model.exclude());
        Button export =
                button("subset-export", "Export…", "CSV, ECSV, FITS or VOTable, by the file's end");
        export.setOnAction(event -> chooser.tableToSave(file(name)).ifPresent(model::export));
        Button clear = button("subset-clear", "Clear", "Selects no galaxies  Esc");
        clear.setOnAction(event -> model.clear());
        named.setId("subsets");
        named.getStyleClass().addAll("plain", "compact");
        named.setMinWidth(Region.USE_PREF_SIZE);
        model.subsets()
                .addListener((javafx.collections.ListChangeListener<Subset>) change -> list());
        list();
        getChildren()
                .addAll(count, name, save, invert, exclude, export, clear, Card.space(), named);
        for (var node : new javafx.scene.Node[] {invert, exclude, export, clear, name, save}) {
            node.managedProperty().bind(node.visibleProperty());
            node.visibleProperty().bind(model.selectionProperty().map(now -> !now.isEmpty()));
        }
        model.selectionProperty().addListener(property -> appear());
        appear();
    }

    private static String file(TextField name) {
        String words = name.getText().isBlank() ? "selected" : name.getText().strip();
        return words.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".ecsv";
    }

    private void name(TextField name) {
        model.name(name.getText());
    }

    private void list() {
        named.getItems().clear();
        for (Subset subset : model.subsets()) {
            var item =
                    new MenuItem(
                            subset.name()
                                    + ", "
                                    + Numbers.counted(
                                            subset.galaxies().count(), "galaxy", "galaxies"));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.select(subset));
            named.getItems().add(item);
        }
        named.setVisible(!model.subsets().isEmpty());
        named.setManaged(named.isVisible());
        appear();
    }

    private void appear() {
        boolean wanted = !model.selectionProperty().get().isEmpty() || !model.subsets().isEmpty();
        setVisible(wanted);
        setManaged(wanted);
    }

    private static Button button(String id, String words, String tooltip) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll("plain", "compact");
        button.setTooltip(new Tooltip(tooltip));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
