package org.galibra.app.evaluate;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.Chooser;
import org.galibra.app.control.Card;
import org.galibra.app.control.NumberField;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.evaluation.Bootstrap;
import org.galibra.study.MetricName;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The table of metrics: this network by sets of galaxies, and other methods beside it.
final class ScoresCard {
    private static final double LINE = 26;
    private static final double TWO_LINES = 38;
    private static final double LEAST = 60;
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Card card;
    private final TableView<ScoreLine> table = new TableView<>();

    private final ObservableValue<Boolean> room = Roomy.around(table);

    ScoresCard(ScoresViewModel model, Chooser chooser) {
        table.setId("scores");
        room.subscribe(wide -> {
            table.setFixedCellSize(wide ? LINE : TWO_LINES);
            table.refresh();
        });
        table.getStyleClass().addAll("plain-table", "scores-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(
                new Label("Metrics with their ranges follow once the training rests."));
        var what = add("", 190, ScoreLine::what);
        what.getStyleClass().setAll("left");
        what.setMinWidth(190);
        add("Inputs", 48, ScoreLine::features);
        add("N", 60, ScoreLine::galaxies);
        for (MetricName metric : MetricName.values()) {
            metric(metric);
        }
        add("RMS, seeds", 98, ScoreLine::seeds).setMinWidth(98);
        card = new Card("Metrics", tools(model, chooser));
        card.setId("metrics");
        card.show(table);
        model.scoresProperty().addListener((property, old, now) -> show(now));
        show(model.scoresProperty().get());
    }

    private static HBox tools(ScoresViewModel model, Chooser chooser) {
        var seeds =
                new NumberField(
                        "compare-seeds",
                        "Networks of each kind, 1 to " + ScoresViewModel.MOST_SEEDS,
                        1,
                        ScoresViewModel.MOST_SEEDS,
                        entered -> model.seedsProperty().set((int) entered));
        seeds.setPrefColumnCount(3);
        model.seedsProperty().subscribe(now -> seeds.show(now));
        var of = new Label("seeds");
        of.getStyleClass().addAll("small", "muted");
        var compare = button("compare", "Train baselines");
        compare.setTooltip(
                new Tooltip(
                        "Trains networks of all features and of the magnitudes alone with other"
                                + " seeds: what this network would be without its luck"));
        compare.setOnAction(event -> model.compare());
        compare.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.comparingProperty().get()
                                                || model.scoresProperty().get().isEmpty(),
                                model.comparingProperty(),
                                model.scoresProperty()));
        var cancel = button("compare-cancel", "Cancel");
        cancel.setOnAction(event -> model.cancel());
        cancel.visibleProperty().bind(model.comparingProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        var copy = new MenuButton("Copy");
        copy.setId("scores-copy");
        copy.getStyleClass().addAll("plain", "compact");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.getItems()
                .addAll(
                        item("As LaTeX (booktabs)", model::latex),
                        item("Separated by tabs", model::tabbed));
        var export = button("scores-export", "Export…");
        export.setTooltip(new Tooltip("CSV, ECSV, FITS, VOTable or LaTeX, by the file's end"));
        export.setOnAction(event -> chooser.scoresToSave("metrics.ecsv").ifPresent(model::export));
        var tools = new HBox(8, seeds, of, compare, cancel, copy, export);
        tools.setAlignment(Pos.CENTER_RIGHT);
        return tools;
    }

    private static Button button(String id, String words) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll("plain", "compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static MenuItem item(String words, Supplier<String> text) {
        var item = new MenuItem(words);
        item.setOnAction(event -> {
            var content = new ClipboardContent();
            content.putString(text.get());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return item;
    }

    private TableColumn<ScoreLine, ScoreLine> column(String title, double width) {
        var column = new TableColumn<ScoreLine, ScoreLine>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new SimpleObjectProperty<>(line.getValue()));
        table.getColumns().add(column);
        return column;
    }

    private TableColumn<ScoreLine, ScoreLine> add(
            String title, double width, Function<ScoreLine, String> words) {
        var column = column(title, width);
        column.getStyleClass().add("right");
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(ScoreLine line, boolean empty) {
                        super.updateItem(line, empty);
                        setText(empty || line == null ? "" : words.apply(line));
                        pseudoClassStateChanged(HEADING, !empty && line != null && line.heads());
                    }
                });
        return column;
    }

    /// A value with its range: beside it where there is room, else below.
    private void metric(MetricName metric) {
        var column = column(metric.title(), metric == MetricName.MEDIAN ? 150 : 112);
        column.getStyleClass().add("right");
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(ScoreLine line, boolean empty) {
                        super.updateItem(line, empty);
                        boolean holds = !empty && line != null && !line.heads();
                        setGraphic(holds ? value(metric, line) : null);
                    }
                });
    }

    private Node value(MetricName metric, ScoreLine line) {
        var value = new Label(line.value(metric));
        value.getStyleClass().add("text");
        var range = new Label(line.range(metric));
        range.getStyleClass().addAll("tiny", "muted");
        value.setMinWidth(Region.USE_PREF_SIZE);
        range.setMinWidth(Region.USE_PREF_SIZE);
        Pane both = room.getValue() ? new HBox(6, value, range) : new VBox(value, range);
        both.getStyleClass().add("ranged");
        return both;
    }

    private void show(Optional<Scores> now) {
        table.getItems().setAll(now.map(scores -> ScoreLine.of(scores.all())).orElse(List.of()));
        card.subtitle().setText(now.map(ScoresCard::words).orElse(""));
    }

    private static String words(Scores now) {
        var trained = now.judgement().trained();
        long step = trained.ended() ? trained.standing().networkStep() : trained.step();
        return "step "
                + Numbers.count(step)
                + "; residuals in dex, 16–84 % of "
                + Bootstrap.RESAMPLES
                + " bootstrap samples; "
                + (now.judgement().isOpened() ? "test set opened" : "test set sealed");
    }

    Node node() {
        return card;
    }
}
