package org.galibra.app.evaluate;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.galibra.app.Chooser;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.NumberField;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Theme;
import org.galibra.figure.LearningCurveChart;
import org.galibra.figure.LearningCurvePlan;

import java.util.Optional;

/// The learning curve and the cross-validation, side by side.
final class LearningCards {
    private final HBox cards = new HBox(12);
    private final ChartPane<LearningCurvePlan> chart =
            new ChartPane<>(LearningCurveChart::new, 240, 160);
    private final Card curve;
    private final Card folds;
    private final FoldsTable table = new FoldsTable();

    LearningCards(LearningViewModel model, Chooser chooser) {
        chart.setId("learning-curve-chart");
        var seeds =
                new NumberField(
                        "learning-seeds",
                        "Networks for each number of galaxies, 1 to "
                                + LearningViewModel.MOST_SEEDS,
                        1,
                        LearningViewModel.MOST_SEEDS,
                        entered -> model.seedsProperty().set((int) entered));
        seeds.setPrefColumnCount(2);
        model.seedsProperty().subscribe(now -> seeds.show(now));
        Button exportCurve =
                button("learning-export", "Export…", "A row for each network, or the figure");
        exportCurve.setOnAction(
                event -> chooser.figureToSave("learning-curve.csv").ifPresent(model::exportCurve));
        exportCurve.disableProperty().bind(model.curveProperty().map(Optional::isEmpty));
        curve =
                new Card(
                        "Learning curve",
                        seeds,
                        unit("seeds"),
                        start(
                                "learn",
                                "Trains this recipe on 100, 200, 400, … galaxies up to all, judged"
                                        + " on galaxies that none of the networks has seen",
                                model::learn,
                                model.learningProperty()),
                        cancel("learn-cancel", model::cancelLearning, model.learningProperty()),
                        exportCurve);
        curve.setId("learning-curve");
        var turns =
                new NumberField(
                        "folds-count",
                        "Folds, 2 to " + LearningViewModel.MOST_FOLDS,
                        2,
                        LearningViewModel.MOST_FOLDS,
                        entered -> model.turnsProperty().set((int) entered));
        turns.setPrefColumnCount(2);
        model.turnsProperty().subscribe(now -> turns.show(now));
        Button exportFolds =
                button("folds-export", "Export…", "A row for each fold, as CSV, ECSV, FITS, …");
        exportFolds.setOnAction(
                event -> chooser.tableToSave("folds.csv").ifPresent(model::exportFolds));
        exportFolds
                .disableProperty()
                .bind(
                        model.foldsProperty()
                                .map(now ->
                                        now.flatMap(LearningViewModel.Folds::result).isEmpty()));
        folds =
                new Card(
                        "Cross-validation",
                        turns,
                        unit("folds"),
                        start(
                                "fold",
                                "Parts the training side into folds, each weighed by a network that"
                                        + " has seen none of its galaxies",
                                model::fold,
                                model.foldingProperty()),
                        cancel("fold-cancel", model::cancelFolding, model.foldingProperty()),
                        exportFolds);
        folds.setId("cross-validation");
        curve.show(
                withHint(
                        chart,
                        "Press Train: this recipe learns from more and more galaxies.",
                        model.curveProperty().map(Optional::isPresent)));
        folds.show(
                withHint(
                        table.node(),
                        "Press Train: each fold is weighed by a network that has not seen it.",
                        model.foldsProperty().map(Optional::isPresent)));
        for (Card card : new Card[] {curve, folds}) {
            card.setMinWidth(0);
            card.setPrefWidth(400);
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.getChildren().add(card);
        }
        model.curveProperty().subscribe(now -> show(now));
        model.foldsProperty().subscribe(now -> showFolds(now));
    }

    private static StackPane withHint(
            Node content, String words, ObservableValue<Boolean> present) {
        var hint = new Label(words);
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        hint.visibleProperty().bind(present.map(is -> !is));
        content.visibleProperty().bind(present);
        var both = new StackPane(content, hint);
        both.getStyleClass().add("chart-area");
        StackPane.setAlignment(hint, Pos.CENTER);
        return both;
    }

    private static Label unit(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button start(
            String id, String tooltip, Runnable begin, ReadOnlyBooleanProperty busy) {
        Button button = button(id, "Train", tooltip);
        button.setOnAction(event -> begin.run());
        button.visibleProperty().bind(busy.not());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static Button cancel(String id, Runnable end, ReadOnlyBooleanProperty busy) {
        Button button = button(id, "Cancel", "Ends it; what was drawn is kept");
        button.setOnAction(event -> end.run());
        button.visibleProperty().bind(busy);
        button.managedProperty().bind(busy);
        return button;
    }

    private static Button button(String id, String words, String tooltip) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll("plain", "compact");
        button.setTooltip(new Tooltip(tooltip));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void show(Optional<LearningViewModel.Curve> now) {
        now.ifPresent(at -> {
            chart.show(at.plan());
            chart.setAccessibleText(at.plan().summary());
        });
        curve.subtitle()
                .setText(
                        now.map(at ->
                                        Numbers.counted(
                                                        at.result().points().size(),
                                                        "network",
                                                        "networks")
                                                + (at.judgement().isOpened()
                                                        ? ""
                                                        : "; test set sealed"))
                                .orElse(""));
    }

    private void showFolds(Optional<LearningViewModel.Folds> now) {
        table.show(now);
        folds.subtitle()
                .setText(
                        now.flatMap(LearningViewModel.Folds::result)
                                .map(whole ->
                                        "RMS "
                                                + Numbers.decimals(whole.scatter().mean().rms(), 3)
                                                + " ± "
                                                + Numbers.decimals(
                                                        whole.scatter().deviation().rms(), 3)
                                                + " dex")
                                .or(() -> now.map(at -> at.done().size() + " of " + at.turns()))
                                .orElse(""));
    }

    Node node() {
        return cards;
    }

    void dress(Theme theme) {
        chart.dress(theme);
    }
}
