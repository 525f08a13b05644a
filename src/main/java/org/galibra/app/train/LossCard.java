package org.galibra.app.train;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.LossChart;
import org.galibra.figure.LossPlan;
import org.galibra.model.TrainingPlan;
import org.galibra.study.Recipe;

import java.util.List;

/// The losses against the steps.
final class LossCard {
    /// The width in px that the long title of the axis of steps needs.
    private static final double WIDE = 430;

    /// What of a chart's width is not its panel, in px.
    private static final int AROUND_PANEL = 180;

    private final TrainViewModel model;
    private final Card card;
    private final ChartPane<LossPlan> chart;
    private boolean narrow;

    LossCard(TrainViewModel model) {
        this.model = model;
        chart = new ChartPane<>(this::made, 240, 160);
        var scale = new Segmented<Boolean>("Loss axis");
        scale.with(false, "Linear", "Linear loss axis  L");
        scale.with(true, "Log", "Logarithmic loss axis  L");
        scale.setId("loss-scale");
        scale.valueProperty().set(model.looking().logarithmicProperty().get());
        scale.valueProperty()
                .addListener(
                        (property, old, now) -> model.looking().logarithmicProperty().set(now));
        model.looking()
                .logarithmicProperty()
                .addListener((property, old, now) -> scale.valueProperty().set(now));
        card = new Card("Loss", scale);
        card.setId("loss");
        chart.setAccessibleText("Training and validation loss against steps");
        chart.widthProperty().addListener((property, old, now) -> fit(now.doubleValue()));
        // A chart names batch and cost on its axes.
        model.setup()
                .actingProperty()
                .addListener((property, old, now) -> {
                    if (!old.map(LossCard::names).equals(now.map(LossCard::names))) {
                        chart.remake();
                    }
                });
        var content = new StackPane(chart);
        content.getStyleClass().add("chart-area");
        card.show(content);
    }

    private LossChart made(FigureStyle style) {
        TrainingPlan plan = model.setup().actingProperty().get().orElseThrow().training();
        return narrow
                ? LossChart.narrow(style, plan.cost())
                : new LossChart(style, plan.batch(), plan.cost());
    }

    /// What a chart names on its axes.
    private static Object names(Recipe recipe) {
        return List.of(recipe.training().batch(), recipe.training().cost());
    }

    private void fit(double width) {
        model.looking().lossColumnsProperty().set(Math.max(100, (int) width - AROUND_PANEL));
        if (narrow != width < WIDE) {
            narrow = width < WIDE;
            chart.remake();
        }
    }

    Node node() {
        return card;
    }

    void show(Picture picture) {
        chart.show(picture.loss());
    }

    void dress(Theme theme) {
        chart.dress(theme);
    }
}
