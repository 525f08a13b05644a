package org.galibra.app.data;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.galibra.app.control.Numbers;
import org.galibra.catalogue.ColumnSummary;

import java.util.Optional;
import java.util.function.Function;

/// The numbers behind the histograms, of the columns in view.
final class StatisticsTable {
    private static final double ROW = 26;

    private final TableView<ColumnLine> table = new TableView<>();

    StatisticsTable(DataViewModel model) {
        table.setId("statistics");
        table.setFixedCellSize(ROW);
        table.getStyleClass().addAll("plain-table", "stored-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(model.columns().shown());
        table.setPlaceholder(new Label("No column is in view."));
        add("Column", 130, () -> new WordsCell(ColumnLine::name));
        number(model, "Type", ColumnSummary::type);
        number(model, "Read in", ColumnSummary::unit);
        number(model, "Measured", now -> Numbers.count(now.measured()));
        number(model, "No distance", now -> Numbers.count(now.unplaced()));
        number(model, "Not detected", now -> Numbers.count(now.undetected()));
        number(model, "Not observed", now -> Numbers.count(now.missing() + now.standIns()));
        number(model, "Smallest", now -> Numbers.figures(now.least()));
        number(model, "Median", now -> Numbers.figures(now.median()));
        number(model, "Largest", now -> Numbers.figures(now.largest()));
    }

    Node node() {
        return table;
    }

    private void number(DataViewModel model, String title, Function<ColumnSummary, String> words) {
        add(title, 90, () -> new NumberCell(model, words)).getStyleClass().add("right");
    }

    private TableColumn<ColumnLine, ColumnLine> add(
            String title, double width, java.util.function.Supplier<LineCell> cell) {
        var column = new TableColumn<ColumnLine, ColumnLine>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new SimpleObjectProperty<>(line.getValue()));
        column.setCellFactory(_ -> cell.get());
        table.getColumns().add(column);
        return column;
    }

    private static final class NumberCell extends SummaryCell {
        private final Function<ColumnSummary, String> words;

        private NumberCell(DataViewModel model, Function<ColumnSummary, String> words) {
            super(model);
            this.words = words;
            setAlignment(Pos.CENTER_RIGHT);
            getStyleClass().add("stored");
        }

        @Override
        protected void show(ColumnLine line, Optional<ColumnSummary> summary) {
            setText(summary.map(words).orElse(""));
        }
    }
}
