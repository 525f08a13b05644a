package org.galibra.app.data;

import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Segmented;
import org.galibra.app.mapping.Use;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// The columns of the table: what each is taken for, and how its values are spread.
final class ColumnsCard {
    private static final double ROW = 28;
    private static final PseudoClass CHECK = PseudoClass.getPseudoClass("check");

    private final DataViewModel model;
    private final Segmented<Boolean> all = new Segmented<>("Columns in view");
    private final TableView<ColumnLine> table = new TableView<>();
    private final Card card;

    ColumnsCard(DataViewModel model) {
        this.model = model;
        var search = new TextField();
        search.setId("search-columns");
        search.setPromptText("Search columns");
        search.setAccessibleText("Search columns");
        search.setTooltip(new Tooltip("Part of a name, a meaning or a band"));
        search.getStyleClass().add("card-search");
        search.textProperty().bindBidirectional(model.columns().searchProperty());
        all.with(false, "Used", "Columns with a role, and those that need a look")
                .with(true, "All", "Every column of the table");
        all.setId("columns-in-view");
        all.valueProperty().bindBidirectional(model.columns().allProperty());
        Node key = key();
        Roomy.only(key);
        card = new Card("Columns", key, search, all);
        table.setId("columns");
        table.setFixedCellSize(ROW);
        table.getStyleClass().addAll("plain-table", "columns-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> new LineRow());
        table.setItems(sorted());
        table.setPlaceholder(new Label("No column is in view."));
        addColumns();
        card.show(table);
        model.columns()
                .all()
                .addListener((javafx.collections.ListChangeListener<ColumnLine>) change -> count());
        model.columns()
                .shown()
                .addListener((javafx.collections.ListChangeListener<ColumnLine>) change -> count());
        count();
    }

    Card node() {
        return card;
    }

    private ObservableList<ColumnLine> sorted() {
        var sorted = new javafx.collections.transformation.SortedList<>(model.columns().shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        return sorted;
    }

    private void count() {
        int columns = model.columns().all().size();
        int derived =
                columns
                        - model.tableProperty()
                                .get()
                                .map(table -> table.columns().size())
                                .orElse(columns);
        card.subtitle()
                .setText(
                        "%s of %s in view%s"
                                .formatted(
                                        Numbers.count(model.columns().shown().size()),
                                        Numbers.count(columns),
                                        derived > 0
                                                ? ", " + Numbers.count(derived) + " derived"
                                                : ""));
        all.button(true).setText("All " + Numbers.count(columns));
    }

    private static Node key() {
        var key =
                new HBox(
                        12,
                        dot("usable", "measured"),
                        dot("undetected", "not detected"),
                        dot("missing", "not observed"),
                        dot("stand-in", "sentinel"));
        key.setAlignment(Pos.CENTER_LEFT);
        return key;
    }

    private static Label dot(String style, String words) {
        var dot = new Circle(4);
        dot.getStyleClass().add("dot-" + style);
        var label = new Label(words, dot);
        label.getStyleClass().addAll("tiny", "muted");
        label.setGraphicTextGap(4);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private void addColumns() {
        List<Use> uses = model.uses();
        table.getColumns()
                .add(
                        column(
                                "Column",
                                128,
                                90,
                                NameCell::new,
                                Comparator.comparing(ColumnLine::name)));
        var meaning =
                column(
                        "Meaning",
                        158,
                        62,
                        () -> new WordsCell(ColumnLine::meaning),
                        Comparator.comparing(ColumnLine::meaning));
        // In a narrow window the name's tooltip says it.
        meaning.visibleProperty().bind(Roomy.around(table));
        table.getColumns().add(meaning);
        table.getColumns()
                .add(
                        column(
                                "Band or role",
                                112,
                                100,
                                () ->
                                        new ChoiceCell<>(
                                                "role",
                                                ColumnLine::use,
                                                _ -> uses,
                                                Use::words,
                                                model::assign),
                                Comparator.comparing(line -> line.use().words())));
        table.getColumns()
                .add(
                        column(
                                "Unit",
                                140,
                                116,
                                () ->
                                        new ChoiceCell<>(
                                                "unit",
                                                ColumnLine::unit,
                                                ColumnLine::units,
                                                unit -> unit,
                                                model::read),
                                Comparator.comparing(ColumnLine::unit)));
        var distribution = column("Distribution", 108, 76, () -> new DistributionCell(model), null);
        distribution.setSortable(false);
        table.getColumns().add(distribution);
        table.getColumns()
                .add(
                        column(
                                "Usable values",
                                150,
                                104,
                                () -> new UsableCell(model),
                                by(line ->
                                        model.columns()
                                                .summary(line)
                                                .map(now -> now.usable())
                                                .orElse(0.0))));
        table.getColumns()
                .add(
                        column(
                                "Missing (count)",
                                146,
                                96,
                                () -> new StandInsCell(model),
                                by(line ->
                                        model.columns()
                                                .summary(line)
                                                .map(now -> (double) now.missing() + now.standIns())
                                                .orElse(0.0))));
        table.getColumns()
                .add(
                        column(
                                "State",
                                60,
                                48,
                                StateCell::new,
                                Comparator.comparing(ColumnLine::state)));
    }

    private static Comparator<ColumnLine> by(ToDoubleFunction<ColumnLine> number) {
        return Comparator.comparingDouble(number);
    }

    private static TableColumn<ColumnLine, ColumnLine> column(
            String title,
            double width,
            double least,
            Supplier<TableCell<ColumnLine, ColumnLine>> cell,
            Comparator<ColumnLine> order) {
        var column = new TableColumn<ColumnLine, ColumnLine>(title);
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setReorderable(false);
        column.setComparator(order);
        column.setCellValueFactory(
                line -> new javafx.beans.property.SimpleObjectProperty<>(line.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    /// A row that stands out where it needs a look.
    private static final class LineRow extends TableRow<ColumnLine> {
        @Override
        protected void updateItem(ColumnLine line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(CHECK, !empty && line != null && line.needsALook());
        }
    }
}
