package org.galibra.app.apply;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.galibra.app.control.Icons;
import org.galibra.app.control.Pick;
import org.galibra.app.mapping.Edits;
import org.galibra.app.mapping.MappingEdits;
import org.galibra.app.mapping.Use;
import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Texts;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The bands of the network, one line each: the column that holds it, and what it is read in. A
/// band that no column holds offers what could stand in for it.
final class BandLines {
    private static final String NONE = "no column";

    private final MappingEdits edits;
    private final GridPane grid = new GridPane();

    BandLines(MappingEdits edits) {
        this.edits = edits;
        grid.setHgap(8);
        grid.setVgap(4);
        grid.getStyleClass().add("band-lines");
        var growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints()
                .addAll(new ColumnConstraints(), new ColumnConstraints(), growing);
    }

    Node node() {
        return grid;
    }

    void show(Opened now) {
        grid.getChildren().clear();
        now.meaning()
                .ifPresent(meaning -> {
                    List<String> offered = columns(meaning);
                    int row = 0;
                    for (Band band : now.needed()) {
                        line(band, meaning, offered, row++);
                    }
                });
    }

    private void line(Band band, Meaning meaning, List<String> offered, int row) {
        Optional<BandColumn> column = Optional.ofNullable(meaning.bands().get(band));
        var name =
                new Label(
                        band.name(),
                        column.isPresent()
                                ? Icons.of(Material2RoundAL.CHECK, 14, "good-icon")
                                : Icons.of(Material2RoundMZ.WARNING, 14, "warn-icon"));
        name.setTooltip(new Tooltip(band.system()));
        name.setMinWidth(76);
        name.getStyleClass().add("small");
        var held =
                new Pick<String>(at -> at, chosen -> assign(band, chosen))
                        .called("column-of-" + band.name(), "Column of " + band.name());
        held.setPrefWidth(190);
        held.show(offered, column.map(BandColumn::column).orElse(NONE));
        name.setLabelFor(held);
        grid.addRow(row, name, held, beside(band, meaning, column));
    }

    private Node beside(Band band, Meaning meaning, Optional<BandColumn> column) {
        if (column.isPresent()) {
            String at = column.get().column();
            Use use = Use.of(band);
            var unit =
                    new Pick<String>(
                                    words -> words,
                                    words ->
                                            edits.change(
                                                    "unit of " + at,
                                                    now -> Edits.read(now, at, use, words)))
                            .called("unit-of-" + band.name(), "Unit of " + band.name());
            unit.setPrefWidth(120);
            unit.setMinWidth(84);
            unit.show(Edits.units(meaning, at, use), Edits.unit(meaning, at, use, ""));
            var line = new HBox(8, unit, new Label(said(band, meaning, column.get())));
            line.getChildren().getLast().getStyleClass().addAll("tiny", "muted");
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
        var ways = new HBox(8);
        ways.setAlignment(Pos.CENTER_LEFT);
        kin(band, meaning)
                .forEach(other -> {
                    var stand = new Button("Let " + other.name() + " stand in");
                    stand.setId("stand-in-" + other.name());
                    stand.getStyleClass().addAll("fix", "compact");
                    stand.setTooltip(
                            new Tooltip(
                                    "Reads every band of %s as the network's of the same letter"
                                            .formatted(other.system())));
                    stand.setOnAction(event ->
                            edits.change(
                                    "stand-in of " + other.system(),
                                    now -> now.mapping().withStandIn(other.system(), true)));
                    ways.getChildren().add(stand);
                });
        if (ways.getChildren().isEmpty()) {
            var words = new Label(band.system() + ": choose its column, or join a table");
            words.getStyleClass().addAll("tiny", "muted");
            ways.getChildren().add(words);
        }
        return ways;
    }

    /// Another system's bands of the same letter.
    private static List<Band> kin(Band band, Meaning meaning) {
        return meaning.bands().keySet().stream()
                .filter(other -> other.name().startsWith(band.name() + "_"))
                .toList();
    }

    private static String said(Band band, Meaning meaning, BandColumn column) {
        var words = new ArrayList<String>();
        words.add(column.error().map(error -> "σ from " + error).orElse("no errors"));
        Optional.ofNullable(meaning.standIns().get(band))
                .ifPresent(other -> words.add(other.name() + " stands in"));
        return String.join(", ", words);
    }

    private void assign(Band band, String column) {
        edits.change(
                "column of " + band.name(),
                now ->
                        column.equals(NONE)
                                ? now.mapping().withLeftOut(band.name())
                                : Edits.assign(now, column, Use.of(band)));
    }

    private static List<String> columns(Meaning meaning) {
        var names = new ArrayList<String>();
        names.add(NONE);
        meaning.table().columns().stream()
                .filter(column ->
                        !(column.values() instanceof Texts || column.values() instanceof Flags))
                .map(Column::name)
                .forEach(names::add);
        return names;
    }
}
