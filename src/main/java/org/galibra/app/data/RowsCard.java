package org.galibra.app.data;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;

import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Segmented;
import org.galibra.table.Column;
import org.galibra.table.Texts;

import java.util.ArrayList;
import java.util.List;

/// All rows of the table, drawn only where they are in view.
final class RowsCard {
    /// More columns than this beside each other nobody looks at, and each costs a header.
    static final int MOST_COLUMNS = 60;

    /// Each column costs a header and a cell in every row: those further off, in px, are left until
    /// somebody scrolls there.
    private static final double AHEAD = 240;

    private static final double ROW = 26;
    private static final double DIGIT = 7.5;

    private final DataViewModel model;
    private final TextField goTo = new TextField();
    private final Card card;
    private final TableView<Integer> table = new TableView<>();
    private List<ColumnLine> lines = List.of();
    private List<Column> shown = List.of();
    private double scrolled;

    RowsCard(DataViewModel model) {
        this.model = model;
        goTo.setId("go-to-row");
        goTo.setPromptText("Go to row");
        goTo.setAccessibleText("Go to row");
        goTo.setTooltip(new Tooltip("Row number, then Enter"));
        goTo.getStyleClass().add("go-to-row");
        goTo.setTextFormatter(
                new TextFormatter<>(change ->
                        change.getControlNewText().matches("[\\d,]{0,13}") ? change : null));
        goTo.setOnAction(event -> go());
        var views = new Segmented<Boolean>("Rows or statistics");
        views.setId("rows-or-statistics");
        views.with(false, "Rows", "Every row, as stored")
                .with(true, "Summary statistics", "Smallest, median and largest value as read");
        card = new Card("First rows", goTo, views);
        Node statistics = new StatisticsTable(model).node();
        views.valueProperty()
                .addListener((property, old, now) -> {
                    card.show(now ? statistics : table);
                    goTo.setVisible(!now);
                });
        card.subtitle().setText("values as stored");
        table.setId("rows");
        table.setFixedCellSize(ROW);
        table.getStyleClass().addAll("plain-table", "stored-table");
        table.setPlaceholder(new Label("The table has no rows."));
        card.show(table);
        model.meaningProperty().addListener(property -> table.refresh());
        table.widthProperty().addListener(property -> fill());
        table.skinProperty().addListener(property -> followScrolling());
    }

    Card node() {
        return card;
    }

    /// Shows the rows of these columns.
    ///
    /// @param lines the columns; at most [#MOST_COLUMNS] of them are shown
    /// @param others how many columns there are besides
    void show(List<ColumnLine> lines, int others) {
        List<ColumnLine> first = lines.subList(0, Math.min(MOST_COLUMNS, lines.size()));
        int rows = first.isEmpty() ? 0 : first.getFirst().column().values().size();
        List<Column> columns = first.stream().map(ColumnLine::column).toList();
        this.lines = first;
        if (!columns.equals(shown)) {
            shown = columns;
            scrolled = 0;
            List<TableColumn<Integer, Integer>> inView = new ArrayList<>();
            inView.add(numbers(rows));
            inView.addAll(more(inView));
            // All at once: each addition lays out the whole table.
            table.getColumns().setAll(inView);
        }
        if (table.getItems().size() != rows) {
            table.setItems(new RowNumbers(rows));
        }
        int left = lines.size() - first.size() + others;
        card.subtitle()
                .setText(
                        "values as stored, %s%s"
                                .formatted(
                                        Numbers.counted(rows, "row", "rows"),
                                        left > 0
                                                ? "; "
                                                        + Numbers.counted(
                                                                left,
                                                                "column not in view",
                                                                "columns not in view")
                                                : ""));
    }

    private void followScrolling() {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                bar.valueProperty()
                        .addListener((property, old, now) -> {
                            scrolled = now.doubleValue();
                            fill();
                        });
            }
        }
    }

    private void fill() {
        List<TableColumn<Integer, Integer>> more = more(table.getColumns());
        if (!more.isEmpty()) {
            table.getColumns().addAll(more);
        }
    }

    /// The columns that are still wanted to the right of these.
    ///
    /// @param there that of the row numbers and the first of the others
    private List<TableColumn<Integer, Integer>> more(
            List<? extends TableColumn<Integer, ?>> there) {
        double width = there.stream().mapToDouble(TableColumn::getWidth).sum();
        List<TableColumn<Integer, Integer>> more = new ArrayList<>();
        for (int i = Math.max(0, there.size() - 1);
                i < lines.size() && width < scrolled + table.getWidth() + AHEAD;
                i++) {
            TableColumn<Integer, Integer> column = column(lines.get(i));
            width += column.getPrefWidth();
            more.add(column);
        }
        return more;
    }

    private static TableColumn<Integer, Integer> numbers(int rows) {
        var column = bare("Row");
        column.setPrefWidth(Math.max(56, 24 + DIGIT * Numbers.count(rows).length()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(Integer row, boolean empty) {
                        super.updateItem(row, empty);
                        setText(empty || row == null ? "" : Numbers.count(row + 1L));
                    }
                });
        column.getStyleClass().add("row-number");
        return column;
    }

    private TableColumn<Integer, Integer> column(ColumnLine line) {
        var column = bare(line.name());
        column.getStyleClass().add(line.column().values() instanceof Texts ? "left" : "right");
        int least = line.column().values() instanceof Texts ? 130 : 84;
        column.setPrefWidth(Math.clamp(28 + DIGIT * line.name().length(), least, 180));
        column.setCellFactory(_ -> new StoredCell(line.column(), model));
        return column;
    }

    private static TableColumn<Integer, Integer> bare(String name) {
        var column = new TableColumn<Integer, Integer>(name);
        column.setCellValueFactory(
                cell -> new javafx.beans.property.SimpleObjectProperty<>(cell.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void go() {
        String digits = goTo.getText().replace(",", "");
        if (digits.isEmpty() || table.getItems().isEmpty()) {
            return;
        }
        long asked = Long.parseLong(digits);
        int row = (int) Math.clamp(asked - 1, 0, table.getItems().size() - 1L);
        table.getSelectionModel().clearAndSelect(row);
        table.scrollTo(row);
        goTo.setText(Numbers.count(row + 1L));
    }
}
